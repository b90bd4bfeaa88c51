package org.snn.artefact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.trainer.Parameters;
import org.w3c.dom.Element;

/** Reads an artefact as docs/artefact.md describes it, with nothing of SNN: zip, JSON, XML and bytes. */
class ForeignReaderTest {

  private final Artefact artefact = Artefacts.withOptimizer();

  @TempDir
  Path folder;

  private Path file;

  @BeforeEach
  void save() {
    file = folder.resolve("model.snna");
    artefact.save(file);
  }

  private byte[] entry(String name) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getInputStream(zip.getEntry(name)).readAllBytes();
    }
  }

  @Test
  void theCommentIsTheDigestOfWhatStandsBeforeIt() throws Exception {
    byte[] whole = Files.readAllBytes(file);
    String comment;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      comment = zip.getComment();
    }
    byte[] before = Arrays.copyOf(whole, whole.length - comment.length());

    assertThat(comment).isEqualTo("SNN sha256 " + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(before)));
  }

  @Test
  void theProvenanceIsJson() throws IOException {
    JsonNode json = new ObjectMapper().readTree(entry("provenance.json"));

    assertThat(json.at("/format").intValue()).isEqualTo(1);
    assertThat(json.at("/time").textValue()).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(json.at("/data/features/2").textValue()).isEqualTo("snow \u2603");
    assertThat((float) json.at("/data/normalisation/scale/0").doubleValue()).isEqualTo(1 / 3f);
    assertThat(json.at("/training/epochs/0/validation/accuracy").doubleValue()).isEqualTo(0.25);
    assertThat(json.at("/training/epochs/1/validation").isMissingNode()).isTrue();
    assertThat(json.at("/training/outcome").textValue()).isEqualTo("stopped_early");
  }

  @Test
  void theTextIsTheInput() throws IOException {
    assertThat(new String(entry("network.snn"), StandardCharsets.UTF_8)).isEqualTo(Artefacts.TEXT);
  }

  @Test
  void theWeightsAreLittleEndianBehindTheirHeader() throws IOException {
    assertThat(floats("weights.safetensors", "weights")).isEqualTo(artefact.parameters().weights());
    assertThat(floats("weights.safetensors", "biases")).isEqualTo(artefact.parameters().biases());
  }

  @Test
  void theMomentsOfTheOptimizerStandLikeTheWeights() throws IOException {
    JsonNode step = header("optimizer.safetensors").at("/step");
    int from = step.at("/data_offsets/0").intValue();

    assertThat(step.at("/dtype").textValue()).isEqualTo("I64");
    assertThat(step.at("/shape")).isEmpty();
    assertThat(data("optimizer.safetensors").getLong(from)).isEqualTo(1234);
    for (String moment : new String[] {"first", "second"}) {
      Parameters values = artefact.optimizer().orElseThrow().moments().get(moment);
      assertThat(floats("optimizer.safetensors", moment + ".weights")).isEqualTo(values.weights());
      assertThat(floats("optimizer.safetensors", moment + ".biases")).isEqualTo(values.biases());
    }
    assertThat(header("optimizer.safetensors")).hasSize(5);
  }

  private JsonNode header(String name) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(entry(name)).order(ByteOrder.LITTLE_ENDIAN);
    byte[] header = new byte[(int) bytes.getLong()];
    bytes.get(header);
    return new ObjectMapper().readTree(header);
  }

  /** What follows the header. */
  private ByteBuffer data(String name) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(entry(name)).order(ByteOrder.LITTLE_ENDIAN);
    return bytes.position(Math.toIntExact(Long.BYTES + bytes.getLong(0))).slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  private float[] floats(String name, String tensor) throws IOException {
    JsonNode entry = header(name).get(tensor);
    assertThat(entry.get("dtype").textValue()).isEqualTo("F32");
    assertThat(entry.get("shape")).hasSize(1);
    float[] values = new float[entry.at("/shape/0").intValue()];
    data(name).position(entry.at("/data_offsets/0").intValue()).slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return values;
  }

  @Test
  void thePlanIsXmlAndSaysWhereWeightsBelong() throws Exception {
    Element plan = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(entry("plan.xmi")))
        .getDocumentElement();
    int slots = 0;
    for (int i = 0; i < plan.getElementsByTagName("kernels").getLength(); i++) {
      Element kernel = (Element) plan.getElementsByTagName("kernels").item(i);
      String first = kernel.getAttribute("firstWeight");
      assertThat(first.isEmpty() ? 0 : Integer.parseInt(first)).isEqualTo(slots);
      slots += Integer.parseInt(kernel.getAttribute("weights"));
    }

    assertThat(slots).isEqualTo(artefact.parameters().weights().length);
  }
}
