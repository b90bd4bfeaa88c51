package org.snn.design;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Files that a user may have and nobody would ship: empty, broken, huge, oddly named. */
final class NastyModels {

  private static final int MANY = 5_000;
  private static final int LONG = 1_500;

  private NastyModels() {
  }

  /** Writes all of them into a folder; by name. */
  static Map<String, Path> write(Path folder) throws IOException {
    Files.writeString(folder.resolve("edges.csv"), "a[0],y[1]\na[1],y[0]\n");
    Files.writeString(folder.resolve("wrong.csv"), "a[0],nowhere[1]\n1,2,3,4\n;;;\n");
    Files.writeString(folder.resolve("many.csv"), IntStream.range(0, 40_000)
        .mapToObj(i -> "g%d,g%d".formatted(i % 4_000, 4_000 + i % 997)).distinct().collect(Collectors.joining("\n")));
    Files.writeString(folder.resolve("other.snn"), "network Other { input x[2] output y[1] connect x -> y }");
    Files.writeString(folder.resolve("pairs.csv"), IntStream.range(0, 9_000)
        .mapToObj(i -> "g%d,g%d".formatted(i % 90, 90 + i / 90)).collect(Collectors.joining("\n")));
    Files.writeString(folder.resolve("square.csv"), IntStream.range(0, 2_500)
        .mapToObj(i -> "g%d,g%d".formatted(i % 50, 50 + i / 50)).collect(Collectors.joining("\n")));
    Map<String, Path> files = new LinkedHashMap<>();
    for (Map.Entry<String, String> text : texts().entrySet()) {
      files.put(text.getKey(), Files.writeString(folder.resolve(text.getKey() + ".snn"), text.getValue()));
    }
    return files;
  }

  /** Their names. */
  static Stream<String> names() {
    return texts().keySet().stream();
  }

  private static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("nothing", "");
    texts.put("comment", "// nothing yet\n");
    texts.put("empty", "network N { }");
    texts.put("inputs", "network N { input x[3] input z }");
    texts.put("large-groups", """
        network N { input x[100000] hidden h[100000] relu output y[100000] hidden wide[2147483647]
          connect x -> h one-to-one connect h -> y nearest 3 connect x[0] -> y connect x -> y random nan }
        """);
    texts.put("complete", "network N { input x[100000] output y[100000] connect x -> y connect x -> y random -1000000 }");
    texts.put("full", "network N { input x[1000] output y[1000] connect x -> y }");
    texts.put("singles", """
        network N { input x neuron a relu bias 0.5 neuron b neuron c sigmoid output y
          connect x -> a weight 1e-7 connect a -> b -> c weight -0.5 connect c -> y weight 3 connect x -> y weight nan }
        """);
    texts.put("names", """
        network random { input forward[2] hidden input[3] hidden ^random[2] hidden _0[2] hidden Größe[2] neuron neuron
          output infinity[2] connect forward -> input -> random random 0.5 connect random -> nan
          connect neuron -> infinity connect infinity -> neuron }
        """);
    texts.put("several", """
        import "other.snn" import "absent.snn" import "several.snn"
        network A { input x[2] output y[2] connect x -> y }
        network A { input x[2] output y[2] connect x -> y }
        network B { input y[2] output x[2] connect y -> x }
        experiment one { network A data digits } experiment two { network Other data digits } experiment three { network Missing }
        experiment three { } experiment one { network B epochs 0 }
        """);
    texts.put("syntax-start", "netwerk N { input x[2] }");
    texts.put("syntax-middle", "network N { input x[2] hidden [3] output y[2 connect x -> -> y connect connect x");
    texts.put("syntax-end", "network N { input x[2] output y[2] connect x -> y random }\nnetwork M { input");
    texts.put("unresolved", """
        network N { input x[2] hidden h[0] hidden n[-3] output y[2] connect x -> gone -> y connect gone -> gone connect h -> n -> y
          connect x[5..9] -> y[1..0] connect x[0] -> h[0] connect y -> x connect file "absent.csv" connect x -> y one-to-one
          connect x -> y nearest -2 }
        """);
    texts.put("files", """
        network N { input a[2] hidden b[2] output y[2] connect file "edges.csv" connect file "edges.csv" connect file "wrong.csv"
          connect file "." connect file "" connect file "\\u0000" connect a -> b -> y connect file "/" init zeros }
        """);
    texts.put("round", "network N { hidden a[2] hidden b[2] softmax connect a -> b -> a connect a -> a connect b -> b forward connect a -> b }");
    texts.put("same-names", "network N { input x[2] hidden x[3] output x connect x -> x connect x[0] -> x[1] }");
    texts.put("many-groups", "network N {\n" + groups(MANY) + IntStream.range(1, MANY)
        .mapToObj(i -> "connect g%d -> g%d\n".formatted(i - 1, i)).collect(Collectors.joining()) + "connect file \"many.csv\"\n}");
    texts.put("long-chain", "network N {\n" + groups(LONG) + "connect " + IntStream.range(0, LONG).mapToObj(i -> "g" + i)
        .collect(Collectors.joining(" -> ")) + " weight 0.5\n}");
    texts.put("many-edges", "network N {\n" + groups(190) + "connect file \"pairs.csv\"\n}");
    texts.put("many-files", "network N {\n" + groups(100) + "connect file \"square.csv\"\n".repeat(40) + "}");
    return texts;
  }

  private static String groups(int count) {
    return IntStream.range(0, count).mapToObj(i -> (i == 0 ? "input" : i == count - 1 ? "output" : "hidden") + " g" + i + "\n")
        .collect(Collectors.joining());
  }
}
