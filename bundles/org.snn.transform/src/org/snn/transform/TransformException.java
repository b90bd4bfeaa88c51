package org.snn.transform;

import org.eclipse.emf.ecore.EObject;

/** A network cannot become a plan; the message says what is wrong, where, and the way out. */
public final class TransformException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient EObject source;

  /**
   * A mistake of the user.
   *
   * @param source the element at fault, or null if it is the network as a whole
   */
  public TransformException(String message, EObject source) {
    super(message);
    this.source = source;
  }

  /** The element at fault, or null if it is the network as a whole. */
  public EObject source() {
    return source;
  }
}
