package org.snn.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.data.Data;
import org.snn.data.DataException;
import org.snn.data.DataRequest;
import org.snn.data.testing.Damage;
import org.snn.data.testing.Read;
import org.snn.data.testing.Scratch;

/** Where a wrong file is said to be wrong, and what the cure is. */
class CsvErrorTest {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', value = {
			// text with / for line ends | line | column | a part of the message
			"a,b,k/1,2,x/3,oops,y      | 3 | 3 | 'oops'",
			"a,b,k/1,,x                | 2 | 3 | remove the row",
			"a,b,k/1,NaN,x             | 2 | 3 | column 'b' has no value",
			"a,b,k/1,?,x               | 2 | 3 | remove the row",
			"a,b,k/1,1e60,x            | 2 | 3 | no finite number",
			"a,b,k/1,0x1p3,x           | 2 | 3 | '0x1p3'",
			"a,b,k/1,3f,x              | 2 | 3 | '3f'",
			"a,b,k/1,2                 | 2 | 3 | the row has 2 fields, the first has 3",
			"a,b,k/1,2,x,9             | 2 | 5 | more than 3 fields",
			"a,b,k/1,2,x/3,4,          | 3 | 5 | label 'k' is missing",
			"a,b,k/1,2,\"x/3,4,y       | 2 | 5 | never closed",
			"a,b,k/1,2,\"x\"y          | 2 | 8 | follows a closing quote",
			"a,b,k/1,2,0.5/1,2,0.7     | 2 | 5 | write 'targets k'",
			"a;b;k/1,5;2;x             | 2 | 1 | with a point",
			"a,b,a/1,2,x               | 1 | 1 | 'a' twice",
			",b,a/1,2,x                | 1 | 1 | no name" })
	void saysWhere(String text, long line, int column, String part) {
		DataException e = refused(text.replace('/', '\n'), List.of());
		assertThat(e.line()).isEqualTo(line);
		assertThat(e.column()).isEqualTo(column);
		assertThat(e).hasMessageStartingWith(e.file() + ":" + line + ":" + column + ": ").hasMessageContaining(part);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n\n", "a,b,k\n", "  \n" })
	void refusesNothing(String text) {
		assertThat(refused(text, List.of())).hasMessageContaining("nothing to learn");
	}

	@Test
	void refusesATableWithoutFeatures() {
		assertThat(refused("k\nx\ny\n", List.of())).hasMessageContaining("separator");
	}

	@Test
	void namesTheColumnsThereAre() {
		DataRequest.Builder request = request("a,b,k\n1,2,x\n").label("species");
		DataException e = catchThrowableOfType(DataException.class, () -> Read.all(request));
		assertThat(e).hasMessageContaining("species").hasMessageContaining("a, b, k").hasMessageContaining("0 to 2");
		assertThat(e.kind()).isEqualTo(DataException.Kind.REQUEST);
	}

	@Test
	void refusesTheSameTargetTwice() {
		DataRequest.Builder request = request("a,b,k\n1,2,3\n").targets("k", "2");
		assertThat(catchThrowableOfType(DataException.class, () -> Read.all(request))).hasMessageContaining("twice");
	}

	@Test
	void refusesAnUnknownClass() {
		assertThat(refused("a,k\n1,x\n2,z\n", List.of("x", "y"))).hasMessageContaining("'z'");
	}

	@Test
	void refusesWhatIsNoUtf8() {
		byte[] latin = "a,k\n1,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
		assertThat(refused(latin, List.of())).hasMessageContaining("UTF-8");
		assertThat(refused("a,k\n1,x\n".getBytes(StandardCharsets.UTF_16), List.of())).hasMessageContaining("UTF-8");
	}

	@Test
	void refusesAFieldWithoutEnd() {
		assertThat(refused("a,k\n1," + "x".repeat(1 << 21), List.of())).hasMessageContaining("longer than");
	}

	@Test
	void refusesALabelThatIsDifferentInEveryRow() {
		StringBuilder text = new StringBuilder("a,id\n");
		for (int row = 0; row < 70_000; row++) {
			text.append("1,n").append(row).append('\n');
		}
		assertThat(refused(text.toString(), List.of())).hasMessageContaining("write 'targets id'");
	}

	@Test
	void refusesPackedDataThatIsCutOff() {
		byte[] packed = Scratch.gzip("a,k\n1,x\n2,y\n".getBytes(StandardCharsets.UTF_8));
		Damage.truncate(packed, bytes -> Read.all(request(bytes)));
		assertThat(Damage.change(packed, bytes -> Read.all(request(bytes)))).isPositive();
	}

	@Test
	void anyChangedByteIsReadOrRefused() {
		byte[] text = "a,\"b\"\"\",k\n1,2.5,x\n3,-4e1,y\n".getBytes(StandardCharsets.UTF_8);
		assertThat(Damage.change(text, bytes -> Read.all(request(bytes)))).isPositive();
	}

	@Test
	void saysHowManyFeaturesAreWantedToPredict() {
		Path file = new Scratch(folder).write("p.csv", "1,2,3\n");
		DataException e = catchThrowableOfType(DataException.class,
				() -> Data.readFeatures(file, List.of("a", "b", "c", "d")));
		assertThat(e).hasMessageContaining("3 columns").hasMessageContaining("4 features").hasMessageContaining("a, b, c");
	}

	private DataException refused(String text, List<String> classNames) {
		return refused(text.getBytes(StandardCharsets.UTF_8), classNames);
	}

	private DataException refused(byte[] text, List<String> classNames) {
		DataRequest.Builder request = request(text).classNames(classNames);
		return catchThrowableOfType(DataException.class, () -> Read.all(request));
	}

	private DataRequest.Builder request(String text) {
		return request(text.getBytes(StandardCharsets.UTF_8));
	}

	private DataRequest.Builder request(byte[] text) {
		return DataRequest.builder(new Scratch(folder).write("table.csv", text).toString());
	}
}
