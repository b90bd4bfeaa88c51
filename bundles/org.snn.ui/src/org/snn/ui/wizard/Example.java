package org.snn.ui.wizard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.FrameworkUtil;

/** The examples of the repository that run offline; the build packs them into this bundle. */
public enum Example {

  LAYERED("Layered network on digits", "mnist/layered.snn"),
  SKIPS("Skipping, sliced and single connections", "mnist/skips.snn"),
  SPARSE("Sparse network", "mnist/sparse.snn"),
  DENSE_UNSTRUCTURED("Dense unstructured network", "mnist/dense-unstructured.snn"),
  LOTTERY("Lottery tickets", "mnist/lottery.snn"),
  MILLION("A million connections", "scale/million.snn"),
  CHAIN("5,000 neurons, one after the other", "scale/chain.snn");

  private static final String ROOT = "examples/";

  /** Of {@code examples/mnist}: 10,000 digits, and what is to be known about them. */
  private static final List<String> DIGITS = List.of("data/sample-images-idx3-ubyte.gz", "data/sample-labels-idx1-ubyte.gz",
      "data/LICENSE", "data/README.md");

  private final String title;
  private final String path;

  Example(String title, String path) {
    this.title = title;
    this.path = path;
  }

  /** A few words. */
  public String title() {
    return title;
  }

  /** Where it lies below the folder {@code examples} of the repository. */
  public String path() {
    return path;
  }

  /** The file that is to be opened. */
  String fileName() {
    return path.substring(path.indexOf('/') + 1);
  }

  /** The files of a project with this example: paths in the project. */
  List<String> files() {
    List<String> data = path.startsWith("mnist/") ? DIGITS : List.of();
    return Stream.concat(Stream.of(fileName()), data.stream()).toList();
  }

  /** One of the files. */
  InputStream open(String file) throws IOException {
    String entry = ROOT + path.substring(0, path.indexOf('/') + 1) + file;
    URL url = FrameworkUtil.getBundle(Example.class).getEntry(entry);
    if (url == null) {
      throw new IOException("Bundle org.snn.ui lacks '%s'; build it with ./mvnw.".formatted(entry));
    }
    return url.openStream();
  }

  /** What the comment at its beginning says, without the commands for a shell. */
  String description() {
    try (InputStream in = open(fileName())) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().takeWhile(line -> line.startsWith("//")).map(line -> line.substring(2).strip())
          .filter(line -> !line.startsWith("./snn")).collect(Collectors.joining(" ")).strip();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
