package org.snn.interop.c;

import java.io.IOException;

/** In which numbers a generated program keeps weights and values: the parts of {@link TableProgram} that depend on it. */
interface Arithmetic {

  /** Fields of the scratch structure. */
  String scratch();

  /** Constant tables of parameters. */
  void tables(CWriter out) throws IOException;

  /** Bytes of these tables. */
  long tableBytes();

  /** Bytes of the scratch structure. */
  long scratchBytes();

  /** The C type of a value in the scratch structure. */
  String valueType();

  /** The C type of a sum of products. */
  String sumType();

  /** Pointers into the tables. */
  String pointers();

  /** Features into {@code scratch->values}. */
  String input();

  /** A weight times the value that is the C expression {@code value}. */
  String product(String value);

  /** From {@code sum} of row {@code i} of the section {@code z} to its activated value. */
  String row();

  /** After the rows of a section. */
  String section();
}
