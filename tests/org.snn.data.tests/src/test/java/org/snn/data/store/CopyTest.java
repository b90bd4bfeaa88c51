package org.snn.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.data.Normalisation;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Batches against the plain loop over {@link Normalisation#apply}, bit for bit, and what lies around them against itself. */
class CopyTest {

	private static final float UNTOUCHED = -77;

	@Property(tries = 300)
	void everyShapeHasTheBitsOfThePlainLoop(@ForAll @IntRange(min = 1, max = 40) int features,
			@ForAll @IntRange(max = 20) int count, @ForAll @IntRange(max = 3) int from, @ForAll @IntRange(max = 5) int spare,
			@ForAll @IntRange(max = 9) int start, @ForAll long seed) {
		new Case(features, count, from, start, count + spare, seed).check();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 8, 9, 40, 128 })
	void everyBatchSizeHasTheBitsOfThePlainLoop(int count) {
		new Case(784, count, 2, 0, count, 1).check();
		new Case(784, count, 2, 11, count + 3, 2).check();
	}

	@ParameterizedTest
	@ValueSource(ints = { 255, 256, 257, 1023, 1024, 1025, 2100 })
	void widthsAroundTheBlocksHaveTheBitsOfThePlainLoop(int features) {
		new Case(features, 17, 0, 5, 24, 3).check();
	}

	@Test
	void severalThreadsFillOneBatch() {
		int features = 500;
		int count = 8 * 500;
		float[] values = floats(new Random(4), 50 * features);
		int[] order = new Random(5).ints(count, 0, 50).toArray();
		Normalisation plain = Normalisation.uniform(features, 0, 1);
		Features data = new FloatFeatures(values, features);
		float[] expected = new float[features * count];
		data.copy(order, 0, count, plain, expected, 0, count);
		float[] out = new float[expected.length];
		IntStream.range(0, count / 8).parallel().forEach(i -> data.copy(order, 8 * i, 8, plain, out, 8 * i, count));
		assertThat(out).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 8 })
	void aSampleThatIsNotThereIsRefused(int count) {
		int[] order = new int[count];
		order[count - 1] = 3;
		Normalisation plain = Normalisation.uniform(2, 0, 1);
		assertThatThrownBy(() -> new ByteFeatures(new byte[6], 2).copy(order, 0, count, plain, new float[16], 0, 8))
				.isInstanceOf(IndexOutOfBoundsException.class);
		assertThatThrownBy(() -> new FloatFeatures(new float[6], 2).copy(order, 0, count, plain, new float[16], 0, 8))
				.isInstanceOf(IndexOutOfBoundsException.class);
	}

	@Test
	void targetsBeginAtStart() {
		float[] out = filled(10);
		new ClassTargets(new int[] { 1, 0, 1 }, 2).copy(new int[] { 0, 1, 2 }, 1, 2, out, 3, 4);
		assertThat(out).containsExactly(UNTOUCHED, UNTOUCHED, UNTOUCHED, 1, 0, UNTOUCHED, UNTOUCHED, 0, 1, UNTOUCHED);
		out = filled(10);
		new RealTargets(new float[] { 1, 2, 3, 4, 5, 6 }, 2).copy(new int[] { 0, 1, 2 }, 1, 2, out, 3, 4);
		assertThat(out).containsExactly(UNTOUCHED, UNTOUCHED, UNTOUCHED, 3, 5, UNTOUCHED, UNTOUCHED, 4, 6, UNTOUCHED);
	}

	/** Random samples, random normalisation, and where they go. */
	private record Case(int features, int count, int from, int start, int stride, long seed) {

		private static final int SAMPLES = 50;

		void check() {
			Random random = new Random(seed);
			byte[] pixels = new byte[SAMPLES * features];
			random.nextBytes(pixels);
			float[] values = floats(random, pixels.length);
			Normalisation map = new Normalisation(floats(random, features), floats(random, features));
			int[] order = random.ints(from + count, 0, SAMPLES).toArray();
			check(new ByteFeatures(pixels, features), map, order);
			check(new FloatFeatures(values, features), map, order);
		}

		private void check(Features data, Normalisation map, int[] order) {
			float[] out = filled(start + features * stride + 4);
			float[] expected = out.clone();
			for (int f = 0; f < features; f++) {
				for (int k = 0; k < count; k++) {
					expected[start + f * stride + k] = map.apply(f, data.raw(order[from + k], f));
				}
			}
			data.copy(order, from, count, map, out, start, stride);
			assertThat(bits(out)).describedAs("%s of %s", this, data.getClass().getSimpleName()).isEqualTo(bits(expected));
		}
	}

	private static float[] floats(Random random, int length) {
		float[] values = new float[length];
		for (int i = 0; i < length; i++) {
			values[i] = (float) (random.nextGaussian() * Math.exp(4 * random.nextGaussian()));
		}
		return values;
	}

	private static int[] bits(float[] values) {
		int[] bits = new int[values.length];
		Arrays.setAll(bits, i -> Float.floatToRawIntBits(values[i]));
		return bits;
	}

	private static float[] filled(int length) {
		float[] out = new float[length];
		Arrays.fill(out, UNTOUCHED);
		return out;
	}
}
