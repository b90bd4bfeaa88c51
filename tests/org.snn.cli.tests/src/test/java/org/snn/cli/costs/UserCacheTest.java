package org.snn.cli.costs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.cli.Consoles;

class UserCacheTest {

  @TempDir
  Path folder;

  private String folder(String system, Map<String, String> environment) {
    return UserCache.folder(Consoles.in(folder, environment, new ByteArrayOutputStream()), system).map(Path::toString)
        .orElse("none");
  }

  @Test
  void isWhereTheSystemHasIt() {
    Map<String, String> home = Map.of("HOME", "/home/ada");
    assertThat(folder("Linux", home)).isEqualTo("/home/ada/.cache/snn");
    assertThat(folder("Mac OS X", home)).isEqualTo("/home/ada/Library/Caches/snn");
    assertThat(folder("Windows 11", Map.of("LOCALAPPDATA", "/c/local", "HOME", "/c/home"))).isEqualTo("/c/local/snn");
  }

  @Test
  void xdgCacheHomeCountsIfItIsAbsolute() {
    assertThat(folder("Linux", Map.of("HOME", "/home/ada", "XDG_CACHE_HOME", "/fast"))).isEqualTo("/fast/snn");
    assertThat(folder("Linux", Map.of("HOME", "/home/ada", "XDG_CACHE_HOME", "fast"))).isEqualTo("/home/ada/.cache/snn");
  }

  @Test
  void isNowhereWithoutVariables() {
    assertThat(folder("Linux", Map.of())).isEqualTo("none");
  }
}
