package org.snn.data.binary;

/** Where each value of a file goes in an array whose last index runs fastest (C order). */
final class IndexWalk {

	private final int[] shape;
	private final int[] step;
	private final int[] index;
	private final boolean fortran;
	private int next;

	IndexWalk(ArrayLayout layout) {
		shape = layout.shape();
		fortran = layout.fortran();
		index = new int[shape.length];
		step = new int[shape.length];
		int size = 1;
		for (int d = shape.length - 1; d >= 0; d--) {
			step[d] = size;
			size *= shape[d];
		}
	}

	/** The place of the next value in file order. */
	int next() {
		int place = next;
		if (fortran) {
			advance();
		} else {
			next++;
		}
		return place;
	}

	/** Counts up with the first index fastest. */
	private void advance() {
		for (int d = 0; d < shape.length; d++) {
			index[d]++;
			next += step[d];
			if (index[d] < shape[d]) {
				return;
			}
			next -= index[d] * step[d];
			index[d] = 0;
		}
	}
}
