package org.snn.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The compiled classes of the bundles, and what in them breaks a rule, each as one line of text. */
final class Code {

  /** A bundle's classes lie in its jar, in its target folder, or (inner loop without Maven) in a folder of its name. */
  private static final Pattern BUNDLE =
      Pattern.compile("/(org\\.snn\\.[a-z.]+?)(-[0-9][^/]*\\.jar!|/target/classes|)/org/snn/");

  private static final Map<String, Set<String>> FORBIDDEN_MEMBERS = Map.of(
      "java.lang.System", Set.of("out", "err", "in", "exit", "getProperty", "getProperties", "setProperty", "getenv",
          "setOut", "setErr"),
      "java.lang.Runtime", Set.of("exit", "halt", "addShutdownHook"),
      "java.lang.Integer", Set.of("getInteger"),
      "java.lang.Long", Set.of("getLong"),
      "java.lang.Boolean", Set.of("getBoolean"));

  private static final List<String> FORBIDDEN_PACKAGES =
      List.of("picocli", "org.eclipse.ui", "org.eclipse.swt", "org.eclipse.jface", "org.eclipse.equinox.app");

  private final JavaClasses classes;

  private Code(JavaClasses classes) {
    this.classes = classes;
  }

  /** The bundles' classes on the class path, without those of tests. */
  static Code ofBundles() {
    return new Code(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
        .withImportOption(location -> BUNDLE.matcher(location.asURI().toString()).find()).importPackages("org.snn"));
  }

  static Code of(Class<?>... some) {
    return new Code(new ClassFileImporter().importClasses(some));
  }

  /** The bundle that a class lies in; empty for one that is in no bundle. */
  static Optional<String> bundleOf(JavaClass type) {
    return type.getSource().map(source -> source.getUri().toString()).flatMap(uri -> {
      Matcher matcher = BUNDLE.matcher(uri);
      return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    });
  }

  /** The classes of one bundle. */
  List<JavaClass> in(String bundle) {
    return classes.stream().filter(type -> bundleOf(type).filter(bundle::equals).isPresent()).toList();
  }

  List<JavaClass> all() {
    return classes.stream().toList();
  }

  /** Uses of bundles other than the allowed ones. */
  static List<String> forbiddenArrows(List<JavaClass> users, String bundle, Set<String> allowed) {
    Predicate<String> forbidden = used -> !used.equals(bundle) && !allowed.contains(used);
    return users.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(use -> bundleOf(use.getTargetClass().getBaseComponentType()).filter(forbidden).isPresent())
        .map(Dependency::getDescription).toList();
  }

  /** Printing, exiting, reading of properties and the environment, and libraries that only the command line may know. */
  static List<String> sideEffects(List<JavaClass> users) {
    Stream<String> members = users.stream().flatMap(type -> type.getAccessesFromSelf().stream())
        .filter(Code::isForbidden).map(JavaAccess::getDescription);
    Stream<String> libraries = users.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(use -> isForbiddenPackage(use.getTargetClass().getPackageName())).map(Dependency::getDescription);
    return Stream.concat(members, libraries).distinct().toList();
  }

  /** Static fields that can be assigned anew. */
  static List<String> mutableStatics(List<JavaClass> users) {
    return users.stream().flatMap(type -> type.getFields().stream())
        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
        .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
        .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
        .map(JavaField::getFullName).toList();
  }

  private static boolean isForbidden(JavaAccess<?> access) {
    if (access.getName().equals("printStackTrace")) {
      return true;
    }
    return FORBIDDEN_MEMBERS.getOrDefault(access.getTargetOwner().getName(), Set.of()).contains(access.getName());
  }

  private static boolean isForbiddenPackage(String name) {
    return FORBIDDEN_PACKAGES.stream().anyMatch(prefix -> name.equals(prefix) || name.startsWith(prefix + "."));
  }
}
