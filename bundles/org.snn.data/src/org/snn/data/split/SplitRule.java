package org.snn.data.split;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.snn.data.DataException;
import org.snn.data.DataRequest;
import org.snn.data.Share;
import org.snn.data.SplitSizes;
import org.snn.data.random.Permutation;
import org.snn.data.random.SplitMix64;

/**
 * Cuts samples into training, validation and test.
 * <dl>
 * <dt>Pre</dt><dd>at least one sample</dd>
 * <dt>Post</dt><dd>splits are disjoint; shares of 100% in all cover everything; training is not empty; the same seed
 * gives the same splits; an own test part is never trained on</dd>
 * </dl>
 */
public final class SplitRule {

	/** The stream of random numbers for splits; epochs have those from 0 up. */
	private static final int STREAM = -1;

	private final DataRequest request;
	private final int samples;
	private final int ownTest;
	private final int available;
	private final SplitSizes sizes;

	/**
	 * @param samples how many there are, without an own test part
	 * @param ownTest samples of the own test part, 0 if there is none
	 * @throws DataException if more is asked for than there is, or nothing is left to train on
	 */
	public SplitRule(DataRequest request, int samples, int ownTest) {
		this.request = request;
		this.samples = samples;
		this.ownTest = ownTest;
		this.available = request.limit() == 0 ? samples : Math.min(samples, request.limit());
		this.sizes = ownTest > 0 ? withOwnTest() : withoutOwnTest();
		if (sizes.train() == 0) {
			throw DataException.request("No samples are left to train on: " + asked() + " of " + available
					+ " samples. Give 'train' a larger share.");
		}
	}

	public SplitSizes sizes() {
		return sizes;
	}

	/** The samples to train on, shuffled. */
	public int[] train() {
		return Arrays.copyOfRange(shuffled(), 0, sizes.train());
	}

	public int[] validation() {
		return Arrays.copyOfRange(shuffled(), sizes.train(), sizes.train() + sizes.validation());
	}

	/** Samples of the own test part in its order if there is one, else what comes after the validation samples. */
	public int[] test() {
		if (ownTest > 0) {
			return Arrays.copyOf(Permutation.identity(ownTest), sizes.test());
		}
		int from = sizes.train() + sizes.validation();
		return Arrays.copyOfRange(shuffled(), from, from + sizes.test());
	}

	private int[] shuffled() {
		int[] order = Permutation.identity(samples);
		Permutation.shuffle(order, SplitMix64.stream(request.seed(), STREAM));
		return order;
	}

	private SplitSizes withoutOwnTest() {
		int[] counts = counts(request.train(), request.validation(), request.test());
		return new SplitSizes(counts[0], counts[1], counts[2]);
	}

	private SplitSizes withOwnTest() {
		int[] counts = counts(request.train(), request.validation(), Optional.empty());
		Optional<Share> count = request.test().filter(share -> !share.percent());
		int test = count.map(share -> (int) share.value()).orElse(ownTest);
		if (test > ownTest) {
			throw DataException.request("'test " + test + "' asks for more than the " + ownTest
					+ " samples of the data's own test part; use 'test " + ownTest + "' or less.");
		}
		return new SplitSizes(counts[0], counts[1], test);
	}

	/** Percentages are cut at rounded running totals, so that shares of 100% in all leave no sample over. */
	private int[] counts(Optional<Share> train, Optional<Share> validation, Optional<Share> test) {
		List<Optional<Share>> shares = List.of(train, validation, test);
		int[] counts = new int[shares.size()];
		double percent = 0;
		long total = 0;
		for (int i = 0; i < counts.length; i++) {
			Share share = shares.get(i).orElse(Share.count(0));
			counts[i] = (int) share.value();
			if (share.percent()) {
				counts[i] = (int) (rounded(percent + share.value()) - rounded(percent));
				percent += share.value();
			}
			total += counts[i];
		}
		if (percent > 100 + 1e-9 || total > available) {
			throw tooMuch(percent, total);
		}
		if (train.isEmpty()) {
			counts[0] = (int) (available - total);
		}
		return counts;
	}

	private long rounded(double percent) {
		return Math.round(available * percent / 100);
	}

	private DataException tooMuch(double percent, long total) {
		String sum = percent > 100 + 1e-9 ? Share.percent(percent).toString() : total + " samples";
		return DataException.request("The splits (" + asked() + ") need " + sum + " of the " + available
				+ " samples there are" + (ownTest > 0 ? " beside the own test part" : "") + "; make them smaller.");
	}

	private String asked() {
		return "train " + text(request.train(), "the rest") + ", validation " + text(request.validation(), "0")
				+ ", test " + text(request.test(), ownTest > 0 ? "the own test part" : "0");
	}

	private static String text(Optional<Share> share, String otherwise) {
		return share.map(Share::toString).orElse(otherwise);
	}
}
