package org.snn.interop.c;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Many generated programs with their tests, compiled in one call into one program that runs them all. */
final class CBatch {

  private final Path folder;
  private final List<String> names = new ArrayList<>();

  CBatch(Path folder) {
    this.folder = folder;
  }

  /** Writes one program with its test. */
  void add(String name, CExport export, float[] features) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".h"))) {
      export.header(out);
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".c"))) {
      export.source(out);
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve(name + "_test.c"))) {
      export.test(features, out);
    }
    names.add(name);
  }

  /** Compiles and runs; fails with what was printed if a warning, a difference or a sanitiser says so. */
  String run(String... options) throws IOException {
    StringBuilder all = new StringBuilder();
    List<String> files = new ArrayList<>();
    for (String name : names) {
      all.append("int %s_main(void);\n".formatted(name));
      for (String word : List.of("main", "features", "expected")) {
        all.append("#define %s %s_%s\n".formatted(word, name, word));
      }
      all.append("#include \"%s_test.c\"\n".formatted(name));
      for (String word : List.of("main", "features", "expected", "SAMPLES", "TOLERANCE")) {
        all.append("#undef %s\n".formatted(word));
      }
      files.add(name + ".c");
    }
    all.append("int main(void) {\n  int failed = 0;\n");
    names.forEach(name -> all.append("  failed += %s_main();\n".formatted(name)));
    Gcc.write(folder, "all.c", all.append("  return failed > 0;\n}\n").toString());
    files.add("all.c");
    Gcc.Result compiled = Gcc.compile(folder, "all", files, options);
    assertThat(compiled.output()).isEmpty();
    assertThat(compiled.status()).isZero();
    Gcc.Result ran = Gcc.run(folder, List.of(folder.resolve("all").toString()));
    assertThat(ran.status()).as(ran.output()).isZero();
    assertThat(ran.output().lines()).hasSize(names.size());
    return ran.output();
  }
}
