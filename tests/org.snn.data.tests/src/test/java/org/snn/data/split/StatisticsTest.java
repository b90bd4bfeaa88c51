package org.snn.data.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.snn.data.DataSet;
import org.snn.data.Names;
import org.snn.data.Normalisation;
import org.snn.data.Normalise;
import org.snn.data.Split;
import org.snn.data.store.ByteFeatures;
import org.snn.data.store.RealTargets;

class StatisticsTest {

	private static final int FEATURES = 4;
	private static final int SAMPLES = 60;

	@Test
	void standardHasMeanZeroAndDeviationOneOverTheSplit() {
		Split split = half(table(SAMPLES));
		Normalisation map = Statistics.normalisation(split, Normalise.STANDARD);
		for (int f = 0; f < 3; f++) {
			double mean = 0;
			double square = 0;
			for (int sample : split.order()) {
				double value = map.apply(f, split.data().raw().raw(sample, f));
				mean += value / split.samples();
				square += value * value / split.samples();
			}
			assertThat(mean).isCloseTo(0, within(1e-6));
			assertThat(square).isCloseTo(1, within(1e-5));
		}
	}

	@Test
	void unitReachesFromZeroToOneOverTheSplit() {
		Split split = half(table(SAMPLES));
		Normalisation map = Statistics.normalisation(split, Normalise.UNIT);
		for (int f = 0; f < 3; f++) {
			float least = Float.MAX_VALUE;
			float most = -Float.MAX_VALUE;
			for (int sample : split.order()) {
				least = Math.min(least, map.apply(f, split.data().raw().raw(sample, f)));
				most = Math.max(most, map.apply(f, split.data().raw().raw(sample, f)));
			}
			assertThat(least).isZero();
			assertThat(most).isCloseTo(1, within(1e-6f));
		}
	}

	@Test
	void globalHasMeanZeroAndDeviationOneOverAllValues() {
		Split split = half(table(SAMPLES));
		Normalisation map = Statistics.normalisation(split, Normalise.GLOBAL);
		double mean = 0;
		double square = 0;
		for (int f = 0; f < FEATURES; f++) {
			assertThat(map.scale(f)).isEqualTo(map.scale(0));
			for (int sample : split.order()) {
				double value = map.apply(f, split.data().raw().raw(sample, f));
				mean += value / split.samples() / FEATURES;
				square += value * value / split.samples() / FEATURES;
			}
		}
		assertThat(mean).isCloseTo(0, within(1e-5));
		assertThat(square).isCloseTo(1, within(1e-5));
	}

	@Test
	void otherSamplesHaveNoInfluence() {
		for (Normalise how : Normalise.values()) {
			assertThat(Statistics.normalisation(half(table(SAMPLES)), how)).as(how.name())
					.isEqualTo(Statistics.normalisation(half(table(SAMPLES / 2)), how));
		}
	}

	@Test
	void aConstantColumnBecomesZeroEverywhere() {
		for (Normalise how : new Normalise[] { Normalise.STANDARD, Normalise.UNIT }) {
			Normalisation map = Statistics.normalisation(half(table(SAMPLES)), how);
			assertThat(map.apply(3, 0.1f)).isZero();
			assertThat(map.apply(3, 1e30f)).isZero();
		}
	}

	@Test
	void noneKeepsValuesAndPixelsBecomeShares() {
		assertThat(Statistics.normalisation(half(table(SAMPLES)), Normalise.NONE).apply(1, 3.25f)).isEqualTo(3.25f);
		for (Normalise how : new Normalise[] { Normalise.NONE, Normalise.UNIT }) {
			Normalisation map = Statistics.normalisation(Split.all(pixels()), how);
			assertThat(map.apply(0, 0)).isZero();
			assertThat(map.apply(0, 255)).isEqualTo(1);
			assertThat(map.apply(1, 51)).isCloseTo(0.2f, within(1e-7f));
		}
	}

	@Test
	void aPixelThatIsNearlyAlwaysDarkDoesNotBlowUp() {
		Normalisation map = Statistics.normalisation(Split.all(pixels()), Normalise.STANDARD);
		// 0, 100, 200: mean 100, deviation sqrt(20000 / 3); 0, 0, 3: mean 1, deviation below the floor of 25.5
		assertThat(map.apply(0, 200)).isCloseTo((float) (100 / Math.sqrt(20000 / 3.0)), within(1e-6f));
		assertThat(map.apply(1, 3)).isCloseTo((float) (2 / 25.5), within(1e-6f));
		assertThat(map.apply(2, 255)).as("constant").isZero();
	}

	@Test
	void keepsPrecisionFarFromZero() {
		float[] values = { 1e6f, 1e6f + 1, 1e6f + 2 };
		Split split = Split.all(DataSet.ofTargets("far", 1, values, 1, new float[3]));
		Normalisation map = Statistics.normalisation(split, Normalise.STANDARD);
		assertThat(map.apply(0, 1e6f + 2)).isCloseTo((float) Math.sqrt(1.5), within(1e-6f));
	}

	/** The first samples; the others are of another size altogether. */
	private static Split half(DataSet data) {
		int[] order = new int[SAMPLES / 2];
		for (int i = 0; i < order.length; i++) {
			order[i] = order.length - 1 - i;
		}
		return new Split(data, order);
	}

	/** Columns of several sizes, the last one constant in the first half. */
	private static DataSet table(int samples) {
		Random random = new Random(1);
		float[] values = new float[samples * FEATURES];
		for (int i = 0; i < samples; i++) {
			float size = i < SAMPLES / 2 ? 1 : 1000;
			values[i * FEATURES] = size * random.nextFloat();
			values[i * FEATURES + 1] = size * (float) random.nextGaussian() * 50 - 7;
			values[i * FEATURES + 2] = size * i;
			values[i * FEATURES + 3] = size * 0.1f;
		}
		return DataSet.ofTargets("table", FEATURES, values, 1, new float[samples]);
	}

	private static DataSet pixels() {
		byte[] values = { 0, 0, 9, 100, 0, 9, (byte) 200, 3, 9 };
		return new DataSet("pixels", new ByteFeatures(values, 3), RealTargets.none(3), Names.features(3),
				Names.targets(0));
	}
}
