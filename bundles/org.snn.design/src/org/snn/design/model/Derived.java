package org.snn.design.model;

import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.Tuples;

/** Keeps what was computed from an element until something in its file changes, as the language's own rules do. */
public final class Derived {

  private Derived() {
  }

  /** What the function makes of the element; computed anew each time for an element that is in no text. */
  public static <E extends EObject, T> T of(E element, String what, Function<E, T> function) {
    return element.eResource() instanceof XtextResource resource
        ? resource.getCache().get(Tuples.pair("org.snn.design." + what, element), resource, () -> function.apply(element))
        : function.apply(element);
  }
}
