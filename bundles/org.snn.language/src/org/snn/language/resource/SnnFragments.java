package org.snn.language.resource;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IFragmentProvider;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.snn.network.Group;
import org.snn.network.NetworkPackage;
import org.snn.network.Neuron;
import org.snn.network.Neurons;

/**
 * What an element is called in a URI, by names instead of positions, so that a diagram finds its elements again after the
 * text above them was edited:
 * <pre>
 *   n:Layered           a network            n:Layered/h       its group h
 *   e:digits            an experiment        n:Layered/c:x-h   its rule "connect x -> h", whatever slices
 *   n:Layered/f:e.csv   an edge file         .../@pattern      what hangs below one of these
 *   n:Layered/h/@neurons.3                   the fourth neuron of h, which no list holds
 * </pre>
 * The second of several equal ones has {@code ~1} appended, and so on.
 */
@Singleton
public class SnnFragments implements IFragmentProvider {

  @Inject
  private IResourceScopeCache cache;

  @Inject
  private ElementNames names;

  @Override
  public String getFragment(EObject element, Fallback fallback) {
    Resource resource = element.eResource();
    return resource == null ? fallback.getFragment(element) : fragment(element, index(resource), fallback);
  }

  private String fragment(EObject element, NameIndex index, Fallback fallback) {
    String name = index.nameOf(element);
    if (name != null) {
      return name;
    }
    EObject container = element.eContainer();
    if (container == null || index.nameOf(anchor(element, index)) == null) {
      return fallback.getFragment(element);
    }
    String segment = element instanceof Neuron neuron ? Neurons.segment(neuron)
        : ((InternalEObject) container).eURIFragmentSegment(element.eContainingFeature(), element);
    return fragment(container, index, fallback) + "/" + segment;
  }

  /** The nearest container that has a name, or the root. */
  private static EObject anchor(EObject element, NameIndex index) {
    EObject anchor = element;
    while (index.nameOf(anchor) == null && anchor.eContainer() != null) {
      anchor = anchor.eContainer();
    }
    return anchor;
  }

  @Override
  public EObject getEObject(Resource resource, String fragment, Fallback fallback) {
    if (!NameIndex.isName(fragment)) {
      return fallback.getEObject(fragment);
    }
    int below = fragment.indexOf("/@");
    EObject element = index(resource).element(below < 0 ? fragment : fragment.substring(0, below));
    if (below >= 0) {
      for (String segment : fragment.substring(below + 1).split("/")) {
        element = element == null ? null : child(element, segment);
      }
    }
    return element;
  }

  /** The child that {@code @feature} or {@code @feature.index} names, null if there is none. */
  private static EObject child(EObject element, String segment) {
    int dot = segment.indexOf('.');
    String name = segment.substring(1, dot < 0 ? segment.length() : dot);
    if (element instanceof Group group && name.equals(NetworkPackage.Literals.GROUP__NEURONS.getName())) {
      return segment.matches("@neurons\\.\\d{1,8}") ? Neurons.at(group, Integer.parseInt(segment.substring(dot + 1))) : null;
    }
    boolean known = segment.startsWith("@") && element.eClass().getEStructuralFeature(name) != null;
    return known ? ((InternalEObject) element).eObjectForURIFragmentSegment(segment) : null;
  }

  private NameIndex index(Resource resource) {
    return cache.get(SnnFragments.class, resource, () -> new NameIndex(resource, names));
  }
}
