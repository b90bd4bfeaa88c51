package org.snn.interop.c;

import java.io.IOException;

/** A form that a network can take in C. */
interface Program {

  /** Bytes of constants and code, code roughly. */
  long flash();

  /** Bytes of the scratch structure. */
  long ram();

  /** Fields of the scratch structure. */
  String scratch();

  /** Writes constants, and the functions with {@code NAME_predict} last. */
  void write(CWriter out) throws IOException;
}
