package org.snn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snn.cli.Project;
import org.snn.cli.Snn;

/** What {@code snn serve} says before and after it answers. */
class ServeCommandTest {

  private static final String MODEL = "runs/tiny/model.snna";

  @TempDir
  static Path folder;

  @BeforeAll
  static void train() {
    Project.tiny(folder);
    assertThat(Snn.in(folder).run("train", "tiny.snn", "--quiet").status()).isZero();
  }

  @Test
  void saysWhereModelsAre() {
    Snn.Result result = Snn.in(folder).interrupted().run("serve", MODEL, "other=" + MODEL, "--port", "0");
    assertThat(result.status()).isEqualTo(130);
    assertThat(result.err()).isEmpty();
    assertThat(result.lines()).hasSize(2);
    assertThat(result.lines().get(0)).matches("Serving tiny at http://127\\.0\\.0\\.1:\\d+/v1/models/tiny:predict");
    assertThat(result.lines().get(1)).endsWith("/v1/models/other:predict");
  }

  @Test
  void listensOnOtherAddresses() {
    assertThat(Snn.in(folder).interrupted().run("serve", MODEL, "--port", "0", "--host", "localhost").status()).isEqualTo(130);
    Snn.Result wrong = Snn.in(folder).run("serve", MODEL, "--host", "no.such.host.invalid");
    assertThat(wrong.err()).isEqualTo("snn: error: no.such.host.invalid:8080: cannot be listened on (there is no such host);"
        + " choose another one with --port or --host.\n");
  }

  @Test
  void saysThatThePortIsTaken() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Snn.Result result = Snn.in(folder).run("serve", MODEL, "--port", Integer.toString(other.getLocalPort()));
      assertThat(result.status()).isEqualTo(1);
      assertThat(result.err()).isEqualTo("snn: error: 127.0.0.1:%d: cannot be listened on (Address already in use);"
          .formatted(other.getLocalPort()) + " choose another one with --port or --host.\n");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "none.snna | 1 | none.snna: there is no such file.",
      "runs/tiny/model.snna runs/tiny/model.snna | 1 | there is a model 'tiny' already; give this one another name: NAME=runs/tiny/model.snna",
      "a/b=runs/tiny/model.snna | 1 | A model cannot be served as 'a/b'; use letters, digits, '.', '_' and '-'.",
      "=runs/tiny/model.snna | 1 | A model cannot be served as ''",
      "runs/tiny/model.snna --port 65536 | 2 | Option '--port' is 65536; it must be 0 to 65535",
      "runs/tiny/model.snna --timeout 0 | 2 | Option '--timeout' is 0; it must be 1 to 55",
      "runs/tiny/model.snna --max-body 0 | 2 | Option '--max-body' is 0; it must be 1 to 1024"})
  void saysWhatIsWrong(String arguments, int status, String error) {
    Snn.Result result = Snn.in(folder).run(("serve " + arguments).split(" "));
    assertThat(result.status()).isEqualTo(status);
    assertThat(result.err()).startsWith("snn: error: ").contains(error);
  }
}
