package org.snn.interop.graphml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.builder.GraphTypeBuilder;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.artefact.Artefact;
import org.snn.interop.Models;
import org.snn.interop.RandomText;
import org.snn.plan.Connections;
import org.snn.plan.NeuronNames;

/** JGraphT reads what is written, and holds it against the schema of GraphML. */
class GraphMlTest {

  private final Graph<String, DefaultWeightedEdge> graph = GraphTypeBuilder.<String, DefaultWeightedEdge>directed().weighted(true)
      .vertexSupplier(SupplierUtil.createStringSupplier()).edgeSupplier(SupplierUtil.DEFAULT_WEIGHTED_EDGE_SUPPLIER).buildGraph();
  private final Map<String, Map<String, String>> attributes = new HashMap<>();

  private void read(Artefact artefact) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GraphMlExport.write(artefact.plan(), artefact.parameters(), out);
    GraphMLImporter<String, DefaultWeightedEdge> importer = new GraphMLImporter<>();
    importer.setEdgeWeightAttributeName("weight");
    importer.setSchemaValidation(true);
    importer.addVertexAttributeConsumer((attribute, value) -> attributes.computeIfAbsent(attribute.getFirst(), id -> new HashMap<>())
        .put(attribute.getSecond(), value.getValue()));
    importer.importGraph(graph, new ByteArrayInputStream(out.toByteArray()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyConnectionIsAnEdgeWithItsWeight(int seed) throws IOException {
    Artefact artefact = Models.of(RandomText.of(seed), Path.of("model.snn"), seed);
    read(artefact);
    NeuronNames names = new NeuronNames(artefact.plan());
    Set<String> expected = new HashSet<>();
    Connections.visit(artefact.plan(), (slot, from, to) ->
        expected.add(names.name(from) + " " + names.name(to) + " " + artefact.parameters().weights()[slot]));
    Set<String> found = new HashSet<>();
    for (DefaultWeightedEdge edge : graph.edgeSet()) {
      found.add(attributes.get(graph.getEdgeSource(edge)).get("name") + " " + attributes.get(graph.getEdgeTarget(edge)).get("name") + " "
          + (float) graph.getEdgeWeight(edge));
    }
    assertThat(found).isEqualTo(expected);
    assertThat(graph.vertexSet()).hasSize(artefact.plan().getNeurons());
  }

  @Test
  void nodesSayWhatTheyAre() throws IOException {
    String text = "network N { input x[2] neuron gate sigmoid output y[2] tanh connect x -> gate -> y }\n"
        + "experiment e { network N data synthetic loss mse }";
    Artefact artefact = Models.of(text, Path.of("model.snn"), 1);
    read(artefact);
    assertThat(attributes.values()).extracting(node -> node.get("name")).containsExactlyInAnyOrder("x[0]", "x[1]", "gate", "y[0]",
        "y[1]");
    Map<String, String> input = attributes.values().stream().filter(node -> node.get("name").equals("x[1]")).findFirst().orElseThrow();
    assertThat(input).containsEntry("role", "input").containsEntry("layer", "-1").doesNotContainKeys("activation", "bias");
    Map<String, String> gate = attributes.values().stream().filter(node -> node.get("name").equals("gate")).findFirst().orElseThrow();
    assertThat(gate).containsEntry("role", "hidden").containsEntry("group", "gate").containsEntry("activation", "sigmoid")
        .containsEntry("layer", "0");
    assertThat(Float.parseFloat(gate.get("bias"))).isEqualTo(artefact.parameters().biases()[2]);
  }
}
