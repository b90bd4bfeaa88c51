package org.snn.transform.expand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SplitMixTest {

  /** Outputs for seed 1234567 of the C program that the authors of SplitMix64 published; the top 53 bits of each. */
  @Test
  void numbersAreThoseOfTheReference() {
    SplitMix random = new SplitMix(1234567);
    for (String reference : new String[] {"6457827717110365317", "3203168211198807973", "9817491932198370423",
        "4593380528125082431", "16408922859458223821"}) {
      long bits = Long.parseUnsignedLong(reference) >>> 11;
      assertThat(random.next()).isEqualTo((bits + 1) * 0x1p-53);
    }
  }

  /** FNV-1a test vectors of the hash's authors (Fowler, Noll, Vo): "", "a", "foobar". */
  @Test
  void seedsAreFnv1a() {
    assertThat(SplitMix.seed("")).isEqualTo(0xcbf29ce484222325L);
    assertThat(SplitMix.seed("a")).isEqualTo(0xaf63dc4c8601ec8cL);
    assertThat(SplitMix.seed("foobar")).isEqualTo(0x85944171f73967e8L);
  }
}
