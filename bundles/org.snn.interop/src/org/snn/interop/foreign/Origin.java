package org.snn.interop.foreign;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snn.artefact.Artefact;
import org.snn.artefact.provenance.Provenance;

/** Where an exported network comes from, as texts for the metadata of a file. */
public final class Origin {

  private Origin() {
  }

  /**
   * The texts by name; lists are JSON.
   *
   * @param seal the SHA-256 that seals the artefact
   */
  public static Map<String, String> of(Artefact artefact, String seal) {
    Provenance provenance = artefact.provenance();
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("snn.version", provenance.version());
    texts.put("snn.experiment", provenance.experiment());
    texts.put("snn.seal", seal);
    texts.put("snn.data", provenance.data().name());
    texts.put("snn.features", json(provenance.data().features()));
    texts.put(provenance.data().classification() ? "snn.classes" : "snn.targets", json(provenance.data().targets()));
    return texts;
  }

  private static String json(List<String> names) {
    ArrayNode list = new ObjectMapper().createArrayNode();
    names.forEach(list::add);
    return list.toString();
  }
}
