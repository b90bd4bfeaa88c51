package org.snn.artefact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.artefact.archive.HostileZip;
import org.snn.trainer.tensor.SafeTensorsReader;
import org.snn.trainer.tensor.SafeTensorsWriter;
import org.snn.trainer.tensor.Tensor;
import org.snn.trainer.tensor.TensorFile;

/** Files made to harm: each is whole and sealed, so that its own fault must be found. */
@Timeout(60)
class HostileTest {

  @TempDir
  Path folder;

  private Path honest;
  private Path file;
  private Artefact artefact;

  @BeforeEach
  void save() {
    honest = folder.resolve("honest.snna");
    file = folder.resolve("hostile.snna");
    artefact = Artefacts.withOptimizer();
    artefact.save(honest);
  }

  private void assertRefused(String finding) {
    assertThatThrownBy(() -> Artefact.load(file)).isInstanceOf(ArtefactException.class).hasMessageContaining("hostile.snna")
        .hasMessageContaining(finding);
  }

  @Test
  void theSameEntriesInAnotherZipAreFine() throws IOException {
    HostileZip.like(honest).to(file);

    assertThat(Artefact.load(file).parameters().weights()).isEqualTo(artefact.parameters().weights());
  }

  @Test
  void compressedEntriesAreRefusedBeforeTheyBurst() throws IOException {
    HostileZip.like(honest).with("files/zeros", new byte[50_000_000]).compressed().to(file);

    assertThat(file.toFile().length()).isLessThan(1_000_000);
    assertRefused("compressed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"files/../../x", "../x", "/etc/x", "files//x", "files/a\\..\\x", "files/C:x", "files/.x", "files/", "files/a/"})
  void unsafeNamesAreRefused(String name) throws IOException {
    HostileZip.like(honest).with(name, "x").to(file);

    assertRefused("does not belong here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"model.onnx", "META-INF/MANIFEST.MF", "network.snn2", "file/x"})
  void unknownEntriesAreRefused(String name) throws IOException {
    HostileZip.like(honest).with(name, "x").to(file);

    assertRefused("does not belong here: '" + name + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"provenance.json", "network.snn", "plan.xmi", "weights.safetensors"})
  void missingEntriesAreNamed(String name) throws IOException {
    HostileZip.like(honest).without(name).to(file);

    assertRefused("'" + name + "' is missing");
  }

  @Test
  void doubledEntriesAreRefused() throws IOException {
    HostileZip.like(honest).with("files/1", "x").with("files/2", "y").to(file, zip -> zip.replace("files/2", "files/1"));

    assertRefused("twice");
  }

  @Test
  void anEntryThatClaimsMoreThanTheFileHasIsRefused() throws IOException {
    String sizes = "\u0003\0\0\0\u0003\0\0\0";
    HostileZip.like(honest).with("files/edges.csv", new byte[] {1, 2, 3})
        .to(file, zip -> zip.replace(sizes, "\u0003\0\0\u0040\u0003\0\0\u0040"));

    assertThatThrownBy(() -> Artefact.load(file)).isInstanceOf(ArtefactException.class);
  }

  @Test
  void aFileThatIsSealedButNoZipIsRefused() throws IOException {
    new HostileZip().to(file, zip -> "x".repeat(500));

    assertRefused("no zip file");
  }

  @Test
  void externalEntitiesAreNotRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "the secret");
    HostileZip.like(honest).replacing("plan.xmi", "<plan:ExecutionPlan",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><plan:ExecutionPlan").to(file);

    assertRefused("plan.xmi");
    assertThatThrownBy(() -> Artefact.load(file)).hasMessageNotContaining("the secret");
  }

  @Test
  void entitiesDoNotMultiply() throws IOException {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    HostileZip.like(honest).replacing("plan.xmi", "<plan:ExecutionPlan", laughs + "]><plan:ExecutionPlan")
        .replacing("plan.xmi", "name=\"Small\"", "name=\"&a29;\"").to(file);

    assertRefused("plan.xmi");
  }

  /** Something in the plan that would lead a kernel out of its arrays. */
  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"inputs=\"3\"; inputs=\"300\"", "inputs=\"3\"; inputs=\"-3\"", "neurons=\"9\"; neurons=\"10\"",
      "weights=\"18\"; weights=\"2147483647\"", "firstSource=\"1\"; firstSource=\"100\"", "targets=\"3\"; targets=\"1000000000\"",
      "sources=\"3\"; sources=\"2000000000\"", "sources=\"3\"; sources=\"NaN\"", "size=\"3\"; size=\"99999999999\"",
      "<pseudoLayers; <pseudoLayers href=\"http://localhost:1/x\"", "outputs=\"2:; outputs=\"2000000000:"})
  void plansThatDoNotAgreeWithThemselvesAreRefused(String text, String by) throws IOException {
    HostileZip.like(honest).replacing("plan.xmi", text, by).to(file);

    assertRefused("plan");
  }

  @Test
  void aPlanThatNamesNoDataIsRefused() throws IOException {
    String plan = new String(HostileZip.like(honest).content("plan.xmi"), StandardCharsets.UTF_8);
    HostileZip.like(honest).with("plan.xmi", plan.replaceAll("<data [^>]*/>", "")).to(file);

    assertRefused("which data");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"\"format\" : 1; \"format\" : 2; format is 2", "\"format\" : 1; \"form\" : 1; format",
      "\"train\" : 8; \"train\" : -8; train", "\"train\" : 8; \"train\" : \"8\"; train", "\"train\" : 8; \"train\" : 8.5; train",
      "\"train\" : 8; \"train\" : 1e99; train", "\"train\" : 8; \"train\" : NaN; JSON", "\"train\" : 8; \"train\" : 8, \"train\" : 8; Duplicate",
      "2026-01-02; 2026-13-02; time", "stopped_early; stopped; outcome", "\"features\" : [; \"features\" : [ 5,; features",
      "\"features\" : [; \"features\" : [ \"more\",; features", "\"offset\" : [; \"offset\" : [ 1e99,; offset",
      "\"offset\" : [; \"offset\" : [ 1,; normalises", "\"targets\" : [; \"targets\" : [ \"more\",; 3 targets",
      "\"classification\" : true; \"classification\" : 1; classification", "\"bytes\" : 4551; \"bytes\" : []; bytes"})
  void wrongProvenancesAreRefused(String text, String by, String finding) throws IOException {
    HostileZip.like(honest).replacing("provenance.json", text, by).to(file);

    assertRefused(finding);
  }

  @Test
  void deepJsonIsRefused() throws IOException {
    HostileZip.like(honest).with("provenance.json", "{\"format\":" + "[".repeat(1_000_000)).to(file);

    assertRefused("JSON");
  }

  @Test
  void textAfterTheJsonIsRefused() throws IOException {
    HostileZip.like(honest).replacing("provenance.json", "\"format\"", "}{\"format\"").to(file);

    assertRefused("provenance.json");
  }

  @Test
  void weightsOfAnotherNumberAreRefused() throws IOException {
    float[] weights = artefact.parameters().weights();
    weights(Arrays.copyOf(weights, weights.length - 1), artefact.parameters().biases());
    assertRefused("weights");

    weights(Arrays.copyOf(weights, weights.length + 100_000), artefact.parameters().biases());
    assertRefused("weights.safetensors");
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void weightsThatAreNoNumbersAreRefused(float value) throws IOException {
    float[] weights = artefact.parameters().weights().clone();
    weights[2] = value;
    weights(weights, artefact.parameters().biases());

    assertRefused("a weight or bias is " + value);
  }

  @Test
  void otherTensorsAreRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SafeTensorsWriter.write(out, new TensorFile(Map.of("weights", Tensor.of(new double[18])), Map.of()));
    HostileZip.like(honest).with("weights.safetensors", out.toByteArray()).to(file);

    assertRefused("weights");
  }

  @Test
  void tensorsThatAreNoneAreRefused() throws IOException {
    HostileZip.like(honest).with("weights.safetensors", "no tensors".getBytes(StandardCharsets.UTF_8)).to(file);

    assertRefused("header");
  }

  @Test
  void withoutItsOptimizerItIsTheSameNetwork() throws IOException {
    HostileZip.like(honest).without("optimizer.safetensors").to(file);

    assertThat(Artefact.load(file).optimizer()).isEmpty();
    assertThat(Artefact.load(file).parameters().weights()).isEqualTo(artefact.parameters().weights());
  }

  /** One tensor of the optimizer is another one, or is left out, or is one too many. */
  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"step; ; step", "first.weights; ; keeps the moments [first, second]",
      "first.biases; ; 'first.biases' is missing", "first.weights; 17; 'first' has 17 weights", "second.biases; 10; 10 biases",
      "velocity.weights; 18; velocity.biases", "more; 1; more", "step; 1; 'step' is F32[1]"})
  void optimizersOfOtherNetworksAreRefused(String name, Integer length, String finding) throws IOException {
    Map<String, Tensor> tensors = optimizer();
    tensors.remove(name);
    if (length != null) {
      tensors.put(name, Tensor.of(new float[length]));
    }
    optimizer(tensors);

    assertRefused(finding);
  }

  @ParameterizedTest
  @CsvSource({"first.weights, NaN", "first.biases, -Infinity", "second.weights, Infinity", "second.biases, -1e-30"})
  void momentsThatCannotBeAreRefused(String name, float value) throws IOException {
    Map<String, Tensor> tensors = optimizer();
    tensors.get(name).floats()[4] = value;
    optimizer(tensors);

    assertRefused("moment '%s'".formatted(name.substring(0, name.indexOf('.'))));
  }

  @Test
  void stepsBeforeTheFirstAreRefused() throws IOException {
    Map<String, Tensor> tensors = optimizer();
    tensors.put("step", Tensor.scalar(-1L));
    optimizer(tensors);

    assertRefused("-1 steps");
  }

  @Test
  void anOptimizerThatIsTooLargeIsNotRead() throws IOException {
    HostileZip.like(honest).with("optimizer.safetensors", new byte[1 << 17]).to(file);

    assertRefused("'optimizer.safetensors' has 131072 bytes");
  }

  private Map<String, Tensor> optimizer() throws IOException {
    byte[] entry = HostileZip.like(honest).content("optimizer.safetensors");
    return new HashMap<>(SafeTensorsReader.read(new ByteArrayInputStream(entry), entry.length).tensors());
  }

  private void optimizer(Map<String, Tensor> tensors) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SafeTensorsWriter.write(out, new TensorFile(tensors, Map.of()));
    HostileZip.like(honest).with("optimizer.safetensors", out.toByteArray()).to(file);
    // Info reads no weights, but must not believe more than loading does.
    assertThatThrownBy(() -> ArtefactInfo.load(file)).isInstanceOf(ArtefactException.class);
  }

  private void weights(float[] weights, float[] biases) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SafeTensorsWriter.write(out, new TensorFile(Map.of("weights", Tensor.of(weights), "biases", Tensor.of(biases)), Map.of()));
    HostileZip.like(honest).with("weights.safetensors", out.toByteArray()).to(file);
  }
}
