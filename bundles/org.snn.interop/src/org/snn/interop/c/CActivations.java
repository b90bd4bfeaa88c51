package org.snn.interop.c;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.snn.artefact.Probabilities;
import org.snn.plan.Activation;

/** The activation functions that a network uses, in C, by the definitions in docs/language.md. */
final class CActivations {

  private CActivations() {
  }

  /** f(z) of an activation that looks at one neuron only. */
  static String expression(Activation activation, String z) {
    return switch (activation) {
      case IDENTITY, SOFTMAX -> z;
      case RELU -> z + " < 0.f ? 0.f : " + z;
      case LEAKY_RELU -> z + " > 0.f ? " + z + " : 0.01f * " + z;
      case ELU -> z + " > 0.f ? " + z + " : expm1f(" + z + ")";
      case GELU -> z + " * 0.5f * erfcf(" + z + " * -0.707106781f)";
      case SILU -> z + " / (1.f + expf(-" + z + "))";
      case SIGMOID -> "1.f / (1.f + expf(-" + z + "))";
      case TANH -> "tanhf(" + z + ")";
      case SOFTPLUS -> "fmaxf(" + z + ", 0.f) + log1pf(expf(-fabsf(" + z + ")))";
      case GAUSSIAN -> "expf(-" + z + " * " + z + ")";
      case SIN -> "sinf(" + z + ")";
      case ABS -> "fabsf(" + z + ")";
    };
  }

  /** The name of an activation in C. */
  static String constant(Activation activation) {
    return activation.getName().toUpperCase(Locale.ROOT);
  }

  /** {@code activated(activation, z)}, where softmax leaves z as it is. */
  static void choice(CWriter out, Set<Activation> used) throws IOException {
    out.text("\nenum {");
    for (Activation activation : used) {
      out.text(" " + constant(activation) + " = " + activation.ordinal() + ",");
    }
    out.text(" };\n\nstatic float activated(unsigned activation, float z) {\n  switch (activation) {\n");
    for (Activation activation : used) {
      if (activation != Activation.IDENTITY && activation != Activation.SOFTMAX) {
        out.text("    case " + constant(activation) + ":\n      return " + expression(activation, "z") + ";\n");
      }
    }
    out.text("    default:\n      return z;\n  }\n}\n");
  }

  /** {@code softmax(z, count)}, where it is used. */
  static void softmax(CWriter out, Set<Activation> used, Probabilities probabilities) throws IOException {
    if (used.contains(Activation.SOFTMAX) || probabilities == Probabilities.SOFTMAX) {
      out.text("""

          static void softmax(float *z, uint32_t count) {
            float largest = z[0];
            float sum = 0.f;
            uint32_t i;
            for (i = 1; i < count; i++) {
              largest = fmaxf(largest, z[i]);
            }
            for (i = 0; i < count; i++) {
              z[i] = expf(z[i] - largest);
              sum += z[i];
            }
            for (i = 0; i < count; i++) {
              z[i] /= sum;
            }
          }
          """);
    }
  }

  /** What makes answers of outputs. */
  static String finish(Probabilities probabilities) {
    return switch (probabilities) {
      case NONE -> "";
      case SOFTMAX -> "  softmax(answers, $$_ANSWERS);\n";
      case SIGMOID -> "  for (i = 0; i < $$_ANSWERS; i++) {\n    answers[i] = 1.f / (1.f + expf(-answers[i]));\n  }\n";
    };
  }
}
