package org.snn.data.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.data.Data;
import org.snn.data.DataException;
import org.snn.data.DataInfo;
import org.snn.data.DataRequest;
import org.snn.data.DataSet;
import org.snn.data.DataSplits;
import org.snn.data.testing.Damage;
import org.snn.data.testing.NpyBytes;
import org.snn.data.testing.Read;
import org.snn.data.testing.Scratch;

class NpySourceTest {

	private final Scratch scratch = new Scratch();

	@AfterEach
	void clean() {
		scratch.close();
	}

	@Property(tries = 60)
	void readsWhatWasWritten(@ForAll @Size(min = 1, max = 24) List<Float> values,
			@ForAll @IntRange(min = 1, max = 3) int version, @ForAll boolean big, @ForAll boolean doubles) {
		ByteBuffer content = ByteBuffer.allocate(8 * values.size())
				.order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
		values.forEach(value -> {
			if (doubles) {
				content.putDouble(value);
			} else {
				content.putFloat(value);
			}
		});
		byte[] exact = new byte[content.position()];
		content.flip().get(exact);
		String dictionary = "{\"shape\": (%d,), 'fortran_order':False, 'descr': '%s%s'}".formatted(values.size(),
				big ? ">" : "<", doubles ? "f8" : "f4");
		try (Scratch folder = new Scratch()) {
			folder.write("x.npy", NpyBytes.array(version, dictionary, exact));
			folder.write("y.npy", NpyBytes.ints(new int[values.size()]));
			DataSet data = Read.all(folder.folder());
			for (int i = 0; i < values.size(); i++) {
				assertThat(data.raw().raw(i, 0)).isEqualTo(values.get(i));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "stored.npz", "deflated.npz" })
	void archiveAsNumpyWroteIt(String name) throws Exception {
		Path file = Path.of(NpySourceTest.class.getResource(name).toURI());
		DataSplits splits = Data.open(DataRequest.builder(file.toString()).build());
		assertThat(splits.features()).isEqualTo(12);
		assertThat(splits.classes()).isEqualTo(3);
		assertThat(Read.labels(splits.train().data())).containsExactly(2, 0);
		assertThat(Read.labels(splits.test().data())).containsExactly(1);
		assertThat(Read.row(splits.test().data(), 0)).containsExactly(0, 1, 2, 3, 10, 11, 12, 13, 20, 21, 22, 23);
		DataInfo info = Data.describe(DataRequest.builder(file.toString()).build());
		assertThat(List.of(info.features(), info.classes(), info.samples(), info.testSamples()))
				.containsExactly(12, 3, 2, 1);
	}

	@Test
	void realTargetsAreRegression() {
		DataSet data = archive(NpyBytes.floats("(2, 1)", 1, 2), NpyBytes.floats("(2, 2)", 1, 0, 0.5f, 0.5f));
		assertThat(data.classes()).isZero();
		assertThat(data.targets()).isEqualTo(2);
		assertThat(Read.targets(data, 1)).containsExactly(0.5f, 0.5f);
	}

	@Test
	void oneHotRowsAreLabels() {
		DataSet data = archive(NpyBytes.floats("(2, 1)", 1, 2), NpyBytes.floats("(2, 3)", 0, 0, 1, 1, 0, 0));
		assertThat(data.classes()).isEqualTo(3);
		assertThat(Read.labels(data)).containsExactly(2, 0);
	}

	@Test
	void aMatrixIsATable() {
		Path file = scratch.write("table.npy", NpyBytes.floats("(2, 3)", 1, 0, 2, 3, 1, 4));
		DataSet data = Read.all(DataRequest.builder(file.toString()).label("1"));
		assertThat(Read.labels(data)).containsExactly(0, 1);
		assertThat(Read.row(data, 1)).containsExactly(3, 4);
		DataSet regression = Read.all(DataRequest.builder(file.toString()).targets("2", "0"));
		assertThat(Read.targets(regression, 1)).containsExactly(4, 3);
		assertThat(Data.describe(DataRequest.builder(file.toString()).build()).features()).isEqualTo(2);
	}

	@Test
	void refusesEveryTruncation() {
		byte[] x = NpyBytes.floats("(2, 3)", 1, 2, 3, 4, 5, 6);
		Damage.truncate(x, this::table);
		for (boolean deflated : new boolean[] { false, true }) {
			byte[] archive = NpyBytes.archive(deflated, members(x, NpyBytes.ints(0, 1)));
			Damage.truncate(archive, this::archive);
		}
	}

	@Test
	void anyChangedByteIsReadOrRefused() {
		byte[] x = NpyBytes.floats("(2, 3)", 1, 2, 3, 4, 5, 6);
		assertThat(Damage.change(x, this::table)).isPositive();
		byte[] stored = NpyBytes.archive(false, members(x, NpyBytes.ints(0, 1)));
		byte[] deflated = NpyBytes.archive(true, members(x, NpyBytes.ints(0, 1)));
		assertThat(Damage.change(stored, this::archive)).isPositive();
		assertThat(Damage.change(deflated, this::archive)).isPositive();
	}

	@Test
	void refusesLyingHeaders() {
		byte[] ten = new byte[10];
		refused(NpyBytes.array("<f4", "(100000, 100000)", ten)).hasMessageContaining("(100000, 100000)");
		refused(NpyBytes.array("<f4", "(10000, 1000)", ten)).hasMessageContaining("damaged");
		refused(NpyBytes.array("<f4", "(99999999999999999999, 1)", ten)).hasMessageContaining("damaged");
		refused(NpyBytes.array("<f4", "(9223372036854775807, 9223372036854775807)", ten));
		refused(NpyBytes.array("<f4", "(0, 4)", new byte[0])).hasMessageContaining("empty");
		refused(NpyBytes.array("<f4", "(2, 1)", ten)).hasMessageContaining("bytes");
		refused(NpyBytes.array("<f4", "(2, -1)", ten)).hasMessageContaining("shape");
		refused(NpyBytes.array("<c8", "(1, 1)", new byte[8])).hasMessageContaining("'c8'");
		byte[] huge = NpyBytes.array(2, "{}", ten);
		ByteBuffer.wrap(huge).order(ByteOrder.LITTLE_ENDIAN).putInt(8, -1);
		refused(huge).hasMessageContaining("4294967295");
	}

	@Test
	void refusesABombInAnArchive() {
		byte[] claims = NpyBytes.array("<f4", "(1000000, 500)", new byte[0]);
		assertThatThrownBy(() -> archive(NpyBytes.archive(true, members(claims, NpyBytes.ints(0)))))
				.isInstanceOf(DataException.class).hasMessageContaining("unpack");
		byte[] bomb = NpyBytes.array("|u1", "(1, 4)", new byte[50_000_000]);
		assertThatThrownBy(() -> archive(NpyBytes.archive(true, members(bomb, NpyBytes.ints(0)))))
				.isInstanceOf(DataException.class).hasMessageContaining("more data");
	}

	@Test
	void refusesWrongContent() {
		byte[] x = NpyBytes.floats("(2, 1)", 1, 2);
		assertThatThrownBy(() -> archive(x, NpyBytes.ints(0, 1, 2))).isInstanceOf(DataException.class)
				.hasMessageContaining("3 targets for the 2 samples of x");
		assertThatThrownBy(() -> archive(x, NpyBytes.ints(0, -5))).isInstanceOf(DataException.class)
				.hasMessageContaining("sample 1 is -5");
		assertThatThrownBy(() -> archive(x, NpyBytes.ints(0, 1 << 30))).isInstanceOf(DataException.class)
				.hasMessageContaining("1073741824");
		assertThatThrownBy(() -> archive(NpyBytes.floats("(2, 1)", 1, Float.POSITIVE_INFINITY), NpyBytes.ints(0, 1)))
				.isInstanceOf(DataException.class).hasMessageContaining("sample 1 is Infinity");
		assertThatThrownBy(() -> archive(NpyBytes.archive(false, Map.of("weights.npy", x))))
				.isInstanceOf(DataException.class).hasMessageContaining("[weights]").hasMessageContaining("x_train");
		Path file = scratch.write("t.npz", NpyBytes.archive(false, members(x, NpyBytes.ints(0, 1))));
		assertThatThrownBy(() -> Read.all(DataRequest.builder(file.toString()).label("0")))
				.isInstanceOf(DataException.class).hasMessageContaining("'label'");
	}

	private AbstractThrowableAssert<?, ?> refused(byte[] table) {
		return assertThatThrownBy(() -> table(table)).isInstanceOf(DataException.class)
				.hasMessageContaining("table.npy");
	}

	private void table(byte[] bytes) {
		Read.all(scratch.write("table.npy", bytes));
	}

	private DataSet archive(byte[] x, byte[] y) {
		return archive(NpyBytes.archive(true, members(x, y)));
	}

	private DataSet archive(byte[] bytes) {
		return Read.all(scratch.write("archive.npz", bytes));
	}

	private static Map<String, byte[]> members(byte[] x, byte[] y) {
		return new TreeMap<>(Map.of("x.npy", x, "y.npy", y));
	}
}
