package org.snn.language.validation;

import org.eclipse.xtext.validation.ComposedChecks;

/** All validation rules of the language, by subject; docs/validation.md lists them. */
@ComposedChecks(validators = {
    ImportRules.class, NameRules.class, NumberRules.class,
    GroupRules.class, ConnectRules.class, InitialiserRules.class,
    ExpansionRules.class, BlockRules.class, PathRules.class,
    ExperimentRules.class, SettingRules.class, LossRules.class, OptimizerRules.class, ScheduleRules.class,
    StoppingRules.class,
    DataRules.class, DataFitRules.class, MemoryRules.class
})
public class SnnValidator extends AbstractSnnValidator {
}
