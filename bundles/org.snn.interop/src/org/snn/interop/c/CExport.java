package org.snn.interop.c;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.snn.artefact.Artefact;
import org.snn.interop.rows.NeuronRows;
import org.snn.interop.rows.Probabilities;

/**
 * A trained network as C99: a function without allocation, without a library but {@code math.h}, without anything that is written
 * but what its caller gives. Features go in as files have them, answers come out as {@code snn predict} gives them. docs/interop-c.md
 * describes the files.
 */
public final class CExport {

  /** What the network looks like in C. */
  public enum Form {
    /** Constant tables and loops. */
    TABLES,
    /** Straight-line code. */
    CODE,
    /** What is estimated to be smaller. */
    SMALLEST
  }

  private final Artefact artefact;
  private final String name;
  private final Program program;

  /**
   * @param name what the names in the files begin with, see {@link CName#isName}
   */
  public CExport(Artefact artefact, String name, Form form) {
    this.artefact = artefact;
    this.name = name;
    NeuronRows network = new NeuronRows(artefact.plan(), artefact.parameters());
    Tables tables = new Tables(network);
    InputScaling scaling = new InputScaling(artefact.provenance().data().normalisation());
    Probabilities probabilities = Probabilities.of(artefact);
    Program loops = new TableProgram(tables, new FloatArithmetic(network, tables, scaling), probabilities);
    Program lines = new LineProgram(network, tables, scaling, probabilities);
    boolean smaller = lines.flash() < loops.flash();
    program = form == Form.CODE || form == Form.SMALLEST && smaller ? lines : loops;
  }

  /** Bytes of constants and code, code roughly, without those of {@code math.h}. */
  public long flash() {
    return program.flash();
  }

  /** Bytes of the scratch structure, all that is written beside the answers. */
  public long ram() {
    return program.ram();
  }

  /** Writes {@code NAME.h}. */
  public void header(OutputStream target) throws IOException {
    write(target, out -> out.text("""
        /* %s, a network of %d neurons and %d connections, written by SNN. */
        #ifndef $$_H
        #define $$_H

        #include <stdint.h>

        #define $$_FEATURES %d
        #define $$_ANSWERS %d

        /* Working memory of a call; what is in it before and after means nothing. */
        typedef struct {
        %s} $_scratch;

        /* Features as the training data has them, before normalisation; answers as 'snn predict' gives them. Calls with scratch
           structures of their own may run at the same time. */
        void $_predict(const float features[$$_FEATURES], float answers[$$_ANSWERS], $_scratch *scratch);

        #endif
        """.formatted(comment(artefact.plan().getName()), artefact.plan().getNeurons(), artefact.plan().getConnections(),
        artefact.plan().getInputs(), artefact.plan().getOutputs().length, program.scratch())));
  }

  /** Writes {@code NAME.c}. */
  public void source(OutputStream target) throws IOException {
    write(target, out -> {
      out.text("/* Written by SNN. See $.h. */\n#include \"$.h\"\n\n#include <math.h>\n");
      program.write(out);
    });
  }

  /** Writes {@code NAME_test.c}: a program that answers the samples, prints the largest difference, and fails if it is too large. */
  public void test(FrozenSamples samples, OutputStream target) throws IOException {
    write(target, out -> new CTest(samples).write(out));
  }

  /** A name in a comment, which it cannot end. */
  private static String comment(String text) {
    return text.replace("*/", "* /").replace("$", "_");
  }

  private interface Content {

    void write(CWriter out) throws IOException;
  }

  private void write(OutputStream target, Content content) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8), 1 << 16);
    content.write(new CWriter(text, name));
    text.flush();
  }
}
