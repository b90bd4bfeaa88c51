package org.snn.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.junit.jupiter.api.Test;

class NetworkTest {

  @Test
  void groupsAreThoseAmongTheMembersInOrder() {
    Network network = NetworkFactory.eINSTANCE.createNetwork();
    Group first = NetworkFactory.eINSTANCE.createGroup();
    Group second = NetworkFactory.eINSTANCE.createGroup();
    network.getMembers().addAll(List.of(first, NetworkFactory.eINSTANCE.createConnect(), second));
    assertThat(network.groups()).containsExactly(first, second);
  }

  @Test
  void everyElementOfTheMetamodelIsDocumented() throws IOException {
    XMIResourceImpl ecore = new XMIResourceImpl();
    try (InputStream file = NetworkPackage.class.getResourceAsStream("/model/network.ecore")) {
      ecore.load(file, null);
    }
    List<ENamedElement> undocumented = new ArrayList<>();
    ecore.getAllContents().forEachRemaining(element -> {
      if (element instanceof ENamedElement named && EcoreUtil.getDocumentation(named) == null) {
        undocumented.add(named);
      }
    });
    assertThat(undocumented).extracting(ENamedElement::getName).isEmpty();
  }

  @Test
  void theWordsOfTheLanguageAreThoseOfTheEnumerations() {
    for (EClassifier classifier : NetworkPackage.eINSTANCE.getEClassifiers()) {
      if (classifier instanceof EEnum words) {
        assertThat(words.getELiterals()).extracting(Enumerator::getLiteral).allMatch(word -> word.matches("[a-z]+(-[a-z]+)*"));
      }
    }
    assertThat(Arrays.stream(Activation.values()).map(Activation::getLiteral)).containsExactly("identity", "relu", "leaky-relu",
        "elu", "gelu", "silu", "sigmoid", "tanh", "softplus", "softmax", "gaussian", "sin", "abs");
  }
}
