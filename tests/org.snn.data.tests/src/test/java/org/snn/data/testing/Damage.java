package org.snn.data.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;

import org.snn.data.DataException;

/** Cuts and changes bytes, and sees that a reader answers with a DataException and nothing else. */
public final class Damage {

	private Damage() {
	}

	/** Every proper beginning of the bytes is refused. */
	public static void truncate(byte[] whole, Consumer<byte[]> reader) {
		reader.accept(whole);
		for (int length = 0; length < whole.length; length++) {
			byte[] cut = Arrays.copyOf(whole, length);
			assertThatThrownBy(() -> reader.accept(cut)).as("cut off at byte %d of %d", length, whole.length)
					.isInstanceOf(DataException.class).hasMessageMatching("(?s).+: .+[.?]");
		}
	}

	/**
	 * Every byte changed to two others is read or refused, never answered with another exception.
	 *
	 * @return how many changes were refused
	 */
	public static int change(byte[] whole, Consumer<byte[]> reader) {
		Random random = new Random(1);
		int refused = 0;
		for (int place = 0; place < whole.length; place++) {
			for (int value : new int[] { 0xFF, random.nextInt(256) }) {
				byte[] changed = whole.clone();
				changed[place] = (byte) value;
				refused += refuses(changed, reader, place, value) ? 1 : 0;
			}
		}
		return refused;
	}

	private static boolean refuses(byte[] bytes, Consumer<byte[]> reader, int place, int value) {
		try {
			reader.accept(bytes);
			return false;
		} catch (DataException e) {
			return true;
		} catch (Throwable e) {
			throw new AssertionError("byte %d set to %d".formatted(place, value), e);
		}
	}
}
