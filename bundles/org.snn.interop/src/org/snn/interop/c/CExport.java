package org.snn.interop.c;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.snn.artefact.Artefact;
import org.snn.artefact.Probabilities;
import org.snn.data.Normalisation;
import org.snn.interop.quantise.Int8Values;
import org.snn.interop.quantise.Int8Weights;
import org.snn.interop.rows.NeuronRows;
import org.snn.trainer.Backend;

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

  /** Values of 8 bits that may have been rounded the other way. */
  private static final float ROUNDING = 0.02f;
  /** Single precision, and another order of summation. */
  private static final float SUMMATION = 1e-5f;

  private final Artefact artefact;
  private final String name;
  private final Program program;
  private final Precision precision;
  private final Answering answering;

  private CExport(Artefact artefact, String name, Program program, Precision precision, Answering answering) {
    this.artefact = artefact;
    this.name = name;
    this.program = program;
    this.precision = precision;
    this.answering = answering;
  }

  /**
   * In single precision.
   *
   * @param name what the names in the files begin with, see {@link CName#isName}
   * @param backend that says what is right
   */
  public static CExport ofFloats(Artefact artefact, String name, Form form, Backend backend) {
    NeuronRows network = new NeuronRows(artefact.plan(), artefact.parameters());
    Tables tables = new Tables(network);
    InputScaling scaling = scaling(artefact);
    Probabilities probabilities = Probabilities.of(artefact);
    Program loops = new TableProgram(tables, new FloatArithmetic(network, tables, scaling), probabilities);
    Program lines = new LineProgram(network, tables, scaling, probabilities);
    boolean smaller = lines.flash() < loops.flash();
    Program program = form == Form.CODE || form == Form.SMALLEST && smaller ? lines : loops;
    return new CExport(artefact, name, program, Precision.FLOAT, Answering.engine(artefact, artefact.parameters(), backend));
  }

  /** With weights in 8 bits, and values in single precision. */
  public static CExport ofInt8Weights(Artefact artefact, String name, Backend backend) {
    Int8Weights weights = Int8Weights.of(artefact.plan(), artefact.parameters());
    NeuronRows network = new NeuronRows(artefact.plan(), weights.rounded());
    Tables tables = new Tables(network);
    Program program = new TableProgram(tables, new Int8WeightArithmetic(network, tables, scaling(artefact), weights.scales()),
        Probabilities.of(artefact));
    return new CExport(artefact, name, program, Precision.INT8_WEIGHTS, Answering.engine(artefact, weights.rounded(), backend));
  }

  /**
   * With weights and values in 8 bits.
   *
   * @param samples features of training samples as files have them, {@code [sample * inputs + input]}, at least one
   * @throws IllegalArgumentException as {@link Int8Values#of}
   */
  public static CExport ofInt8(Artefact artefact, String name, float[] samples) {
    NeuronRows network = new NeuronRows(artefact.plan(), artefact.parameters());
    Normalisation normalisation = artefact.provenance().data().normalisation();
    boolean alike = normalisation.equals(
        Normalisation.uniform(normalisation.features(), normalisation.offset(0), normalisation.scale(0)));
    Int8Values numbers = Int8Values.of(network, Answering.normalised(artefact, samples), alike);
    Tables tables = new Tables(network);
    Program program = new TableProgram(tables, new Int8Arithmetic(network, tables, normalisation, numbers),
        Probabilities.of(artefact));
    return new CExport(artefact, name, program, Precision.INT8, Answering.int8(artefact, network, numbers));
  }

  private static InputScaling scaling(Artefact artefact) {
    return new InputScaling(artefact.provenance().data().normalisation());
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
        /* %s, a network of %d neurons and %d connections in %s, written by SNN. */
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
        precision, artefact.plan().getInputs(), artefact.plan().getOutputs().length, program.scratch())));
  }

  /** Writes {@code NAME.c}. */
  public void source(OutputStream target) throws IOException {
    write(target, out -> {
      out.text("/* Written by SNN. See $.h. */\n#include \"$.h\"\n\n#include <math.h>\n");
      program.write(out);
    });
  }

  /**
   * Writes {@code NAME_test.c}: a program that answers samples, prints the largest difference to what is right, and fails if it
   * is too large. Right is what SNN answers with the same rounded numbers.
   *
   * @param features of samples as files have them, {@code [sample * inputs + input]}
   */
  public void test(float[] features, OutputStream target) throws IOException {
    float[] answers = answering.answers(features);
    write(target, out -> new CTest(features, answers, precision == Precision.INT8 ? ROUNDING : SUMMATION).write(out));
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
