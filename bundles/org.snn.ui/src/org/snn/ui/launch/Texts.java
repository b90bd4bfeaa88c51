package org.snn.ui.launch;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;

/** The texts below a resource; as a property of it, {@code org.snn.ui.hasTexts}: whether there are some. */
public final class Texts extends PropertyTester {

  private static final String EXTENSION = "snn";

  /** The texts, without the copies that run folders hold of what was trained. */
  static List<IFile> below(IResource resource) throws CoreException {
    List<IFile> texts = new ArrayList<>();
    if (resource.isAccessible()) {
      resource.accept(each -> {
        if (each instanceof IFile file && EXTENSION.equals(file.getFileExtension())) {
          texts.add(file);
        }
        return !isRun(each);
      });
    }
    return texts;
  }

  private static boolean isRun(IResource resource) {
    return resource instanceof IContainer folder && folder.findMember("run.json") != null;
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
