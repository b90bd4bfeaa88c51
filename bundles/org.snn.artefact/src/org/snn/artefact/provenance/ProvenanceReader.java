package org.snn.artefact.provenance;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.snn.artefact.archive.DamagedException;
import org.snn.data.Normalisation;
import org.snn.trainer.loop.TrainingResult.Outcome;
import org.snn.trainer.metrics.EpochFigures;
import org.snn.trainer.metrics.Figures;

/** Reads {@code provenance.json}. Fields that it does not know are left out. */
public final class ProvenanceReader {

  private static final String PLACE = "provenance.json";

  private ProvenanceReader() {
  }

  /** @throws DamagedException if it is not what {@link ProvenanceWriter} wrote */
  public static Provenance read(byte[] bytes) throws DamagedException {
    JsonFields json = parse(bytes);
    long format = json.integer("format");
    if (format != ProvenanceWriter.FORMAT) {
      throw new DamagedException("its format is %d, and this version of SNN reads %d"
          .formatted(format, ProvenanceWriter.FORMAT));
    }
    return new Provenance(json.text("version"), json.text("command"), time(json.text("time")), json.text("experiment"),
        data(json.object("data")), training(json.object("training")));
  }

  private static JsonFields parse(byte[] bytes) throws DamagedException {
    JsonFactory factory = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    ObjectMapper mapper = new ObjectMapper(factory).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    try {
      return JsonFields.of(PLACE, mapper.readTree(bytes));
    } catch (JsonProcessingException e) {
      throw new DamagedException("%s is not JSON: %s".formatted(PLACE, e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw new DamagedException("%s is not JSON: %s".formatted(PLACE, e.getMessage()), e);
    }
  }

  private static Instant time(String text) throws DamagedException {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new DamagedException("%s has a time that is none: '%s'".formatted(PLACE, text), e);
    }
  }

  private static DataProvenance data(JsonFields json) throws DamagedException {
    JsonFields normalisation = json.object("normalisation");
    int features = json.texts("features").size();
    float[] offset = forAll(features, normalisation.floats("offset"));
    float[] scale = forAll(features, normalisation.floats("scale"));
    if (offset.length != features || scale.length != features) {
      throw new DamagedException("%s normalises %d and %d of %d features"
          .formatted(PLACE, offset.length, scale.length, features));
    }
    return new DataProvenance(json.text("name"), json.list("files", ProvenanceReader::file), json.count("train"),
        json.count("validation"), json.count("test"), json.texts("features"), json.texts("targets"),
        json.truth("classification"), new Normalisation(offset, scale));
  }

  /** One number stands for all features. */
  private static float[] forAll(int features, float[] values) {
    float[] all = values;
    if (values.length == 1) {
      all = new float[features];
      Arrays.fill(all, values[0]);
    }
    return all;
  }

  private static FileProvenance file(JsonFields json) throws DamagedException {
    return new FileProvenance(json.text("name"), json.integer("bytes"), json.text("sha256"));
  }

  private static TrainingProvenance training(JsonFields json) throws DamagedException {
    return new TrainingProvenance(json.integer("seed"), json.count("threads"), json.text("device"),
        outcome(json.text("outcome")), json.count("epoch"), json.list("epochs", ProvenanceReader::epoch),
        figures(json, "test"));
  }

  private static Outcome outcome(String text) throws DamagedException {
    try {
      return Outcome.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new DamagedException("%s has an outcome that is none: '%s'".formatted(PLACE, text), e);
    }
  }

  private static EpochFigures epoch(JsonFields json) throws DamagedException {
    return new EpochFigures(json.count("epoch"), json.count("batches"), json.integer("samples"), json.number("seconds"),
        json.number("rate"), figures(json.object("train")), figures(json, "validation"));
  }

  private static Optional<Figures> figures(JsonFields json, String name) throws DamagedException {
    Optional<JsonFields> found = json.optional(name);
    return found.isPresent() ? Optional.of(figures(found.get())) : Optional.empty();
  }

  private static Figures figures(JsonFields json) throws DamagedException {
    OptionalDouble accuracy = json.object().has("accuracy") ? OptionalDouble.of(json.number("accuracy"))
        : OptionalDouble.empty();
    return new Figures(json.number("loss"), accuracy);
  }
}
