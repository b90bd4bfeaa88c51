package org.snn.data.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.data.DataException;
import org.snn.data.testing.Scratch;

class DownloaderTest {

	private static final String NAME = "digits.gz";
	private static final byte[] CONTENT = content();
	private static final byte[] PACKED = Scratch.gzip(CONTENT);
	private static final byte[] OTHER = Scratch.gzip("something else".getBytes());

	@TempDir
	private Path folder;

	@Test
	void downloadsTheWholeFile() throws Exception {
		List<Long> seen = new ArrayList<>();
		try (Mirror mirror = new Mirror(Mirror.serve(PACKED))) {
			List<Path> files = new Downloader().get(set(mirror.address()), folder, (file, bytes, total) -> {
				assertThat(file).isEqualTo(NAME);
				assertThat(total).isEqualTo(PACKED.length);
				seen.add(bytes);
			});
			assertThat(files).containsExactly(folder.resolve(NAME));
		}
		assertWhole();
		assertThat(seen).isSorted().doesNotHaveDuplicates().endsWith((long) PACKED.length);
	}

	@Test
	void goesOnWhereTheConnectionWasCut() throws Exception {
		byte[] half = Arrays.copyOf(PACKED, PACKED.length / 2);
		try (Mirror mirror = new Mirror(Mirror.cut(half, PACKED.length), Mirror.serve(PACKED))) {
			get(mirror.address());
			assertThat(mirror.ranges()).containsExactly("null", "bytes=" + half.length + "-");
		}
		assertWhole();
	}

	@Test
	void goesOnWhereAnEarlierCallEnded() throws Exception {
		byte[] half = Arrays.copyOf(PACKED, PACKED.length / 2);
		byte[] more = Arrays.copyOf(PACKED, PACKED.length / 2 + 10);
		try (Mirror mirror = new Mirror(Mirror.cut(half, PACKED.length), Mirror.cut(more, PACKED.length),
				Mirror.status(500))) {
			refused(mirror.address());
			assertThat(folder.resolve(NAME)).doesNotExist();
			assertThat(part()).hasBinaryContent(more);
		}
		try (Mirror mirror = new Mirror(Mirror.serve(PACKED))) {
			get(mirror.address());
			assertThat(mirror.ranges()).containsExactly("bytes=" + more.length + "-");
		}
		assertWhole();
	}

	@Test
	void beginsAnewWhereTheServerKnowsNoRange() throws Exception {
		Files.write(part(), Arrays.copyOf(PACKED, 100));
		try (Mirror mirror = new Mirror(Mirror.serveWithoutRange(PACKED))) {
			get(mirror.address());
		}
		assertWhole();
	}

	@Test
	void beginsAnewWhereTheServerSendsAnotherRange() throws Exception {
		Files.write(part(), Arrays.copyOf(PACKED, 100));
		Mirror.Answer lie = exchange -> {
			exchange.getResponseHeaders().add("Content-Range", "bytes 7-9/10");
			exchange.sendResponseHeaders(206, 3);
			exchange.getResponseBody().write(PACKED, 7, 3);
		};
		try (Mirror mirror = new Mirror(lie, Mirror.serve(PACKED))) {
			get(mirror.address());
		}
		assertWhole();
	}

	@Test
	void beginsAnewWhereWhatIsThereIsWrong() throws Exception {
		Files.write(part(), new byte[100]);
		try (Mirror mirror = new Mirror(Mirror.serve(PACKED))) {
			get(mirror.address());
			assertThat(mirror.ranges()).containsExactly("bytes=100-", "null");
		}
		assertWhole();
	}

	@Test
	void finishesAPartThatIsAlreadyWhole() throws Exception {
		Files.write(part(), PACKED);
		try (Mirror mirror = new Mirror(Mirror.serve(PACKED))) {
			get(mirror.address());
			assertThat(mirror.ranges()).containsExactly("bytes=" + PACKED.length + "-");
		}
		assertWhole();
	}

	@Test
	void refusesAnotherContent() {
		try (Mirror mirror = new Mirror(Mirror.serve(OTHER))) {
			assertThat(refused(mirror.address())).hasMessageContaining("checksum").hasMessageContaining(NAME);
		}
		assertThat(folder).isEmptyDirectory();
	}

	@Test
	void asksTheNextMirrorWhereOneDoesNotHaveTheFile() throws Exception {
		try (Mirror without = new Mirror(Mirror.status(404)); Mirror with = new Mirror(Mirror.serve(PACKED))) {
			new Downloader().get(set(without.address(), with.address()), folder, Progress.NONE);
			assertThat(without.ranges()).as("404 is not tried again").hasSize(1);
		}
		assertWhole();
	}

	@Test
	void saysWhatEachMirrorAnswered() {
		try (Mirror first = new Mirror(Mirror.status(404)); Mirror second = new Mirror(Mirror.status(503))) {
			DataException e = refused(first.address(), second.address());
			assertThat(e).hasMessageContaining(first.address() + NAME + ": the server answers 404")
					.hasMessageContaining(second.address() + NAME + ": the server answers 503");
			assertThat(e.kind()).isEqualTo(DataException.Kind.ACCESS);
			assertThat(second.ranges()).hasSize(3);
		}
		assertThat(folder).isEmptyDirectory();
	}

	@Test
	void aServerThatIsNotThereIsAnError() {
		assertThat(refused(URI.create("http://localhost:1/"))).hasMessageContaining("localhost:1");
		assertThat(refused(folder.toUri())).hasMessageContaining("http");
	}

	@Test
	void takesAWholeFileFromAServerThatClaimsMore() throws Exception {
		try (Mirror mirror = new Mirror(Mirror.cut(PACKED, PACKED.length + 100))) {
			get(mirror.address());
		}
		assertWhole();
	}

	@Test
	void refusesAFileThatTheServerClaimsToBeShorter() {
		try (Mirror mirror = new Mirror(Mirror.serveWithoutRange(Arrays.copyOf(PACKED, PACKED.length - 9)))) {
			assertThat(refused(mirror.address())).hasMessageContaining("checksum");
		}
		assertThat(folder).isEmptyDirectory();
	}

	@Test
	void refusesAServerThatNeverStopsSending() {
		Mirror.Answer endless = exchange -> {
			exchange.sendResponseHeaders(200, 0);
			byte[] junk = new byte[1 << 16];
			while (true) {
				exchange.getResponseBody().write(junk);
			}
		};
		try (Mirror mirror = new Mirror(endless)) {
			assertThat(refused(mirror.address())).hasMessageContaining("more than");
		}
		assertThat(folder).isEmptyDirectory();
	}

	@Test
	void refusesABombThatUnpacksToMoreThanTheFile() {
		try (Mirror mirror = new Mirror(Mirror.serve(Scratch.gzip(new byte[50_000_000])))) {
			assertThat(refused(mirror.address())).hasMessageContaining("checksum");
		}
	}

	@Test
	void aServerThatFallsSilentIsAnError() {
		CountDownLatch end = new CountDownLatch(1);
		Mirror.Answer silent = exchange -> {
			exchange.sendResponseHeaders(200, PACKED.length);
			exchange.getResponseBody().flush();
			try {
				end.await();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		};
		try (Mirror mirror = new Mirror(silent)) {
			assertThatThrownBy(() -> new Downloader(200).get(set(mirror.address()), folder, Progress.NONE))
					.isInstanceOf(DataException.class).hasMessageContaining("timed out");
			end.countDown();
		}
	}

	@Test
	void aFileThatIsThereIsNotFetchedAgain() throws Exception {
		Files.write(folder.resolve(NAME), PACKED);
		try (Mirror mirror = new Mirror(Mirror.serve(OTHER))) {
			get(mirror.address());
			assertThat(mirror.ranges()).isEmpty();
		}
		assertWhole();
	}

	@Test
	void anotherFileOfThatNameIsNeverOverwritten() throws Exception {
		Files.write(folder.resolve(NAME), OTHER);
		try (Mirror mirror = new Mirror(Mirror.serve(PACKED))) {
			assertThat(refused(mirror.address())).hasMessageContaining("move it away");
		}
		assertThat(folder.resolve(NAME)).hasBinaryContent(OTHER);
	}

	@Test
	void twoDownloadsDoNotWriteTheSameFile() throws Exception {
		try (Mirror mirror = new Mirror(Mirror.serve(PACKED)); PartFile held = PartFile.open(folder.resolve(NAME))) {
			assertThat(refused(mirror.address())).hasMessageContaining("another download");
			assertThat(held.size()).isZero();
		}
	}

	/** The files that others distribute have the checksums that the set names; nothing is fetched. */
	@Test
	void mnistHasItsChecksums() {
		String mnist = System.getenv("SNN_DATA");
		assumeTrue(mnist != null && !mnist.isEmpty(), "SNN_DATA does not name the folder of the whole MNIST");
		KnownSet nowhere = KnownSet.named("mnist").orElseThrow().from(URI.create("http://localhost:1"));
		assertThat(new Downloader().get(nowhere, Path.of(mnist), Progress.NONE)).hasSize(4);
	}

	private void get(URI mirror) {
		new Downloader().get(set(mirror), folder, Progress.NONE);
	}

	private DataException refused(URI... mirrors) {
		return catchThrowableOfType(DataException.class,
				() -> new Downloader().get(set(mirrors), folder, Progress.NONE));
	}

	private Path part() {
		return folder.resolve(NAME + ".part");
	}

	private void assertWhole() throws IOException {
		assertThat(folder.resolve(NAME)).hasBinaryContent(PACKED);
		try (var files = Files.list(folder)) {
			assertThat(files).as("nothing else is left").hasSize(1);
		}
	}

	private static KnownSet set(URI... mirrors) {
		return new KnownSet("digits", List.of(mirrors), List.of(new KnownFile(NAME, CONTENT.length, md5(CONTENT))));
	}

	private static String md5(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	private static byte[] content() {
		byte[] content = new byte[300_000];
		new Random(1).nextBytes(content);
		return content;
	}
}
