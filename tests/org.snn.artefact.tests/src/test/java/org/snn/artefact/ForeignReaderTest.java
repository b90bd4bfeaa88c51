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
import org.w3c.dom.Element;

/** Reads an artefact as docs/artefact.md describes it, with nothing of SNN: zip, JSON, XML and bytes. */
class ForeignReaderTest {

  private final Artefact artefact = Artefacts.small();

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
    ByteBuffer bytes = ByteBuffer.wrap(entry("weights.safetensors")).order(ByteOrder.LITTLE_ENDIAN);
    byte[] header = new byte[(int) bytes.getLong()];
    bytes.get(header);
    JsonNode json = new ObjectMapper().readTree(header);
    ByteBuffer data = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    float[] weights = new float[json.at("/weights/shape/0").intValue()];
    data.position(json.at("/weights/data_offsets/0").intValue()).slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(weights);

    assertThat(json.at("/weights/dtype").textValue()).isEqualTo("F32");
    assertThat(weights).isEqualTo(artefact.parameters().weights());
    assertThat(json.at("/biases/shape/0").intValue()).isEqualTo(artefact.parameters().biases().length);
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
