package org.snn.language.serializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.language.TestLanguage;
import org.snn.language.services.SnnGrammarAccess;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.network.NetworkFactory;
import org.snn.network.Role;
import org.snn.network.SnnModel;

/** Model to text and back gives an equal model, whether or not the model ever had a text. */
class RoundTripTest {

  private static final TestLanguage LANGUAGE = new TestLanguage();
  private static final Set<String> KEYWORDS =
      GrammarUtil.getAllKeywords(LANGUAGE.get(SnnGrammarAccess.class).getGrammar());

  @Property(tries = 200)
  void anyModelReadsBackEqual(@ForAll long seed) {
    SnnModel model = new RandomModels(seed, KEYWORDS).model();
    inResource(model);
    String text = LANGUAGE.serialize(model);
    assertEqual(LANGUAGE.model(text), model, text);
  }

  @Property(tries = 100)
  void aModelThatWasReadIsWrittenToTheLetter(@ForAll long seed) {
    SnnModel model = new RandomModels(seed, KEYWORDS).model();
    inResource(model);
    String text = LANGUAGE.serialize(model);
    assertThat(LANGUAGE.serialize(LANGUAGE.model(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"issue.snn", "everything.snn"})
  void aTextIsWrittenToTheLetter(String name) {
    String text = TestLanguage.resourceText(name);
    assertThat(LANGUAGE.serialize(LANGUAGE.model(text))).isEqualTo(text);
  }

  @Test
  void contradictionIsRefusedInsteadOfLost() {
    Group group = NetworkFactory.eINSTANCE.createGroup();
    group.setName("g");
    group.setSingle(true);
    group.setRole(Role.INPUT);
    Network network = NetworkFactory.eINSTANCE.createNetwork();
    network.setName("N");
    network.getMembers().add(group);
    SnnModel model = NetworkFactory.eINSTANCE.createSnnModel();
    model.getElements().add(network);
    inResource(model);
    assertThatThrownBy(() -> LANGUAGE.serialize(model)).hasMessageContaining("Group");
  }

  private static void inResource(SnnModel model) {
    XtextResource resource = LANGUAGE.resource(URI.createURI("memory:/new.snn"));
    resource.getContents().add(model);
  }

  private static void assertEqual(SnnModel read, SnnModel written, String text) {
    assertThat(new EcoreUtil.EqualityHelper().equals(read, written)).as(text).isTrue();
  }
}
