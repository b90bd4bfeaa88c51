package org.snn.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snn.draw.graph.View;
import org.snn.draw.network.Names;
import org.snn.draw.network.NetworkPicture;
import org.snn.draw.plan.PlanPicture;
import org.snn.draw.scene.Ink;
import org.snn.draw.scene.Item;
import org.snn.draw.scene.Item.Anchor;
import org.snn.draw.scene.Item.Label;
import org.snn.draw.scene.Item.Mark;
import org.snn.draw.scene.Item.Part;
import org.snn.draw.scene.Pictures;
import org.snn.draw.scene.Scene;
import org.snn.draw.scene.Theme;
import org.snn.draw.svg.TextWidth;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Kernel;

/** Everything in pictures that has a meaning stands out, in the light and in the dark (WCAG 2.1, 1.4.3 and 1.4.11). */
class ContrastTest {

  private static final String SMALL = "network S { input x[4] hidden h[5] tanh hidden n[4] output y[3] connect x -> h -> n"
      + " connect n -> n forward connect n -> y connect x[0..1] -> y }";
  private static final String LARGE = "network L { input x[400] hidden h[90] tanh neuron gate sigmoid hidden n[60] output y[9]"
      + " connect x -> h random 3% seed 1 connect x -> gate connect h -> n connect n -> n forward random 20% seed 2"
      + " connect gate -> y connect n -> y }";
  /** What lies behind others, or divides them: without it the picture says the same. */
  private static final Set<Ink> BEHIND = EnumSet.of(Ink.BACKGROUND, Ink.CARD, Ink.CARD_EDGE, Ink.RULE, Ink.INPUT_TINT, Ink.HIDDEN_TINT,
      Ink.OUTPUT_TINT);

  private static final Scene NEURONS = network(SMALL, false);
  private static final Scene WEIGHTS = network(SMALL, true);
  private static final Scene BOXES = network(LARGE, false);
  private static final Scene SHARES = network(LARGE, true);
  private static final List<Scene> PLANS = List.of(plan(SMALL), plan(LARGE));

  private static Scene network(String text, boolean weighted) {
    ExecutionPlan plan = Texts.plan(text);
    return NetworkPicture.of(plan, weighted ? Texts.parameters(plan, 3) : null, View.DEFAULT, Names.NONE);
  }

  private static Scene plan(String text) {
    return PlanPicture.of(Texts.plan(text), Kernel::getConnections, "invented");
  }

  private static String css(Ink ink, Theme theme) {
    return ink.css(theme == Theme.DARK);
  }

  private static List<Part> parts(Scene scene, String kind) {
    List<Part> parts = scene.items().stream().filter(Part.class::isInstance).map(Part.class::cast).filter(part -> part.kind().equals(kind))
        .toList();
    assertThat(parts).as("%ss", kind).isNotEmpty();
    return parts;
  }

  private static <T> List<T> all(List<Item> items, Class<T> kind) {
    List<T> all = new ArrayList<>();
    for (Item item : items) {
      if (item instanceof Part part) {
        all.addAll(all(part.items(), kind));
      } else if (kind.isInstance(item)) {
        all.add(kind.cast(item));
      }
    }
    return all;
  }

  private static Ink ink(Mark mark) {
    return mark.line() == null ? mark.fill() : mark.line();
  }

  /** The contrast of a mark on a background. */
  private static double contrast(Mark mark, Ink background, Theme theme) {
    String below = css(background, theme);
    return Colours.contrast(Colours.over(css(ink(mark), theme), mark.opacity(), below), below);
  }

  @ParameterizedTest
  @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
  void textsStandOutFromWhatIsBelowThem(Theme theme) throws IOException {
    for (Scene scene : List.of(NEURONS, WEIGHTS, BOXES, SHARES, PLANS.get(0), PLANS.get(1))) {
      BufferedImage below = paintWithoutTexts(scene, theme);
      for (Label label : all(scene.items(), Label.class)) {
        assertThat(colours(below, label)).as("'%s' of %s", label.text(), scene.title())
            .allMatch(pixel -> Colours.contrast(css(label.ink(), theme), pixel) >= Colours.TEXT);
      }
    }
  }

  /** What is where the letters of a label are. */
  private static Set<String> colours(BufferedImage below, Label label) {
    double width = TextWidth.of(label.text(), label.size());
    double left = label.x() - (label.anchor() == Anchor.MIDDLE ? width / 2 : label.anchor() == Anchor.END ? width : 0);
    Set<Integer> pixels = new HashSet<>();
    for (int x = (int) left; x <= left + width && x < below.getWidth(); x++) {
      for (int y = (int) (label.y() - 0.7 * label.size()); y <= label.y(); y++) {
        pixels.add(below.getRGB(x, y) & 0xFFFFFF);
      }
    }
    return pixels.stream().map("#%06x"::formatted).collect(Collectors.toSet());
  }

  private static BufferedImage paintWithoutTexts(Scene scene, Theme theme) throws IOException {
    List<Item> marks = new ArrayList<>(all(scene.items(), Mark.class));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Pictures.png(new Scene(scene.title(), "", scene.width(), scene.height(), Map.of(), marks), theme, 1, out);
    } catch (DrawException noFonts) {
      Assumptions.abort(noFonts.getMessage());
    }
    return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
  }

  @ParameterizedTest
  @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
  void linesOfConnectionsStandOut(Theme theme) {
    for (Scene scene : List.of(NEURONS, BOXES, SHARES)) {
      for (Part edge : parts(scene, "edge")) {
        boolean weight = edge.data().get("connections").equals("1") && ink((Mark) edge.items().get(0)) != Ink.CONNECTION;
        if (!weight) {
          assertThat(all(edge.items(), Mark.class)).allSatisfy(
              mark -> assertThat(contrast(mark, Ink.BACKGROUND, theme)).as(edge.tip()).isGreaterThanOrEqualTo(Colours.GRAPHICS));
        }
      }
    }
  }

  /** How strongly a weight's line stands out says how large it is. */
  @ParameterizedTest
  @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
  void weightsFromHalfOfTheLargestOnStandOut(Theme theme) {
    List<Mark> lines = new ArrayList<>();
    parts(WEIGHTS, "edge").forEach(edge -> lines.addAll(all(edge.items(), Mark.class)));
    double widest = lines.stream().mapToDouble(Mark::width).max().orElseThrow();
    double thinnest = 0.75;
    List<Mark> strong = lines.stream().filter(line -> line.width() >= (widest + thinnest) / 2).toList();
    assertThat(strong).extracting(Mark::line).contains(Ink.POSITIVE, Ink.NEGATIVE);
    assertThat(strong).allMatch(line -> contrast(line, Ink.BACKGROUND, theme) >= Colours.GRAPHICS);
  }

  /** Of dots and rings, whose shade says how much, the strongest; outlines are never faint. */
  @ParameterizedTest
  @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
  void neuronsAndBoxesStandOut(Theme theme) {
    for (Scene scene : List.of(NEURONS, WEIGHTS, BOXES, SHARES)) {
      for (Part node : parts(scene, "node")) {
        TreeMap<Ink, Double> best = new TreeMap<>();
        all(node.items(), Mark.class).stream().filter(mark -> !BEHIND.contains(ink(mark)) && ink(mark) != Ink.POSITIVE
            && ink(mark) != Ink.NEGATIVE).forEach(mark -> best.merge(ink(mark), least(mark, theme), Math::max));
        assertThat(best).as(node.tip()).isNotEmpty().allSatisfy((ink, contrast) -> assertThat(contrast).as(ink.name())
            .isGreaterThanOrEqualTo(Colours.GRAPHICS));
      }
    }
  }

  /** On the picture's background or on a card's, whichever is worse. */
  private static double least(Mark mark, Theme theme) {
    return Math.min(contrast(mark, Ink.BACKGROUND, theme), contrast(mark, Ink.CARD, theme));
  }

  @ParameterizedTest
  @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
  void kernelsStandOut(Theme theme) {
    for (Scene scene : PLANS) {
      List<Mark> marks = all(scene.items(), Mark.class).stream().filter(mark -> !BEHIND.contains(ink(mark)))
          .filter(mark -> mark.fill() == null || mark.opacity() > 0.2).toList();
      assertThat(marks).hasSizeGreaterThan(8).allSatisfy(mark -> assertThat(least(mark, theme)).as(ink(mark).name())
          .isGreaterThanOrEqualTo(Colours.GRAPHICS));
    }
  }

  /** Also as faint as they are for weights near zero. */
  @Test
  void signsOfWeightsDifferForEverybody() {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      for (double opacity : new double[] {0.4, 0.7, 1}) {
        String positive = Colours.over(css(Ink.POSITIVE, theme), opacity, css(Ink.BACKGROUND, theme));
        String negative = Colours.over(css(Ink.NEGATIVE, theme), opacity, css(Ink.BACKGROUND, theme));
        assertThat(Colours.difference(positive, negative)).as("%s and %s", positive, negative).isGreaterThan(Colours.DIFFERENT);
      }
    }
  }
}
