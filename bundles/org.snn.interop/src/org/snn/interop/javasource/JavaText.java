package org.snn.interop.javasource;

import org.snn.plan.Activation;

/** The parts of a generated class that are the same for all networks. */
final class JavaText {

  static final String HEAD = """
      import java.nio.ByteBuffer;
      import java.util.Arrays;
      import java.util.Base64;

      /** %s, a network of %d neurons and %d connections. Written by SNN. */
      public final class %s {

        private %s() {
        }

        /** How many features a sample has. */
        public static final int FEATURES = %d;

        /** How many answers there are. */
        public static final int ANSWERS = %d;

        private static final int NEURONS = %d;
      """;

  static final String PREDICT = """

        /** Answers as 'snn predict' gives them, to features as the training data has them. Any number of threads may call it. */
        public static float[] predict(float[] features) {
          if (features.length != FEATURES) {
            throw new IllegalArgumentException(features.length + " features instead of " + FEATURES);
          }
          float[] a = new float[NEURONS];
          for (int i = 0; i < FEATURES; i++) {
            a[i] = (features[i] - NORMALISATION[2 * i]) * NORMALISATION[2 * i + 1];
          }
          int run = 0;
          int weight = 0;
          int neuron = FEATURES;
          for (int span = 0; span < SPANS.length; span += 2) {
            int first = neuron;
            for (; neuron < first + SPANS[span]; neuron++) {
              float sum = BIASES[neuron - FEATURES];
              int source = 0;
              for (int runs = RUNS[run++]; runs > 0; runs--) {
                source += RUNS[run++];
                for (int length = RUNS[run++]; length > 0; length--) {
                  sum += WEIGHTS[weight++] * a[source++];
                }
              }
              a[neuron] = activated(SPANS[span + 1], sum);
            }
      %s    }
          float[] answers = new float[ANSWERS];
          for (int i = 0; i < ANSWERS; i++) {
            answers[i] = a[OUTPUTS[i]];
          }
      %s    return answers;
        }
      """;

  /** After the neurons of a span. */
  static final String SOFTMAX_OF_SPAN = """
            if (SPANS[span + 1] == %d) { // softmax
              softmax(a, first, neuron);
            }
      """;

  /** Softmax leaves z as it is. */
  static final String ACTIVATED = """

        private static float activated(int activation, float z) {
          switch (activation) {
      %s      default:
              return z;
          }
        }
      """;

  static final String SOFTMAX = """

        private static void softmax(float[] a, int first, int end) {
          float largest = a[first];
          for (int i = first; i < end; i++) {
            largest = Math.max(largest, a[i]);
          }
          float sum = 0;
          for (int i = first; i < end; i++) {
            a[i] = (float) Math.exp(a[i] - largest);
            sum += a[i];
          }
          for (int i = first; i < end; i++) {
            a[i] /= sum;
          }
        }
      """;

  static final String NORMAL = """

        private static final double[] ERFC = {-0.022421536075527398, 0.35277071364101848, -1.9328326309495468, 5.5123768529542607,
            -9.3547198742315901, 9.8990429201262048, -6.6537754536629335, 3.0946637062938587, -1.2215708455205491,
            0.17193884359985946, 0.040703223682413006, 0.37962300290916027, 0.99970481164578504, -1.2655037343259015};

        /** The normal distribution function by erfc(u) = t exp(-u^2 + P(t)), t = 1 / (1 + u/2); relative error below 2e-10. */
        private static double normal(double z) {
          double u = Math.min(11, Math.abs(z) * 0.70710678118654752);
          double t = 1 / (1 + 0.5 * u);
          double p = 0;
          for (double coefficient : ERFC) {
            p = p * t + coefficient;
          }
          double tail = 0.5 * t * Math.exp(p - u * u);
          return z < 0 ? tail : 1 - tail;
        }
      """;

  static final String UNPACK = """

        private static byte[] bytes(String... base64) {
          byte[][] parts = new byte[base64.length][];
          int length = 0;
          for (int i = 0; i < parts.length; i++) {
            parts[i] = Base64.getDecoder().decode(base64[i]);
            length += parts[i].length;
          }
          ByteBuffer all = ByteBuffer.allocate(length);
          for (byte[] part : parts) {
            all.put(part);
          }
          return all.array();
        }

        private static float[] floats(String... base64) {
          ByteBuffer bytes = ByteBuffer.wrap(bytes(base64));
          float[] floats = new float[bytes.capacity() / 4];
          bytes.asFloatBuffer().get(floats);
          return floats;
        }

        /** Numbers of 7 bits a byte, the lowest first. */
        private static int[] numbers(String... base64) {
          byte[] bytes = bytes(base64);
          int[] numbers = new int[bytes.length];
          int count = 0;
          int shift = 0;
          for (byte b : bytes) {
            numbers[count] |= (b & 127) << shift;
            shift = b < 0 ? shift + 7 : 0;
            count += b < 0 ? 0 : 1;
          }
          return Arrays.copyOf(numbers, count);
        }
      }
      """;

  private JavaText() {
  }

  /** f(z), by the definitions in docs/language.md. */
  static String expression(Activation activation) {
    return switch (activation) {
      case IDENTITY, SOFTMAX -> "z";
      case RELU -> "z < 0 ? 0 : z";
      case LEAKY_RELU -> "z > 0 ? z : 0.01f * z";
      case ELU -> "z > 0 ? z : (float) Math.expm1(z)";
      case GELU -> "(float) (z * normal(z))";
      case SILU -> "(float) (z / (1 + Math.exp(-z)))";
      case SIGMOID -> "(float) (1 / (1 + Math.exp(-z)))";
      case TANH -> "(float) Math.tanh(z)";
      case SOFTPLUS -> "(float) (Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))))";
      case GAUSSIAN -> "(float) Math.exp(-z * z)";
      case SIN -> "(float) Math.sin(z)";
      case ABS -> "Math.abs(z)";
    };
  }
}
