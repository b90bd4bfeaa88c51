package org.snn.cli.export;

import java.util.Random;
import java.util.Set;
import org.snn.artefact.Artefact;
import org.snn.cli.UserError;
import org.snn.data.DataSet;
import org.snn.data.Normalisation;
import org.snn.data.Split;
import org.snn.interop.c.CExport;
import org.snn.interop.c.CName;
import org.snn.interop.c.Precision;

/** C99 for machines as small as a microcontroller, with a test beside it. */
final class CFormat implements ExportFormat {

  /** Enough to know the range of a value: with 1,000 samples of MNIST a sparse LeNet loses more. */
  private static final int CALIBRATION_SAMPLES = 10_000;
  private static final int TEST_SAMPLES = 10;

  @Override
  public String name() {
    return "c";
  }

  @Override
  public String description() {
    return "into a folder: NAME.c and NAME.h, C99 without allocation for any compiler, and NAME_test.c, which compares its answers"
        + " with SNN's.";
  }

  @Override
  public Set<String> options() {
    return Set.of("--name", "--form", "--int8", "--data");
  }

  @Override
  public void write(Export export) {
    String name = nameOf(export);
    CExport program = program(export, name);
    float[] samples = export.dataOr("the test has made-up samples")
        .map(data -> first(data.test().isEmpty() ? data.train() : data.test(), TEST_SAMPLES))
        .orElseGet(() -> madeUp(export.artefact()));
    export.file(name + ".h", program::header);
    export.file(name + ".c", program::source);
    export.file(name + "_test.c", out -> program.test(samples, out));
    int ends = export.artefact().plan().getInputs() + export.artefact().plan().getOutputs().length;
    export.say("flash: %,d bytes, estimated, without math.h".formatted(program.flash()));
    export.say("RAM:   %,d bytes of scratch; features and answers are %,d more".formatted(program.ram(), Float.BYTES * (long) ends));
  }

  private static String nameOf(Export export) {
    String wanted = export.options().name();
    if (wanted != null && !CName.isName(wanted)) {
      throw new UserError("--name %s: is no name in C; use letters, digits and _, not beginning with a digit.".formatted(wanted));
    }
    return wanted == null ? CName.of(export.artefact().plan().getName()) : wanted;
  }

  private static CExport program(Export export, String name) {
    ExportOptions options = export.options();
    if (options.form() == CExport.Form.CODE && options.precision() != Precision.FLOAT) {
      throw new UserError("--form code is in single precision only; leave --int8 out, or take --form tables.");
    }
    return switch (options.precision()) {
      case FLOAT -> CExport.ofFloats(export.artefact(), name, options.form(), export.backend());
      case INT8_WEIGHTS -> CExport.ofInt8Weights(export.artefact(), name, export.backend());
      case INT8 -> int8(export, name);
    };
  }

  private static CExport int8(Export export, String name) {
    try {
      return CExport.ofInt8(export.artefact(), name, first(export.data().train(), CALIBRATION_SAMPLES));
    } catch (IllegalArgumentException tooManySources) {
      throw new UserError("--int8 all: %s; use --int8 weights.".formatted(tooManySources.getMessage()), tooManySources);
    }
  }

  /** Features of the first samples as files have them: {@code [sample * features + feature]}. */
  private static float[] first(Split split, int most) {
    int count = Math.min(most, split.samples());
    DataSet data = split.data();
    DataSet raw = data.normalisedBy(Normalisation.uniform(data.features(), 0, 1));
    float[] byFeature = new float[data.features() * count];
    raw.copyFeatures(split.order(), 0, count, byFeature, 0, count);
    float[] bySample = new float[byFeature.length];
    for (int i = 0; i < bySample.length; i++) {
      bySample[i] = byFeature[i % data.features() * count + i / data.features()];
    }
    return bySample;
  }

  /** Features that are normal once they are normalised. */
  private static float[] madeUp(Artefact artefact) {
    Random random = new Random(1);
    Normalisation normalisation = artefact.provenance().data().normalisation();
    float[] features = new float[TEST_SAMPLES * normalisation.features()];
    for (int i = 0; i < features.length; i++) {
      int feature = i % normalisation.features();
      features[i] = (float) random.nextGaussian() / normalisation.scale(feature) + normalisation.offset(feature);
    }
    return features;
  }
}
