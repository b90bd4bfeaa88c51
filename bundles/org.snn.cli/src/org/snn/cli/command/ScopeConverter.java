package org.snn.cli.command;

import org.snn.plan.PruneScope;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A scope by its name in the language. */
final class ScopeConverter implements ITypeConverter<PruneScope> {

  @Override
  public PruneScope convert(String text) {
    PruneScope scope = PruneScope.get(text);
    if (scope == null) {
      throw new TypeConversionException("'" + text + "' is not one of global, per-pair, per-neuron");
    }
    return scope;
  }
}
