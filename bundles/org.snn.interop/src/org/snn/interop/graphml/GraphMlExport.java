package org.snn.interop.graphml;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.snn.plan.Connections;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.GroupTrace;
import org.snn.plan.NeuronNames;
import org.snn.plan.PseudoLayer;
import org.snn.plan.Role;
import org.snn.trainer.Parameters;

/**
 * A trained network as a directed graph in GraphML (http://graphml.graphdrawing.org, schema 1.1). Nodes have {@code name}, {@code group},
 * {@code role}, {@code activation}, {@code bias} and {@code layer}, the number of their pseudo-layer (inputs: -1); an input has neither
 * activation nor bias. Edges have {@code weight}. Streams: memory grows with the neurons only.
 */
public final class GraphMlExport {

  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
  private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
  private static final String SCHEMA = "http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd";
  private static final String[][] KEYS = {{"name", "node", "string"}, {"group", "node", "string"}, {"role", "node", "string"},
      {"activation", "node", "string"}, {"bias", "node", "float"}, {"layer", "node", "int"}, {"weight", "edge", "float"}};

  private final ExecutionPlan plan;
  private final Parameters parameters;
  private final XMLStreamWriter xml;

  private GraphMlExport(ExecutionPlan plan, Parameters parameters, XMLStreamWriter xml) {
    this.plan = plan;
    this.parameters = parameters;
    this.xml = xml;
  }

  /** Writes the document; the stream stays open. */
  public static void write(ExecutionPlan plan, Parameters parameters, OutputStream target) throws IOException {
    OutputStream out = new BufferedOutputStream(target, 1 << 16);
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      new GraphMlExport(plan, parameters, xml).document();
      xml.close();
    } catch (XMLStreamException failed) {
      throw new IOException(failed);
    }
    out.flush();
  }

  private void document() throws XMLStreamException {
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    line("\n");
    xml.writeStartElement("graphml");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeNamespace("xsi", INSTANCE);
    xml.writeAttribute("xsi", INSTANCE, "schemaLocation", NAMESPACE + " " + SCHEMA);
    for (String[] key : KEYS) {
      line("\n  ");
      xml.writeEmptyElement("key");
      xml.writeAttribute("id", key[0]);
      xml.writeAttribute("for", key[1]);
      xml.writeAttribute("attr.name", key[0]);
      xml.writeAttribute("attr.type", key[2]);
    }
    line("\n  ");
    xml.writeStartElement("graph");
    xml.writeAttribute("id", "network");
    xml.writeAttribute("edgedefault", "directed");
    nodes();
    edges();
    line("\n  ");
    xml.writeEndElement();
    line("\n");
    xml.writeEndElement();
    line("\n");
    xml.writeEndDocument();
  }

  private void nodes() throws XMLStreamException {
    int[] layer = layers();
    int[] planned = new int[plan.getNeurons()];
    for (int neuron = 0; neuron < planned.length; neuron++) {
      planned[plan.getDeclared()[neuron]] = neuron;
    }
    NeuronNames names = new NeuronNames(plan);
    for (int neuron : planned) {
      GroupTrace group = names.group(neuron);
      line("\n    ");
      xml.writeStartElement("node");
      xml.writeAttribute("id", id(neuron));
      data("name", names.name(neuron));
      data("group", group.getName());
      data("role", group.getRole().getLiteral());
      if (group.getRole() != Role.INPUT) {
        data("activation", group.getActivation().getLiteral());
        data("bias", Float.toString(parameters.biases()[neuron]));
      }
      data("layer", Integer.toString(layer[neuron]));
      xml.writeEndElement();
    }
  }

  private int[] layers() {
    int[] layers = new int[plan.getNeurons()];
    Arrays.fill(layers, -1);
    for (PseudoLayer layer : plan.getPseudoLayers()) {
      Arrays.fill(layers, layer.getFirstNeuron(), layer.getFirstNeuron() + layer.getNeurons(), layer.getIndex());
    }
    return layers;
  }

  /** Carries a failure out of a visitor. */
  private static final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Failure(XMLStreamException cause) {
      super(cause);
    }
  }

  private void edges() throws XMLStreamException {
    try {
      Connections.visit(plan, this::edge);
    } catch (Failure failed) {
      throw (XMLStreamException) failed.getCause();
    }
  }

  private void edge(int slot, int source, int target) {
    try {
      line("\n    ");
      xml.writeStartElement("edge");
      xml.writeAttribute("source", id(source));
      xml.writeAttribute("target", id(target));
      data("weight", Float.toString(parameters.weights()[slot]));
      xml.writeEndElement();
    } catch (XMLStreamException failed) {
      throw new Failure(failed);
    }
  }

  /** The number of declaration: names as h[3] are no ids in XML. */
  private String id(int neuron) {
    return "n" + plan.getDeclared()[neuron];
  }

  private void data(String key, String value) throws XMLStreamException {
    xml.writeStartElement("data");
    xml.writeAttribute("key", key);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  private void line(String blanks) throws XMLStreamException {
    xml.writeCharacters(blanks);
  }
}
