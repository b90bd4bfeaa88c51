package org.snn.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snn.design.model.Limits;
import org.snn.design.model.Sizes;
import org.snn.design.odesign.Checker;
import org.snn.design.odesign.Evaluation;
import org.snn.design.odesign.Expression;
import org.snn.design.odesign.Odesign;
import org.snn.design.services.ConnectionServices;
import org.snn.design.services.ContentServices;
import org.snn.design.services.GroupServices;
import org.snn.design.services.NeuronServices;
import org.snn.network.ConnectFile;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.network.Neurons;

/** Every expression and every tool on models that nobody would ship: no exception, the same again, lists within the limits. */
class NastyModelsTest {

  /** So long that only what would never end meets it. */
  private static final Duration NEVER_ENDING = Duration.ofMinutes(2);
  /** Saving a plan is asked before whether it can be done. */
  private static final List<Checker.Use> ALL = new Checker(Odesign.shipped()).uses().stream()
      .filter(use -> !use.text().contains("savePlan")).toList();
  private static final List<String> TYPED = List.of("hidden other[4] relu", "connect", "");

  @TempDir
  private static Path folder;
  private static Map<String, Path> files;

  @BeforeAll
  static void write() throws IOException {
    files = NastyModels.write(folder);
  }

  static Stream<String> names() {
    return NastyModels.names();
  }

  private static XtextResource load(String name) {
    XtextResource resource = Examples.LANGUAGE.resource(URI.createFileURI(files.get(name).toString()));
    try {
      resource.load(null);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    EcoreUtil.resolveAll(resource);
    return resource;
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyExpressionTakesEveryElement(String name) {
    XtextResource resource = load(name);
    assertTimeoutPreemptively(NEVER_ENDING, () -> {
      Elements elements = new Elements(resource);
      ALL.stream().filter(use -> !use.attribute().equals("browseExpression")).forEach(use -> look(use, elements));
    });
  }

  /** Of one kind, from all elements of a file together; Sirius asks each element by itself. */
  @ParameterizedTest
  @MethodSource("names")
  void allEdgesTogetherAreNoMoreThanADiagramShows(String name) {
    Elements elements = new Elements(load(name));
    List<Checker.Use> finders = ALL.stream().filter(use -> use.attribute().equals("targetFinderExpression")
        && !use.element().hasAttribute("domainClass")).toList();
    assertThat(finders).hasSizeGreaterThan(5);
    for (Checker.Use use : finders) {
      Expression expression = Expression.parse(use.text());
      int edges = elements.all.stream().filter(each -> use.variables().get("self").classes().stream().anyMatch(type -> type.isInstance(each)))
          .mapToInt(self -> ((Collection<?>) new Evaluation(use.services(), Map.of("self", self)).of(expression)).size()).sum();
      assertThat(edges).as(use.toString()).isLessThanOrEqualTo(Limits.ELEMENTS);
    }
  }

  /** One after the other, on what the ones before left. */
  @ParameterizedTest
  @MethodSource("names")
  void everyToolTakesEveryElement(String name) {
    XtextResource resource = load(name);
    assertTimeoutPreemptively(NEVER_ENDING, () -> ALL.stream().filter(use -> use.attribute().equals("browseExpression")).forEach(use -> {
      Elements elements = new Elements(resource);
      for (int variant = 0; variant < TYPED.size(); variant++) {
        evaluate(use, elements, variant);
      }
    }));
  }

  private static void look(Checker.Use use, Elements elements) {
    for (int variant = 0; variant < TYPED.size(); variant++) {
      Object first = evaluate(use, elements, variant);
      assertThat(evaluate(use, elements, variant)).as("%s, again", use).isEqualTo(first);
      if (first instanceof Collection<?> many) {
        assertThat(many.size()).as(use.toString()).isLessThanOrEqualTo(Limits.ELEMENTS);
        assertThat(Set.copyOf(many)).as(use.toString()).hasSameSizeAs(many);
      }
    }
  }

  /** The value for the first, the last or one between of the elements that each variable can be; null if there is none. */
  private static Object evaluate(Checker.Use use, Elements elements, int variant) {
    Map<String, Object> variables = new HashMap<>();
    for (String name : use.variables().keySet()) {
      Set<Class<?>> classes = use.variables().get(name).classes();
      EObject some = elements.of(classes, variant);
      boolean view = name.matches("view|diagram|otherEnd|.*View.*");
      variables.put(name, classes.contains(String.class) ? TYPED.get(variant) : !view ? some
          : some == null ? null : name.startsWith("edge") || name.equals("view") ? FakeViews.edge(some, some) : FakeViews.node(some));
      if (!view && some == null && !classes.contains(String.class) && use.text().contains(name)) {
        return null;
      }
    }
    return new Evaluation(use.services(), variables).of(Expression.parse(use.text()));
  }

  /** The elements of a file, and a few neurons. */
  private static final class Elements {

    private final List<EObject> all = new ArrayList<>();
    private final Map<Set<Class<?>>, List<EObject>> fitting = new HashMap<>();

    private Elements(XtextResource resource) {
      resource.getAllContents().forEachRemaining(all::add);
      all.stream().filter(Group.class::isInstance).map(Group.class::cast).limit(3).toList()
          .forEach(group -> all.addAll(Neurons.first(group, 2)));
    }

    /** The first, the last or one between of those of some classes; null if there is none. */
    private EObject of(Set<Class<?>> classes, int variant) {
      List<EObject> found = fitting.computeIfAbsent(classes,
          key -> all.stream().filter(each -> key.stream().anyMatch(type -> type.isInstance(each))).toList());
      return found.isEmpty() ? null : found.get(variant == 0 ? 0 : variant == 1 ? found.size() - 1 : found.size() / 2);
    }
  }

  @Test
  void aLimitSaysThatItIsOne() {
    Network network = Examples.networks(load("many-groups")).get(0);
    GroupServices groups = new GroupServices();
    assertThat(groups.loneNeurons(network)).hasSize(Limits.ELEMENTS);
    assertThat(new ConnectionServices().arrows(network)).hasSize(Limits.ELEMENTS);
    assertThat(groups.leftOutNotes(network)).containsExactly(network);
    assertThat(groups.leftOutNote(network)).isEqualTo("Of 5,000 groups, 4,999 arrows and 1 files, with 1,500 edges to and 0 from "
        + "them, the first 1,500 each are shown; the text has them all.");
    assertThat(new ContentServices().unlistedNotes(network)).containsExactly(network);
    assertThat(new ContentServices().unlistedNote(network)).startsWith("… of 5,000 groups and 5,000 rules the first 1,500");
    assertThat(new NeuronServices().shownNeurons(network)).isEmpty();
    assertThat(new NeuronServices().tooLargeNotes(network)).containsExactly(network);
    assertThat(new NeuronServices().tooLargeNote(network)).contains("groups are boxes, the first 1,500 of 5,000 groups. ");
  }

  /** 90 groups with 100 edges each. */
  @Test
  void allGroupsTogetherHaveNoMoreEdgesThanADiagram() {
    Network network = Examples.networks(load("many-edges")).get(0);
    NeuronServices services = new NeuronServices();
    assertThat(services.shownGroups(network).stream().mapToInt(group -> services.groupTargets(group).size()).sum()).isEqualTo(1_500);
    assertThat(services.groupTargets(network.groups().get(0))).isEqualTo(network.groups().subList(90, 190));
    assertThat(services.groupTargets(network.groups().get(15))).isEmpty();
    assertThat(services.tooLargeNote(network)).contains("groups are boxes, with the first 1,500 of 9,000 edges between them. ");
  }

  /** 1,000 rules of each kind: the last line of the table says that 1,500 are shown. */
  @Test
  void aTableHasAsManyRulesAsItSays() {
    Network network = Examples.networks(Examples.LANGUAGE.parse("network N { input x[2] output y "
        + "connect x -> y connect file \"none.csv\" ".repeat(1_000) + "}")).get(0);
    ContentServices services = new ContentServices();
    assertThat(services.listedConnects(network)).hasSize(750);
    assertThat(services.listedFiles(network)).hasSize(750);
    assertThat(services.unlistedNote(network)).contains("2,000 rules the first 1,500");
  }

  /** 40 files with edges from and to 50 groups each. */
  @Test
  void allFilesTogetherHaveNoMoreEdgesThanADiagram() {
    Network network = Examples.networks(load("many-files")).get(0);
    ConnectionServices services = new ConnectionServices();
    List<ConnectFile> files = services.edgeFiles(network);
    assertThat(files).hasSize(40);
    assertThat(services.fileTargets(files.get(0))).isEqualTo(network.groups().subList(50, 100));
    assertThat(services.filesFrom(network.groups().get(0))).isEqualTo(files.subList(0, 30));
    assertThat(files.stream().mapToInt(file -> services.fileTargets(file).size()).sum()).isEqualTo(1_500);
    assertThat(network.groups().stream().mapToInt(group -> services.filesFrom(group).size()).sum()).isEqualTo(1_500);
    assertThat(new GroupServices().leftOutNotes(network)).containsExactly(network);
    assertThat(new GroupServices().leftOutNote(network)).contains("with 2,000 edges to and 2,000 from them");
  }

  /** What is found by looking at the disk is found once, however often a diagram asks. */
  @Test
  void theSizeOfAFileIsLookedAtOnceUntilTheTextChanges(@TempDir Path own) throws IOException {
    Path edges = Files.writeString(own.resolve("edges.csv"), "0,1\n");
    Network network = Examples.networks(Examples.load(Files.writeString(own.resolve("one.snn"),
        "network N { input x[2] output y connect file \"edges.csv\" }"))).get(0);
    assertThat(Sizes.connections(network)).isEqualTo(1);
    Files.writeString(edges, "0,1\n1,2\n");
    assertThat(Sizes.connections(network)).isEqualTo(1);
    network.setName("M");
    assertThat(Sizes.connections(network)).isEqualTo(2);
  }

  /** Some 8 KiB for more connections than are looked into. */
  @Test
  void aPackedFileIsAsLargeAsWhatIsInIt(@TempDir Path own) throws IOException {
    Path packed = own.resolve("edges.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      byte[] lines = "0,1\n".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 2_100; i++) {
        out.write(lines);
      }
    }
    assertThat(Files.size(packed)).isLessThan(100_000);
    Network network = Examples.networks(Examples.load(Files.writeString(own.resolve("packed.snn"),
        "network N { input x[2] output y connect file \"edges.csv.gz\" }"))).get(0);
    assertThat(Sizes.connections(network)).isGreaterThan(Limits.CONNECTIONS);
    assertThat(new ConnectionServices().filesFrom(network.groups().get(0))).isEmpty();
    assertThat(new NeuronServices().tooLargeNote(network)).contains("too many to look at");
    Files.write(packed, new byte[] {1, 2, 3});
    network.setName("M");
    assertThat(Sizes.connections(network)).as("no packed file").isZero();
  }

  @Test
  void edgesOfRulesAreDrawnOnceAndCounted() {
    String chains = IntStream.range(0, 50).mapToObj(i -> IntStream.range(i + 1, 50).mapToObj(j -> "connect g%d -> g%d ".formatted(i, j))
        .collect(Collectors.joining())).collect(Collectors.joining());
    Network network = Examples.networks(Examples.LANGUAGE.parse("network N { " + IntStream.range(0, 50)
        .mapToObj(i -> "hidden g%d[1000] ".formatted(i)).collect(Collectors.joining()) + chains + chains + "connect g0 -> g0 }")).get(0);
    NeuronServices services = new NeuronServices();
    assertThat(services.groupTargets(network.groups().get(0))).isEqualTo(network.groups().subList(1, 50));
    assertThat(services.tooLargeNote(network)).contains("groups are boxes. ").contains("too many to look at");
  }

  @Test
  void addingNeuronsEndsWhereTheDiagramIsFull() {
    Network network = Examples.networks(load("full")).get(0);
    NeuronServices services = new NeuronServices();
    Group x = Examples.group(network, "x");
    Group y = Examples.group(network, "y");
    assertThat(services.missingNeurons(x, null)).hasSize(100);
    EObject diagram = FakeViews.diagram(services.missingNeurons(x, null));
    EObject box = FakeViews.in(diagram, y);
    assertThat(services.addedNeurons(network, diagram)).hasSize(100);
    assertThat(services.missingNeurons(x, box)).as("all are there").isEmpty();
    assertThat(services.missingNeurons(y, box)).as("100 + 13 neurons, 13 x 100 connections").hasSize(13);
    x.setSize(40);
    assertThat(services.addedNeurons(network, diagram)).as("of a group that got smaller").hasSize(40);
  }
}
