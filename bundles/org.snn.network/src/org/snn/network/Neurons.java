package org.snn.network;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.InternalEObject;

/**
 * The neurons of a group as objects. They exist only as its size; a diagram that shows them needs the same objects at each
 * refresh, with a URI that leads back to them. So they are kept in an adapter of the group, have it as container though they are
 * in no list of it, and become proxies when it does.
 */
public final class Neurons {

  private Neurons() {
  }

  /** The first neurons of the group, as many as there are up to the limit; makes no others. */
  public static List<Neuron> first(Group group, int limit) {
    return known(group).first(Math.max(0, Math.min(group.getSize(), limit)));
  }

  /** The neuron at this place, or null if the group has none there. */
  public static Neuron at(Group group, int index) {
    return index < 0 || index >= group.getSize() ? null : known(group).at(index);
  }

  /** What follows the group in the URI of a neuron: {@code @neurons.3}. */
  public static String segment(Neuron neuron) {
    return "@neurons." + neuron.getIndex();
  }

  private static Neuron create(Group group, int index) {
    Neuron neuron = NetworkFactory.eINSTANCE.createNeuron();
    neuron.setIndex(index);
    ((InternalEObject) neuron).eBasicSetContainer((InternalEObject) group,
        InternalEObject.EOPPOSITE_FEATURE_BASE - NetworkPackage.GROUP__NEURONS, null);
    return neuron;
  }

  private static Known known(Group group) {
    synchronized (group) {
      for (Adapter adapter : group.eAdapters()) {
        if (adapter instanceof Known known) {
          return known;
        }
      }
      Known known = new Known(group);
      group.eAdapters().add(known);
      return known;
    }
  }

  /** Neurons that were asked for. */
  private static final class Known extends AdapterImpl {

    private final List<Neuron> neurons = new ArrayList<>();
    private final Group group;

    private Known(Group group) {
      this.group = group;
    }

    private synchronized List<Neuron> first(int count) {
      if (count > 0) {
        at(count - 1);
      }
      return List.copyOf(neurons.subList(0, count));
    }

    private synchronized Neuron at(int index) {
      while (neurons.size() <= index) {
        neurons.add(create(group, neurons.size()));
      }
      return neurons.get(index);
    }

    /** A group that is unloaded loses its adapters as a proxy: its neurons then lead to those of the group that takes its place. */
    @Override
    public void notifyChanged(Notification notification) {
      if (notification.getEventType() == Notification.REMOVING_ADAPTER
          && notification.getNotifier() instanceof InternalEObject unloaded && unloaded.eIsProxy()) {
        URI uri = unloaded.eProxyURI();
        for (Neuron neuron : neurons) {
          ((InternalEObject) neuron)
              .eSetProxyURI(uri.trimFragment().appendFragment(uri.fragment() + "/" + segment(neuron)));
        }
      }
    }
  }
}
