package org.snn.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.data.Data;
import org.snn.data.DataException;
import org.snn.data.DataInfo;
import org.snn.data.DataRequest;
import org.snn.data.DataSet;
import org.snn.data.testing.Read;
import org.snn.data.testing.Scratch;

class CsvSourceTest {

	private final Scratch scratch = new Scratch();

	@AfterEach
	void clean() {
		scratch.close();
	}

	@Property(tries = 100)
	void readsNumbersAsWritten(@ForAll @Size(min = 1, max = 30) List<Float> values,
			@ForAll @IntRange(min = 1, max = 3) int width, @ForAll boolean header, @ForAll boolean windows) {
		int rows = (values.size() + width - 1) / width;
		String end = windows ? "\r\n" : "\n";
		StringBuilder text = new StringBuilder(header ? "a,b,c".substring(0, 2 * width - 1) + ",kind" + end : "");
		for (int row = 0; row < rows; row++) {
			for (int column = 0; column < width; column++) {
				text.append(value(values, row * width + column)).append(',');
			}
			text.append(row % 2).append(end);
		}
		try (Scratch folder = new Scratch()) {
			DataSet data = Read.all(folder.write("table.csv", text.toString()));
			assertThat(data.samples()).isEqualTo(rows);
			for (int row = 0; row < rows; row++) {
				for (int column = 0; column < width; column++) {
					assertThat(data.raw().raw(row, column)).isEqualTo(value(values, row * width + column));
				}
				assertThat(data.label(row)).isEqualTo(row % 2);
			}
		}
	}

	private static float value(List<Float> values, int place) {
		return place < values.size() ? values.get(place) : 0;
	}

	@Property(tries = 200)
	void quotedLabelsMayHoldAnything(@ForAll @StringLength(min = 1, max = 8) @CharRange(from = ' ', to = 'é') String label) {
		String quoted = "\"x" + label.replace("\"", "\"\"") + "\nx\"";
		try (Scratch folder = new Scratch()) {
			DataSet data = Read.all(folder.write("table.csv", "a,kind\n1," + quoted + "\n2,\"y, z\"\n"));
			assertThat(data.classNames()).containsExactly("x" + label + "\nx", "y, z");
			assertThat(Read.labels(data)).containsExactly(0, 1);
		}
	}

	@Test
	void labelByNameAndClassesInOrderOfCharacters() {
		DataSet data = Read.all(request("kind,a,b\nzebra,1,2\nant,3,4\nzebra,5,6\n").label("kind"));
		assertThat(data.classNames()).containsExactly("ant", "zebra");
		assertThat(Read.labels(data)).containsExactly(1, 0, 1);
		assertThat(data.featureNames()).containsExactly("a", "b");
		assertThat(Read.row(data, 2)).containsExactly(5, 6);
		assertThat(Read.targets(data, 1)).containsExactly(1, 0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "-2" })
	void labelByIndex(String index) {
		DataSet data = Read.all(request("1,10,5\n2,2,6\n3,9,7\n").label(index));
		assertThat(data.classNames()).as("numeric order").containsExactly("2", "9", "10");
		assertThat(Read.labels(data)).containsExactly(2, 0, 1);
		assertThat(Read.row(data, 1)).containsExactly(2, 6);
	}

	@Test
	void lastColumnIsTheLabelUnlessSaid() {
		DataSet data = Read.all(request("a,b,kind\n1,2,x\n3,4,y\n"));
		assertThat(data.classNames()).containsExactly("x", "y");
	}

	@Test
	void targetColumnsForRegressionKeepTheRequestedOrder() {
		DataSet data = Read.all(request("a,p,b,q\n1,2,3,4\n5,6,7,8\n").targets("q", "p"));
		assertThat(data.classes()).isZero();
		assertThat(data.targets()).isEqualTo(2);
		assertThat(data.targetNames()).containsExactly("q", "p");
		assertThat(Read.targets(data, 1)).containsExactly(8, 6);
		assertThat(Read.row(data, 1)).containsExactly(5, 7);
	}

	@ParameterizedTest
	@ValueSource(strings = { ",", ";", "\t" })
	void findsTheSeparator(String separator) {
		DataSet data = Read.all(request("a,\"b,;\t\",k\n1,2,x\n".replace(",", separator).replace("b" + separator, "b")));
		assertThat(data.features()).isEqualTo(2);
		assertThat(data.classNames()).containsExactly("x");
	}

	@Test
	void separatorAndHeaderCanBeGiven() {
		DataSet data = Read.all(request("1|2|3\n4|5|6\n").separator('|').header(true));
		assertThat(data.featureNames()).containsExactly("1", "2");
		assertThat(data.samples()).isEqualTo(1);
		assertThat(data.classNames()).containsExactly("6");
	}

	@Test
	void aRowWithANumberIsNoHeader() {
		assertThat(Read.all(request("5.1,3.5,setosa\n4.9,3.0,other\n")).samples()).isEqualTo(2);
		assertThat(Read.all(request("5.1,3.5,setosa\n4.9,3.0,other\n")).featureNames()).containsExactly("x0", "x1");
		assertThat(Read.all(request("1,2,kind\n5,6,a\n").label("kind")).samples()).isEqualTo(1);
	}

	@Test
	void blanksBlankLinesAndTheByteOrderMarkDoNotCount() {
		DataSet data = Read.all(request("\uFEFFa , b,kind\n\n 1 ,\t2, x y \n  \r\n3,4,\"z\" \r5,6,z\n\n"));
		assertThat(data.featureNames()).containsExactly("a", "b");
		assertThat(data.samples()).isEqualTo(3);
		assertThat(data.classNames()).containsExactly("x y", "z");
	}

	@Test
	void lineEndsInQuotesAreKeptAndCounted() {
		DataSet data = Read.all(request("a,k\n1,\"x\r\ny\rz\"\n2,u\n"));
		assertThat(data.classNames()).containsExactly("u", "x\r\ny\rz");
		DataRequest.Builder wrong = request("a,k\n1,\"x\r\ny\rz\"\noops,u\n");
		assertThat(catchThrowableOfType(DataException.class, () -> Read.all(wrong)).line()).isEqualTo(5);
	}

	@Test
	void unpacksGzip() {
		scratch.write("table.csv.gz", Scratch.gzip("a,k\n1,x\n".getBytes(StandardCharsets.UTF_8)));
		assertThat(Read.all(scratch.folder()).samples()).isEqualTo(1);
	}

	@Test
	void knownClassesKeepTheirNumbers() {
		DataSet data = Read.all(request("a,k\n1,c\n2,a\n").classNames(List.of("b", "c", "a")));
		assertThat(data.classNames()).containsExactly("b", "c", "a");
		assertThat(Read.labels(data)).containsExactly(1, 2);
	}

	@Test
	void describesAShortFileWhollyAndALongOneByItsBeginning() {
		DataInfo info = Data.describe(request("a,b,k\n1,2,x\n3,4,y\n").build());
		assertThat(List.of(info.features(), info.classes(), info.targets(), info.samples())).containsExactly(2, 2, 2, 2);
		assertThat(info.classNames()).containsExactly("x", "y");
		String row = "1,2,x\n";
		DataInfo lengthy = Data.describe(request("a,b,k\n" + row.repeat(600_000)).build());
		assertThat(List.of(lengthy.features(), lengthy.classes(), lengthy.samples())).containsExactly(2,
				DataInfo.UNKNOWN, DataInfo.UNKNOWN);
		assertThat(lengthy.splits()).isEmpty();
	}

	@Test
	void featuresToPredictArePickedByNameOrTakenByPlace() {
		List<String> wanted = List.of("b", "a");
		DataSet named = Data.readFeatures(scratch.write("n.csv", "a,k,b\n1,text,2\n"), wanted);
		assertThat(Read.row(named, 0)).containsExactly(2, 1);
		assertThat(named.targets()).isZero();
		DataSet placed = Data.readFeatures(scratch.write("p.csv", "1,2\n3,4\n"), wanted);
		assertThat(Read.row(placed, 1)).containsExactly(3, 4);
		assertThat(placed.featureNames()).containsExactly("b", "a");
	}

	private DataRequest.Builder request(String text) {
		return DataRequest.builder(scratch.write("table.csv", text).toString());
	}
}
