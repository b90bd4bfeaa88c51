package org.snn.language.serializer;

import com.google.inject.Singleton;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.serializer.sequencer.TransientValueService;
import org.snn.network.Group;
import org.snn.network.NetworkPackage;

/**
 * Which values stand in the text. The stock service drops whatever equals its default, so a rate of 0.0 or a
 * {@code relu} that happens to be first would vanish. Here only absence is silent: null, unset, false; and the two
 * defaults that a text may leave out (a size of 1, the activation identity), unless the text has them already.
 */
@Singleton
public class SnnTransientValues extends TransientValueService {

  private static final Set<EStructuralFeature> MAY_BE_SILENT =
      Set.of(NetworkPackage.Literals.GROUP__SIZE, NetworkPackage.Literals.GROUP__ACTIVATION);

  @Override
  public ValueTransient isValueTransient(EObject object, EStructuralFeature feature) {
    return isSilent(object, feature) ? ValueTransient.YES : ValueTransient.NO;
  }

  private boolean isSilent(EObject object, EStructuralFeature feature) {
    Object value = object.eGet(feature, false);
    if (feature.isTransient() || value == null || isContainerReferenceInSameResource(object, feature)) {
      return true;
    }
    if (feature.isUnsettable()) {
      return !object.eIsSet(feature);
    }
    if (value instanceof Boolean flag) {
      return !flag;
    }
    if (feature == NetworkPackage.Literals.GROUP__ROLE) {
      return ((Group) object).isSingle() && !object.eIsSet(feature); // 'neuron' says it
    }
    return MAY_BE_SILENT.contains(feature) && !object.eIsSet(feature)
        && (isImplied(object, feature) || NodeModelUtils.findNodesForFeature(object, feature).isEmpty());
  }

  /** A group that becomes a single neuron has no room for the size that its text had. */
  private static boolean isImplied(EObject object, EStructuralFeature feature) {
    return feature == NetworkPackage.Literals.GROUP__SIZE && ((Group) object).isSingle();
  }
}
