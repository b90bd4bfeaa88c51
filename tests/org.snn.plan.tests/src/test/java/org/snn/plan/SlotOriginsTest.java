package org.snn.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SlotOriginsTest {

  private static final int SLOTS = 1 << 20;

  /** Long and short runs of few and of many origins, and origins that no plan has. */
  @Property(tries = 500)
  void holdsWhatItWasGiven(@ForAll long seed) {
    Random random = new Random(seed);
    int[] origins = new int[random.nextInt(300)];
    int longest = 1 + random.nextInt(40);
    int most = 1 << random.nextInt(12);
    for (int slot = 0; slot < origins.length;) {
      int origin = random.nextInt(most) - 1 - (random.nextInt(50) == 0 ? 1000 : 0);
      for (int end = Math.min(origins.length, slot + 1 + random.nextInt(longest)); slot < end; slot++) {
        origins[slot] = origin;
      }
    }
    SlotOrigins held = SlotOrigins.of(origins);
    assertThat(held.slots()).isEqualTo(origins.length);
    assertThat(held.toArray()).isEqualTo(origins);
    for (int slot = 0; slot < origins.length; slot++) {
      assertThat(held.at(slot)).isEqualTo(origins[slot]);
    }
  }

  @Test
  void theArrayGivenOrTakenIsNotItsOwn() {
    int[] given = {1, 2, 300};
    SlotOrigins held = SlotOrigins.of(given);
    given[0] = 9;
    held.toArray()[1] = 9;
    assertThat(held.toArray()).containsExactly(1, 2, 300);
  }

  @Test
  void rowsOfTwoRulesTakeBytesARowAndNotASlot() {
    assertThat(bytes(slot -> slot % 1024 < 10 ? 0 : 1)).isLessThan(SLOTS / 1024 * 16 + 1000);
  }

  @Test
  void rulesThatTakeTurnsAreHeldInAByteASlot() {
    assertThat(bytes(slot -> slot % 3)).isLessThan(SLOTS + 1000);
    assertThat(bytes(slot -> slot % 1000)).isBetween(4L * SLOTS, 4L * SLOTS + 1000);
  }

  /** Bytes that are allocated for many slots: nothing but the arrays that are kept. */
  private static long bytes(IntUnaryOperator origin) {
    SlotOrigins.of(1, origin);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    SlotOrigins held = SlotOrigins.of(SLOTS, origin);
    long after = threads.getCurrentThreadAllocatedBytes();
    assertThat(held.at(SLOTS - 1)).isEqualTo(origin.applyAsInt(SLOTS - 1));
    return after - before;
  }
}
