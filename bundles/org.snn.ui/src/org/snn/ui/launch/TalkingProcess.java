package org.snn.ui.launch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** A process with last words: when it has ended, a text that depends on its exit status follows what it wrote to standard error. */
final class TalkingProcess extends Process {

  private final Process process;
  private final InputStream errors;

  /** @param lastWords what to say after this exit status */
  TalkingProcess(Process process, IntFunction<String> lastWords) {
    this.process = process;
    this.errors = new SequenceInputStream(process.getErrorStream(), new LastWords(process, lastWords));
  }

  @Override
  public OutputStream getOutputStream() {
    return process.getOutputStream();
  }

  @Override
  public InputStream getInputStream() {
    return process.getInputStream();
  }

  @Override
  public InputStream getErrorStream() {
    return errors;
  }

  @Override
  public int waitFor() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public boolean waitFor(long timeout, TimeUnit unit) throws InterruptedException {
    return process.waitFor(timeout, unit);
  }

  @Override
  public int exitValue() {
    return process.exitValue();
  }

  /** Asks by SIGTERM, and unlike the process itself does not close its streams: what it says then is still to be read. */
  @Override
  public void destroy() {
    process.toHandle().destroy();
  }

  @Override
  public Process destroyForcibly() {
    process.destroyForcibly();
    return this;
  }

  @Override
  public ProcessHandle toHandle() {
    return process.toHandle();
  }

  @Override
  public long pid() {
    return process.pid();
  }

  /** Waits for the end when it is read. */
  private static final class LastWords extends InputStream {

    private final Process process;
    private final IntFunction<String> words;
    private InputStream text;

    LastWords(Process process, IntFunction<String> words) {
      this.process = process;
      this.words = words;
    }

    @Override
    public int read() throws IOException {
      if (text == null) {
        text = new ByteArrayInputStream(words.apply(awaitExit()).getBytes(StandardCharsets.UTF_8));
      }
      return text.read();
    }

    private int awaitExit() throws InterruptedIOException {
      try {
        return process.waitFor();
      } catch (InterruptedException e) {
        throw new InterruptedIOException();
      }
    }
  }
}
