package org.snn.plan;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;

/** The XMI form of one plan, in memory. */
final class PlanResource extends XMIResourceImpl {

  PlanResource() {
    super(URI.createURI("plan"));
  }

  /** The same as EMF's, without its search through all pseudo-layers for each reference to one. */
  @Override
  public String getURIFragment(EObject object) {
    return object instanceof PseudoLayer layer ? "//@pseudoLayers." + layer.getIndex() : super.getURIFragment(object);
  }
}
