package org.snn.plan;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.impl.EPackageRegistryImpl;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.emf.ecore.xmi.XMLResource;

/**
 * Saves and loads plans as XMI, arrays as {@link BulkText}. What is loaded has passed {@link PlanCheck}. A file can make
 * the reader do nothing but read it: document types, and so entities, are refused, and references to other files too.
 */
public final class PlanFiles {

  private static final Map<String, Boolean> SAFE_PARSER = Map.of(
      "http://apache.org/xml/features/disallow-doctype-decl", true,
      "http://xml.org/sax/features/external-general-entities", false,
      "http://xml.org/sax/features/external-parameter-entities", false);

  /** Of what others say: EMF quotes whole values, which may be arrays of megabytes. */
  private static final int LONGEST = 200;

  private PlanFiles() {
  }

  /** Saves a plan. The file is complete or as it was before: it is written beside, then moved. */
  public static void save(ExecutionPlan plan, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    // Not createTempFile: what it makes is for its owner alone, also after the move.
    Path temporary = folder.resolve("." + file.getFileName() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16)) {
        write(plan, out);
      }
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Writes a plan; does not close the stream. The plan must be in no resource. */
  public static void write(ExecutionPlan plan, OutputStream out) throws IOException {
    PlanResource resource = new PlanResource();
    resource.getContents().add(plan);
    try {
      resource.save(out, Map.of(XMLResource.OPTION_ENCODING, "UTF-8"));
    } finally {
      resource.getContents().clear();
    }
  }

  /**
   * Loads a plan.
   *
   * @throws IOException if the file cannot be read
   * @throws PlanException if it holds no sound plan
   */
  public static ExecutionPlan load(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return read(in, file.toString());
    }
  }

  /**
   * Reads a plan; does not close the stream.
   *
   * @param name what to call it in messages
   * @throws PlanException if it holds no sound plan
   */
  public static ExecutionPlan read(InputStream in, String name) {
    ResourceSet closed = closedWorld();
    PlanResource resource = new PlanResource();
    closed.getResources().add(resource);
    try {
      resource.load(in, Map.of(XMLResource.OPTION_PARSER_FEATURES, SAFE_PARSER));
    } catch (IOException | RuntimeException | StackOverflowError unreadable) {
      throw new PlanException("'%s' is no plan of this version (%s); make it again with 'snn plan FILE -o PLAN'."
          .formatted(name, firstLine(unreadable)), unreadable);
    }
    return plan(resource, name);
  }

  private static ExecutionPlan plan(PlanResource resource, String name) {
    if (resource.getContents().size() != 1 || !(resource.getContents().get(0) instanceof ExecutionPlan plan)) {
      throw new PlanException("'%s' holds no plan; make one with 'snn plan FILE -o PLAN'.".formatted(name));
    }
    refuseOtherFiles(plan, name);
    resource.getContents().clear();
    try {
      PlanCheck.check(plan);
    } catch (PlanException broken) {
      throw new PlanException("'%s': %s".formatted(name, broken.getMessage()), broken);
    }
    return plan;
  }

  private static void refuseOtherFiles(ExecutionPlan plan, String name) {
    for (Iterator<EObject> all = EcoreUtil.getAllContents(plan, false); all.hasNext();) {
      EObject element = all.next();
      boolean elsewhere = element.eIsProxy() || element instanceof GroupTrace group
          && ((InternalEList<PseudoLayer>) group.getPseudoLayers()).basicList().stream()
              .anyMatch(EObject::eIsProxy);
      if (elsewhere) {
        throw new PlanException("'%s' refers to another file, which a plan never does; make it again with 'snn plan FILE -o PLAN'."
            .formatted(name));
      }
    }
  }

  /** Knows plans only and opens nothing. */
  private static ResourceSet closedWorld() {
    ResourceSetImpl world = new ResourceSetImpl();
    world.setPackageRegistry(new EPackageRegistryImpl());
    world.getPackageRegistry().put(PlanPackage.eNS_URI, PlanPackage.eINSTANCE);
    world.getURIConverter().getURIHandlers().clear();
    return world;
  }

  private static String firstLine(Throwable unreadable) {
    String message = unreadable.getMessage() == null ? unreadable.getClass().getSimpleName() : unreadable.getMessage();
    String line = message.lines().findFirst().orElse(message);
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }
}
