package org.snn.data.idx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.snn.data.Data;
import org.snn.data.DataRequest;
import org.snn.data.DataSet;
import org.snn.data.DataSplits;
import org.snn.data.Normalise;
import org.snn.data.Share;

/** The sample in the repository; and the whole MNIST, where SNN_DATA names its folder. */
class MnistTest {

	private static final int[] SAMPLE_DIGITS = { 1001, 1127, 991, 1032, 980, 863, 1014, 1070, 944, 978 };
	private static final int[] TRAINING_DIGITS = { 5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949 };
	private static final int[] TEST_DIGITS = { 980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009 };

	@Test
	void readsTheSample() {
		DataSplits splits = Data.open(request(sampleFolder()).build());
		assertThat(splits.features()).isEqualTo(784);
		assertThat(splits.train().samples()).isEqualTo(8000);
		assertThat(splits.validation().samples()).isEqualTo(1000);
		assertThat(splits.test().samples()).isEqualTo(1000);
		assertThat(digits(splits.train().data())).isEqualTo(SAMPLE_DIGITS);
		assertThat(splits.files()).hasSize(2);
	}

	@Test
	void everyPartOfTheSampleHoldsAllDigits() {
		DataSet data = Data.open(DataRequest.builder("mnist").folder(sampleFolder()).build()).train().data();
		for (int start = 0; start < data.samples(); start += 1000) {
			int[] counts = new int[10];
			for (int i = start; i < start + 1000; i++) {
				counts[data.label(i)]++;
			}
			assertThat(Arrays.stream(counts).boxed()).allSatisfy(count -> assertThat(count).isBetween(50, 150));
		}
	}

	@Test
	void describesTheSampleAsItIsRead() {
		var info = Data.describe(request(sampleFolder()).build());
		assertThat(info.features()).isEqualTo(784);
		assertThat(info.classes()).isEqualTo(10);
		assertThat(info.samples()).isEqualTo(10_000);
		assertThat(info.testSamples()).isZero();
		assertThat(info.splits().orElseThrow().train()).isEqualTo(8000);
	}

	@Test
	void readsTheWholeSet() {
		DataSplits splits = Data.open(request(wholeFolder()).normalise(Normalise.STANDARD).build());
		assertThat(splits.train().samples()).isEqualTo(48_000);
		assertThat(splits.validation().samples()).isEqualTo(6_000);
		assertThat(splits.test().samples()).isEqualTo(10_000);
		assertThat(digits(splits.train().data())).isEqualTo(TRAINING_DIGITS);
		assertThat(digits(splits.test().data())).isEqualTo(TEST_DIGITS);
	}

	/** Mean 0.1307 and deviation 0.3081 of the 60,000 training images: what everybody's code for MNIST has. */
	@Test
	void globalNormalisationIsTheUsualOne() {
		var map = Data.open(request(sampleFolder()).normalise(Normalise.GLOBAL).build()).normalisation();
		assertThat(map.offset(300) / 255).isCloseTo(0.1307f, within(0.001f));
		assertThat(1 / map.scale(0) / 255).isCloseTo(0.3081f, within(0.001f));
	}

	@Test
	void theSampleIsThePartOfTheTrainingSetThatItsReadmeSays() {
		DataSplits whole = Data.open(DataRequest.builder("mnist").folder(wholeFolder()).build());
		Map<ByteBuffer, Integer> training = places(whole.train().data());
		Map<ByteBuffer, Integer> test = places(whole.test().data());
		DataSet sample = Data.open(DataRequest.builder("mnist").folder(sampleFolder()).build()).train().data();
		int[] seen = new int[sample.samples()];
		for (int i = 0; i < sample.samples(); i++) {
			seen[training.get(image(sample, i))]++;
			assertThat(test).doesNotContainKey(image(sample, i));
		}
		assertThat(seen).as("images 0 to 9,999, each once").containsOnly(1);
	}

	/** Where each image, with its label, is. */
	private static Map<ByteBuffer, Integer> places(DataSet data) {
		Map<ByteBuffer, Integer> places = new HashMap<>();
		for (int i = 0; i < data.samples(); i++) {
			places.put(image(data, i), i);
		}
		return places;
	}

	private static ByteBuffer image(DataSet data, int sample) {
		byte[] image = new byte[data.features() + 1];
		for (int f = 0; f < data.features(); f++) {
			image[f] = (byte) data.raw().raw(sample, f);
		}
		image[data.features()] = (byte) data.label(sample);
		return ByteBuffer.wrap(image);
	}

	private static int[] digits(DataSet data) {
		int[] counts = new int[10];
		for (int i = 0; i < data.samples(); i++) {
			counts[data.label(i)]++;
		}
		return counts;
	}

	private static DataRequest.Builder request(Path folder) {
		return DataRequest.builder("mnist").folder(folder).train(Share.percent(80)).validation(Share.percent(10))
				.test(Share.percent(10)).seed(1);
	}

	private static Path sampleFolder() {
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(folder.resolve("examples/mnist/data"))) {
			folder = folder.getParent();
		}
		return folder.resolve("examples/mnist/data");
	}

	private static Path wholeFolder() {
		String folder = System.getenv("SNN_DATA");
		assumeTrue(folder != null && !folder.isEmpty(), "SNN_DATA does not name the folder of the whole MNIST");
		return Path.of(folder);
	}
}
