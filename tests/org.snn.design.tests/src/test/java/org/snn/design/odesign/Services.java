package org.snn.design.odesign;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.w3c.dom.Element;

/** The services that a viewpoint declares, found as Sirius finds them: public methods of classes that it can make. */
public final class Services {

  private final List<Method> methods = new ArrayList<>();

  private Services() {
  }

  /** The services of a viewpoint. */
  public static Services of(Element viewpoint) {
    Services services = new Services();
    Odesign.children(viewpoint).filter(child -> child.getTagName().equals("ownedJavaExtensions"))
        .forEach(extension -> services.add(extension.getAttribute("qualifiedClassName")));
    return services;
  }

  /** The services of all viewpoints: what properties may call. */
  public static Services of(Odesign odesign) {
    Services services = new Services();
    odesign.named("ownedJavaExtensions").stream().map(extension -> extension.getAttribute("qualifiedClassName")).distinct()
        .forEach(services::add);
    return services;
  }

  private void add(String name) {
    try {
      Class<?> type = Class.forName(name);
      if (!Modifier.isPublic(type.getModifiers()) || !Modifier.isPublic(type.getConstructor().getModifiers())) {
        throw new IllegalStateException(name + " cannot be made by Sirius");
      }
      Arrays.stream(type.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
          .forEach(methods::add);
    } catch (ReflectiveOperationException missing) {
      throw new IllegalStateException("no service class " + name, missing);
    }
  }

  /** All services, as Sirius would see them. */
  public List<Method> all() {
    return methods;
  }

  /** The services of a name that take these types; the most special one first. */
  public List<Method> find(String name, List<Class<?>> types) {
    return methods.stream().filter(method -> method.getName().equals(name) && takes(method, types))
        .sorted((one, other) -> one.getParameterTypes()[0].isAssignableFrom(other.getParameterTypes()[0]) ? 1 : -1).toList();
  }

  private static boolean takes(Method method, List<Class<?>> types) {
    Class<?>[] parameters = method.getParameterTypes();
    boolean fits = parameters.length == types.size();
    for (int i = 0; fits && i < parameters.length; i++) {
      fits = types.get(i) == null || parameters[i].isAssignableFrom(types.get(i));
    }
    return fits;
  }

  /** Calls a service. */
  public static Object call(Method method, List<Object> arguments) {
    try {
      return method.invoke(method.getDeclaringClass().getConstructor().newInstance(), arguments.toArray());
    } catch (InvocationTargetException failed) {
      throw new IllegalStateException(method + " failed for " + arguments, failed.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether a class is one of models. */
  static boolean isElement(Class<?> type) {
    return EObject.class.isAssignableFrom(type);
  }
}
