package org.snn.language.resource;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.snn.language.conversion.NameConverter;
import org.snn.network.Connect;
import org.snn.network.ConnectFile;
import org.snn.network.Element;
import org.snn.network.End;
import org.snn.network.Group;
import org.snn.network.Member;
import org.snn.network.Network;
import org.snn.network.NetworkPackage;

/** The name of one element among its siblings, as {@link SnnFragments} lists them. Never resolves a reference. */
@Singleton
final class ElementNames {

  @Inject
  private NameConverter names;

  String element(Element element) {
    return (element instanceof Network ? "n:" : "e:") + element.getName();
  }

  String member(Member member) {
    if (member instanceof Group group) {
      return String.valueOf(group.getName());
    }
    if (member instanceof Connect connect) {
      return "c:" + connect.getEnds().stream().map(this::end).collect(Collectors.joining("-"));
    }
    String file = ((ConnectFile) member).getFile();
    return "f:" + (file == null ? "" : URI.encodeSegment(file, false).replace("~", "%7E").replace("@", "%40"));
  }

  private String end(End end) {
    EObject group = (EObject) end.eGet(NetworkPackage.Literals.END__GROUP, false);
    if (group instanceof Group known && !known.eIsProxy()) {
      return String.valueOf(known.getName());
    }
    List<INode> nodes = NodeModelUtils.findNodesForFeature(end, NetworkPackage.Literals.END__GROUP);
    return nodes.isEmpty() ? "" : names.toValue(NodeModelUtils.getTokenText(nodes.get(0)), nodes.get(0));
  }
}
