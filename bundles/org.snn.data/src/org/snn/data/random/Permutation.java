package org.snn.data.random;

/** Orders of samples. */
public final class Permutation {

	private Permutation() {
	}

	/** 0, 1, ..., size - 1. */
	public static int[] identity(int size) {
		int[] order = new int[size];
		for (int i = 0; i < size; i++) {
			order[i] = i;
		}
		return order;
	}

	/** Fisher-Yates, in place; every order is equally likely. */
	public static void shuffle(int[] order, SplitMix64 random) {
		for (int i = order.length - 1; i > 0; i--) {
			int j = random.nextInt(i + 1);
			int swapped = order[i];
			order[i] = order[j];
			order[j] = swapped;
		}
	}
}
