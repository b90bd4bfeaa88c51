package org.snn.data.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snn.data.DataException;
import org.snn.data.DataRequest;
import org.snn.data.Share;
import org.snn.data.SplitSizes;

class SplitRuleTest {

	@Property(tries = 300)
	void splitsAreDisjointAndSharesOfAllCoverEverything(@ForAll @IntRange(min = 3, max = 2000) int samples,
			@ForAll @IntRange(min = 40, max = 100) int train, @ForAll @IntRange(max = 100) int validation,
			@ForAll long seed) {
		int val = Math.min(validation, 100 - train);
		SplitRule rule = new SplitRule(request(train + "%", val + "%", 100 - train - val + "%").seed(seed).build(),
				samples, 0);
		int[] all = sorted(rule.train(), rule.validation(), rule.test());
		assertThat(all).isEqualTo(IntStream.range(0, samples).toArray());
		assertThat(rule.train().length).isBetween(samples * train / 100 - 1, samples * train / 100 + 1);
	}

	private static int[] sorted(int[]... parts) {
		return Arrays.stream(parts).flatMapToInt(Arrays::stream).sorted().toArray();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = {
			// train, validation, test, samples, own test part, expected
			"80%, 10%, 10%, 10000, 0, 8000/1000/1000", "70%, 15%, 15%, 150, 0, 105/23/22", "-, -, -, 50, 0, 50/0/0",
			"-, 20%, -, 50, 0, 40/10/0", "-, 5, 10%, 50, 0, 40/5/5", "30, 10, 10, 50, 0, 30/10/10",
			"20%, -, -, 50, 0, 10/0/0", "80%, 10%, 10%, 60000, 10000, 48000/6000/10000",
			"80%, 20%, 100%, 60000, 10000, 48000/12000/10000", "48000, 12000, 10000, 60000, 10000, 48000/12000/10000",
			"80%, 20%, 100, 60000, 10000, 48000/12000/100", "80%, 20%, -, 60000, 10000, 48000/12000/10000",
			"-, -, 0, 60000, 10000, 60000/0/0" })
	void sizes(String train, String validation, String test, int samples, int ownTest, String expected) {
		SplitSizes sizes = new SplitRule(request(train, validation, test).build(), samples, ownTest).sizes();
		assertThat(sizes.train() + "/" + sizes.validation() + "/" + sizes.test()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "80%, 20%, 10%, 100, 0, 110%", "80, 20, 1, 100, 0, 101 samples",
			"90%, 20, -, 100, 0, 110 samples", "80%, 30%, -, 100, 50, 110%", "48000, 12000, 10000, 10000, 0, 70000 samples",
			"80%, 20%, 51, 100, 50, 'test 50'", "0%, 50%, -, 100, 0, No samples are left", "-, 100%, -, 100, 0, No samples",
			"1%, -, -, 3, 0, No samples are left" })
	void refusesMoreThanThereIs(String train, String validation, String test, int samples, int ownTest, String part) {
		DataRequest request = request(train, validation, test).build();
		assertThatThrownBy(() -> new SplitRule(request, samples, ownTest)).isInstanceOf(DataException.class)
				.hasMessageContaining(part);
	}

	@Test
	void trainingIsNotEmpty() {
		assertThatThrownBy(() -> new SplitRule(request("0", null, null).build(), 10, 0))
				.isInstanceOf(DataException.class);
	}

	@Test
	void theSameSeedGivesTheSameSplits() {
		assertThat(rule(1).train()).isEqualTo(rule(1).train()).isNotEqualTo(rule(2).train());
		assertThat(rule(1).test()).isEqualTo(rule(1).test());
	}

	private static SplitRule rule(long seed) {
		return new SplitRule(request("50%", "25%", "25%").seed(seed).build(), 100, 0);
	}

	@Test
	void anOwnTestPartIsNeverTrainedOn() {
		SplitRule rule = new SplitRule(request("80%", "20%", "3").build(), 10, 5);
		assertThat(rule.test()).containsExactly(0, 1, 2);
		assertThat(sorted(rule.train(), rule.validation()))
				.isEqualTo(IntStream.range(0, 10).toArray());
	}

	@Test
	void theLimitDrawsASample() {
		SplitRule rule = new SplitRule(request("50%", "50%", null).limit(10).build(), 1000, 0);
		int[] drawn = sorted(rule.train(), rule.validation());
		assertThat(drawn).hasSize(10).doesNotHaveDuplicates();
		assertThat(drawn[9]).as("not the file's beginning").isGreaterThan(100);
		assertThat(new SplitRule(request(null, null, null).limit(10).build(), 4, 0).sizes().train()).isEqualTo(4);
	}

	@Test
	void sharesAreChecked() {
		assertThatThrownBy(() -> Share.percent(101)).isInstanceOf(DataException.class).hasMessageContaining("101%");
		assertThatThrownBy(() -> Share.percent(Double.NaN)).isInstanceOf(DataException.class);
		assertThatThrownBy(() -> new Share(0.8, false)).isInstanceOf(DataException.class).hasMessageContaining("0.8%");
		assertThatThrownBy(() -> Share.count(-1)).isInstanceOf(DataException.class);
		assertThat(Share.percent(12.5)).hasToString("12.5%");
	}

	private static DataRequest.Builder request(String train, String validation, String test) {
		return DataRequest.builder("any").train(share(train)).validation(share(validation)).test(share(test));
	}

	private static Share share(String text) {
		if (text == null) {
			return null;
		}
		return text.endsWith("%") ? Share.percent(Double.parseDouble(text.replace("%", "")))
				: Share.count(Integer.parseInt(text));
	}
}
