package org.snn.language.ide.editing;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.snn.network.NetworkPackage.Literals;
import org.snn.network.SnnModel;

/** The elements of a text, in its order; those without a name, which are still being typed, are left out. */
final class Outline {

  @Inject
  private SymbolTree symbols;

  List<OutlineEntry> of(SnnModel model) {
    return below(model);
  }

  private List<OutlineEntry> below(EObject parent) {
    return symbols.children(parent).stream().flatMap(child -> entry(child).stream()).toList();
  }

  private Optional<OutlineEntry> entry(EObject element) {
    OutlineEntry.Kind kind = OutlineEntry.Kind.of(element);
    INode whole = NodeModelUtils.findActualNodeFor(element);
    // A rule has no name; its own text says what it is.
    Stream<INode> name = kind == OutlineEntry.Kind.CONNECTION ? Stream.of(whole)
        : Stream.of(Literals.NAMED_ELEMENT__NAME, Literals.IMPORT__IMPORT_URI)
            .flatMap(feature -> NodeModelUtils.findNodesForFeature(element, feature).stream());
    return name.filter(node -> node.getLength() > 0).findFirst().map(node -> new OutlineEntry(kind, symbols.name(element),
        symbols.details(element), whole.getOffset(), whole.getLength(), node.getOffset(), node.getLength(),
        below(element)));
  }
}
