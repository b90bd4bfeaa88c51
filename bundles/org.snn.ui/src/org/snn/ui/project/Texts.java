package org.snn.ui.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;

/** The texts below a resource; as a property of it, {@code org.snn.ui.hasTexts}: whether there are some. */
public final class Texts extends PropertyTester {

  private static final String EXTENSION = "snn";

  /** The texts, without the copies that run folders hold of what was trained. */
  public static List<IFile> below(IResource resource) throws CoreException {
    List<IFile> texts = new ArrayList<>();
    if (resource.isAccessible()) {
      resource.accept(each -> {
        if (isText(each)) {
          texts.add((IFile) each);
        }
        return !isRun(each);
      });
    }
    return texts;
  }

  static boolean isText(IResource resource) {
    return resource.getType() == IResource.FILE && EXTENSION.equals(resource.getFileExtension());
  }

  /** Whether this is the folder of a run, in which texts are only copies. */
  static boolean isRun(IResource resource) {
    return resource instanceof IContainer folder && folder.findMember("run.json") != null;
  }

  /** Whether a text is the copy in a run folder. */
  public static boolean isCopy(IFile text) {
    return Stream.iterate(text.getParent(), Objects::nonNull, IResource::getParent).anyMatch(Texts::isRun);
  }

  @Override
  public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
    try {
      return !below((IResource) receiver).isEmpty();
    } catch (CoreException gone) {
      return false;
    }
  }
}
