package org.snn.language.ide.editing;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.snn.language.ide.documentation.ElementSummary;
import org.snn.network.ConnectionRule;
import org.snn.network.Element;
import org.snn.network.Experiment;
import org.snn.network.Group;
import org.snn.network.Import;
import org.snn.network.Member;
import org.snn.network.Network;
import org.snn.network.NetworkPackage.Literals;
import org.snn.network.SnnModel;

/** The elements of a text, in its order; those without a name, which are still being typed, are left out. */
final class Outline {

  @Inject
  private ElementSummary summaries;

  List<OutlineEntry> of(SnnModel model) {
    List<OutlineEntry> entries = new ArrayList<>();
    for (Import imported : model.getImports()) {
      entry(imported, imported.getImportURI(), "", Literals.IMPORT__IMPORT_URI, List.of()).ifPresent(entries::add);
    }
    for (Element element : model.getElements()) {
      (element instanceof Network network ? network(network) : experiment((Experiment) element)).ifPresent(entries::add);
    }
    return entries;
  }

  private Optional<OutlineEntry> network(Network network) {
    List<OutlineEntry> members = network.getMembers().stream().flatMap(member -> member(member).stream()).toList();
    return entry(network, network.getName(), summaries.details(network), Literals.NAMED_ELEMENT__NAME, members);
  }

  private Optional<OutlineEntry> member(Member member) {
    if (member instanceof Group group) {
      return entry(group, group.getName(), summaries.details(group), Literals.NAMED_ELEMENT__NAME, List.of());
    }
    return rule((ConnectionRule) member);
  }

  /** A rule has no name; its own text says what it is. */
  private static Optional<OutlineEntry> rule(ConnectionRule rule) {
    INode node = NodeModelUtils.findActualNodeFor(rule);
    String text = NodeModelUtils.getTokenText(node).replaceAll("\\s+", " ").replaceFirst("^connect ", "");
    return Optional.of(new OutlineEntry(OutlineEntry.Kind.CONNECTION, text, "", node.getOffset(), node.getLength(),
        node.getOffset(), node.getLength(), List.of()));
  }

  private Optional<OutlineEntry> experiment(Experiment experiment) {
    String detail = NodeModelUtils.findNodesForFeature(experiment, Literals.EXPERIMENT__NETWORK).stream().findFirst()
        .map(network -> "trains " + NodeModelUtils.getTokenText(network)).orElse("");
    return entry(experiment, experiment.getName(), detail, Literals.NAMED_ELEMENT__NAME, List.of());
  }

  private static Optional<OutlineEntry> entry(EObject element, String name, String detail, EStructuralFeature feature,
      List<OutlineEntry> children) {
    INode whole = NodeModelUtils.findActualNodeFor(element);
    return NodeModelUtils.findNodesForFeature(element, feature).stream().findFirst()
        .filter(node -> name != null).map(node -> new OutlineEntry(OutlineEntry.Kind.of(element), name, detail,
            whole.getOffset(), whole.getLength(), node.getOffset(), node.getLength(), children));
  }
}
