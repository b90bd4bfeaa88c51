package org.snn.transform.expand;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;
import org.snn.network.EdgeList;

/** Writes files of connections that {@link EdgeFiles} reads back to an equal list. */
public final class EdgeWriter {

  private EdgeWriter() {
  }

  /**
   * Writes connections by neuron number, with a header; gzip if the name ends in {@code .gz}. The file is complete or as it
   * was before: it is written beside, then moved.
   */
  public static void write(EdgeList edges, Path file) throws IOException {
    Path temporary = Files.createTempFile(file.toAbsolutePath().getParent(), "." + file.getFileName(), ".part");
    try {
      try (OutputStream bytes = Files.newOutputStream(temporary)) {
        write(edges, bytes, file.toString().endsWith(".gz"));
      }
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Writes the same to a stream, which stays open.
   *
   * @param packed whether as gzip
   */
  public static void write(EdgeList edges, OutputStream bytes, boolean packed) throws IOException {
    if (packed) {
      GZIPOutputStream gzip = new GZIPOutputStream(bytes, 1 << 16);
      write(edges, gzip, false);
      gzip.finish();
    } else {
      BufferedWriter text = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 1 << 16);
      write(edges, text);
      text.flush();
    }
  }

  private static void write(EdgeList edges, BufferedWriter text) throws IOException {
    text.write(edges.weighted() ? "source,target,weight\n" : "source,target\n");
    for (int i = 0; i < edges.size(); i++) {
      text.write(Integer.toString(edges.source(i)));
      text.write(',');
      text.write(Integer.toString(edges.target(i)));
      if (edges.weighted()) {
        text.write(',');
        text.write(Float.isNaN(edges.weight(i)) ? "" : Float.toString(edges.weight(i)));
      }
      text.write('\n');
    }
  }
}
