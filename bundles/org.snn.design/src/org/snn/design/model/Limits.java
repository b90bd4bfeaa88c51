package org.snn.design.model;

/** How much a diagram shows: a Sirius diagram is comfortable up to about 1,500 elements. */
public final class Limits {

  /** Elements of a diagram: neurons and connections, or groups. */
  public static final int ELEMENTS = 1500;

  /** Single connections that are looked at to find those of shown neurons; more are counted by rule only. */
  public static final int CONNECTIONS = 2_000_000;

  /** Neurons that a box lists, unless a layer says otherwise. */
  public static final int LISTED = 8;

  /** Arrows that have labels without a layer that asks for them. */
  public static final int LABELLED = 200;

  /** Bytes of an artefact whose weights are shown. */
  public static final long ARTEFACT_BYTES = 64L << 20;

  /** Pseudo-layers of a plan that are shown: columns beyond are out of sight in any case. */
  public static final int PSEUDO_LAYERS = 200;

  private Limits() {
  }
}
