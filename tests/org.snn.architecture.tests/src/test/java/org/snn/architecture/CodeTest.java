package org.snn.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snn.architecture.offender.Offender;

/** The compiled code keeps the design's rules; and each check finds a class that breaks its rule. */
class CodeTest {

  private static final Code CODE = Code.ofBundles();

  static Set<String> bundles() {
    return Arrows.headless();
  }

  static List<String> bundlesBelowTheCommandLine() {
    return Arrows.headless().stream().filter(bundle -> !bundle.equals(Arrows.COMMAND_LINE)).toList();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void codeUsesOnlyAllowedBundles(String bundle) throws IOException {
    List<JavaClass> classes = CODE.in(bundle);

    assertThat(classes).as("classes of %s on the class path", bundle).isNotEmpty();
    assertThat(Code.forbiddenArrows(classes, bundle, withPassedOn(Arrows.ALLOWED.get(bundle)))).isEmpty();
  }

  @Test
  void aForbiddenArrowIsFound() {
    List<JavaClass> transform = CODE.in("org.snn.transform");

    assertThat(Code.forbiddenArrows(transform, "org.snn.transform", Set.of("org.snn.network"))).isNotEmpty()
        .allMatch(description -> description.contains("org.snn.plan."));
  }

  @ParameterizedTest
  @MethodSource("bundlesBelowTheCommandLine")
  void onlyTheCommandLineHasSideEffects(String bundle) {
    assertThat(Code.sideEffects(CODE.in(bundle))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void writtenCodeHasNoMutableStatics(String bundle) {
    List<JavaClass> written = CODE.in(bundle).stream().filter(type -> isWrittenByHand(bundle, type)).toList();

    assertThat(Code.mutableStatics(written)).isEmpty();
  }

  @Test
  void sideEffectsAndMutableStaticsAreFound() {
    List<JavaClass> offender = Code.of(Offender.class).all();

    assertThat(Code.sideEffects(offender)).hasSize(5)
        .anyMatch(line -> line.contains("System.out")).anyMatch(line -> line.contains("System.getProperty"))
        .anyMatch(line -> line.contains("System.exit")).anyMatch(line -> line.contains("printStackTrace"))
        .anyMatch(line -> line.contains("picocli"));
    assertThat(Code.mutableStatics(offender)).containsExactly(Offender.class.getName() + ".calls");
  }

  /** What a bundle passes on is part of its API: whoever may use the one may use the other. */
  private static Set<String> withPassedOn(Set<String> arrows) throws IOException {
    Set<String> all = new TreeSet<>(arrows);
    for (Deque<String> open = new ArrayDeque<>(arrows); !open.isEmpty();) {
      for (String passedOn : ManifestArrows.passedOn(Checkout.manifest(open.pop()))) {
        if (all.add(passedOn)) {
          open.push(passedOn);
        }
      }
    }
    return all;
  }

  private static boolean isWrittenByHand(String bundle, JavaClass type) {
    String outermost = type.getName().split("\\$")[0].replace('.', '/');
    return Files.exists(Checkout.file("bundles/" + bundle + "/src/" + outermost + ".java"));
  }
}
