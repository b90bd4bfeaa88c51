package org.snn.language.validation;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;
import org.snn.network.DataSource;
import org.snn.network.Experiment;
import org.snn.network.Growing;
import org.snn.network.Optimizer;
import org.snn.network.Pruning;
import org.snn.network.Schedule;

/** The rule about settings whose order is free: the grammar cannot count them, the model keeps only the last. */
public class SettingRules extends Rules {

  @Check
  public void experimentTwice(Experiment experiment) {
    once(experiment);
    for (EObject part : experiment.eContents()) {
      if (part instanceof DataSource || part instanceof Optimizer || part instanceof Schedule || part instanceof Pruning
          || part instanceof Growing) {
        once(part);
      }
    }
  }

  private void once(EObject settings) {
    for (EStructuralFeature feature : settings.eClass().getEAllStructuralFeatures()) {
      List<INode> nodes = feature.isMany() ? List.of() : NodeModelUtils.findNodesForFeature(settings, feature);
      for (int i = 1; i < nodes.size(); i++) {
        INode node = nodes.get(i);
        getMessageAcceptor().acceptError("'%s' is already given in line %d; keep one of the two."
            .formatted(SettingTexts.keyword(node), nodes.get(0).getStartLine()), settings, node.getOffset(),
            node.getLength(), RuleIds.EXPERIMENT_TWICE);
      }
    }
  }
}
