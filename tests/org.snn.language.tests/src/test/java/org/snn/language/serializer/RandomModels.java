package org.snn.language.serializer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.snn.network.Connect;
import org.snn.network.Element;
import org.snn.network.End;
import org.snn.network.Experiment;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.network.NetworkPackage;
import org.snn.network.Role;
import org.snn.network.SnnModel;

/**
 * Any model that the metamodel can hold: walks the Ecore, so a new class or feature takes part by itself. It keeps what the
 * documentation of the metamodel demands: unique names, two ends or more, ends in the own network, a last neuron only after a
 * first, and one hidden neuron behind the keyword neuron.
 */
final class RandomModels {

  private static final int MANY = 4;

  private final Random random;
  private final RandomValues values;

  RandomModels(long seed, Set<String> keywords) {
    random = new Random(seed);
    values = new RandomValues(random, List.copyOf(new TreeSet<>(keywords)));
  }

  SnnModel model() {
    SnnModel model = (SnnModel) create(NetworkPackage.Literals.SNN_MODEL);
    values.nameUniquely(model.getElements());
    List<Network> networks = elements(model, Network.class);
    networks.forEach(this::complete);
    for (Experiment experiment : elements(model, Experiment.class)) {
      experiment.setNetwork(networks.isEmpty() ? null : pick(networks));
    }
    return model;
  }

  private void complete(Network network) {
    List<Group> groups = network.groups();
    if (groups.isEmpty()) {
      network.getMembers().removeIf(Connect.class::isInstance);
    }
    values.nameUniquely(groups);
    groups.stream().filter(Group::isSingle).forEach(group -> {
      group.setRole(Role.HIDDEN);
      group.setSize(1);
    });
    for (var contents = network.eAllContents(); contents.hasNext();) {
      if (contents.next() instanceof End end) {
        end.setGroup(pick(groups));
        end.setLast(end.getFirst() == null ? null : end.getLast());
      }
    }
  }

  /** A new object with random features; its references are not set. */
  EObject create(EClass type) {
    EClass concrete = pick(concrete(type));
    EObject object = EcoreUtil.create(concrete);
    for (EStructuralFeature feature : concrete.getEAllStructuralFeatures()) {
      if (!feature.isTransient() && feature.isChangeable() && !isName(feature)) {
        fill(object, feature);
      }
    }
    return object;
  }

  private static boolean isName(EStructuralFeature feature) {
    return feature == NetworkPackage.Literals.NAMED_ELEMENT__NAME;
  }

  private void fill(EObject object, EStructuralFeature feature) {
    if (feature instanceof EReference reference && !reference.isContainment()) {
      return; // set when all groups and networks are there
    }
    if (feature.isMany()) {
      @SuppressWarnings("unchecked")
      List<Object> list = (List<Object>) object.eGet(feature);
      int size = Math.max(lowerBound(feature), random.nextInt(MANY + 1));
      for (int i = 0; i < size; i++) {
        list.add(value(feature));
      }
    } else if (feature.isRequired() || random.nextBoolean()) {
      object.eSet(feature, value(feature));
    }
  }

  private static int lowerBound(EStructuralFeature feature) {
    return feature == NetworkPackage.Literals.CONNECT__ENDS ? 2 : feature.getLowerBound();
  }

  private Object value(EStructuralFeature feature) {
    return feature instanceof EReference reference
        ? create(reference.getEReferenceType())
        : values.of((EAttribute) feature);
  }

  private static List<EClass> concrete(EClass type) {
    List<EClass> found = new ArrayList<>();
    for (var classifier : NetworkPackage.eINSTANCE.getEClassifiers()) {
      if (classifier instanceof EClass candidate && !candidate.isAbstract() && type.isSuperTypeOf(candidate)) {
        found.add(candidate);
      }
    }
    return found;
  }

  private static <T extends Element> List<T> elements(SnnModel model, Class<T> type) {
    return model.getElements().stream().filter(type::isInstance).map(type::cast).toList();
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
