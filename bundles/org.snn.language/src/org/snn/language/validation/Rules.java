package org.snn.language.validation;

import org.eclipse.xtext.util.Exceptions;
import org.eclipse.xtext.validation.AbstractDeclarativeValidator;
import org.eclipse.xtext.validation.EValidatorRegistrar;

/**
 * A set of rules about one subject: one {@code @Check} method a rule, with an id of {@link RuleIds}. {@link SnnValidator}
 * composes them.
 */
public abstract class Rules extends AbstractDeclarativeValidator {

  /** Nothing: the validator that composes the rules is registered for the whole language. */
  @Override
  public void register(EValidatorRegistrar registrar) {
  }

  /** Xtext hides null pointer exceptions of checks; ours must not have any. */
  @Override
  protected void handleExceptionDuringValidation(Throwable exception) {
    Exceptions.throwUncheckedException(exception);
  }
}
