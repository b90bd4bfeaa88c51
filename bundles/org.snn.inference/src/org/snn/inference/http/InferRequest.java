package org.snn.inference.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;

/**
 * A request of the Open Inference Protocol with its one input: {@code {"id", "inputs": [{"name", "shape", "datatype", "data"}]}}.
 * The data may be flat or nested; all other fields are skipped.
 *
 * @param id to be sent back, or null
 * @param samples one row a sample
 */
record InferRequest(String id, float[][] samples) {

  /** @throws Refusal if it is not the input of a network with so many features, or has too many samples */
  static InferRequest read(byte[] body, int features, int mostInstances) throws Refusal, IOException {
    String id = null;
    Tensor input = null;
    try (JsonParser in = Json.parser(body)) {
      require(in.nextToken() == JsonToken.START_OBJECT, "The body is no JSON object; send {\"inputs\": [{...}]}.");
      while (in.nextToken() != JsonToken.END_OBJECT) {
        String field = in.currentName();
        in.nextToken();
        if (field.equals("id")) {
          require(in.hasToken(JsonToken.VALUE_STRING), "'id' is not a text.");
          id = in.getText();
        } else if (field.equals("inputs")) {
          require(in.hasToken(JsonToken.START_ARRAY) && in.nextToken() == JsonToken.START_OBJECT, "'inputs' has no tensor in it.");
          input = Tensor.read(in, (long) features * mostInstances);
          require(in.nextToken() == JsonToken.END_ARRAY, "'inputs' has more than one tensor; the network has one input.");
        } else {
          in.skipChildren();
        }
      }
      require(in.nextToken() == null, "There is something after the JSON object.");
    }
    require(input != null, "There are no 'inputs'; send {\"inputs\": [{...}]}.");
    return new InferRequest(id, input.rows(features));
  }

  private static void require(boolean right, String message) throws Refusal {
    if (!right) {
      throw new Refusal(400, message);
    }
  }

  private record Tensor(float[] data, long[] shape, String type) {

    private static final long[] NO_SHAPE = {};

    static Tensor read(JsonParser in, long most) throws IOException, Refusal {
      float[] data = null;
      long[] shape = NO_SHAPE;
      String type = null;
      while (in.nextToken() != JsonToken.END_OBJECT) {
        String field = in.currentName();
        in.nextToken();
        switch (field) {
          case "data" -> data = numbers(in, most);
          case "shape" -> shape = sizes(in);
          case "datatype" -> type = in.getText();
          default -> in.skipChildren();
        }
      }
      require(data != null, "The input has no 'data'.");
      return new Tensor(data, shape, type);
    }

    private static float[] numbers(JsonParser in, long most) throws IOException, Refusal {
      require(in.hasToken(JsonToken.START_ARRAY), "'data' is not a list of numbers.");
      float[] numbers = new float[64];
      int count = 0;
      for (int depth = 1; depth > 0;) {
        JsonToken token = in.nextToken();
        if (token == JsonToken.START_ARRAY) {
          depth++;
        } else if (token == JsonToken.END_ARRAY) {
          depth--;
        } else {
          require(token.isNumeric(), "'data' has something at %d that is not a number.".formatted(count));
          if (count == most) {
            throw new Refusal(413, "More than %d numbers; ask for fewer samples at a time.".formatted(most));
          }
          numbers = count == numbers.length ? Arrays.copyOf(numbers, 2 * count) : numbers;
          numbers[count] = in.getFloatValue();
          require(Float.isFinite(numbers[count]), "The number at %d is too large for single precision.".formatted(count));
          count++;
        }
      }
      return Arrays.copyOf(numbers, count);
    }

    private static long[] sizes(JsonParser in) throws IOException, Refusal {
      require(in.hasToken(JsonToken.START_ARRAY), "'shape' is not a list of whole numbers.");
      long[] sizes = NO_SHAPE;
      while (in.nextToken() != JsonToken.END_ARRAY) {
        require(in.hasToken(JsonToken.VALUE_NUMBER_INT), "'shape' is not a list of whole numbers.");
        sizes = Arrays.copyOf(sizes, sizes.length + 1);
        sizes[sizes.length - 1] = in.getLongValue();
      }
      return sizes;
    }

    float[][] rows(int features) throws Refusal {
      require("FP32".equals(type) || "FP64".equals(type), "'datatype' is %s; send FP32 or FP64.".formatted(type));
      long count = data.length / features;
      boolean fits = Arrays.equals(shape, new long[] {count, features}) && count * features == data.length;
      require(fits, "'shape' is %s with %d numbers; the network takes [samples, %d].".formatted(Arrays.toString(shape),
          data.length, features));
      float[][] rows = new float[(int) count][];
      for (int row = 0; row < rows.length; row++) {
        rows[row] = Arrays.copyOfRange(data, row * features, (row + 1) * features);
      }
      return rows;
    }
  }
}
