package org.snn.artefact.provenance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import org.snn.data.Normalisation;
import org.snn.trainer.metrics.EpochFigures;
import org.snn.trainer.metrics.Figures;

/** Writes {@code provenance.json}; docs/artefact.md lists its fields. */
public final class ProvenanceWriter {

  /** The version of the format that is written and read. */
  static final int FORMAT = 1;

  private final JsonGenerator json;

  private ProvenanceWriter(JsonGenerator json) {
    this.json = json;
  }

  /** As UTF-8; equal provenances give equal bytes. A loss that is no finite number becomes a text, as {@code "Infinity"}. */
  public static byte[] write(Provenance provenance) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      new ProvenanceWriter(json).provenance(provenance);
      json.writeRaw('\n');
    }
    return bytes.toByteArray();
  }

  private void provenance(Provenance provenance) throws IOException {
    json.writeStartObject();
    json.writeNumberField("format", FORMAT);
    json.writeStringField("version", provenance.version());
    json.writeStringField("command", provenance.command());
    json.writeStringField("time", provenance.time().toString());
    json.writeStringField("experiment", provenance.experiment());
    json.writeObjectFieldStart("data");
    data(provenance.data());
    json.writeEndObject();
    json.writeObjectFieldStart("training");
    training(provenance.training());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void data(DataProvenance data) throws IOException {
    json.writeStringField("name", data.name());
    json.writeArrayFieldStart("files");
    for (FileProvenance file : data.files()) {
      json.writeStartObject();
      json.writeStringField("name", file.name());
      json.writeNumberField("bytes", file.bytes());
      json.writeStringField("sha256", file.sha256());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("train", data.train());
    json.writeNumberField("validation", data.validation());
    json.writeNumberField("test", data.test());
    names("features", data.features());
    json.writeBooleanField("classification", data.classification());
    names("targets", data.targets());
    normalisation(data.normalisation());
  }

  private void names(String field, List<String> names) throws IOException {
    json.writeFieldName(field);
    json.writeArray(names.toArray(String[]::new), 0, names.size());
  }

  /** As double precision, in which every single-precision number is exact; one number where all features have the same. */
  private void normalisation(Normalisation normalisation) throws IOException {
    double[] offsets = new double[normalisation.features()];
    double[] scales = new double[normalisation.features()];
    for (int feature = 0; feature < offsets.length; feature++) {
      offsets[feature] = normalisation.offset(feature);
      scales[feature] = normalisation.scale(feature);
    }
    json.writeObjectFieldStart("normalisation");
    numbers("offset", offsets);
    numbers("scale", scales);
    json.writeEndObject();
  }

  private void numbers(String field, double[] values) throws IOException {
    boolean uniform = Arrays.stream(values).distinct().count() == 1;
    json.writeFieldName(field);
    json.writeArray(values, 0, uniform ? 1 : values.length);
  }

  private void training(TrainingProvenance training) throws IOException {
    json.writeNumberField("seed", training.seed());
    json.writeNumberField("threads", training.threads());
    json.writeStringField("device", training.device());
    json.writeStringField("outcome", training.outcome().name().toLowerCase(Locale.ROOT));
    json.writeNumberField("epoch", training.epoch());
    json.writeArrayFieldStart("epochs");
    for (EpochFigures epoch : training.epochs()) {
      json.writeStartObject();
      json.writeNumberField("epoch", epoch.epoch());
      json.writeNumberField("batches", epoch.batches());
      json.writeNumberField("samples", epoch.samples());
      json.writeNumberField("seconds", epoch.seconds());
      json.writeNumberField("rate", epoch.rate());
      figures("train", Optional.of(epoch.train()));
      figures("validation", epoch.validation());
      json.writeEndObject();
    }
    json.writeEndArray();
    figures("test", training.test());
  }

  private void figures(String field, Optional<Figures> figures) throws IOException {
    if (figures.isPresent()) {
      json.writeObjectFieldStart(field);
      json.writeNumberField("loss", figures.get().loss());
      if (figures.get().accuracy().isPresent()) {
        json.writeNumberField("accuracy", figures.get().accuracy().getAsDouble());
      }
      json.writeEndObject();
    }
  }
}
