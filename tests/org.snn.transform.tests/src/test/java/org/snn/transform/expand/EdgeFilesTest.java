package org.snn.transform.expand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.network.Activation;
import org.snn.network.EdgeList;
import org.snn.transform.Net;

class EdgeFilesTest {

  private static final Declaration DECLARATION = Declaration.of(new Net().input("x", 4).hidden("h", 4, Activation.RELU)
      .neuron("gate", Activation.TANH).output("y", 1, Activation.SIGMOID).network(), new ArrayList<>());

  @TempDir
  private Path folder;

  @Test
  void readsNumbersNamesWeightsAndComments() throws Exception {
    assertThat(read("""
        # made by hand
        source,target,weight

        0,4,0.5
          x[3] , h[1] , -2e-3
        gate,9
        # the end
        h[3],gate,
        """)).isEqualTo(new EdgeList(new int[] {0, 3, 8, 7}, new int[] {4, 5, 9, 8},
        new float[] {0.5f, -0.002f, Float.NaN, Float.NaN}));
  }

  @Test
  void aHeaderIsOptionalAndAGroupOfOneNeedsNoNumber() throws Exception {
    assertThat(read("x[1],y\n2,y[0]")).isEqualTo(new EdgeList(new int[] {1, 2}, new int[] {9, 9}, null));
  }

  @Test
  void readsWindowsLinesAndAByteOrderMark() throws Exception {
    assertThat(read("\uFEFFSource, Target\r\n0,4\r\n")).isEqualTo(new EdgeList(new int[] {0}, new int[] {4}, null));
  }

  @Test
  void readsGzip() throws Exception {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("e.csv.gz")))) {
      out.write("0,4\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(new EdgeFiles(folder).read("e.csv.gz", DECLARATION).size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10,4", "-1,4", "0", "0,4,1,2", "0,4,much", "0,4,NaN", "0,4,1e99", "z[0],4", "h[4],4", "h,4", "h[,4",
      "99999999999,4", ",", "source,target", "gate[1],4", "0;4"})
  void aWrongLineIsNamed(String line) {
    assertThatThrownBy(() -> read("0,4\n" + line + "\n")).isInstanceOf(EdgeFileException.class)
        .hasMessageStartingWith("edges.csv:2: ");
  }

  @Test
  void aMissingOrDamagedFileIsNamed() throws IOException {
    Files.writeString(folder.resolve("plain.gz"), "0,4\n");
    EdgeFiles files = new EdgeFiles(folder);
    for (String file : new String[] {"none.csv", "plain.gz", "", "a\0b", "."}) {
      assertThatThrownBy(() -> files.read(file, DECLARATION)).isInstanceOf(EdgeFileException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.csv", "out.csv.gz"})
  void whatIsWrittenReadsBackEqual(String name) throws Exception {
    Random random = new Random(1);
    int[] sources = random.ints(500, 0, 10).toArray();
    int[] targets = random.ints(500, 0, 10).toArray();
    float[] weights = new float[500];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = i % 7 == 0 ? Float.NaN : (float) random.nextGaussian();
    }
    for (EdgeList edges : new EdgeList[] {new EdgeList(sources, targets, weights), new EdgeList(sources, targets, null),
        new EdgeList(new int[0], new int[0], null)}) {
      EdgeWriter.write(edges, folder.resolve(name));
      assertThat(new EdgeFiles(folder).read(name, DECLARATION)).isEqualTo(edges);
    }
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(folder.resolve(name));
    }
  }

  private EdgeList read(String text) throws IOException, EdgeFileException {
    Files.writeString(folder.resolve("edges.csv"), text);
    return new EdgeFiles(folder).read("edges.csv", DECLARATION);
  }
}
