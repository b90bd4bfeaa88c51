package org.snn.cli.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.snn.artefact.Artefact;
import org.snn.artefact.provenance.DataProvenance;
import org.snn.cli.Console;
import org.snn.cli.Status;
import org.snn.cli.costs.CostsInUse;
import org.snn.cli.output.Saving;
import org.snn.cli.run.Source;
import org.snn.draw.graph.View;
import org.snn.draw.network.Names;
import org.snn.draw.network.NetworkPicture;
import org.snn.draw.page.HtmlPage;
import org.snn.draw.plan.PlanPicture;
import org.snn.draw.scene.Pictures;
import org.snn.draw.scene.Scene;
import org.snn.draw.scene.Theme;
import org.snn.plan.ExecutionPlan;
import org.snn.transform.kernel.KernelEstimate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code snn draw FILE [NAME] -o PICTURE}: a network or its plan as a picture. */
@Command(name = "draw", description = {"Draw a network: pseudo-layers as columns, weights by colour and width, groups as boxes where they"
    + " are large."},
    footer = {"", "Examples:", "  snn draw digits.snn -o digits.svg", "  snn draw runs/digits/model.snna -o digits.html",
        "  snn draw digits.snn --plan -o plan.svg"})
public final class DrawCommand implements Callable<Integer> {

  private static final double MOST_SCALE = 20;

  private enum Format {
    svg, png, html
  }

  private enum Background {
    light, dark, auto;

    Theme theme() {
      return Theme.valueOf(name().toUpperCase(Locale.ROOT));
    }
  }

  @Spec
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "A .snn file, or a trained network (.snna).")
  private Path file;

  @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "The network or experiment of a .snn file; may be left out"
      + " where it has one.")
  private String name;

  @Option(names = {"-o", "--output"}, paramLabel = "PICTURE", required = true,
      description = "The file: .svg, .png, or .html, which can be searched and zoomed.")
  private Path output;

  @Option(names = "--plan", description = "Draw the plan: pseudo-layers and their kernels.")
  private boolean plan;

  @Option(names = "--expand", paramLabel = "GROUP", split = ",", description = "Show the neurons of these groups one by one.")
  private Set<String> expanded = Set.of();

  @Option(names = "--most", paramLabel = "N", defaultValue = "60", description = "Show at most so many neurons one by one (default 60).")
  private int most;

  @Option(names = "--top", paramLabel = "K", defaultValue = "400", description = "Draw at most so many lines: the strongest (default 400).")
  private int top;

  @Option(names = "--scale", paramLabel = "X", defaultValue = "2", description = "Pixels of a PNG for each of the picture (default 2).")
  private double scale;

  @Option(names = "--theme", paramLabel = "light|dark|auto", defaultValue = "auto", description = "Background; by default as the viewer"
      + " prefers, and light for PNG.")
  private Background theme;

  @Mixin
  private DataOption data;

  @Mixin
  private HelpOption help;

  private final Console console;

  /** A command on this console. */
  public DrawCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path target = OutputFile.in(output, console);
    Format format = format();
    require(most > 0, "--most", most);
    require(top > 0, "--top", top);
    require(scale > 0 && scale <= MOST_SCALE, "--scale", scale);
    Scene scene = scene();
    Saving.write(target, out -> write(scene, format, out));
    console.out().println(console.show(target));
    return Status.OK;
  }

  private void require(boolean fine, String option, Object value) {
    if (!fine) {
      throw new ParameterException(spec.commandLine(), "%s cannot be %s".formatted(option, value));
    }
  }

  private Format format() {
    String named = output.getFileName().toString().toLowerCase(Locale.ROOT);
    return Stream.of(Format.values()).filter(each -> named.endsWith("." + each)).findFirst().orElseThrow(
        () -> new ParameterException(spec.commandLine(), "'%s' ends in none of .svg, .png and .html".formatted(output)));
  }

  private void write(Scene scene, Format format, OutputStream out) throws IOException {
    switch (format) {
      case png -> {
        // Java would look for a display, which may be set and out of reach.
        System.setProperty("java.awt.headless", "true");
        Pictures.png(scene, theme.theme(), scale, out);
      }
      case svg -> out.write(Pictures.svg(scene, theme.theme()).getBytes(StandardCharsets.UTF_8));
      case html -> out.write(HtmlPage.of(scene, theme.theme()).getBytes(StandardCharsets.UTF_8));
    }
  }

  private Scene scene() {
    CostsInUse costs = CostsInUse.of(console);
    if (!file.toString().endsWith(".snna")) {
      return scene(costs.plan(Source.read(file, data.texts(console), console).element(name)), null, Names.NONE, costs);
    }
    Artefact artefact = Artefact.load(console.resolve(file));
    DataProvenance trained = artefact.provenance().data();
    return scene(artefact.plan(), artefact.parameters(), new Names(trained.features(), trained.targets()), costs);
  }

  private Scene scene(ExecutionPlan network, org.snn.trainer.Parameters parameters, Names names, CostsInUse costs) {
    return plan ? PlanPicture.of(network, new KernelEstimate(costs.costs())::nanos, costs.costs().from())
        : NetworkPicture.of(network, parameters, new View(most, expanded, top), names);
  }
}
