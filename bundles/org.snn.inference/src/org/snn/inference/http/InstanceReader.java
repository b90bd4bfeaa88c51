package org.snn.inference.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Samples in JSON: each a list of numbers, or an object of numbers by feature name. */
final class InstanceReader {

  private final List<String> features;
  private final Map<String, Integer> indexOf = new HashMap<>();
  private final int most;

  /**
   * @param features of the network
   * @param most samples in a request
   */
  InstanceReader(List<String> features, int most) {
    this.features = features;
    this.most = most;
    for (int i = 0; i < features.size(); i++) {
      indexOf.put(features.get(i), i);
    }
  }

  /**
   * Reads a list of samples.
   *
   * @param in stands at its first token
   * @param field what the list is called in messages
   */
  float[][] read(JsonParser in, String field) throws IOException, Refusal {
    if (!in.hasToken(JsonToken.START_ARRAY)) {
      throw new Refusal(400, "'%s' is not a list of samples.".formatted(field));
    }
    List<float[]> samples = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      if (samples.size() == most) {
        throw new Refusal(413, "More than %d samples; ask for fewer at a time.".formatted(most));
      }
      samples.add(sample(in, "%s[%d]".formatted(field, samples.size())));
    }
    return samples.toArray(float[][]::new);
  }

  private float[] sample(JsonParser in, String name) throws IOException, Refusal {
    return switch (in.currentToken()) {
      case START_ARRAY -> list(in, name);
      case START_OBJECT -> object(in, name);
      default -> throw new Refusal(400,
          "%s is neither a list of %d numbers nor an object of numbers by feature.".formatted(name, features.size()));
    };
  }

  private float[] list(JsonParser in, String name) throws IOException, Refusal {
    float[] sample = new float[features.size()];
    int count = 0;
    while (in.nextToken() != JsonToken.END_ARRAY) {
      if (count < sample.length) {
        sample[count] = number(in, name, features.get(count));
      } else {
        in.skipChildren();
      }
      count++;
    }
    if (count != sample.length) {
      throw new Refusal(400, "%s has %d numbers, but the network has %d features.".formatted(name, count, sample.length));
    }
    return sample;
  }

  private float[] object(JsonParser in, String name) throws IOException, Refusal {
    float[] sample = new float[features.size()];
    boolean[] given = new boolean[sample.length];
    while (in.nextToken() != JsonToken.END_OBJECT) {
      Integer feature = indexOf.get(in.currentName());
      if (feature == null) {
        throw new Refusal(400, "%s names '%s', which is no feature of the network.".formatted(name, in.currentName()));
      }
      in.nextToken();
      sample[feature] = number(in, name, features.get(feature));
      given[feature] = true;
    }
    for (int i = 0; i < given.length; i++) {
      if (!given[i]) {
        throw new Refusal(400, "%s lacks feature '%s'.".formatted(name, features.get(i)));
      }
    }
    return sample;
  }

  /** The nearest float. */
  private static float number(JsonParser in, String name, String feature) throws IOException, Refusal {
    if (!in.currentToken().isNumeric()) {
      throw new Refusal(400, "Feature '%s' of %s is not a number.".formatted(feature, name));
    }
    float value = in.getFloatValue();
    if (!Float.isFinite(value)) {
      throw new Refusal(400, "Feature '%s' of %s is too large for single precision.".formatted(feature, name));
    }
    return value;
  }
}
