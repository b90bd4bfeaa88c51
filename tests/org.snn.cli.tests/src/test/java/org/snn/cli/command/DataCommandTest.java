package org.snn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.cli.Project;
import org.snn.cli.Snn;

class DataCommandTest {

  @TempDir
  Path folder;

  @Test
  void listNamesWhatCanBeDownloaded() throws IOException {
    assertThat(Snn.in(folder).run("data", "list").lines().get(1)).startsWith("mnist");
    JsonNode sets = Project.json(Snn.in(folder).run("data", "list", "--json").out());
    assertThat(sets.get(0).get("name").asText()).isEqualTo("mnist");
    assertThat(sets.get(0).get("files")).hasSize(4);
  }

  @Test
  void infoDescribesATable() throws IOException {
    Project.tiny(folder);
    JsonNode info = Project.json(Snn.in(folder).run("data", "info", "tiny.csv", "--json").out());
    assertThat(info.get("features").asInt()).isEqualTo(2);
    assertThat(info.get("samples").asInt()).isEqualTo(20);
    assertThat(info.get("classNames").get(0).asText()).isEqualTo("left");
    assertThat(Snn.in(folder).run("data", "info", "tiny.csv").lines()).contains("class names:  left, right");
  }

  @Test
  void infoFindsDataByVariable() {
    Project.tiny(folder.resolve("store"));
    assertThat(Snn.in(folder).with("SNN_DATA", "store").run("data", "info", "tiny.csv").status()).isZero();
  }

  @Test
  void getLeavesNothingWrongBehind() throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      byte[] body = "not MNIST".getBytes();
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      Snn.Result result = Snn.in(folder).run("data", "get", "mnist", "--from", address, "--to", "mnist");
      assertThat(result.status()).isEqualTo(1);
      assertThat(result.err()).startsWith("mnist/train-images-idx3-ubyte.gz: error: ").contains("checksum").hasLineCount(1);
      assertThat(folder.resolve("mnist/train-images-idx3-ubyte.gz")).doesNotExist();
    } finally {
      server.stop(0);
    }
  }
}
