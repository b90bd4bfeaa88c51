package org.snn.language.resource;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.snn.network.Element;
import org.snn.network.Member;
import org.snn.network.Network;
import org.snn.network.SnnModel;

/** All named elements of a resource, both ways. Built in one pass, whatever the number of members. */
final class NameIndex {

  private final Map<EObject, String> names = new IdentityHashMap<>();
  private final Map<String, EObject> elements = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();

  NameIndex(Resource resource, ElementNames nameOf) {
    for (EObject root : resource.getContents()) {
      if (root instanceof SnnModel model) {
        for (Element element : model.getElements()) {
          String name = add(element, nameOf.element(element));
          if (element instanceof Network network) {
            for (Member member : network.getMembers()) {
              add(member, name + "/" + nameOf.member(member));
            }
          }
        }
      }
    }
  }

  private String add(EObject element, String wanted) {
    int before = seen.merge(wanted, 1, Integer::sum) - 1;
    String name = before == 0 ? wanted : wanted + "~" + before;
    names.put(element, name);
    elements.put(name, element);
    return name;
  }

  static boolean isName(String fragment) {
    return fragment.startsWith("n:") || fragment.startsWith("e:");
  }

  String nameOf(EObject element) {
    return names.get(element);
  }

  EObject element(String name) {
    return elements.get(name);
  }
}
