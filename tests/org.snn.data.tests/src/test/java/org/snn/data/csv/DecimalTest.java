package org.snn.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {

	@Property(tries = 5000)
	void decimalsAreReadAsJavaReadsThem(@ForAll @LongRange(min = -20_000_000, max = 20_000_000) long digits,
			@ForAll @IntRange(max = 10) int decimals) {
		String text = BigDecimal.valueOf(digits, decimals).toPlainString();
		assertThat(parse(text)).as(text).isEqualTo(Float.parseFloat(text));
	}

	@Property(tries = 1000)
	void floatsAreReadBack(@ForAll float value) {
		assertThat(parse(Float.toString(value))).isEqualTo(value);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-0", "00012", ".5", "5.", "-.25", "+3", "1e3", "1E-3", "123456789012345", "0.00000001",
			"1.17549435e-38" })
	void isANumber(String text) {
		assertThat(parse(text)).isEqualTo(Float.parseFloat(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-", ".", "-.", "1.2.3", "--1", "1-", "1e", "e3", "1f", "1d", "0x10", "NaN", "Infinity",
			"1e99", "-1e99", "1,5", "1 2", "\u0661" })
	void isNoNumber(String text) {
		assertThat(parse(text)).isNaN();
		assertThat(Decimal.isNumber(text)).isFalse();
	}

	private static float parse(String text) {
		return Decimal.parse((text + "junk").toCharArray(), text.length());
	}
}
