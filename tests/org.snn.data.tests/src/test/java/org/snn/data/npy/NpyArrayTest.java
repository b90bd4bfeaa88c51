package org.snn.data.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.data.DataException;
import org.snn.data.binary.ByteSource;
import org.snn.data.store.Features;

/** Arrays as NumPy wrote them; {@code make_golden.py} beside the files says what they hold. */
class NpyArrayTest {

	@ParameterizedTest
	@CsvSource({ "f4.npy, 1, 0.5", "f8-big-v2.npy, 1, -0.25", "i2-big-v3.npy, -1, 0", "i8-fortran.npy, 1, 0",
			"u4.npy, 1, 4000000000" })
	void matrixAsNumpyWroteIt(String file, double factor, double offset) throws Exception {
		matrix(file, value -> factor * value + offset);
	}

	@Test
	void booleansAsNumpyWroteThem() throws Exception {
		matrix("bool.npy", value -> value % 2);
	}

	private static void matrix(String file, DoubleUnaryOperator formula) throws Exception {
		NpyArray array = golden(file);
		double[] values = array.doubles();
		Features features = array.features();
		assertThat(features.samples()).isEqualTo(3);
		assertThat(features.features()).isEqualTo(4);
		for (int i = 0; i < 3; i++) {
			for (int j = 0; j < 4; j++) {
				double expected = formula.applyAsDouble(10 * i + j);
				assertThat(values[4 * i + j]).isEqualTo(expected);
				assertThat(features.raw(i, j)).isEqualTo((float) expected);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "u1-cube.npy", "u1-fortran-cube.npy", "f4-fortran-cube.npy" })
	void cubeAsNumpyWroteIt(String file) throws Exception {
		Features features = golden(file).features();
		assertThat(features.pixels()).isEqualTo(file.startsWith("u1"));
		assertThat(features.samples()).isEqualTo(2);
		for (int i = 0; i < 2; i++) {
			for (int j = 0; j < 3; j++) {
				for (int k = 0; k < 4; k++) {
					assertThat(features.raw(i, 4 * j + k)).isEqualTo(100 * i + 10 * j + k);
				}
			}
		}
	}

	@Test
	void aScalarIsOneSample() throws Exception {
		assertThat(golden("scalar.npy").features().samples()).isEqualTo(1);
		assertThat(golden("scalar.npy").doubles()).containsExactly(7);
	}

	@ParameterizedTest
	@CsvSource({ "text.npy, U9, convert", "objects.npy, O, convert", "records.npy, a, number type" })
	void refusesWhatIsNoNumber(String file, String type, String cure) throws Exception {
		NpyArray array = golden(file);
		assertThatThrownBy(array::features).isInstanceOf(DataException.class).hasMessageContaining(file)
				.hasMessageContaining(type).hasMessageContaining(cure);
	}

	private static NpyArray golden(String file) throws URISyntaxException {
		return new NpyArray(ByteSource.file(Path.of(NpyArrayTest.class.getResource(file).toURI())));
	}
}
