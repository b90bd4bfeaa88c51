package org.snn.interop;

import org.snn.artefact.Artefact;
import org.snn.data.Normalisation;
import org.snn.interop.imported.ImportedNetwork;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Loss;
import org.snn.plan.PlanFactory;
import org.snn.plan.TrainingSpec;
import org.snn.trainer.Parameters;
import org.snn.trainer.initial.InitialWeights;
import org.snn.transform.Planner;

/** An artefact of an imported network, which reads features as they are. */
public final class ImportedArtefact {

  private ImportedArtefact() {
  }

  public static Artefact of(ImportedNetwork imported) {
    ExecutionPlan plan = new Planner().plan(imported.network());
    TrainingSpec training = PlanFactory.eINSTANCE.createTrainingSpec();
    training.setLoss(Loss.MSE);
    plan.setTraining(training);
    Parameters parameters = InitialWeights.draw(plan, 1);
    for (int neuron = 0; neuron < plan.getNeurons(); neuron++) {
      parameters.biases()[neuron] = imported.biases()[plan.getDeclared()[neuron]];
    }
    return Models.of("", plan, parameters, Normalisation.uniform(plan.getInputs(), 0, 1));
  }
}
