package org.snn.cli.export;

import java.util.Set;
import org.snn.cli.UserError;
import org.snn.interop.javasource.JavaExport;
import org.snn.interop.javasource.JavaName;

/** One Java class without dependencies. */
final class JavaFormat implements ExportFormat {

  @Override
  public String name() {
    return "java";
  }

  @Override
  public String description() {
    return "into a folder: NAME.java, one class without dependencies, for Java 8 and later: float[] predict(float[]).";
  }

  @Override
  public Set<String> options() {
    return Set.of("--name");
  }

  @Override
  public void write(Export export) {
    String wanted = export.options().name();
    if (wanted != null && !JavaName.isName(wanted)) {
      throw new UserError("--name %s: is no name of a Java class; as Digits or com.example.Digits.".formatted(wanted));
    }
    JavaName name = wanted == null ? JavaName.of(export.artefact().plan().getName()) : JavaName.parse(wanted);
    JavaExport program = new JavaExport(export.artefact(), name);
    export.file(name.simple() + ".java", program::write);
  }
}
