package org.snn.language.serializer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.snn.network.Connect;
import org.snn.network.End;
import org.snn.network.Experiment;
import org.snn.network.Group;
import org.snn.network.Member;
import org.snn.network.Network;
import org.snn.network.NetworkFactory;
import org.snn.network.NetworkPackage;
import org.snn.network.SnnModel;

/** Random changes of a model, as an editor makes them. */
final class RandomEdits {

  private static final NetworkFactory NEW = NetworkFactory.eINSTANCE;

  private final Random random;
  private final SnnModel model;
  private final RandomModels fresh;
  private final RandomValues values;

  RandomEdits(Random random, SnnModel model, RandomModels fresh, RandomValues values) {
    this.random = random;
    this.model = model;
    this.fresh = fresh;
    this.values = values;
  }

  /** Makes one change; answers whether something was removed, so that its comments may go with it. */
  boolean edit() {
    return switch (random.nextInt(5)) {
      case 0 -> setAttribute();
      case 1 -> setChild();
      case 2 -> addMember();
      case 3 -> removeMember();
      default -> changeElements();
    };
  }

  private boolean setAttribute() {
    if (model.eContents().isEmpty()) {
      return false;
    }
    EObject element = pick(all().stream().filter(object -> object != model).toList());
    List<EAttribute> attributes = element.eClass().getEAllAttributes();
    if (attributes.isEmpty()) {
      return false;
    }
    EAttribute attribute = pick(attributes);
    if (attribute.isTransient() || attribute.isMany() || attribute == NetworkPackage.Literals.NAMED_ELEMENT__NAME
        || element instanceof End || attribute == NetworkPackage.Literals.GROUP__SINGLE || element instanceof Group group && group.isSingle()) {
      return false;
    }
    boolean unset = !attribute.isRequired() && random.nextBoolean();
    if (unset) {
      element.eUnset(attribute);
    } else {
      element.eSet(attribute, values.of(attribute));
    }
    return unset || attribute.getEAttributeType().getInstanceClass() == boolean.class;
  }

  private boolean setChild() {
    EObject element = pick(all());
    List<EReference> children = element.eClass().getEAllContainments().stream().filter(child -> !child.isMany()).toList();
    if (children.isEmpty()) {
      return false;
    }
    EReference child = pick(children);
    boolean replaced = element.eGet(child) != null;
    element.eSet(child, random.nextBoolean() ? null : fresh.create(child.getEReferenceType()));
    return replaced;
  }

  private boolean addMember() {
    List<Network> networks = all(Network.class);
    if (networks.isEmpty()) {
      return false;
    }
    Network network = pick(networks);
    if (random.nextBoolean() || network.groups().isEmpty()) {
      Group group = NEW.createGroup();
      group.setName("new" + random.nextInt(1_000_000));
      network.getMembers().add(random.nextInt(network.getMembers().size() + 1), group);
      return false;
    }
    Connect connect = NEW.createConnect();
    for (int i = 0; i < 2; i++) {
      End end = NEW.createEnd();
      end.setGroup(pick(network.groups()));
      connect.getEnds().add(end);
    }
    network.getMembers().add(random.nextInt(network.getMembers().size() + 1), connect);
    return false;
  }

  private boolean removeMember() {
    List<Network> networks = all(Network.class).stream().filter(network -> !network.getMembers().isEmpty()).toList();
    if (networks.isEmpty()) {
      return false;
    }
    EList<Member> members = pick(networks).getMembers();
    Member removed = members.remove(random.nextInt(members.size()));
    members.removeIf(member -> member instanceof Connect connect
        && connect.getEnds().stream().anyMatch(end -> end.getGroup() == removed));
    return true;
  }

  private boolean changeElements() {
    if (model.getElements().isEmpty() || random.nextBoolean()) {
      Experiment experiment = NEW.createExperiment();
      experiment.setName("new" + random.nextInt(1_000_000));
      experiment.setBatch(7);
      model.getElements().add(random.nextInt(model.getElements().size() + 1), experiment);
      return false;
    }
    EObject removed = pick(model.getElements());
    EcoreUtil.remove(removed);
    for (Experiment experiment : all(Experiment.class)) {
      experiment.setNetwork(experiment.getNetwork() == removed ? null : experiment.getNetwork());
    }
    return true;
  }

  private List<EObject> all() {
    return all(EObject.class);
  }

  private <T extends EObject> List<T> all(Class<T> type) {
    List<T> all = new ArrayList<>();
    if (type.isInstance(model)) {
      all.add(type.cast(model));
    }
    for (TreeIterator<EObject> contents = model.eAllContents(); contents.hasNext();) {
      EObject next = contents.next();
      if (type.isInstance(next)) {
        all.add(type.cast(next));
      }
    }
    return all;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
