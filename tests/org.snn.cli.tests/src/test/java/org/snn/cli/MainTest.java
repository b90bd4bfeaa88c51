package org.snn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own can show: streams, exit status, the working directory. */
class MainTest {

  private static final int SECONDS = 120;

  @TempDir
  Path folder;

  private Snn.Result run(String input, String... arguments) throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process = SnnProcess.of(arguments).directory(folder.toFile()).redirectOutput(out.toFile())
        .redirectError(err.toFile()).start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    return new Snn.Result(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  @Test
  void endsWithTheStatusOfTheCommand() throws Exception {
    assertThat(run("", "--version")).isEqualTo(new Snn.Result(0, "snn 0.1.0\n", ""));
    assertThat(run("", "--vesion").status()).isEqualTo(2);
    assertThat(run("", "check", "nothing.snn").status()).isEqualTo(1);
  }

  @Test
  void trainsAndPredictsWithoutAWordTooMuch() throws Exception {
    Project.tiny(folder);
    Snn.Result train = run("", "train", "tiny.snn");
    assertThat(train.status()).isZero();
    assertThat(train.out()).hasLineCount(9);
    assertThat(train.err()).isEqualTo("Trained network: runs/tiny/model.snna\n");
    Snn.Result predict = run("1,-1\n", "predict", "runs/tiny/model.snna");
    assertThat(predict.status()).isZero();
    assertThat(predict.out()).startsWith("class,p(left),p(right)\n").hasLineCount(2);
    assertThat(predict.err()).isEmpty();
  }

  @Test
  void writesUtf8WhateverTheLocale() throws Exception {
    Project.write(folder.resolve("n.snn"), "network N { input x[2] output \u00ff[2] softmax connect x -> y }");
    assertThat(run("", "check", "n.snn").err()).contains("\u00ff");
  }

  @Test
  void aFullDiskIsOneLine() throws Exception {
    Project.tiny(folder);
    Process process = SnnProcess.of("info", "tiny.snn").directory(folder.toFile())
        .redirectOutput(Path.of("/dev/full").toFile()).redirectError(folder.resolve("err.txt").toFile()).start();
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("err.txt")))
        .isEqualTo("snn: error: Standard output cannot be written; is the disk full or the pipe closed?\n");
  }

  @Test
  void servesEditors() throws Exception {
    Path out = folder.resolve("out.txt");
    Process server = SnnProcess.of("lsp").redirectOutput(out.toFile()).redirectError(folder.resolve("err.txt").toFile()).start();
    try (OutputStream in = server.getOutputStream()) {
      send(in, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{},\"rootUri\":\"%s\"}}"
          .formatted(folder.toUri()));
      for (int wait = 0; wait < 10 * SECONDS && !Files.readString(out).contains("\"capabilities\""); wait++) {
        Thread.sleep(100);
      }
      send(in, "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"shutdown\"}");
      send(in, "{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");
      assertThat(server.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(server.exitValue()).isZero();
    assertThat(Files.readString(out)).startsWith("Content-Length: ").contains("\"capabilities\"", "\"id\":2");
  }

  private static void send(OutputStream in, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    in.write("Content-Length: %d\r\n\r\n".formatted(body.length).getBytes(StandardCharsets.US_ASCII));
    in.write(body);
    in.flush();
  }
}
