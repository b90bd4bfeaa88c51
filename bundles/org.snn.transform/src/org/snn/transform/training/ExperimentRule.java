package org.snn.transform.training;

import org.snn.network.EarlyStopping;
import org.snn.network.Experiment;
import org.snn.network.NetworkFactory;
import org.snn.network.Optimizer;
import org.snn.network.Schedule;
import org.snn.plan.Loss;
import org.snn.plan.Monitor;
import org.snn.plan.OptimizerKind;
import org.snn.plan.PlanFactory;
import org.snn.plan.ScheduleKind;
import org.snn.plan.TrainingSpec;

/**
 * Maps an experiment to a training specification.
 * <dl>
 * <dt>Pre</dt><dd>the experiment names a network</dd>
 * <dt>Post</dt><dd>what the experiment says is in the specification; everything else has its {@link Defaults default}; the
 * loss fits the outputs</dd>
 * <dt>Trace</dt><dd>the specification has the name of the experiment</dd>
 * <dt>Cost</dt><dd>O(groups)</dd>
 * </dl>
 */
public final class ExperimentRule {

  private ExperimentRule() {
  }

  /** The training specification of an experiment. */
  public static TrainingSpec training(Experiment experiment) {
    TrainingSpec spec = PlanFactory.eINSTANCE.createTrainingSpec();
    spec.setExperiment(experiment.getName());
    spec.setLoss(experiment.isSetLoss() ? Loss.getByName(experiment.getLoss().getName())
        : Defaults.loss(experiment.getNetwork()));
    spec.setHuberDelta(or(experiment.getHuberDelta(), Defaults.HUBER_DELTA));
    spec.setBatch(or(experiment.getBatch(), Defaults.BATCH));
    spec.setEpochs(or(experiment.getEpochs(), Defaults.EPOCHS));
    spec.setSeed(or(experiment.getSeed(), Defaults.SEED));
    spec.setL1(or(experiment.getL1(), 0));
    spec.setL2(or(experiment.getL2(), 0));
    spec.setDropout(or(experiment.getDropout(), 0));
    spec.setClipNorm(or(experiment.getClipNorm(), 0));
    spec.setClipValue(or(experiment.getClipValue(), 0));
    spec.setCheckpointEvery(or(experiment.getCheckpointEvery(), Defaults.CHECKPOINT_EVERY));
    optimizer(spec, experiment.getOptimizer());
    schedule(spec, experiment.getSchedule());
    stopping(spec, experiment.getStopping());
    spec.setPruning(experiment.getPruning() == null ? null : SparsityRule.pruning(experiment.getPruning()));
    spec.setGrowing(experiment.getGrowing() == null ? null : SparsityRule.growing(experiment.getGrowing()));
    if (experiment.getData() != null) {
      spec.setData(DataRule.data(experiment.getData(), spec.getSeed()));
    }
    return spec;
  }

  private static void optimizer(TrainingSpec spec, Optimizer said) {
    Optimizer optimizer = said == null ? Defaults.optimizer() : said;
    OptimizerKind kind = OptimizerKind.getByName(optimizer.getKind().getName());
    spec.setOptimizer(kind);
    spec.setRate(or(optimizer.getRate(), Defaults.rate(kind)));
    spec.setMomentum(or(optimizer.getMomentum(), 0));
    spec.setNesterov(optimizer.isNesterov());
    spec.setWeightDecay(or(optimizer.getWeightDecay(), Defaults.weightDecay(kind)));
    spec.setBeta1(or(optimizer.getBeta1(), Defaults.BETA1));
    spec.setBeta2(or(optimizer.getBeta2(), Defaults.BETA2));
    spec.setEpsilon(or(optimizer.getEpsilon(), Defaults.EPSILON));
    spec.setDecay(or(optimizer.getDecay(), Defaults.DECAY));
  }

  private static void schedule(TrainingSpec spec, Schedule said) {
    Schedule schedule = said == null ? NetworkFactory.eINSTANCE.createSchedule() : said;
    spec.setSchedule(ScheduleKind.getByName(schedule.getKind().getName()));
    spec.setEvery(or(schedule.getEvery(), Defaults.STEP_EVERY));
    spec.setFactor(or(schedule.getFactor(), Defaults.STEP_FACTOR));
    spec.setMinimumRate(or(schedule.getMinimum(), 0));
    spec.setWarmup(or(schedule.getWarmup(), 0));
  }

  private static void stopping(TrainingSpec spec, EarlyStopping stopping) {
    if (stopping == null) {
      return;
    }
    spec.setPatience(stopping.getPatience());
    spec.setMinimumChange(or(stopping.getMinimumChange(), 0));
    spec.setMonitor(stopping.isSetMonitor() ? Monitor.getByName(stopping.getMonitor().getName()) : Monitor.LOSS);
  }

  static double or(Double value, double fallback) {
    return value == null ? fallback : value;
  }

  static int or(Integer value, int fallback) {
    return value == null ? fallback : value;
  }

  private static long or(Long value, long fallback) {
    return value == null ? fallback : value;
  }
}
