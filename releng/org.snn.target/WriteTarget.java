import static java.util.Map.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes {@code snn.target} from what Maven resolves for {@code roots/pom.xml}: every bundle, with its exact version; and
 * {@code studio.target}, which has the workbench besides, with the module that lists what is shipped (org.snn.sbom). To change
 * a library, change its root and run, in the top folder:
 *
 * <pre>
 * cd releng/org.snn.target
 * ../../mvnw -f roots/pom.xml dependency:list -DoutputFile=target/snn.txt
 * ../../mvnw -f roots/pom.xml -P studio dependency:list -DoutputFile=target/studio.txt
 * java WriteTarget.java roots/target/snn.txt snn.target
 * java WriteTarget.java roots/target/studio.txt studio.target ../org.snn.sbom/pom.xml
 * </pre>
 *
 * <p>Then give {@code releng/org.snn.classpath/pom.xml} the same version; the architecture tests compare the two.
 */
final class WriteTarget {

  private static final Pattern LINE = Pattern.compile("\\s+([\\w.-]+):([\\w.-]+):jar:(?:([\\w-]+):)?([\\w.-]+):(compile|runtime).*");

  /** Annotations that only compilers read, empty jars, and what Batik's reader of style sheets does without. */
  private static final Set<String> LEFT_OUT = Set.of("animal-sniffer-annotations", "batik-shared-resources", "commons-io",
      "commons-logging", "error_prone_annotations", "j2objc-annotations", "jetty-schemas", "jspecify", "listenablefuture",
      "org.osgi.namespace.extender", "org.osgi.namespace.implementation", "osgi.annotation", "xmlgraphics-commons");

  /** What tests have, and what no bundle of SNN's uses yet: not in the p2 repository. */
  private static final Set<String> NOT_SHIPPED = Set.of("apiguardian-api", "assertj-core", "byte-buddy", "junit-jupiter-api",
      "junit-jupiter-engine", "junit-jupiter-params", "junit-platform-commons", "junit-platform-engine",
      "junit-platform-launcher", "opentest4j", "org.eclipse.emf.edit", "org.eclipse.ui.intro");

  private static final String DEPENDENCIES = "(?s)( *<!-- Written by WriteTarget.java: -->\\n).*?( *</dependencies>)";

  /** Jars that are no bundles, and the bnd instructions that make them some. */
  private static final Map<String, String> WRAPPED = Map.ofEntries(
      entry("antlr-runtime", """
          Bundle-SymbolicName: org.antlr.runtime
          Bundle-Version: 3.2.0
          Export-Package: *;version="3.2.0";-noimport:=true
          Import-Package: org.antlr.stringtemplate*;resolution:=optional,*"""),
      entry("aopalliance", """
          Bundle-SymbolicName: org.aopalliance
          Bundle-Version: 1.0.0
          Export-Package: *;version="1.0.0";-noimport:=true"""),
      entry("batik-constants", batik("constants")),
      entry("batik-css", batik("css")),
      entry("batik-i18n", batik("i18n")),
      entry("batik-util", batik("util")),
      entry("jcuda", """
          Bundle-SymbolicName: org.jcuda
          Bundle-Version: 12.6.0
          Export-Package: *;version="12.6.0";-noimport:=true"""),
      entry("jcuda-natives", """
          Bundle-SymbolicName: org.jcuda.natives.linux.x86_64
          Bundle-Version: 12.6.0
          Fragment-Host: org.jcuda
          Eclipse-PlatformFilter: (&(osgi.os=linux)(osgi.arch=x86_64))
          -resourceonly: true"""),
      entry("lucene-analysis-common", lucene("analysis-common")),
      entry("lucene-analysis-smartcn", lucene("analysis-smartcn")),
      entry("lucene-core", lucene("core")),
      entry("tribuo-util-onnx", """
          Bundle-SymbolicName: org.tribuo.util.onnx
          Bundle-Version: 4.3.2
          Export-Package: *;version="4.3.2";-noimport:=true
          Import-Package: com.google.protobuf;version="[3.25,5)",*"""),
      entry("xml-apis-ext", """
          Bundle-SymbolicName: org.apache.xml.apis-ext
          Bundle-Version: 1.3.4
          Export-Package: *;version="1.3.4";-noimport:=true
          Import-Package: *;resolution:=optional"""));

  private static final String LOCATION = "    <location includeDependencyDepth=\"none\""
      + " includeDependencyScopes=\"compile\" includeSource=\"false\" label=\"%s\" missingManifest=\"%s\" type=\"Maven\">\n"
      + "      <dependencies>\n";

  private record Artefact(String group, String name, String version, Optional<String> classifier) implements Comparable<Artefact> {

    @Override
    public int compareTo(Artefact other) {
      return (group + ":" + name).compareTo(other.group + ":" + other.name);
    }

    String xml() {
      return """
                  <dependency>
                    <groupId>%s</groupId>
                    <artifactId>%s</artifactId>
                    <version>%s</version>%s
                    <type>jar</type>
                  </dependency>
          """.formatted(group, name, version, classifier(10));
    }

    private String classifier(int indent) {
      return classifier.map(value -> "\n%s<classifier>%s</classifier>".formatted(" ".repeat(indent), value)).orElse("");
    }

    /** Apart from what it needs itself: that is listed too. */
    String alone() {
      return """
              <dependency>
                <groupId>%s</groupId>
                <artifactId>%s</artifactId>
                <version>%s</version>%s
                <exclusions>
                  <exclusion>
                    <groupId>*</groupId>
                    <artifactId>*</artifactId>
                  </exclusion>
                </exclusions>
              </dependency>
          """.formatted(group, name, version, classifier(6));
    }
  }

  private WriteTarget() {
  }

  public static void main(String[] arguments) throws IOException {
    Set<Artefact> artefacts = new TreeSet<>();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches() && !LEFT_OUT.contains(matcher.group(2))) {
        artefacts.add(new Artefact(matcher.group(1), matcher.group(2), matcher.group(4),
            Optional.ofNullable(matcher.group(3))));
      }
    }
    Files.writeString(Path.of(arguments[1]), target(artefacts));
    if (arguments.length > 2) {
      Path pom = Path.of(arguments[2]);
      Files.writeString(pom, Files.readString(pom).replaceFirst(DEPENDENCIES, "$1" + shipped(artefacts) + "$2"));
    }
  }

  private static String shipped(Set<Artefact> artefacts) {
    return artefacts.stream().filter(artefact -> !NOT_SHIPPED.contains(artefact.name())).map(Artefact::alone)
        .collect(Collectors.joining());
  }

  private static String target(Set<Artefact> artefacts) {
    StringBuilder xml = new StringBuilder("""
        <?xml version="1.0" encoding="UTF-8" standalone="no"?>
        <?pde version="3.8"?>
        <!-- Written by WriteTarget.java. -->
        <target name="SNN">
          <locations>
        """);
    xml.append(LOCATION.formatted("bundles", "error"));
    artefacts.stream().filter(artefact -> !WRAPPED.containsKey(artefact.name())).map(Artefact::xml).forEach(xml::append);
    xml.append("      </dependencies>\n    </location>\n");
    artefacts.stream().filter(artefact -> WRAPPED.containsKey(artefact.name())).map(WriteTarget::wrapped)
        .forEach(xml::append);
    return xml.append("  </locations>\n</target>\n").toString();
  }

  private static String batik(String part) {
    return """
        Bundle-SymbolicName: org.apache.batik.%s
        Bundle-Version: 1.17.0
        Export-Package: *;version="1.17.0";-noimport:=true
        Import-Package: org.w3c.css.sac*;version="[1.3,2)",org.apache.batik*;version="[1.17,2)",*;resolution:=optional"""
        .formatted(part);
  }

  /** The help's names for them; what they do without is what newer Javas have. */
  private static String lucene(String part) {
    return """
        Bundle-SymbolicName: org.apache.lucene.%s
        Bundle-Version: 9.10.0
        Export-Package: *;version="9.10.0";-noimport:=true
        Import-Package: org.apache.lucene*;version="[9.10,10)",*;resolution:=optional"""
        .formatted(part);
  }

  private static String wrapped(Artefact artefact) {
    return LOCATION.formatted("wrapped " + artefact.name(), "generate") + artefact.xml()
        + "      </dependencies>\n      <instructions><![CDATA[\n" + WRAPPED.get(artefact.name())
        + "\n]]></instructions>\n    </location>\n";
  }
}
