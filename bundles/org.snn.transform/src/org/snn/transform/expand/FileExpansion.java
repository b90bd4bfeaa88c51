package org.snn.transform.expand;

import java.util.List;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.snn.network.ConnectFile;
import org.snn.network.EdgeList;
import org.snn.network.NetworkPackage;

/** Expands connections in bulk: those that a program left in the model, else those of the file. */
final class FileExpansion {

  private final EdgeFiles files;
  private final Declaration declaration;
  private final List<Block> blocks;
  private final List<Problem> problems;

  FileExpansion(EdgeFiles files, Declaration declaration, List<Block> blocks, List<Problem> problems) {
    this.files = files;
    this.declaration = declaration;
    this.blocks = blocks;
    this.problems = problems;
  }

  void expand(ConnectFile rule) {
    try {
      EdgeList edges = rule.getEdges() != null ? rule.getEdges() : files.read(rule.getFile(), declaration);
      add(rule, edges);
    } catch (EdgeFileException wrong) {
      problem(rule, NetworkPackage.Literals.CONNECT_FILE__FILE, wrong.getMessage());
    }
  }

  private void add(ConnectFile rule, EdgeList list) {
    for (int i = 0; i < list.size(); i++) {
      if (!exists(list.source(i)) || !exists(list.target(i))) {
        problem(rule, NetworkPackage.Literals.CONNECT_FILE__EDGES,
            "Connection %d of the list goes from neuron %d to %d; the neurons of the network are 0..%d."
                .formatted(i, list.source(i), list.target(i), declaration.neurons() - 1));
        return;
      }
    }
    if (list.size() > 0) {
      blocks.add(ListedEdges.block(list, rule));
    }
  }

  private boolean exists(int neuron) {
    return neuron >= 0 && neuron < declaration.neurons();
  }

  private void problem(ConnectFile rule, EStructuralFeature feature, String message) {
    problems.add(new Problem(Problem.Kind.FILE, rule, feature, message));
  }
}
