package org.snn.language.ide.editing;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.snn.language.ide.documentation.ElementSummary;
import org.snn.network.ConnectionRule;
import org.snn.network.Group;
import org.snn.network.Import;
import org.snn.network.NamedElement;
import org.snn.network.Network;
import org.snn.network.NetworkPackage.Literals;
import org.snn.network.SnnModel;

/** What an outline shows: imports, networks with their groups and connection rules, experiments. */
@Singleton
public class SymbolTree {

  @Inject
  private ElementSummary summaries;

  /** What stands below an element, in the order of the text. */
  public List<EObject> children(EObject element) {
    if (element instanceof SnnModel model) {
      return Stream.<EObject>concat(model.getImports().stream(), model.getElements().stream()).toList();
    }
    return element instanceof Network network ? List.copyOf(network.getMembers()) : List.of();
  }

  /** The name of an element's icon; empty for what no outline shows. */
  public Optional<String> icon(EObject element) {
    return Optional.ofNullable(OutlineEntry.Kind.of(element)).map(kind -> switch (kind) {
      case INPUT, HIDDEN, OUTPUT -> "group-" + kind.name().toLowerCase(Locale.ROOT);
      default -> kind.name().toLowerCase(Locale.ROOT);
    });
  }

  /** What an element is called; never null. */
  public String name(EObject element) {
    if (element instanceof NamedElement named) {
      return named.getName() == null ? "?" : named.getName();
    }
    if (element instanceof Import imported) {
      return String.valueOf(imported.getImportURI());
    }
    INode node = element instanceof ConnectionRule ? NodeModelUtils.findActualNodeFor(element) : null;
    return node == null ? "" : NodeModelUtils.getTokenText(node).replaceAll("\\s+", " ").replaceFirst("^connect ", "");
  }

  /** What stands behind the name; empty if nothing does. */
  public String details(EObject element) {
    if (element instanceof Group group) {
      return summaries.details(group);
    }
    if (element instanceof Network network) {
      return summaries.details(network);
    }
    return NodeModelUtils.findNodesForFeature(element, Literals.EXPERIMENT__NETWORK).stream().findFirst()
        .map(network -> "trains " + NodeModelUtils.getTokenText(network)).orElse("");
  }
}
