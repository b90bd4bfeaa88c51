package org.snn.data.idx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Path;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.data.Data;
import org.snn.data.DataException;
import org.snn.data.DataException.Kind;
import org.snn.data.DataInfo;
import org.snn.data.DataRequest;
import org.snn.data.DataSet;
import org.snn.data.DataSplits;
import org.snn.data.testing.Damage;
import org.snn.data.testing.IdxBytes;
import org.snn.data.testing.Read;
import org.snn.data.testing.Scratch;

class IdxSourceTest {

	private static final String IMAGES = "train-images-idx3-ubyte";
	private static final String LABELS = "train-labels-idx1-ubyte";

	private final Scratch scratch = new Scratch();

	@AfterEach
	void clean() {
		scratch.close();
	}

	@Property(tries = 50)
	void readsWhatWasWritten(@ForAll @Size(min = 1, max = 20) byte[] labels, @ForAll @IntRange(min = 1, max = 5) int rows,
			@ForAll @IntRange(min = 1, max = 5) int columns, @ForAll byte fill, @ForAll boolean gzip) {
		byte[] pixels = new byte[labels.length * rows * columns];
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = (byte) (fill + 31 * i);
		}
		try (Scratch folder = new Scratch()) {
			write(folder, gzip, IdxBytes.images(labels.length, rows, columns, pixels),
					IdxBytes.array(0x08, labels, labels.length));
			DataSet data = Read.all(folder.folder());
			assertThat(data.samples()).isEqualTo(labels.length);
			assertThat(data.features()).isEqualTo(rows * columns);
			for (int i = 0; i < pixels.length; i++) {
				assertThat(data.raw().raw(i / data.features(), i % data.features())).isEqualTo(pixels[i] & 0xFF);
			}
			for (int i = 0; i < labels.length; i++) {
				assertThat(data.label(i)).isEqualTo(labels[i] & 0xFF);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "0x09, 1", "0x0B, 2", "0x0C, 4", "0x0D, 4", "0x0E, 8" })
	void readsOtherElementTypes(int type, int bytes) {
		ByteBuffer content = ByteBuffer.allocate(2 * 3 * bytes);
		int[] values = { 0, 1, -1, 100, -128, 127 };
		for (int value : values) {
			switch (type) {
				case 0x09 -> content.put((byte) value);
				case 0x0B -> content.putShort((short) value);
				case 0x0C -> content.putInt(value);
				case 0x0D -> content.putFloat(value + 0.5f);
				default -> content.putDouble(value + 0.25);
			}
		}
		float fraction = type == 0x0D ? 0.5f : type == 0x0E ? 0.25f : 0;
		scratch.write("images-idx3-ubyte", IdxBytes.array(type, content.array(), 2, 3));
		scratch.write("labels-idx1-ubyte", IdxBytes.array(0x0C, new byte[] { 0, 0, 0, 1, 0, 0, 0, 0 }, 2));
		DataSet data = Read.all(scratch.folder());
		assertThat(Read.row(data, 0)).containsExactly(fraction, 1 + fraction, -1 + fraction);
		assertThat(Read.row(data, 1)).containsExactly(100 + fraction, -128 + fraction, 127 + fraction);
		assertThat(Read.labels(data)).containsExactly(1, 0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "train-images-idx3-ubyte", "train-images.idx3-ubyte", "train-images-idx3-ubyte.gz",
			"sample-images-idx3-ubyte.gz", "images-idx3-ubyte" })
	void findsTheUsualNames(String name) {
		scratch.write(name, IdxBytes.images(2, 1, 2, new byte[] { 1, 2, 3, 4 }));
		scratch.write(name.replace("images", "labels").replace("idx3", "idx1"), IdxBytes.labels(0, 1));
		assertThat(Read.all(scratch.folder()).samples()).isEqualTo(2);
		assertThat(Read.all(DataRequest.builder("mnist").folder(scratch.folder())).classes()).isEqualTo(10);
		assertThat(Read.all(scratch.folder().resolve(name)).classes()).isEqualTo(2);
	}

	@Test
	void ownTestPartIsTheTestSplit() {
		write(scratch, false, IdxBytes.images(3, 1, 1, new byte[] { 1, 2, 3 }), IdxBytes.labels(0, 1, 0));
		scratch.write("t10k-images-idx3-ubyte", IdxBytes.images(2, 1, 1, new byte[] { 7, 8 }));
		scratch.write("t10k-labels-idx1-ubyte", IdxBytes.labels(2, 1));
		DataSplits splits = Data.open(DataRequest.builder(scratch.folder().toString()).build());
		assertThat(splits.train().samples()).isEqualTo(3);
		assertThat(splits.test().samples()).isEqualTo(2);
		assertThat(Read.row(splits.test().data(), 1)).containsExactly(8);
		assertThat(splits.classes()).as("classes of both parts").isEqualTo(3);
		assertThat(splits.test().data().classes()).isEqualTo(3);
	}

	@Test
	void describesFromHeaders() {
		write(scratch, true, IdxBytes.images(3, 2, 2, new byte[12]), IdxBytes.labels(0, 4, 1));
		DataInfo info = Data.describe(DataRequest.builder(scratch.folder().toString()).build());
		assertThat(info.features()).isEqualTo(4);
		assertThat(info.samples()).isEqualTo(3);
		assertThat(info.classes()).isEqualTo(5);
		assertThat(info.files()).hasSize(2);
		assertThat(info.splits().orElseThrow().train()).isEqualTo(3);
	}

	@Test
	void refusesEveryTruncation() {
		byte[] images = IdxBytes.images(3, 2, 2, new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 });
		byte[] labels = IdxBytes.labels(0, 1, 2);
		Damage.truncate(images, bytes -> read(bytes, labels));
		Damage.truncate(labels, bytes -> read(images, bytes));
		Damage.truncate(Scratch.gzip(images), bytes -> read(bytes, labels));
		Damage.truncate(Scratch.gzip(labels), bytes -> read(images, bytes));
	}

	@Test
	void anyChangedByteIsReadOrRefused() {
		byte[] images = IdxBytes.images(3, 2, 2, new byte[12]);
		byte[] labels = IdxBytes.labels(0, 1, 2);
		assertThat(Damage.change(images, bytes -> read(bytes, labels))).isPositive();
		assertThat(Damage.change(labels, bytes -> read(images, bytes))).isPositive();
		assertThat(Damage.change(Scratch.gzip(images), bytes -> read(bytes, labels))).isPositive();
	}

	@Test
	void refusesAHeaderThatClaimsMoreThanTheFileHolds() {
		byte[] lying = IdxBytes.images(Integer.MIN_VALUE, 28, 28, new byte[10]);
		refused(lying, IdxBytes.labels(0)).hasMessageContaining("2147483648");
		refused(IdxBytes.images(2_000_000, 28, 28, new byte[10]), IdxBytes.labels(0));
		refused(Scratch.gzip(IdxBytes.images(2_000_000, 28, 28, new byte[10])), IdxBytes.labels(0));
		refused(IdxBytes.images(-1, -1, -1, new byte[10]), IdxBytes.labels(0));
	}

	@Test
	void refusesAGzipBombBehindAModestHeader() {
		refused(Scratch.gzip(IdxBytes.images(1, 2, 2, new byte[10_000_000])), IdxBytes.labels(0))
				.hasMessageContaining("more data than its header");
	}

	@Test
	void refusesWrongContent() {
		byte[] images = IdxBytes.images(2, 1, 1, new byte[2]);
		refused(images, IdxBytes.labels(0, 1, 2)).hasMessageContaining("3 labels for 2 images");
		refused(images, images).hasMessageContaining("interchanged");
		refused("PNG, not IDX".getBytes(), IdxBytes.labels(0)).hasMessageContaining("50 4e 47 2c");
		refused(new byte[0], IdxBytes.labels(0)).hasMessageContaining("empty");
		refused(IdxBytes.images(0, 1, 1, new byte[0]), IdxBytes.labels()).hasMessageContaining("nothing to learn");
		byte[] notANumber = IdxBytes.array(0x0D, ByteBuffer.allocate(8).putFloat(1).putFloat(Float.NaN).array(), 2, 1);
		refused(notANumber, IdxBytes.labels(0, 1)).hasMessageContaining("sample 1 is NaN");
		refused(images, IdxBytes.array(0x09, new byte[] { 0, -1 }, 2)).hasMessageContaining("sample 1 is -1");
	}

	@Test
	void refusesLabelsBeyondTheClassesOfAKnownSet() {
		write(scratch, false, IdxBytes.images(2, 1, 1, new byte[2]), IdxBytes.labels(9, 10));
		assertThatThrownBy(() -> Read.all(DataRequest.builder("mnist").folder(scratch.folder())))
				.isInstanceOf(DataException.class).hasMessageContaining("sample 1 is 10");
	}

	@Test
	void missingLabelsAreNamed() {
		scratch.write(IMAGES, IdxBytes.images(2, 1, 1, new byte[2]));
		assertThatThrownBy(() -> Read.all(scratch.folder())).isInstanceOf(DataException.class)
				.hasMessageContaining(LABELS).extracting(e -> ((DataException) e).kind()).isEqualTo(Kind.NOT_FOUND);
	}

	private AbstractThrowableAssert<?, ?> refused(byte[] images, byte[] labels) {
		return assertThatThrownBy(() -> read(images, labels)).isInstanceOf(DataException.class)
				.hasMessageContaining("train-");
	}

	private void read(byte[] images, byte[] labels) {
		write(scratch, false, images, labels);
		Read.all(scratch.folder());
	}

	private static Path write(Scratch folder, boolean gzip, byte[] images, byte[] labels) {
		folder.write(gzip ? IMAGES + ".gz" : IMAGES, gzip ? Scratch.gzip(images) : images);
		return folder.write(gzip ? LABELS + ".gz" : LABELS, gzip ? Scratch.gzip(labels) : labels);
	}
}
