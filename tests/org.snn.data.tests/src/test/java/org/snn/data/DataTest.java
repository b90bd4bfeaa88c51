package org.snn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.data.synthetic.Synthetic;
import org.snn.data.testing.IdxBytes;
import org.snn.data.testing.NpyBytes;
import org.snn.data.testing.Read;
import org.snn.data.testing.Scratch;

/** Where data is looked for, what is said when it is not there, and that the parts work together. */
class DataTest {

	@TempDir
	private Path root;
	private Path option;
	private Path environment;
	private Path model;
	private Path modelData;

	@BeforeEach
	void folders() throws Exception {
		option = Files.createDirectory(root.resolve("option"));
		environment = Files.createDirectory(root.resolve("environment"));
		model = Files.createDirectory(root.resolve("model"));
		modelData = Files.createDirectory(model.resolve("data"));
	}

	@Test
	void foldersAreSearchedInOrder() {
		List<Path> order = List.of(modelData, model, environment, option);
		for (int found = 0; found < order.size(); found++) {
			write(order.get(found), found + 1);
			assertThat(Data.open(request("t.csv").build()).train().samples()).isEqualTo(found + 1);
		}
		assertThat(Read.all(DataRequest.builder(modelData.resolve("t.csv").toString())).samples()).isEqualTo(1);
	}

	@Test
	void foldersThatAreNotGivenAreLeftOut() {
		write(modelData, 3);
		DataRequest request = DataRequest.builder("t.csv").lookIn(null, null, model).build();
		assertThat(request.folders()).containsExactly(model, modelData);
		assertThat(Data.describe(request).samples()).isEqualTo(3);
	}

	private static void write(Path folder, int rows) {
		new Scratch(folder).write("t.csv", "a,k\n" + "1,x\n".repeat(rows));
	}

	@Test
	void mnistIsLookedForInASubfolderOfItsNameToo() throws Exception {
		mnist(modelData, 1);
		assertThat(Read.all(request("mnist")).samples()).isEqualTo(1);
		mnist(Files.createDirectory(environment.resolve("mnist")), 2);
		assertThat(Read.all(request("mnist")).samples()).isEqualTo(2);
	}

	private static void mnist(Path folder, int samples) {
		new Scratch(folder).write("train-images-idx3-ubyte", IdxBytes.images(samples, 1, 1, new byte[samples]));
		new Scratch(folder).write("train-labels-idx1-ubyte", IdxBytes.labels(new int[samples]));
	}

	@Test
	void whatIsNotThereIsSaidWithThePlacesAndTheCure() {
		DataException known = catchThrowableOfType(DataException.class, () -> Data.describe(request("mnist").build()));
		assertThat(known.kind()).isEqualTo(DataException.Kind.NOT_FOUND);
		assertThat(known).hasMessageContaining(option.toString()).hasMessageContaining(modelData.toString())
				.hasMessageContaining("snn data get mnist");
		DataException file = catchThrowableOfType(DataException.class, () -> Data.open(request("no.csv").build()));
		assertThat(file.kind()).isEqualTo(DataException.Kind.NOT_FOUND);
		assertThat(file).hasMessageContaining(option.resolve("no.csv").toString()).hasMessageContaining("--data");
	}

	@ParameterizedTest
	@ValueSource(strings = { "table.csv", "table.npy", "archive.npz", "train-images-idx3-ubyte" })
	void aFileWithoutATellingNameIsToldByItsContent(String name) throws Exception {
		byte[] matrix = NpyBytes.floats("(3, 2)", 5, 0, 6, 1, 7, 0);
		byte[] content = switch (name) {
			case "table.csv" -> "5,0\n6,1\n7,0\n".getBytes();
			case "table.npy" -> matrix;
			case "archive.npz" -> NpyBytes.archive(true,
					Map.of("x.npy", NpyBytes.floats("(3, 1)", 5, 6, 7), "y.npy", NpyBytes.ints(0, 1, 0)));
			default -> IdxBytes.images(3, 1, 1, new byte[] { 5, 6, 7 });
		};
		new Scratch(root).write("some-images-here", content);
		new Scratch(root).write("some-labels-here", IdxBytes.labels(0, 1, 0));
		DataSet data = Read.all(root.resolve("some-images-here"));
		assertThat(Read.labels(data)).containsExactly(0, 1, 0);
		assertThat(Read.row(data, 2)).containsExactly(7);
	}

	@Test
	void aFolderWithoutOneDataSetIsRefused() {
		assertThatThrownBy(() -> Read.all(root)).isInstanceOf(DataException.class).hasMessageContaining("no data set");
		new Scratch(root).write("a.csv", "1,2\n");
		new Scratch(root).write("b.csv", "1,2\n");
		assertThatThrownBy(() -> Read.all(root)).isInstanceOf(DataException.class).hasMessageContaining("a.csv");
	}

	@Test
	void aPathThatCanBeNoneIsRefused() {
		assertThatThrownBy(() -> Data.open(DataRequest.builder("a\0b").build())).isInstanceOf(DataException.class);
		assertThatThrownBy(() -> Data.open(DataRequest.builder("/").build())).isInstanceOf(DataException.class);
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void aDeviceIsRefused() {
		assertThatThrownBy(() -> Data.open(DataRequest.builder("/dev/zero").build())).isInstanceOf(DataException.class)
				.hasMessageContaining("neither a file nor a folder");
	}

	@Test
	void labelAndTargetsExcludeEachOther() {
		DataRequest.Builder both = DataRequest.builder("t.csv").label("a").targets("b");
		assertThatThrownBy(both::build).isInstanceOf(DataException.class).hasMessageContaining("not both");
		assertThatThrownBy(() -> DataRequest.builder("t.csv").separator('"').build()).isInstanceOf(DataException.class);
		assertThatThrownBy(() -> DataRequest.builder("t.csv").limit(-1).build()).isInstanceOf(DataException.class);
	}

	@Test
	void statisticsComeFromTheTrainingSplit() {
		StringBuilder text = new StringBuilder("a,k\n");
		for (int i = 0; i < 200; i++) {
			text.append(i * i).append(",x\n");
		}
		new Scratch(option).write("t.csv", text.toString());
		DataSplits splits = Data.open(request("t.csv").train(Share.percent(50)).validation(Share.percent(25))
				.test(Share.percent(25)).normalise(Normalise.STANDARD).seed(4).build());
		assertThat(mean(splits.train())).isCloseTo(0, within(1e-5));
		assertThat(Math.abs(mean(splits.validation())) + Math.abs(mean(splits.test()))).isGreaterThan(1e-3);
		assertThat(splits.test().data().normalisation()).isEqualTo(splits.normalisation());
	}

	private static double mean(Split split) {
		float[] out = new float[split.samples()];
		split.data().copyFeatures(split.order(), 0, out.length, out, 0, out.length);
		double sum = 0;
		for (float value : out) {
			sum += value;
		}
		return sum / out.length;
	}

	@Test
	void filesCarryTheirChecksum() {
		new Scratch(option).write("t.csv", "1,2\n3,4\n");
		List<DataFile> files = Data.open(request("t.csv").build()).files();
		assertThat(files).hasSize(1);
		assertThat(files.get(0).bytes()).isEqualTo(8);
		assertThat(files.get(0).sha256()).isEqualTo(sha256("1,2\n3,4\n"));
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes()));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void syntheticDataIsBalancedSeparableAndReproducible() {
		DataRequest request = DataRequest.builder("synthetic").synthetic(new Synthetic(300, 40, 3, 7)).build();
		DataSet data = Data.open(request).train().data();
		assertThat(List.of(data.samples(), data.features(), data.classes())).containsExactly(300, 40, 3);
		assertThat(Arrays.stream(Read.labels(data)).filter(label -> label == 1).count()).isEqualTo(100);
		assertThat(Read.row(data, 17)).isEqualTo(Read.row(Data.open(request).train().data(), 17));
		// two samples of a class differ by noise alone: variance 2 a feature; of two classes by 4
		assertThat(distance(data, 0, 3)).isBetween(30.0, 150.0);
		assertThat(averageDistance(data, 0, 1)).isGreaterThan(1.3 * averageDistance(data, 0, 0));
		assertThat(Data.describe(request).splits().orElseThrow()).isEqualTo(new SplitSizes(300, 0, 0));
	}

	private static double averageDistance(DataSet data, int classA, int classB) {
		double sum = 0;
		for (int i = 0; i < 50; i++) {
			sum += distance(data, 3 * i + classA, 3 * (i + 50) + classB);
		}
		return sum / 50;
	}

	private static double distance(DataSet data, int first, int second) {
		double sum = 0;
		for (int f = 0; f < data.features(); f++) {
			double difference = data.raw().raw(first, f) - data.raw().raw(second, f);
			sum += difference * difference;
		}
		return sum;
	}

	@Test
	void syntheticDataForOneOutputHasOneTarget() {
		DataRequest request = DataRequest.builder("synthetic").synthetic(new Synthetic(10, 3, 1, 7)).build();
		DataSet data = Data.open(request).train().data();
		assertThat(List.of(data.classes(), data.targets())).containsExactly(0, 1);
		assertThat(Read.targets(data, 4)).containsExactly(0);
		assertThat(Read.targets(data, 7)).containsExactly(1);
		assertThat(Data.describe(request).targets()).isEqualTo(1);
	}

	@Test
	void syntheticDataNeedsItsSizes() {
		assertThatThrownBy(() -> Data.open(DataRequest.builder("synthetic").build())).isInstanceOf(DataException.class);
		assertThatThrownBy(() -> new Synthetic(0, 1, 2, 1)).isInstanceOf(DataException.class);
		assertThatThrownBy(() -> new Synthetic(10, 1, 0, 1)).isInstanceOf(DataException.class);
		assertThatThrownBy(() -> new Synthetic(2, 1, 3, 1)).isInstanceOf(DataException.class);
		assertThatThrownBy(() -> new Synthetic(2, 1, 2, Double.NaN, 1)).isInstanceOf(DataException.class);
		Synthetic huge = new Synthetic(1 << 20, 1 << 20, 2, 1);
		assertThatThrownBy(() -> Data.describe(DataRequest.builder("synthetic").synthetic(huge).build()))
				.isInstanceOf(DataException.class);
	}

	private DataRequest.Builder request(String source) {
		return DataRequest.builder(source).lookIn(option, environment, model);
	}
}
