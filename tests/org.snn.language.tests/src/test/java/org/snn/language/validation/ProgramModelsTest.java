package org.snn.language.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.AbstractInjectableValidator;
import org.eclipse.xtext.validation.AbstractValidationDiagnostic;
import org.eclipse.xtext.validation.CheckMode;
import org.junit.jupiter.api.Test;
import org.snn.language.TestLanguage;
import org.snn.network.Connect;
import org.snn.network.Network;
import org.snn.network.NetworkFactory;
import org.snn.network.SnnModel;

/** Rules that only models without text can break: those of programs and diagrams. */
class ProgramModelsTest {

  private static final String RIGHT = RuleCase.network("input x[4] neuron gate tanh output y[2] connect x -> gate -> y");

  private final TestLanguage language = new TestLanguage();
  private final SnnModel model = language.model(RIGHT);
  private final Network network = (Network) model.getElements().get(0);

  @Test
  void acceptsTheModelOfARightText() {
    assertThat(ids(withoutText())).isEmpty();
  }

  @Test
  void groupSingle_rejects() {
    network.groups().get(1).setSize(2);
    assertThat(ids(withoutText())).containsOnly(RuleIds.GROUP_SINGLE);
  }

  @Test
  void connectEnds_rejects() {
    Connect lonely = NetworkFactory.eINSTANCE.createConnect();
    network.getMembers().add(lonely);
    assertThat(ids(withoutText())).containsOnly(RuleIds.CONNECT_ENDS);
  }

  @Test
  void modelsOutsideOfFilesAreChecked() {
    SnnModel alone = EcoreUtil.copy(model);
    ((Network) alone.getElements().get(0)).groups().get(0).setSize(0);
    assertThat(ids(alone)).containsOnly(RuleIds.GROUP_SIZE);
  }

  private SnnModel withoutText() {
    XtextResource resource = language.resource(URI.createURI("memory:/program.snn"));
    SnnModel copy = EcoreUtil.copy(model);
    resource.getContents().add(copy);
    return copy;
  }

  private List<String> ids(EObject root) {
    Map<Object, Object> context = new HashMap<>();
    context.put(CheckMode.KEY, CheckMode.ALL);
    context.put(AbstractInjectableValidator.CURRENT_LANGUAGE_NAME, "org.snn.language.Snn");
    return language.get(Diagnostician.class).validate(root, context).getChildren().stream()
        .map(issue -> ((AbstractValidationDiagnostic) issue).getIssueCode()).toList();
  }
}
