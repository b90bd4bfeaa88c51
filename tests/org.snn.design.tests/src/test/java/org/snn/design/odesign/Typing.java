package org.snn.design.odesign;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.snn.network.NetworkPackage;
import org.snn.plan.PlanPackage;

/** What an expression gives: a wrong feature, a missing service or a wrong number of arguments is an error. */
public final class Typing {

  /** What a variable or expression can be: one of these classes; many: a collection of them. */
  public record Kind(Set<Class<?>> classes, boolean many) {

    public static Kind of(Class<?>... classes) {
      return new Kind(Set.of(classes), false);
    }
  }

  /** An expression that is wrong. */
  public static final class WrongExpression extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongExpression(String message) {
      super(message);
    }
  }

  private final Services services;
  private final Map<String, Kind> variables;

  public Typing(Services services, Map<String, Kind> variables) {
    this.services = services;
    this.variables = variables;
  }

  /** The kind of an expression's result. */
  public Kind of(Expression expression) {
    if (expression instanceof Expression.Literal literal) {
      return Kind.of(literal.value().getClass());
    }
    if (expression instanceof Expression.Variable variable) {
      if (!variables.containsKey(variable.name())) {
        throw new WrongExpression("no variable '%s' here, only %s".formatted(variable.name(), new TreeSet<>(variables.keySet())));
      }
      return variables.get(variable.name());
    }
    if (expression instanceof Expression.Not not) {
      if (!of(not.of()).equals(Kind.of(Boolean.class))) {
        throw new WrongExpression("'not' of something that is no Boolean");
      }
      return Kind.of(Boolean.class);
    }
    return expression instanceof Expression.Feature feature ? feature(feature) : call((Expression.Call) expression);
  }

  private Kind feature(Expression.Feature feature) {
    Set<Class<?>> types = new java.util.HashSet<>();
    boolean many = false;
    for (Class<?> owner : of(feature.of()).classes()) {
      EStructuralFeature found = eClass(owner).getEStructuralFeature(feature.name());
      if (found == null) {
        throw new WrongExpression("%s has no feature '%s'".formatted(owner.getSimpleName(), feature.name()));
      }
      many = found.isMany();
      types.add(found.getEType().getInstanceClass());
    }
    return new Kind(types, many);
  }

  private Kind call(Expression.Call call) {
    Set<Class<?>> results = new java.util.HashSet<>();
    boolean many = false;
    Kind owner = of(call.of());
    List<Kind> arguments = call.arguments().stream().map(this::of).toList();
    if (owner.many()) {
      throw new WrongExpression("'%s' is called on a collection".formatted(call.name()));
    }
    if (call.name().equals("eContainer") && arguments.isEmpty()) {
      return Kind.of(EObject.class);
    }
    for (Class<?> type : owner.classes()) {
      for (List<Class<?>> types : combinations(arguments)) {
        types.add(0, type);
        List<Method> found = services.find(call.name(), types);
        if (found.isEmpty()) {
          throw new WrongExpression("no service %s(%s)".formatted(call.name(),
              types.stream().map(Class::getSimpleName).collect(Collectors.joining(", "))));
        }
        Type result = found.get(0).getGenericReturnType();
        many = result instanceof ParameterizedType;
        results.add(many ? (Class<?>) ((ParameterizedType) result).getActualTypeArguments()[0] : (Class<?>) result);
      }
    }
    return new Kind(results, many);
  }

  private static List<List<Class<?>>> combinations(List<Kind> arguments) {
    List<List<Class<?>>> all = List.of(List.of());
    for (Kind argument : arguments) {
      List<List<Class<?>>> longer = new ArrayList<>();
      for (List<Class<?>> before : all) {
        for (Class<?> type : argument.classes()) {
          List<Class<?>> types = new ArrayList<>(before);
          types.add(type);
          longer.add(types);
        }
      }
      all = longer;
    }
    return all.stream().<List<Class<?>>>map(ArrayList::new).toList();
  }

  /** The class of a name such as {@code network::Group}. */
  public static Class<?> domain(String name) {
    String[] parts = name.split("::");
    EPackage owner = parts[0].equals("network") ? NetworkPackage.eINSTANCE : parts[0].equals("plan") ? PlanPackage.eINSTANCE : null;
    if (owner == null || parts.length != 2 || !(owner.getEClassifier(parts[1]) instanceof EClass found)) {
      throw new WrongExpression("no class '%s'".formatted(name));
    }
    return found.getInstanceClass();
  }

  static EClass eClass(Class<?> type) {
    for (EPackage owner : List.of(NetworkPackage.eINSTANCE, PlanPackage.eINSTANCE)) {
      if (owner.getEClassifier(type.getSimpleName()) instanceof EClass found && found.getInstanceClass() == type) {
        return found;
      }
    }
    throw new WrongExpression("no class of ours: " + type.getName());
  }
}
