package org.snn.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snn.cli.Console;
import org.snn.cli.Interrupt;
import org.snn.cli.Reported;
import org.snn.cli.Status;
import org.snn.cli.UserError;

class FailuresTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Failures failures = new Failures(new Console(InputStream.nullInputStream(),
      new PrintStream(PrintStream.nullOutputStream()), new PrintStream(err, true, StandardCharsets.UTF_8),
      Path.of("/home/ada"), Map.of(), false, new Interrupt()));

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aBugIsOneLineAndALog() throws Exception {
    assertThat(failures.report(new IllegalStateException("two\nlines"))).isEqualTo(Status.INTERNAL);
    Matcher line = Pattern.compile("snn: internal error: IllegalStateException: two; this is a bug in snn, please report it"
        + " with (\\S+\\.log)\n").matcher(err());
    assertThat(line.matches()).as(err()).isTrue();
    Path log = Path.of(line.group(1));
    assertThat(log).content().contains("java.lang.IllegalStateException", "FailuresTest.aBugIsOneLineAndALog");
    Files.delete(log);
  }

  @Test
  void filesAreNamedWithTheReason() {
    assertThat(failures.report(new AccessDeniedException("/home/ada/runs/x"))).isEqualTo(Status.INPUT);
    assertThat(failures.report(new UncheckedIOException(
        new FileSystemException("/home/ada/runs/y", null, "No space left on device")))).isEqualTo(Status.INPUT);
    assertThat(err()).isEqualTo("snn: error: runs/x: access denied\nsnn: error: runs/y: No space left on device\n");
  }

  @Test
  void outOfMemoryNamesTheCure() {
    assertThat(failures.report(new OutOfMemoryError("Java heap space"))).isEqualTo(Status.INPUT);
    assertThat(err()).startsWith("snn: error: Out of memory").contains("SNN_JAVA_OPTIONS=-Xmx").hasLineCount(1);
  }

  @Test
  void whatIsReportedIsNotReportedAgain() {
    assertThat(failures.report(new Reported())).isEqualTo(Status.INPUT);
    assertThat(err()).isEmpty();
    assertThat(failures.report(new UserError("No."))).isEqualTo(Status.INPUT);
    assertThat(err()).isEqualTo("snn: error: No.\n");
  }
}
