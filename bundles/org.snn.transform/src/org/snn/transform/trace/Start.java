package org.snn.transform.trace;

import java.util.List;
import org.snn.network.Connect;
import org.snn.network.ConnectFile;
import org.snn.network.ConnectionRule;
import org.snn.network.Initialiser;
import org.snn.network.Network;
import org.snn.plan.InitialiserKind;
import org.snn.plan.Origin;
import org.snn.plan.PlanFactory;
import org.snn.transform.TransformException;

/** How weights start, resolved: nothing is left to defaults. */
record Start(InitialiserKind kind, double low, double high) {

  static Start of(ConnectionRule rule, Network network, boolean rectified) {
    if (rule instanceof Connect connect && connect.getWeight() != null) {
      return new Start(InitialiserKind.CONSTANT, connect.getWeight(), 0);
    }
    Initialiser own = rule instanceof Connect connect ? connect.getInitialiser() : ((ConnectFile) rule).getInitialiser();
    Initialiser said = own != null ? own : network.getInitialiser();
    if (said == null) {
      return new Start(rectified ? InitialiserKind.HE : InitialiserKind.XAVIER, 0, 0);
    }
    InitialiserKind kind = InitialiserKind.getByName(said.getKind().getName());
    int needed = kind == InitialiserKind.UNIFORM || kind == InitialiserKind.NORMAL ? 2
        : kind == InitialiserKind.CONSTANT ? 1 : 0;
    List<Double> arguments = said.getArguments();
    if (arguments.size() != needed) {
      throw new TransformException(
          "Initialiser '%s' takes %d numbers, not %d; write as init uniform -0.1 0.1, normal 0 0.05 or constant 0.1."
          .formatted(kind.getLiteral(), needed, arguments.size()), said);
    }
    return new Start(kind, needed > 0 ? arguments.get(0) : 0, needed > 1 ? arguments.get(1) : 0);
  }

  boolean is(Origin origin) {
    return origin.getInitialiser() == kind && origin.getLow() == low && origin.getHigh() == high;
  }

  Origin origin() {
    Origin origin = PlanFactory.eINSTANCE.createOrigin();
    origin.setInitialiser(kind);
    origin.setLow(low);
    origin.setHigh(high);
    return origin;
  }
}
