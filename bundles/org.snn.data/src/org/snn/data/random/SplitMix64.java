package org.snn.data.random;

/**
 * SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014). Our own, so that
 * splits and shuffles never depend on the JDK's generators.
 */
public final class SplitMix64 {

	private static final long GOLDEN = 0x9E3779B97F4A7C15L;
	private static final double UNIT = 0x1.0p-53;

	private long state;

	public SplitMix64(long seed) {
		state = seed;
	}

	/** One of many independent sequences of a seed, such as one an epoch. */
	public static SplitMix64 stream(long seed, long number) {
		return new SplitMix64(mix(mix(seed) + GOLDEN * number));
	}

	public long nextLong() {
		state += GOLDEN;
		return mix(state);
	}

	/** Uniform in 0 to bound - 1, without the bias of a plain remainder. */
	public int nextInt(int bound) {
		long bits = nextLong() >>> 1;
		long value = bits % bound;
		while (bits - value + (bound - 1) < 0) {
			bits = nextLong() >>> 1;
			value = bits % bound;
		}
		return (int) value;
	}

	/** Uniform in [0, 1). */
	public double nextDouble() {
		return (nextLong() >>> 11) * UNIT;
	}

	/** Standard normal by Marsaglia's polar method; StrictMath gives the same bits on every machine. */
	public double nextGaussian() {
		double x;
		double square;
		do {
			x = 2 * nextDouble() - 1;
			double y = 2 * nextDouble() - 1;
			square = x * x + y * y;
		} while (square >= 1 || square == 0);
		return x * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
	}

	private static long mix(long value) {
		long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
		z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
		return z ^ (z >>> 31);
	}
}
