package org.snn.cli.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import org.snn.trainer.loop.StopSignal;

/** Takes no more bytes once the user wants to stop, so that what is being written is given up. */
final class StoppableStream extends FilterOutputStream {

  private final StopSignal signal;

  StoppableStream(OutputStream out, StopSignal signal) {
    super(out);
    this.signal = signal;
  }

  @Override
  public void write(int each) throws IOException {
    check();
    out.write(each);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    check();
    out.write(bytes, offset, length);
  }

  private void check() throws InterruptedIOException {
    if (signal.isRequested()) {
      throw new InterruptedIOException("stopped");
    }
  }
}
