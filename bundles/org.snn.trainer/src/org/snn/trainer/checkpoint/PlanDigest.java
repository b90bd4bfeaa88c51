package org.snn.trainer.checkpoint;

import static org.snn.plan.PlanPackage.Literals.EXECUTION_PLAN__BYTES;
import static org.snn.plan.PlanPackage.Literals.EXECUTION_PLAN__SOURCE;
import static org.snn.plan.PlanPackage.Literals.GROUP_TRACE__URI;
import static org.snn.plan.PlanPackage.Literals.KERNEL__BYTES;
import static org.snn.plan.PlanPackage.Literals.KERNEL__REASON;
import static org.snn.plan.PlanPackage.Literals.ORIGIN__LABEL;
import static org.snn.plan.PlanPackage.Literals.ORIGIN__URI;
import static org.snn.plan.PlanPackage.Literals.PSEUDO_LAYER__BYTES;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.SlotOrigins;
import org.snn.plan.TrainingSpec;

/**
 * SHA-256 of what a plan computes: every attribute of every part, whatever kernel kinds there are. What is only said about
 * it (where it came from, why a kernel was chosen) and the training specification do not count.
 */
final class PlanDigest {

  private static final Set<EAttribute> REMARKS = Set.of(EXECUTION_PLAN__SOURCE, GROUP_TRACE__URI, ORIGIN__URI, ORIGIN__LABEL,
      KERNEL__REASON, KERNEL__BYTES, PSEUDO_LAYER__BYTES, EXECUTION_PLAN__BYTES);

  private final MessageDigest digest = Sha256.create();

  private PlanDigest() {
  }

  static String of(ExecutionPlan plan) {
    PlanDigest walk = new PlanDigest();
    walk.add(plan);
    return Sha256.hex(walk.digest);
  }

  private void add(EObject part) {
    text(part.eClass().getName());
    for (EAttribute attribute : part.eClass().getEAllAttributes()) {
      if (!REMARKS.contains(attribute)) {
        text(attribute.getName());
        value(part.eGet(attribute));
      }
    }
    for (EObject child : part.eContents()) {
      if (!(child instanceof TrainingSpec)) {
        add(child);
      }
    }
    text("end");
  }

  private void value(Object value) {
    if (value instanceof int[] numbers) {
      Sha256.update(digest, numbers);
    } else if (value instanceof SlotOrigins origins) {
      Sha256.update(digest, origins.toArray());
    } else if (value instanceof float[] numbers) {
      Sha256.update(digest, numbers, numbers.length);
    } else {
      text(String.valueOf(value));
    }
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }
}
