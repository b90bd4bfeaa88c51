package org.snn.language.validation;

import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.validation.ComposedChecks;
import org.eclipse.xtext.validation.EValidatorRegistrar;

/** All validation rules of the language, by subject; docs/validation.md lists them. */
@ComposedChecks(validators = {
    ImportRules.class, NameRules.class, NumberRules.class,
    GroupRules.class, ConnectRules.class, InitialiserRules.class,
    ExpansionRules.class, BlockRules.class, PathRules.class,
    ExperimentRules.class, SettingRules.class, LossRules.class, OptimizerRules.class, ScheduleRules.class,
    StoppingRules.class, PruningRules.class, GrowingRules.class,
    DataRules.class, DataFitRules.class, MemoryRules.class
})
public class SnnValidator extends AbstractSnnValidator {

  /** Nothing is said of networks and experiments with syntax errors: they are not yet what they will be. */
  @Override
  protected boolean isResponsible(Map<Object, Object> context, EObject element) {
    return super.isResponsible(context, element) && Sound.text(element);
  }

  /** Alone: EMF's own validator would say again, in words of Java, what the rules say. */
  @Override
  public void register(EValidatorRegistrar registrar) {
    getEPackages().forEach(metamodel -> registrar.getRegistry().put(metamodel, this));
  }
}
