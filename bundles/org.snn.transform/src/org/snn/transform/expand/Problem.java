package org.snn.transform.expand;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Why a part of a network could not be expanded; the rest of it was.
 *
 * @param source the element at fault
 * @param feature the feature of {@code source} at fault
 * @param message what is wrong, with the values and the way out
 */
public record Problem(Kind kind, EObject source, EStructuralFeature feature, String message) {

  /** The rules of expansion that a network can break. */
  public enum Kind {
    /** A group has no neuron. */
    SIZE,
    /** The network has more neurons than can be numbered. */
    TOO_MANY_NEURONS,
    /** An end names no group of the network, or a rule has fewer than two ends. */
    END,
    /** A slice leaves its group or is empty. */
    SLICE,
    /** A density is not in (0, 1]. */
    DENSITY,
    /** {@code forward} between different groups. */
    FORWARD,
    /** {@code one-to-one} between ends of different size. */
    ONE_TO_ONE,
    /** A window smaller than 1. */
    WINDOW,
    /** More single connections than the memory of this Java machine can hold. */
    TOO_MANY_CONNECTIONS,
    /** A file of connections that is missing or damaged, or names a neuron that does not exist. */
    FILE
  }
}
