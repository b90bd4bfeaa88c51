package org.snn.language.validation;

import static org.snn.network.NetworkPackage.Literals.EXPERIMENT__NETWORK;
import static org.snn.network.NetworkPackage.Literals.IMPORT__IMPORT_URI;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.snn.network.Experiment;
import org.snn.network.Import;
import org.snn.network.Network;
import org.snn.network.SnnModel;

import com.google.inject.Inject;

/** Rules about imports. */
public class ImportRules extends Rules {

  @Inject
  private NetworkCheck check;

  @Check
  public void importMissing(Import element) {
    String file = element.getImportURI();
    if (file != null && !itself(element) && content(element).isEmpty()) {
      error("'%s' cannot be read; check the path, which is relative to this file.".formatted(file), IMPORT__IMPORT_URI,
          RuleIds.IMPORT_MISSING);
    }
  }

  @Check
  public void importSelf(Import element) {
    if (itself(element)) {
      warning("The file imports itself; what it declares is known anyway: remove the import.", IMPORT__IMPORT_URI,
          RuleIds.IMPORT_SELF);
    }
  }

  @Check
  public void importDuplicate(SnnModel model) {
    Map<URI, Import> first = new HashMap<>();
    for (Import element : model.getImports()) {
      Import other = element.getImportURI() == null ? null : first.putIfAbsent(uri(element), element);
      if (other != null) {
        warning("'%s' is already imported%s; remove one of the two.".formatted(element.getImportURI(),
            Texts.inLine(other)), element, IMPORT__IMPORT_URI, RuleIds.IMPORT_DUPLICATE);
      }
    }
  }

  /** Its networks may be incomplete, so nothing can be said of experiments that use them. */
  @Check
  public void importErrors(Import element) {
    content(element).filter(imported -> !itself(element) && broken(imported)).ifPresent(imported -> {
      Resource.Diagnostic error = imported.getErrors().get(0);
      error("'%s' has errors, the first in line %d: %s; correct it there.".formatted(element.getImportURI(),
          error.getLine(), error.getMessage()), IMPORT__IMPORT_URI, RuleIds.IMPORT_ERRORS);
    });
  }

  /** An imported file is checked as far as it is used. */
  @Check
  public void importNetwork(Experiment experiment) {
    Network network = experiment.getNetwork();
    if (Sound.resolved(network) && network.eResource() != experiment.eResource() && !broken(network.eResource())) {
      check.firstError(network, new HashMap<>(getContext())).ifPresent(issue -> error(
          "Network '%s' of '%s' has an error%s, to be corrected there: %s".formatted(network.getName(),
              network.eResource().getURI().lastSegment(), Texts.inLine((EObject) issue.getData().get(0)), issue.getMessage()),
          EXPERIMENT__NETWORK, RuleIds.IMPORT_NETWORK));
    }
  }

  private static boolean broken(Resource imported) {
    EcoreUtil.resolveAll(imported);
    return !imported.getErrors().isEmpty();
  }

  private static boolean itself(Import element) {
    return element.getImportURI() != null && element.eResource() != null
        && uri(element).equals(element.eResource().getURI());
  }

  /** The imported file, if it could be read at all. */
  private static Optional<Resource> content(Import element) {
    return Optional.ofNullable(element.getImportURI()).map(file -> EcoreUtil2.getResource(element.eResource(), file))
        .filter(resource -> !resource.getContents().isEmpty());
  }

  private static URI uri(Import element) {
    try {
      URI uri = URI.createURI(element.getImportURI());
      Resource resource = element.eResource();
      return resource == null || !uri.isRelative() ? uri : uri.resolve(resource.getURI());
    } catch (IllegalArgumentException noUri) {
      return URI.createFileURI(element.getImportURI());
    }
  }
}
