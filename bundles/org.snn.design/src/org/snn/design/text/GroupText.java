package org.snn.design.text;

import java.math.BigDecimal;
import org.snn.network.Activation;
import org.snn.network.Group;

/** A group as its user would write it. */
public final class GroupText {

  private GroupText() {
  }

  /** As {@code hidden h[100] relu bias 0.1} or {@code neuron gate sigmoid}. */
  public static String of(Group group) {
    String head = group.isSingle() ? "neuron " + group.getName()
        : group.getRole().getLiteral() + " " + group.getName() + (group.getSize() == 1 ? "" : "[" + group.getSize() + "]");
    String activation = group.getActivation() == Activation.IDENTITY ? "" : " " + group.getActivation().getLiteral();
    return head + activation + (group.getBias() == null ? "" : " bias " + number(group.getBias()));
  }

  /** A number without exponent. */
  public static String number(double value) {
    return Double.isFinite(value) ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString() : Double.toString(value);
  }
}
