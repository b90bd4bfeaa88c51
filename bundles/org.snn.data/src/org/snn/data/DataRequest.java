package org.snn.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.snn.data.synthetic.Synthetic;

/**
 * What data is wanted: where from, split how, normalised how. Made by {@link #builder(String)}; docs/data.md says
 * what each part means.
 *
 * @param source     a known name ({@code mnist}, {@code synthetic}), or the path of a file or folder
 * @param folders    where to look for it, in this order
 * @param train      how much to train on; empty: all that the others leave
 * @param validation how much to validate on; empty: nothing
 * @param test       how much to test on; empty: the data's own test part, or nothing
 * @param normalise  how to scale features
 * @param label      the label column's name, or its index from 0 (negative: from the end); empty: the last column
 * @param targets    the target columns (name or index) for regression; empty: classification by the label
 * @param classNames the classes in a given order, to read further data as a trained network knows it; empty: as found
 * @param header     whether the first line names the columns; empty: found out
 * @param separator  between fields of a line; empty: found out among comma, semicolon and tab
 * @param limit      use so many samples at most, drawn by the shuffle, before splitting; 0: all
 * @param seed       of the shuffle before splitting
 * @param synthetic  what to generate, if the source is {@code synthetic}
 */
public record DataRequest(String source, List<Path> folders, Optional<Share> train, Optional<Share> validation,
		Optional<Share> test, Normalise normalise, Optional<String> label, List<String> targets,
		List<String> classNames, Optional<Boolean> header, Optional<Character> separator, int limit, long seed,
		Optional<Synthetic> synthetic) {

	public DataRequest {
		Objects.requireNonNull(source);
		folders = List.copyOf(folders);
		targets = List.copyOf(targets);
		classNames = List.copyOf(classNames);
		if (limit < 0) {
			throw DataException.request("A limit of " + limit + " samples is below 0; leave it out to use all.");
		}
		separator.filter(c -> "\"\r\n".indexOf(c) >= 0).ifPresent(c -> {
			throw DataException.request("A quote or a line end cannot be the separator; use for instance ';'.");
		});
		if (label.isPresent() && !targets.isEmpty()) {
			throw DataException.request("Data has a label column (classes) or target columns (regression), not both; "
					+ "leave out 'label " + label.get() + "' or 'targets " + String.join(", ", targets) + "'.");
		}
	}

	public static Builder builder(String source) {
		return new Builder(source);
	}

	/** Collects a request; what is not set has the default that {@link DataRequest} names. */
	public static final class Builder {

		private final String source;
		private final List<Path> folders = new ArrayList<>();
		private Share train;
		private Share validation;
		private Share test;
		private Normalise normalise = Normalise.NONE;
		private String label;
		private List<String> targets = List.of();
		private List<String> classNames = List.of();
		private Boolean header;
		private Character separator;
		private int limit;
		private long seed;
		private Synthetic synthetic;

		private Builder(String source) {
			this.source = source;
		}

		/** A further folder to look in, after those given before; null is left out. */
		public Builder folder(Path folder) {
			if (folder != null) {
				folders.add(folder);
			}
			return this;
		}

		/**
		 * The usual look-up order; each may be null.
		 *
		 * @param option      what the user gave as {@code --data}
		 * @param environment what {@code SNN_DATA} says
		 * @param modelFolder the folder of the .snn file; its {@code data} folder comes last
		 */
		public Builder lookIn(Path option, Path environment, Path modelFolder) {
			folder(option).folder(environment).folder(modelFolder);
			return modelFolder == null ? this : folder(modelFolder.resolve("data"));
		}

		public Builder train(Share share) {
			train = share;
			return this;
		}

		public Builder validation(Share share) {
			validation = share;
			return this;
		}

		public Builder test(Share share) {
			test = share;
			return this;
		}

		public Builder normalise(Normalise how) {
			normalise = how;
			return this;
		}

		/** The label column by name, or by index from 0 in digits. */
		public Builder label(String column) {
			label = column;
			return this;
		}

		public Builder targets(String... columns) {
			targets = Arrays.asList(columns);
			return this;
		}

		public Builder classNames(List<String> names) {
			classNames = names;
			return this;
		}

		public Builder header(Boolean present) {
			header = present;
			return this;
		}

		public Builder separator(Character between) {
			separator = between;
			return this;
		}

		public Builder limit(int samples) {
			limit = samples;
			return this;
		}

		public Builder seed(long value) {
			seed = value;
			return this;
		}

		public Builder synthetic(Synthetic what) {
			synthetic = what;
			return this;
		}

		public DataRequest build() {
			return new DataRequest(source, folders, Optional.ofNullable(train), Optional.ofNullable(validation),
					Optional.ofNullable(test), normalise, Optional.ofNullable(label), targets, classNames,
					Optional.ofNullable(header), Optional.ofNullable(separator), limit, seed,
					Optional.ofNullable(synthetic));
		}
	}
}
