package org.snn.language.scoping;

import com.google.inject.Singleton;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionStrategy;
import org.eclipse.xtext.util.IAcceptor;
import org.snn.network.SnnModel;

/** Other files see the networks and experiments of a file, never the thousands of groups inside. */
@Singleton
public class SnnResourceDescriptionStrategy extends DefaultResourceDescriptionStrategy {

  @Override
  public boolean createEObjectDescriptions(EObject element, IAcceptor<IEObjectDescription> acceptor) {
    super.createEObjectDescriptions(element, acceptor);
    return element instanceof SnnModel;
  }
}
