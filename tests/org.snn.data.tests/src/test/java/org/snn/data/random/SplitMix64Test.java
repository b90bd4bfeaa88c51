package org.snn.data.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

class SplitMix64Test {

	/** The values that other implementations publish for this seed. */
	@Test
	void agreesWithTheReference() {
		SplitMix64 random = new SplitMix64(1234567);
		for (String expected : new String[] { "6457827717110365317", "3203168211198807973", "9817491932198370423",
				"4593380528125082431", "16408922859458223821" }) {
			assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo(expected);
		}
	}

	@Property(tries = 100)
	void shuffleIsAPermutation(@ForAll long seed, @ForAll @IntRange(max = 200) int size) {
		int[] order = Permutation.identity(size);
		Permutation.shuffle(order, new SplitMix64(seed));
		Arrays.sort(order);
		assertThat(order).isEqualTo(IntStream.range(0, size).toArray());
	}

	@Test
	void everyOrderIsAboutEquallyLikely() {
		int[] counts = new int[27];
		SplitMix64 random = new SplitMix64(3);
		for (int i = 0; i < 60_000; i++) {
			int[] order = { 0, 1, 2 };
			Permutation.shuffle(order, random);
			counts[order[0] * 9 + order[1] * 3 + order[2]]++;
		}
		List<Integer> seen = Arrays.stream(counts).filter(count -> count > 0).boxed().toList();
		// six orders, 10,000 each; standard deviation 91
		assertThat(seen).hasSize(6).allSatisfy(count -> assertThat(count).isBetween(9_500, 10_500));
	}

	@Test
	void gaussiansHaveMeanZeroAndDeviationOne() {
		SplitMix64 random = new SplitMix64(5);
		double sum = 0;
		double squares = 0;
		int count = 100_000;
		for (int i = 0; i < count; i++) {
			double value = random.nextGaussian();
			sum += value;
			squares += value * value;
		}
		// standard errors 0.0032 and 0.0045
		assertThat(sum / count).isCloseTo(0, within(0.016));
		assertThat(squares / count).isCloseTo(1, within(0.023));
	}

	@Test
	void streamsOfASeedDiffer() {
		long[] first = IntStream.range(-1, 1000).mapToLong(i -> SplitMix64.stream(7, i).nextLong()).distinct().toArray();
		assertThat(first).hasSize(1001);
		assertThat(SplitMix64.stream(7, 3).nextLong()).isNotEqualTo(SplitMix64.stream(3, 7).nextLong());
	}
}
