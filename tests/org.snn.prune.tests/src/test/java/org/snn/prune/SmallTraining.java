package org.snn.prune;

import org.snn.data.Data;
import org.snn.data.DataRequest;
import org.snn.data.DataSplits;
import org.snn.data.Share;
import org.snn.data.synthetic.Synthetic;
import org.snn.network.Activation;
import org.snn.network.Connect;
import org.snn.network.End;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.network.NetworkFactory;
import org.snn.network.Role;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Loss;
import org.snn.plan.OptimizerKind;
import org.snn.plan.PlanFactory;
import org.snn.plan.TrainingSpec;
import org.snn.transform.Planner;

/** A dense network of 12-10-8-3 and made-up data for it: trained in a moment. */
public final class SmallTraining {

  public static final int INPUTS = 12;
  public static final int OUTPUTS = 3;

  private SmallTraining() {
  }

  public static ExecutionPlan plan(long seed, int epochs) {
    Network network = NetworkFactory.eINSTANCE.createNetwork();
    network.setName("Small");
    Group x = group(network, "x", Role.INPUT, INPUTS, Activation.IDENTITY);
    Group a = group(network, "a", Role.HIDDEN, 10, Activation.TANH);
    Group b = group(network, "b", Role.HIDDEN, 8, Activation.SOFTPLUS);
    Group y = group(network, "y", Role.OUTPUT, OUTPUTS, Activation.SOFTMAX);
    connect(network, x, a);
    connect(network, a, b);
    connect(network, b, y);
    ExecutionPlan plan = new Planner().plan(network);
    TrainingSpec training = PlanFactory.eINSTANCE.createTrainingSpec();
    training.setExperiment("small");
    training.setLoss(Loss.CROSS_ENTROPY);
    training.setOptimizer(OptimizerKind.ADAM);
    training.setRate(0.01);
    training.setBeta1(0.9);
    training.setBeta2(0.999);
    training.setEpsilon(1e-8);
    training.setBatch(16);
    training.setEpochs(epochs);
    training.setSeed(seed);
    training.setCheckpointEvery(1);
    plan.setTraining(training);
    return plan;
  }

  private static Group group(Network network, String name, Role role, int size, Activation activation) {
    Group group = NetworkFactory.eINSTANCE.createGroup();
    group.setName(name);
    group.setRole(role);
    group.setSize(size);
    group.setActivation(activation);
    network.getMembers().add(group);
    return group;
  }

  private static void connect(Network network, Group from, Group to) {
    Connect connect = NetworkFactory.eINSTANCE.createConnect();
    for (Group group : new Group[] {from, to}) {
      End end = NetworkFactory.eINSTANCE.createEnd();
      end.setGroup(group);
      connect.getEnds().add(end);
    }
    network.getMembers().add(connect);
  }

  public static DataSplits data() {
    return Data.open(DataRequest.builder("synthetic").synthetic(new Synthetic(300, INPUTS, OUTPUTS, 5))
        .train(Share.percent(80)).validation(Share.percent(10)).test(Share.percent(10)).build());
  }
}
