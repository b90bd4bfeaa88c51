package org.snn.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SplitTest {

	private final Split split = new Split(DataSet.ofClasses("data", 1, new float[100], new int[100], 2),
			new int[] { 90, 10, 50, 20, 70, 30, 60, 40 });

	@Test
	void anEpochHasEverySampleOnce() {
		assertThat(split.epochOrder(1, 0)).containsExactlyInAnyOrder(split.order());
	}

	@Test
	void anEpochDependsOnSeedAndNumberOnly() {
		int[] third = split.epochOrder(1, 3);
		split.epochOrder(1, 4);
		assertThat(split.epochOrder(1, 3)).isEqualTo(third).isNotEqualTo(split.epochOrder(1, 4))
				.isNotEqualTo(split.epochOrder(2, 3));
	}

	@Test
	void theOrderCannotBeChangedFromOutside() {
		split.order()[0] = 99;
		assertThat(split.order()[0]).isEqualTo(90);
	}
}
