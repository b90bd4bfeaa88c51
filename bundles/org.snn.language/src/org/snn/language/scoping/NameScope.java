package org.snn.language.scoping;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.AbstractScope;

/** Elements by name and names by element, each in one look-up; of several with one name the first is meant. */
final class NameScope extends AbstractScope {

  private final Map<QualifiedName, IEObjectDescription> byName = new LinkedHashMap<>();
  private final Map<EObject, IEObjectDescription> byElement = new IdentityHashMap<>();

  NameScope(IScope outer) {
    super(outer, false);
  }

  void add(String name, EObject element) {
    if (name == null || name.isEmpty()) {
      return;
    }
    IEObjectDescription description = EObjectDescription.create(QualifiedName.create(name), element);
    if (byName.putIfAbsent(description.getName(), description) == null) {
      byElement.put(element, description);
    }
  }

  @Override
  protected Collection<IEObjectDescription> getAllLocalElements() {
    return byName.values();
  }

  @Override
  protected IEObjectDescription getSingleLocalElementByName(QualifiedName name) {
    return byName.get(name);
  }

  @Override
  protected Iterable<IEObjectDescription> getLocalElementsByName(QualifiedName name) {
    IEObjectDescription description = byName.get(name);
    return description == null ? List.of() : List.of(description);
  }

  @Override
  protected Iterable<IEObjectDescription> getLocalElementsByEObject(EObject element, URI uri) {
    IEObjectDescription description = byElement.get(element);
    return description == null ? List.of() : List.of(description);
  }
}
