package org.snn.design.odesign;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;

/** Evaluates expressions as AQL does: by the classes of what is there. */
public final class Evaluation {

  private final Services services;
  private final Map<String, Object> variables;

  public Evaluation(Services services, Map<String, Object> variables) {
    this.services = services;
    this.variables = variables;
  }

  /** The value of an expression. */
  public Object of(Expression expression) {
    if (expression instanceof Expression.Literal literal) {
      return literal.value();
    }
    if (expression instanceof Expression.Variable variable) {
      return variables.get(variable.name());
    }
    if (expression instanceof Expression.Not not) {
      return !(Boolean) of(not.of());
    }
    if (expression instanceof Expression.Feature feature) {
      EObject owner = (EObject) of(feature.of());
      return owner.eGet(owner.eClass().getEStructuralFeature(feature.name()));
    }
    return call((Expression.Call) expression);
  }

  private Object call(Expression.Call call) {
    List<Object> arguments = new ArrayList<>(List.of(of(call.of())));
    call.arguments().forEach(argument -> arguments.add(of(argument)));
    if (call.name().equals("eContainer")) {
      return ((EObject) arguments.get(0)).eContainer();
    }
    List<Class<?>> types = new ArrayList<>();
    arguments.forEach(argument -> types.add(argument == null ? null : argument.getClass()));
    List<Method> found = services.find(call.name(), types);
    if (found.isEmpty()) {
      throw new IllegalStateException("no service %s for %s".formatted(call.name(), types));
    }
    return Services.call(found.get(0), arguments);
  }
}
