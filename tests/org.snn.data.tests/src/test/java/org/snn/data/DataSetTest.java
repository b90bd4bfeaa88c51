package org.snn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.snn.data.store.ByteFeatures;
import org.snn.data.store.ClassTargets;

class DataSetTest {

	private static final float UNTOUCHED = -77;

	@Test
	void featuresAreCopiedNeuronMajorAndNormalised() {
		int samples = 50;
		int features = 7;
		byte[] pixels = new byte[samples * features];
		float[] values = new float[pixels.length];
		new Random(1).nextBytes(pixels);
		float[] offsets = new float[features];
		float[] scales = new float[features];
		for (int f = 0; f < features; f++) {
			offsets[f] = f - 3;
			scales[f] = 0.5f + f;
		}
		for (int i = 0; i < pixels.length; i++) {
			values[i] = pixels[i] & 0xFF;
		}
		Normalisation map = new Normalisation(offsets, scales);
		int[] labels = new int[samples];
		DataSet bytes = new DataSet("bytes", new ByteFeatures(pixels, features), new ClassTargets(labels, 2),
				Names.features(features), Names.classes(2)).normalisedBy(map);
		DataSet floats = DataSet.ofClasses("floats", features, values, labels, 2).normalisedBy(map);
		int[] order = { 49, 3, 3, 0, 17, 20, 21 };
		for (DataSet data : new DataSet[] { bytes, floats }) {
			float[] out = filled(features * 8);
			data.copyFeatures(order, 2, 5, out, 0, 8);
			for (int f = 0; f < features; f++) {
				for (int k = 0; k < 8; k++) {
					float expected = k < 5 ? (values[order[2 + k] * features + f] - offsets[f]) * scales[f] : UNTOUCHED;
					assertThat(out[f * 8 + k]).isEqualTo(expected);
				}
			}
		}
	}

	@Test
	void classesAreCopiedOneHot() {
		DataSet data = DataSet.ofClasses("data", 1, new float[4], new int[] { 2, 0, 1, 2 }, 3);
		float[] out = filled(3 * 4);
		data.copyTargets(new int[] { 9, 0, 1, 3 }, 1, 3, out, 0, 4);
		assertThat(out).containsExactly(0, 1, 0, UNTOUCHED, 0, 0, 0, UNTOUCHED, 1, 0, 1, UNTOUCHED);
		assertThat(data.label(3)).isEqualTo(2);
		assertThat(data.targets()).isEqualTo(3);
	}

	@Test
	void realTargetsAreCopiedNeuronMajor() {
		DataSet data = DataSet.ofTargets("data", 1, new float[3], 2, new float[] { 1, 2, 3, 4, 5, 6 });
		float[] out = filled(2 * 3);
		data.copyTargets(new int[] { 2, 0 }, 0, 2, out, 0, 3);
		assertThat(out).containsExactly(5, 1, UNTOUCHED, 6, 2, UNTOUCHED);
		assertThat(data.classes()).isZero();
		assertThat(data.classNames()).isEmpty();
		assertThatThrownBy(() -> data.label(0)).isInstanceOf(IllegalStateException.class);
	}

	@Test
	void countsMustAgree() {
		assertThatThrownBy(() -> DataSet.ofClasses("data", 1, new float[3], new int[2], 2))
				.isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> DataSet.ofClasses("data", 1, new float[1], new int[] { 2 }, 2))
				.isInstanceOf(IllegalArgumentException.class);
		DataSet data = DataSet.ofClasses("data", 1, new float[1], new int[1], 2);
		assertThatThrownBy(() -> data.normalisedBy(Normalisation.uniform(2, 0, 1)))
				.isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> data.copyFeatures(new int[] { 1 }, 0, 1, new float[1], 0, 1))
				.isInstanceOf(IndexOutOfBoundsException.class);
	}

	private static float[] filled(int length) {
		float[] out = new float[length];
		Arrays.fill(out, UNTOUCHED);
		return out;
	}
}
