package org.snn.trainer.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.snn.trainer.report.RunMetrics.Figure;

/**
 * Follows a {@code metrics.jsonl} while it is written: each time it reads only what is new. A last line that is not whole yet
 * waits for its end. A file that was replaced or became shorter, as by {@code --resume}, is read from its start. Lines that are
 * no JSON are left out. Not for several threads at once; what {@link #metrics()} gives is.
 */
public final class MetricsReader {

  private static final int BLOCK = 1 << 20;
  private static final byte[] NONE = {};

  private final JsonFactory json = new JsonFactory();
  private final Path file;
  private final Map<Figure, Curve.Growing> curves = new EnumMap<>(Figure.class);
  private double testLoss;
  private double testAccuracy;
  private long position;
  /** The line that ends at the position: if it is no longer there, this is another file. */
  private byte[] last = NONE;

  /** Will read this file; it need not be there yet. */
  public MetricsReader(Path file) {
    this.file = file;
    reset();
  }

  private void reset() {
    for (Figure figure : Figure.values()) {
      curves.put(figure, new Curve.Growing());
    }
    testLoss = Double.NaN;
    testAccuracy = Double.NaN;
    position = 0;
    last = NONE;
  }

  /** What was read so far. */
  public RunMetrics metrics() {
    Map<Figure, Curve> read = new EnumMap<>(Figure.class);
    curves.forEach((figure, growing) -> read.put(figure, growing.curve()));
    return new RunMetrics(read, testLoss, testAccuracy);
  }

  /**
   * Reads what is new.
   *
   * @return whether {@link #metrics()} may have changed; a file that is not there (any more) has no metrics
   */
  public boolean read() throws IOException {
    long before = position;
    try (SeekableByteChannel in = Files.newByteChannel(file)) {
      boolean other = !isSame(in);
      if (other) {
        reset();
      }
      readLines(in);
      return other || position != before;
    } catch (NoSuchFileException missing) {
      reset();
      return before != 0;
    }
  }

  private boolean isSame(SeekableByteChannel in) throws IOException {
    if (in.size() < position) {
      return false;
    }
    ByteBuffer found = ByteBuffer.allocate(last.length);
    in.position(position - last.length);
    while (found.hasRemaining() && in.read(found) >= 0) {
      // Until all of it is there, or the file has just become shorter.
    }
    return Arrays.equals(found.array(), last);
  }

  private void readLines(SeekableByteChannel in) throws IOException {
    byte[] bytes = new byte[(int) Math.min(BLOCK, in.size() - position)];
    int held = 0;
    in.position(position);
    for (int count; (count = in.read(ByteBuffer.wrap(bytes, held, bytes.length - held))) > 0;) {
      int end = held + count;
      int start = lines(bytes, held, end);
      held = end - start;
      bytes = Arrays.copyOfRange(bytes, start, start + Math.max(BLOCK, 2 * held));
    }
  }

  /** Takes all whole lines; returns where the rest begins. Before {@code searched} there is no end of a line. */
  private int lines(byte[] bytes, int searched, int end) throws IOException {
    int start = 0;
    for (int i = searched; i < end; i++) {
      if (bytes[i] == '\n') {
        line(bytes, start, i - start);
        last = Arrays.copyOfRange(bytes, start, i + 1);
        position += last.length;
        start = i + 1;
      }
    }
    return start;
  }

  private void line(byte[] bytes, int offset, int length) throws IOException {
    Map<String, Double> fields = new HashMap<>();
    try (JsonParser parser = json.createParser(bytes, offset, length)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken().isNumeric()) {
          fields.put(parser.currentName(), parser.getDoubleValue());
        } else if (parser.currentToken() == JsonToken.VALUE_NULL) {
          fields.put(parser.currentName(), Double.NaN);
        }
      }
    } catch (JsonProcessingException damaged) {
      return;
    }
    take(fields);
  }

  private void take(Map<String, Double> fields) {
    if (fields.containsKey("epoch")) {
      for (Figure figure : Figure.values()) {
        if (fields.containsKey(figure.field())) {
          curves.get(figure).add(fields.get("epoch").intValue(), fields.get(figure.field()));
        }
      }
    }
    testLoss = fields.getOrDefault("testLoss", testLoss);
    testAccuracy = fields.getOrDefault("testAccuracy", testAccuracy);
  }
}
