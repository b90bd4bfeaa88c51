package org.snn.language.validation;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EValidator;
import org.eclipse.emf.ecore.impl.EValidatorRegistryImpl;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.snn.network.Network;
import org.snn.network.NetworkPackage;

import com.google.inject.Inject;
import com.google.inject.Injector;

/** Asks the rules about one network while they are busy with another file: a validator is not for two things at once. */
final class NetworkCheck {

  @Inject
  private Injector injector;

  /**
   * The first error of a network, as it stands in the text; of several at one place the first in the alphabet, since rules
   * are called in no certain order. Networks name nothing outside, so this does not go round in circles.
   */
  Optional<Diagnostic> firstError(Network network, Map<Object, Object> context) {
    SnnValidator validator = new SnnValidator();
    injector.injectMembers(validator);
    EValidator.Registry registry = new EValidatorRegistryImpl();
    registry.put(NetworkPackage.eINSTANCE, validator);
    return new Diagnostician(registry).validate(network, context).getChildren().stream()
        .filter(issue -> issue.getSeverity() == Diagnostic.ERROR)
        .min(Comparator.comparingInt(NetworkCheck::offset).thenComparing(Diagnostic::getMessage));
  }

  private static int offset(Diagnostic issue) {
    return Texts.offset((EObject) issue.getData().get(0));
  }
}
