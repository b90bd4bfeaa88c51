package org.snn.ui.launch;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/**
 * The class path of a bundle for a plain JVM: the jars and folders of all bundles that it is wired to, by way of whatever
 * bundle, and of their fragments. Eclipse's platform is left out: {@code snn} does without it (docs/build.md).
 */
final class BundleClassPath {

  /** Wires to these are only for what runs in Eclipse. */
  private static final Set<String> PLATFORM = Set.of("org.eclipse.core.runtime", "org.eclipse.equinox.app", "org.eclipse.core.resources");
  /** Where the classes of a bundle lie when its project is opened in Eclipse, or was built by Maven. */
  private static final List<String> OUTPUTS = List.of("bin", "target/classes");

  private final Set<Bundle> bundles = new LinkedHashSet<>();

  private BundleClassPath() {
  }

  /** The entries, each once. */
  static List<Path> of(Bundle bundle) throws IOException {
    BundleClassPath path = new BundleClassPath();
    path.follow(bundle);
    Set<Path> entries = new LinkedHashSet<>();
    for (Bundle each : path.bundles) {
      entries.addAll(entries(each));
    }
    return List.copyOf(entries);
  }

  private void follow(Bundle first) {
    Deque<Bundle> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      Bundle bundle = open.pop();
      BundleWiring wiring = bundle.adapt(BundleWiring.class);
      if (wiring != null && !PLATFORM.contains(bundle.getSymbolicName()) && bundles.add(bundle)) {
        for (BundleWire wire : wiring.getRequiredWires(null)) {
          open.add(wire.getProvider().getBundle());
        }
        for (BundleWire fragment : wiring.getProvidedWires(HostNamespace.HOST_NAMESPACE)) {
          open.add(fragment.getRequirer().getBundle());
        }
      }
    }
  }

  private static List<Path> entries(Bundle bundle) throws IOException {
    Optional<File> root = FileLocator.getBundleFileLocation(bundle);
    if (root.isEmpty()) {
      return List.of();
    }
    List<Path> entries = new ArrayList<>();
    for (String entry : classPath(bundle)) {
      if (entry.equals(".")) {
        OUTPUTS.stream().map(root.get().toPath()::resolve).filter(Files::isDirectory).forEach(entries::add);
        entries.add(root.get().toPath());
      } else {
        URL nested = bundle.getEntry(entry);
        if (nested != null) {
          entries.add(Path.of(FileLocator.toFileURL(nested).getPath()));
        }
      }
    }
    return entries;
  }

  private static List<String> classPath(Bundle bundle) {
    String header = bundle.getHeaders("").get(Constants.BUNDLE_CLASSPATH);
    return header == null ? List.of(".") : Arrays.stream(header.split(",")).map(entry -> entry.split(";")[0].strip()).toList();
  }
}
