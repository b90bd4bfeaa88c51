package org.snn.transform;

import java.util.List;
import org.snn.transform.check.RejectDuplicatesRule;
import org.snn.transform.check.RejectProblemsRule;
import org.snn.transform.expand.ExpandRule;
import org.snn.transform.kernel.KernelRule;
import org.snn.transform.level.ChainRule;
import org.snn.transform.level.LevelRule;
import org.snn.transform.number.NumberRule;
import org.snn.transform.trace.GroupTraceRule;
import org.snn.transform.trace.OriginRule;

/** The rules from network to plan, in their order. */
final class Rules {

  static final List<Rule> ALL = List.of(
      new ExpandRule(),
      new RejectProblemsRule(),
      new RejectDuplicatesRule(),
      new LevelRule(),
      new ChainRule(),
      new NumberRule(),
      new OriginRule(),
      new KernelRule(),
      new GroupTraceRule());

  private Rules() {
  }
}
