package org.snn.data.binary;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What a header says of the array behind it. The first dimension counts samples, the others together a sample's
 * values.
 */
public final class ArrayLayout {

	/** The longest array that common JVMs allocate. */
	private static final long MOST_ELEMENTS = Integer.MAX_VALUE - 8;

	private final ElementType type;
	private final ByteOrder order;
	private final boolean fortran;
	private final int[] shape;
	private final int elements;

	private ArrayLayout(ElementType type, ByteOrder order, boolean fortran, int[] shape, int elements) {
		this.type = type;
		this.order = order;
		this.fortran = fortran;
		this.shape = shape;
		this.elements = elements;
	}

	/**
	 * Checks what the header says against what there can be.
	 *
	 * @param headerBytes bytes before the array
	 * @param fortran     whether the first index runs fastest
	 * @throws org.snn.data.DataException if the array is empty, too large, or not what the source can hold
	 */
	public static ArrayLayout of(ByteSource source, long headerBytes, ElementType type, ByteOrder order,
			boolean fortran, long[] dimensions) {
		long elements = 1;
		boolean tooMany = false;
		for (long dimension : dimensions) {
			if (dimension <= 0) {
				throw source.wrong("the array of shape " + text(dimensions) + " is empty; there is nothing to learn.");
			}
			tooMany |= dimension > MOST_ELEMENTS / elements;
			elements = tooMany ? MOST_ELEMENTS : elements * dimension;
		}
		if (tooMany) {
			throw source.wrong("its header says shape " + text(dimensions) + ", more than " + MOST_ELEMENTS
					+ " values; the file is damaged, or must be split.");
		}
		source.requireSize(headerBytes + elements * type.bytes());
		int[] shape = Arrays.stream(dimensions).mapToInt(Math::toIntExact).toArray();
		return new ArrayLayout(type, order, fortran && shape.length > 1, shape, (int) elements);
	}

	public ElementType type() {
		return type;
	}

	public ByteOrder order() {
		return order;
	}

	public boolean fortran() {
		return fortran;
	}

	public int rank() {
		return shape.length;
	}

	int[] shape() {
		return shape;
	}

	public int elements() {
		return elements;
	}

	/** The first dimension; a single value counts as one sample. */
	public int samples() {
		return shape.length == 0 ? 1 : shape[0];
	}

	/** Values a sample. */
	public int width() {
		return elements / samples();
	}

	/** The shape as Python writes it. */
	public String shapeText() {
		return text(Arrays.stream(shape).asLongStream().toArray());
	}

	private static String text(long[] dimensions) {
		String list = Arrays.stream(dimensions).mapToObj(Long::toString).collect(Collectors.joining(", "));
		return dimensions.length == 1 ? "(" + list + ",)" : "(" + list + ")";
	}
}
