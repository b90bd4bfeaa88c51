package org.snn.data;

import java.util.Arrays;

/**
 * An affine map of every feature: {@code (raw - offset[f]) * scale[f]}. The difference comes first, so that a
 * feature far from zero keeps its precision. Raw values are as in the file (a pixel is 0 to 255).
 */
public final class Normalisation {

	private final float[] offset;
	private final float[] scale;

	/** @throws IllegalArgumentException if the arrays differ in length */
	public Normalisation(float[] offset, float[] scale) {
		if (offset.length != scale.length) {
			throw new IllegalArgumentException(offset.length + " offsets, " + scale.length + " scales");
		}
		this.offset = offset.clone();
		this.scale = scale.clone();
	}

	/** The same offset and scale for all features. */
	public static Normalisation uniform(int features, float offset, float scale) {
		float[] offsets = new float[features];
		float[] scales = new float[features];
		Arrays.fill(offsets, offset);
		Arrays.fill(scales, scale);
		return new Normalisation(offsets, scales);
	}

	public int features() {
		return offset.length;
	}

	public float offset(int feature) {
		return offset[feature];
	}

	public float scale(int feature) {
		return scale[feature];
	}

	public float apply(int feature, float raw) {
		return (raw - offset[feature]) * scale[feature];
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Normalisation that && Arrays.equals(offset, that.offset)
				&& Arrays.equals(scale, that.scale);
	}

	@Override
	public int hashCode() {
		return 31 * Arrays.hashCode(offset) + Arrays.hashCode(scale);
	}
}
