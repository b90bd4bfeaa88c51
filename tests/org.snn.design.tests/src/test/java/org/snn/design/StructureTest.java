package org.snn.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snn.design.odesign.Odesign;
import org.snn.design.odesign.Services;
import org.snn.design.odesign.Typing;
import org.w3c.dom.Element;

/** The specification is whole: what it refers to is there, names are unique, edges can be moved at both ends. */
class StructureTest {

  private static final Odesign DESIGN = Odesign.shipped();

  /** Edges that follow from something else than one rule: there is nothing that moving them could change. */
  private static final Set<String> DERIVED = Set.of("FileTarget", "FileSource", "ReadsInputs", "ReadsLayer");

  static List<Element> edges() {
    return DESIGN.named("edgeMappings");
  }

  static Stream<Element> tools() {
    return DESIGN.all().stream().filter(element -> element.getTagName().equals("ownedTools"));
  }

  @Test
  void everyReferenceLeadsToAnElement() {
    int references = 0;
    for (Element element : DESIGN.all()) {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        if (element.getAttributes().item(i).getNodeValue().startsWith("//")) {
          references += DESIGN.targets(element, element.getAttributes().item(i).getNodeName()).size();
        }
      }
    }
    assertThat(references).isGreaterThan(100);
  }

  @Test
  void namesAreUnique() {
    Set<String> kinds = Set.of("nodeMappings", "subNodeMappings", "containerMappings", "edgeMappings", "ownedTools", "additionalLayers",
        "ownedLineMappings", "ownedColumnMappings", "subItemMappings", "ownedRepresentations", "ownedViewpoints", "ownedCreateLine",
        "pages", "groups", "controls", "entries", "ownedRules", "decorationDescriptions");
    List<String> names = new ArrayList<>();
    DESIGN.all().stream().filter(element -> kinds.contains(element.getTagName())).forEach(element -> {
      assertThat(element.getAttribute("name")).as(Odesign.place(element)).isNotBlank();
      names.add(element.getTagName() + " " + element.getAttribute("name"));
    });
    assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(80);
  }

  @ParameterizedTest
  @MethodSource("edges")
  void anEdgeIsMovedAtBothEndsUnlessItIsDerived(Element edge) {
    List<String> kinds = DESIGN.targets(edge, "reconnections").stream().map(tool -> tool.getAttribute("reconnectionKind")).toList();
    if (DERIVED.contains(edge.getAttribute("name"))) {
      assertThat(kinds).isEmpty();
      assertThat(edge.getAttribute("documentation")).contains("cannot be changed");
      assertThat(edge.getAttribute("useDomainElement")).isEmpty();
    } else {
      assertThat(kinds).containsExactlyInAnyOrder("RECONNECT_SOURCE", "RECONNECT_TARGET");
      assertThat(edge.getAttribute("deletionDescription")).isNotBlank();
    }
    assertThat(edge.getAttribute("sourceMapping")).isNotBlank();
    assertThat(edge.getAttribute("targetMapping")).isNotBlank();
    assertThat(edge.getAttribute("targetFinderExpression")).isNotBlank();
    assertThat(edge.hasAttribute("domainClass")).isEqualTo(edge.getAttribute("useDomainElement").equals("true"));
    assertThat(edge.hasAttribute("sourceFinderExpression")).isEqualTo(edge.hasAttribute("domainClass"));
    assertThat(edge.hasAttribute("semanticCandidatesExpression")).isEqualTo(edge.hasAttribute("domainClass"));
  }

  static Stream<Element> shapes() {
    return DESIGN.all().stream().filter(element -> Set.of("nodeMappings", "subNodeMappings", "containerMappings", "edgeMappings")
        .contains(element.getTagName()));
  }

  /**
   * Where no tool says otherwise, Sirius deletes what a shape stands for: with a note, the whole network. A derived edge stands for
   * nothing: without a tool it is left, and does not stop Delete for what is selected with it.
   */
  @ParameterizedTest
  @MethodSource("shapes")
  void deletingAShapeIsAToolOrRefused(Element shape) {
    List<Element> tools = DESIGN.targets(shape, "deletionDescription");
    if (DERIVED.contains(shape.getAttribute("name"))) {
      assertThat(tools).isEmpty();
      return;
    }
    boolean shownOnly = shape.getAttribute("semanticCandidatesExpression").matches(".*(Notes|planInputs|moreNeurons)\\(.*")
        || shape.getAttribute("domainClass").matches("network::Neuron|plan::.*");
    assertThat(tools).singleElement().satisfies(tool ->
        assertThat(tool.getAttribute("precondition").equals("aql:false")).as(shape.getAttribute("name")).isEqualTo(shownOnly));
  }

  @Test
  void deletingALineOrAnItemIsAToolOrRefused() {
    assertThat(DESIGN.all().stream().filter(element -> Set.of("ownedLineMappings", "subItemMappings").contains(element.getTagName())))
        .hasSize(10).allMatch(element -> Odesign.children(element).filter(child -> child.getTagName().equals("delete")).count() == 1);
  }

  /** Sirius turns what is typed into a value of the feature first: only a text, or a list, comes to the tool as it was typed. */
  @Test
  void aCellThatIsTypedIntoIsOfAFeatureThatTakesText() {
    List<Element> columns = DESIGN.named("ownedColumnMappings").stream()
        .filter(column -> Odesign.children(column).anyMatch(child -> child.getTagName().equals("directEdit"))).toList();
    assertThat(columns).hasSize(7).allMatch(column -> Set.of("neurons", "ends", "pattern").contains(column.getAttribute("featureName")));
  }

  /** Sirius sets the attribute to the value if that is a text, and leaves it otherwise without a word. */
  @Test
  void aCustomisedAttributeIsSetToAnExpression() {
    assertThat(DESIGN.typed("EAttributeCustomization")).hasSize(5)
        .allMatch(each -> each.getAttribute("value").matches("aql:'aql:[^']*'"));
  }

  @ParameterizedTest
  @MethodSource("tools")
  void aToolHasTheVariablesThatSiriusExpects(Element tool) {
    Set<String> variables = new HashSet<>(Odesign.children(tool).filter(child -> child.hasAttribute("name"))
        .map(child -> child.getTagName() + "=" + child.getAttribute("name")).toList());
    assertThat(variables).isEqualTo(switch (Odesign.type(tool)) {
      case "ContainerCreationDescription", "NodeCreationDescription" -> Set.of("variable=container", "viewVariable=containerView");
      case "EdgeCreationDescription" -> Set.of("sourceVariable=source", "targetVariable=target", "sourceViewVariable=sourceView",
          "targetViewVariable=targetView");
      case "ReconnectEdgeDescription" -> Set.of("source=source", "target=target", "sourceView=sourceView", "targetView=targetView",
          "element=element", "edgeView=edgeView");
      case "DeleteElementDescription" -> Set.of("element=element", "elementView=elementView", "containerView=containerView");
      case "DoubleClickDescription", "ToolDescription" -> Set.of("element=element", "elementView=elementView");
      case "ContainerDropDescription" -> Set.of("oldContainer=oldContainer", "newContainer=newContainer", "element=element",
          "newViewContainer=newViewContainer");
      case "DirectEditLabel" -> Set.of();
      default -> Set.of("a type of tool that this test does not know");
    });
    List<Element> operations = Odesign.children(tool).filter(child -> child.getTagName().equals("initialOperation"))
        .flatMap(Odesign::children).toList();
    assertThat(operations).hasSize(1);
    assertThat(Odesign.type(operations.get(0))).isIn("ChangeContext", "For");
  }

  @Test
  void everyEditableFieldAcceptsText() {
    assertThat(DESIGN.named("mask")).hasSizeGreaterThan(5).allMatch(mask -> mask.getAttribute("mask").equals("{0}"));
    assertThat(DESIGN.typed("DirectEditLabel")).allMatch(tool -> tool.hasAttribute("inputLabelExpression"));
  }

  @Test
  void iconsAreThere() {
    List<String> icons = DESIGN.all().stream().flatMap(element -> Stream.of("icon", "iconPath").map(element::getAttribute))
        .filter(path -> !path.isEmpty()).distinct().toList();
    assertThat(icons).hasSizeGreaterThan(5).allSatisfy(path -> {
      assertThat(path).startsWith("/org.snn.design/icons/").endsWith(".png");
      assertThat(Odesign.BUNDLE.getParent().resolve(path.substring(1))).exists();
    });
    assertThat(Odesign.BUNDLE.resolve("icons")).isDirectoryContaining(file -> Files.exists(file));
  }

  /** Sirius asks the rules of a diagram about what its shapes and edges stand for, and about nothing else. */
  @Test
  void aValidationRuleIsAboutWhatIsDrawn() {
    List<Element> rules = DESIGN.named("ownedRules");
    assertThat(rules).hasSizeGreaterThan(2).allSatisfy(rule -> {
      Element diagram = Odesign.chain(rule).stream().filter(at -> at.getTagName().equals("ownedRepresentations")).findFirst().orElseThrow();
      assertThat(DESIGN.all().stream().filter(each -> each.getTagName().endsWith("appings") && Odesign.chain(each).contains(diagram))
          .map(mapping -> mapping.getAttribute("domainClass"))).as(rule.getAttribute("name")).contains(rule.getAttribute("targetClass"));
    });
  }

  /** An edge without an element of its own stands for what it starts from, whose issue is none of the edge. */
  @Test
  void aMarkIsOnWhatHasTheIssue() {
    assertThat(DESIGN.named("decorationDescriptions")).isNotEmpty().allSatisfy(mark ->
        assertThat(DESIGN.targets(mark, "mappings")).isNotEmpty().allMatch(mapping -> mapping.hasAttribute("domainClass")));
  }

  /** A page is a tab: its name tells it from the others, and its fields are of its elements. */
  @Test
  void everythingThatIsDrawnHasAPageOfItsOwn() {
    List<Element> pages = DESIGN.named("pages").stream().filter(page -> page.hasAttribute("domainClass")).toList();
    assertThat(pages).extracting(page -> page.getAttribute("labelExpression")).doesNotHaveDuplicates().doesNotContain("SNN");
    assertThat(pages).allSatisfy(page -> assertThat(DESIGN.targets(page, "groups")).singleElement()
        .satisfies(group -> assertThat(group.getAttribute("domainClass")).isEqualTo(page.getAttribute("domainClass"))));
    Set<Class<?>> paged = new HashSet<>(pages.stream().<Class<?>>map(page -> Typing.domain(page.getAttribute("domainClass"))).toList());
    assertThat(shapes().map(shape -> shape.getAttribute("domainClass")).filter(domain -> !domain.isEmpty()).distinct())
        .allMatch(domain -> paged.stream().anyMatch(page -> page.isAssignableFrom(Typing.domain(domain))));
  }

  @Test
  void itIsNotNewerThanSiriusTakes() {
    assertThat(DESIGN.root().getAttribute("version")).isLessThanOrEqualTo("12.0.0.2017041100");
  }

  @Test
  void whatCostsMuchIsOffAtFirst() {
    assertThat(DESIGN.named("additionalLayers")).hasSizeGreaterThan(4)
        .allMatch(layer -> layer.getAttribute("activeByDefault").isEmpty());
  }

  @Test
  void diagramsAreLaidOutByElk() {
    assertThat(DESIGN.typed("DiagramDescription")).hasSize(3).allSatisfy(diagram -> assertThat(Odesign.children(diagram)
        .filter(child -> child.getTagName().equals("layout"))).singleElement()
        .satisfies(layout -> assertThat(layout.getAttribute("id")).isEqualTo("org.eclipse.elk.layered")));
  }

  @Test
  void rolesDifferInShapeAndColour() {
    for (Element mapping : Stream.concat(DESIGN.named("nodeMappings").stream(), DESIGN.named("containerMappings").stream())
        .filter(each -> Set.of("GroupBox", "LoneNeuron", "NeuronNode", "AddedNeuron", "GroupNode").contains(each.getAttribute("name")))
        .toList()) {
      List<Element> styles = new ArrayList<>(Odesign.children(mapping).filter(child -> child.getTagName().equals("style")).toList());
      Odesign.children(mapping).filter(child -> child.getTagName().equals("conditionnalStyles")).flatMap(Odesign::children)
          .forEach(styles::add);
      assertThat(styles).as(Odesign.place(mapping)).hasSize(3);
      assertThat(styles.stream().map(StructureTest::colour)).doesNotHaveDuplicates();
      assertThat(styles.stream().map(StructureTest::shape)).as(Odesign.place(mapping)).doesNotHaveDuplicates();
    }
  }

  static Stream<Element> nodes() {
    return DESIGN.named("nodeMappings").stream();
  }

  /** A label in a shape is broken at blanks only and cut at the border; units are of ten pixels, a letter has about seven. */
  @ParameterizedTest
  @MethodSource("nodes")
  void aLabelHasRoomOrStandsBesideItsShape(Element mapping) {
    List<Element> styles = Stream.concat(Odesign.children(mapping), Odesign.children(mapping).flatMap(Odesign::children))
        .filter(child -> child.getTagName().equals("style")).toList();
    int room = mapping.getAttribute("name").endsWith("Note") ? 40 : 12;
    assertThat(styles).isNotEmpty().allSatisfy(style -> assertThat(style.getAttribute("labelPosition").equals("border")
        || width(style) >= room).as(Odesign.place(style)).isTrue());
  }

  private static int width(Element style) {
    return Integer.parseInt(Stream.of("width", "widthComputationExpression", "horizontalDiameterComputationExpression",
        "sizeComputationExpression").map(style::getAttribute).filter(value -> !value.isEmpty()).findFirst().orElseThrow());
  }

  /** A viewpoint is offered in a project by the files that are there already. */
  @Test
  void everyViewpointIsOfferedForTexts() {
    assertThat(DESIGN.named("ownedViewpoints")).hasSize(3)
        .allMatch(viewpoint -> Set.of(viewpoint.getAttribute("modelFileExtension").split(" +")).contains("snn"));
  }

  private static String colour(Element style) {
    return style.getAttribute("color") + style.getAttribute("backgroundColor");
  }

  private static String shape(Element style) {
    boolean corners = Odesign.children(style).anyMatch(child -> child.getTagName().equals("labelBorderStyle"));
    return Odesign.type(style) + style.getAttribute("roundedCorner") + corners + style.getAttribute("borderSizeComputationExpression");
  }

  @Test
  void everyServiceClassCanBeMade() {
    assertThat(Services.of(DESIGN).all()).hasSizeGreaterThan(60);
  }
}
