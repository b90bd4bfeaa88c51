package org.snn.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where figures were measured.
 *
 * @param processor its name as Linux says it, else the architecture
 * @param processors those that this process may use
 * @param java version of Java
 * @param vectorBits width of the widest vectors that Java offers, 32 where there are none
 */
public record Machine(String processor, int processors, String java, int vectorBits) {

  private static final Path CPUINFO = Path.of("/proc/cpuinfo");

  /** This machine. */
  public static Machine here(int vectorBits) {
    return new Machine(processorName(CPUINFO), Runtime.getRuntime().availableProcessors(), Runtime.version().toString(),
        vectorBits);
  }

  static String processorName(Path cpuinfo) {
    try (Stream<String> lines = Files.lines(cpuinfo)) {
      return lines.filter(line -> line.startsWith("model name")).findFirst()
          .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElseGet(Machine::architecture);
    } catch (IOException notLinux) {
      return architecture();
    }
  }

  private static String architecture() {
    return System.getProperty("os.arch");
  }
}
