package org.snn.language.scoping;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.scoping.IGlobalScopeProvider;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.network.NetworkPackage;
import org.snn.network.SnnModel;

/**
 * What a name can mean: an end names a group of its own network; an experiment names a network of its file or of an
 * imported file.
 */
public class SnnScopeProvider extends AbstractSnnScopeProvider {

  @Inject
  private IGlobalScopeProvider imports;

  @Inject
  private IResourceScopeCache cache;

  @Override
  public IScope getScope(EObject context, EReference reference) {
    if (reference == NetworkPackage.Literals.END__GROUP) {
      return groups(EcoreUtil2.getContainerOfType(context, Network.class));
    }
    if (reference == NetworkPackage.Literals.EXPERIMENT__NETWORK) {
      return networks(context.eResource());
    }
    return IScope.NULLSCOPE;
  }

  private IScope groups(Network network) {
    if (network == null) {
      return IScope.NULLSCOPE;
    }
    Resource resource = network.eResource();
    if (resource == null) {
      return groupsOf(network);
    }
    return cache.get(network, resource, () -> groupsOf(network));
  }

  private static IScope groupsOf(Network network) {
    NameScope scope = new NameScope(IScope.NULLSCOPE);
    for (Group group : network.groups()) {
      scope.add(group.getName(), group);
    }
    return scope;
  }

  private IScope networks(Resource resource) {
    NameScope scope = new NameScope(imports.getScope(resource, NetworkPackage.Literals.EXPERIMENT__NETWORK, null));
    for (EObject root : resource.getContents()) {
      if (root instanceof SnnModel model) {
        EcoreUtil2.typeSelect(model.getElements(), Network.class).forEach(n -> scope.add(n.getName(), n));
      }
    }
    return scope;
  }
}
