package org.snn.interop.c;

import java.io.IOException;
import org.snn.artefact.Probabilities;

/** A network as constant tables and the loops that walk along them: a section a span, a row a neuron. */
final class TableProgram implements Program {

  /** Measured for Cortex-M3 (gcc -Os), without math.h: from 320 bytes, one encoding, to 460, two encodings and softmax. */
  private static final long LOOPS = 400;

  private final Tables tables;
  private final Arithmetic arithmetic;
  private final Probabilities probabilities;

  TableProgram(Tables tables, Arithmetic arithmetic, Probabilities probabilities) {
    this.tables = tables;
    this.arithmetic = arithmetic;
    this.probabilities = probabilities;
  }

  @Override
  public long flash() {
    return LOOPS + tables.bytes() + arithmetic.tableBytes();
  }

  @Override
  public long ram() {
    return arithmetic.scratchBytes();
  }

  @Override
  public String scratch() {
    return arithmetic.scratch();
  }

  @Override
  public void write(CWriter out) throws IOException {
    out.text("\n/* Sections of rows with one activation: how many rows, the place of the first value, how they are computed. */\n");
    out.array("section_rows", tables.rows);
    out.array("section_place", tables.place);
    out.array("section_how", tables.how);
    out.text("\n/* For each row how many of what follows belongs to it. */\n");
    out.array("counts", tables.counts);
    out.text("\n/* Where the sources of a row are. */\n");
    for (Encoding encoding : tables.encodings) {
      sources(out, encoding);
    }
    out.text("\n/* Which answers the outputs are, in the order in which they are computed. */\n");
    out.array("answer_order", tables.answers);
    out.text("\n");
    arithmetic.tables(out);
    CActivations.choice(out, tables.activations);
    CActivations.softmax(out, tables.activations, probabilities);
    predict(out);
  }

  private void sources(CWriter out, Encoding encoding) throws IOException {
    switch (encoding) {
      case RUNS -> {
        out.array("starts", tables.starts);
        out.array("lengths", tables.lengths);
      }
      case INDICES -> out.array("indices", tables.indices);
      case DISTANCES -> out.array("distances", tables.distances);
    }
  }

  private void predict(CWriter out) throws IOException {
    out.text("""

        void $_predict(const float features[$$_FEATURES], float answers[$$_ANSWERS], $_scratch *scratch) {
          %s *const a = scratch->values;
        """.formatted(arithmetic.valueType()));
    out.text(arithmetic.pointers());
    pointer(out, tables.counts, "count", "counts");
    pointer(out, tables.answers, "answer", "answer_order");
    for (Encoding encoding : tables.encodings) {
      switch (encoding) {
        case RUNS -> {
          pointer(out, tables.starts, "start", "starts");
          pointer(out, tables.lengths, "length", "lengths");
        }
        case INDICES -> pointer(out, tables.indices, "index", "indices");
        case DISTANCES -> pointer(out, tables.distances, "distance", "distances");
      }
    }
    out.text("  uint32_t i;\n  uint32_t s;\n" + arithmetic.input());
    out.text("""
          for (s = 0; s < sizeof section_how / sizeof section_how[0]; s++) {
            %s *const z = a + section_place[s];
            const unsigned how = section_how[s];
            const uint32_t rows = section_rows[s];
            for (i = 0; i < rows; i++) {
              %s sum = 0;
              uint32_t n = *count++;
        """.formatted(arithmetic.valueType(), arithmetic.sumType()));
    walks(out);
    out.text(arithmetic.row() + "    }\n" + arithmetic.section() + "  }\n" + CActivations.finish(probabilities) + "}\n");
  }

  private static void pointer(CWriter out, IntTable table, String name, String array) throws IOException {
    out.text("  const " + table.type() + " *" + name + " = " + array + ";\n");
  }

  private void walks(CWriter out) throws IOException {
    int left = tables.encodings.size();
    for (Encoding encoding : tables.encodings) {
      boolean first = left == tables.encodings.size();
      String condition = " if ((how >> %d & 3u) == %du)".formatted(Tables.ENCODING_BIT, encoding.ordinal());
      out.text((first ? "     " : " else") + (--left > 0 ? condition : "") + " {\n" + walk(encoding) + "      }");
    }
    out.text("\n");
  }

  private String walk(Encoding encoding) {
    return switch (encoding) {
      case RUNS -> """
                  for (; n > 0; n--) {
                    const %s *value = a + *start++;
                    uint32_t left = *length++;
                    for (; left > 0; left--) {
                      sum += %s;
                    }
                  }
          """.formatted(arithmetic.valueType(), arithmetic.product("*value++"));
      case INDICES -> """
                  for (; n > 0; n--) {
                    sum += %s;
                  }
          """.formatted(arithmetic.product("a[*index++]"));
      case DISTANCES -> """
                  uint32_t place = 0;
                  for (; n > 0; n--) {
                    for (; *distance == 0; distance++) {
                      place += 255;
                    }
                    place += *distance++;
                    sum += %s;
                  }
          """.formatted(arithmetic.product("a[place - 1]"));
    };
  }
}
