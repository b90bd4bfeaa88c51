package org.snn.interop.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snn.artefact.Artefact;
import org.snn.data.Normalisation;
import org.snn.interop.EngineAnswers;
import org.snn.interop.ImportedArtefact;
import org.snn.interop.InteropException;
import org.snn.interop.Models;
import org.snn.interop.RandomText;
import org.snn.interop.imported.ImportedNetwork;
import org.snn.network.Activation;
import org.snn.network.Group;

class CsvImportTest {

  private static final String NEURONS = """
      name,bias,activation,role
      x[0],,input,input
      x[1],,input,input
      h[0],0.5,relu,hidden
      h[1],-0.5,relu,hidden
      gate,0.25,sigmoid,hidden
      y[0],1,identity,output
      """;
  private static final String CONNECTIONS = """
      source,target,weight
      x[0],h[0],0.1
      x[1],h[1],0.2
      h[0],gate,0.3
      gate,y[0],0.4
      x[1],y[0],
      """;

  private static BufferedReader lines(String text) {
    return new BufferedReader(new StringReader(text));
  }

  private static ImportedNetwork read(String connections, String neurons) throws IOException {
    return CsvImport.read("N", "c.csv", lines(connections), "n.csv", lines(neurons));
  }

  @Test
  void whatWasExportedComesBackToTheBit() throws IOException {
    for (int seed = 0; seed < 40; seed++) {
      Artefact artefact = Models.of(RandomText.of(seed), Path.of("model.snn"), seed);
      ByteArrayOutputStream connections = new ByteArrayOutputStream();
      ByteArrayOutputStream neurons = new ByteArrayOutputStream();
      ConnectionsCsv.write(artefact.plan(), artefact.parameters(), connections);
      NeuronsCsv.write(artefact.plan(), artefact.parameters(), neurons);
      Artefact again = ImportedArtefact.of(read(connections.toString(StandardCharsets.UTF_8), neurons.toString(StandardCharsets.UTF_8)));
      // Only the loss says that outputs are logits, and it stands in neither table.
      artefact.plan().getTraining().setLoss(again.plan().getTraining().getLoss());
      Artefact plain = Models.of("", artefact.plan(), artefact.parameters(), Normalisation.uniform(artefact.plan().getInputs(), 0, 1));
      float[] features = Models.features(plain, 3, seed);
      assertThat(again.plan().getConnections()).isEqualTo(plain.plan().getConnections());
      assertThat(EngineAnswers.of(again, features)).usingComparatorWithPrecision(1e-5f).containsExactly(EngineAnswers.of(plain, features));
    }
  }

  @Test
  void neuronsMayBeNamedByTheirPlace() throws IOException {
    String numbered = CONNECTIONS.replace("x[0]", "0").replace("x[1]", "1").replace("h[0]", "2").replace("h[1]", "3").replace("gate", "4")
        .replace("y[0]", "5");
    assertThat(read(numbered, NEURONS).network().getMembers().toString()).isNotEmpty();
    assertThat(ImportedArtefact.of(read(numbered, NEURONS)).parameters().weights())
        .containsExactly(ImportedArtefact.of(read(CONNECTIONS, NEURONS)).parameters().weights());
  }

  @Test
  void whatNothingReadsIsAnOutputWhereTheTableDoesNotSay() throws IOException {
    String without = NEURONS.replaceAll("(?m),[a-z]+$", "");
    assertThat(without).startsWith("name,bias,activation\n");
    ImportedNetwork network = read(CONNECTIONS.replace("h[0],gate", "h[1],h[0]\nh[0],gate"), without);
    assertThat(network.outputs()).containsExactly("y[0]");
    assertThat(network.inputs()).containsExactly("x[0]", "x[1]");
  }

  @Test
  void connectionsAloneMakeANetworkToTrain() throws IOException {
    ImportedNetwork network = CsvImport.read("N", "c.csv", lines("# a graph\nA,\"b, c\"\nB,\"b, c\"\n\"b, c\",D\nA,D\n"), Activation.TANH);
    assertThat(network.inputs()).containsExactly("A", "B");
    assertThat(network.outputs()).containsExactly("D");
    assertThat(network.network().getMembers().stream().filter(Group.class::isInstance).map(group -> ((Group) group).getName()))
        .containsExactly("x", "h", "y");
    Artefact artefact = ImportedArtefact.of(network);
    assertThat(artefact.plan().getConnections()).isEqualTo(4);
    assertThat(artefact.parameters().weights()).doesNotContain(0);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
      "x[0],h[0],0.1 | x[0],h[0],a | c.csv:2: has 'a' for a weight",
      "x[0],h[0],0.1 | x[0],h[0],1e99 | c.csv:2: has '1e99' for a weight; it must be finite",
      "x[0],h[0],0.1 | x[0] | c.csv:2: has 1 fields",
      "x[0],h[0],0.1 | x[0],\"h[0],0.1 | c.csv:2: has a quote that is not closed",
      "x[0],h[0],0.1 | x[0],\"h[0]\"a,0.1 | c.csv:2: has text after a closing quote",
      "x[0],h[0],0.1 | x[0],h[7],0.1 | c.csv: has neuron 'h[7]'",
      "x[0],h[0],0.1 | x[0],6,0.1 | c.csv: has neuron '6'"})
  void wrongConnectionsAreNamed(String there, String instead, String message) {
    assertThat(CONNECTIONS).contains(there);
    assertThatThrownBy(() -> read(CONNECTIONS.replace(there, instead), NEURONS)).isInstanceOf(InteropException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
      "name,bias | title,bias | n.csv:1: does not begin with the header",
      "gate,0.25,sigmoid | gate,0.25,sigmoyd | n.csv:6: has 'sigmoyd' for an activation",
      "gate,0.25,sigmoid | gate,b,sigmoid | n.csv:6: has 'b' for a bias",
      "gate,0.25 | the gate,0.25 | n.csv:6: has 'the gate' for a name",
      "h[1],-0.5,relu | h[1],-0.5,tanh | n.csv:5: has another activation",
      "h[1],-0.5 | h[2],-0.5 | n.csv:5: has 'h[2]' out of turn",
      "gate,0.25 | x[2],0.25 | n.csv:6: has 'x[2]' out of turn",
      "sigmoid,hidden | sigmoid,middle | n.csv:6: has 'middle' for a role",
      "sigmoid,hidden | sigmoid | n.csv:6: has 3 fields where the header has 4",
      "identity,output | identity,hidden | it has 2 inputs and 0 outputs"})
  void wrongNeuronsAreNamed(String there, String instead, String message) {
    assertThat(NEURONS).contains(there);
    assertThatThrownBy(() -> read(CONNECTIONS, NEURONS.replace(there, instead))).isInstanceOf(InteropException.class)
        .hasMessageContaining(message);
  }

  @Test
  void anEmptyFileIsNoNetwork() {
    assertThatThrownBy(() -> CsvImport.read("N", "c.csv", lines(""), Activation.RELU)).isInstanceOf(InteropException.class)
        .hasMessageContaining("0 inputs");
  }
}
