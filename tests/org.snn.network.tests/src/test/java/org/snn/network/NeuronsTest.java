package org.snn.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Neurons are there for those who ask, keep their identity, and are in nobody's way. */
class NeuronsTest {

  private final Group group = NetworkFactory.eINSTANCE.createGroup();
  private final Resource resource = new ResourceImpl(URI.createURI("memory:/test.snn"));

  @BeforeEach
  void putIntoAResource() {
    group.setName("h");
    group.setSize(3);
    resource.getContents().add(group);
  }

  @Test
  void thereAreAsManyAsTheSizeSays() {
    assertThat(Neurons.first(group, 9)).extracting(Neuron::getIndex).containsExactly(0, 1, 2);
    assertThat(Neurons.first(group, 2)).extracting(Neuron::getIndex).containsExactly(0, 1);
    assertThat(Neurons.at(group, 2).getIndex()).isEqualTo(2);
    group.setSize(2);
    assertThat(Neurons.first(group, 9)).hasSize(2);
    assertThat(Neurons.at(group, 2)).isNull();
    assertThat(Neurons.at(group, -1)).isNull();
    group.setSize(-1);
    assertThat(Neurons.first(group, 9)).isEmpty();
  }

  @Test
  void theyStayTheSameObjects() {
    Neuron second = Neurons.first(group, 2).get(1);
    group.setSize(1);
    group.setSize(9);

    assertThat(Neurons.at(group, 1)).isSameAs(second);
    assertThat(second.eContainer()).isSameAs(group);
    assertThat(second.eContainingFeature()).isSameAs(NetworkPackage.Literals.GROUP__NEURONS);
    assertThat(second.eResource()).isSameAs(resource);
  }

  @Test
  void theyAreInNoContentsAndNoCopy() {
    assertThat(Neurons.first(group, 9)).isNotEmpty();
    assertThat(group.eContents()).isEmpty();
    assertThat(EcoreUtil.equals(group, EcoreUtil.copy(group))).isTrue();
  }

  @Test
  void unloadingMakesThemProxiesOfThemselves() {
    InternalEObject second = (InternalEObject) Neurons.at(group, 1);
    ((InternalEObject) group).eSetProxyURI(resource.getURI().appendFragment("n:N/h"));
    group.eAdapters().clear();

    assertThat(((EObject) second).eIsProxy()).isTrue();
    assertThat(second.eProxyURI()).hasToString("memory:/test.snn#n:N/h/@neurons.1");
  }
}
