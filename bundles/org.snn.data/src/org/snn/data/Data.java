package org.snn.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.snn.data.csv.CsvSource;
import org.snn.data.source.Parts;
import org.snn.data.source.Source;
import org.snn.data.split.SplitRule;
import org.snn.data.split.Statistics;

/** The way in: from a request to data that a network can be trained on. Nothing is kept between calls. */
public final class Data {

	private Data() {
	}

	/**
	 * Reads, shuffles, splits and normalises.
	 *
	 * @throws DataException if the data is not there, is wrong, or cannot be split as requested
	 */
	public static DataSplits open(DataRequest request) {
		Source source = SourceFinder.find(request);
		Parts parts = source.read();
		SplitRule rule = new SplitRule(request, parts.train().samples(), parts.testSamples());
		Split train = new Split(parts.train(), rule.train());
		Split validation = new Split(parts.train(), rule.validation());
		Split test = new Split(parts.test().orElse(parts.train()), rule.test());
		DataSplits splits = new DataSplits(parts.train().name(), train, validation, test, files(source));
		return splits.normalisedBy(Statistics.normalisation(train, request.normalise()));
	}

	/**
	 * Says what the data is, from headers and small files only: quick enough to be called while the user types.
	 *
	 * @throws DataException as {@link #open}, as far as can be seen without reading everything
	 */
	public static DataInfo describe(DataRequest request) {
		Source source = SourceFinder.find(request);
		DataInfo info = source.describe();
		Optional<SplitSizes> sizes = Optional.empty();
		if (info.samples() != DataInfo.UNKNOWN && info.testSamples() != DataInfo.UNKNOWN) {
			sizes = Optional.of(new SplitRule(request, info.samples(), info.testSamples()).sizes());
		}
		return new DataInfo(info.name(), info.features(), info.classes(), info.targets(), info.samples(),
				info.testSamples(), info.classNames(), files(source), sizes);
	}

	/**
	 * Reads a CSV or TSV file of features alone, to predict. With a header that names all the wanted features these
	 * columns are taken in the wanted order and others are left out; else the file must have exactly these columns.
	 *
	 * @param featureNames what the network was trained on, in order
	 * @return samples without targets, not yet normalised: use {@link DataSet#normalisedBy}
	 */
	public static DataSet readFeatures(Path file, List<String> featureNames) {
		return CsvSource.readFeatures(file, featureNames);
	}

	private static List<DataFile> files(Source source) {
		return source.files().stream().map(DataFile::of).toList();
	}
}
