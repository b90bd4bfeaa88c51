package org.snn.language.serializer;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.serializer.ISerializationContext;
import org.eclipse.xtext.serializer.acceptor.SequenceFeeder;
import org.eclipse.xtext.serializer.sequencer.ISemanticNodeProvider.INodesForEObjectProvider;
import org.eclipse.xtext.serializer.sequencer.ITransientValueService.ValueTransient;
import org.snn.language.services.SnnGrammarAccess;
import org.snn.network.DataSource;
import org.snn.network.Experiment;
import org.snn.network.Optimizer;
import org.snn.network.Pruning;
import org.snn.network.Schedule;

/**
 * Writes settings in the order of the text, and new ones behind the one that precedes them in the grammar. The stock
 * sequencer moves settings around as soon as one is removed.
 */
public class SnnSequencer extends SnnSemanticSequencer {

  @Inject
  private SnnGrammarAccess grammar;

  @Override
  protected void sequence_Experiment(ISerializationContext context, Experiment experiment) {
    var access = grammar.getExperimentAccess();
    settings(context, experiment, access.getNameAssignment_1(), access.getAlternatives_3());
  }

  @Override
  protected void sequence_DataSource(ISerializationContext context, DataSource data) {
    var access = grammar.getDataSourceAccess();
    settings(context, data, access.getSourceAssignment_0(), access.getAlternatives_1_1());
  }

  @Override
  protected void sequence_Optimizer(ISerializationContext context, Optimizer optimizer) {
    var access = grammar.getOptimizerAccess();
    settings(context, optimizer, access.getKindAssignment_0(), access.getAlternatives_1());
  }

  @Override
  protected void sequence_Schedule(ISerializationContext context, Schedule schedule) {
    var access = grammar.getScheduleAccess();
    settings(context, schedule, access.getKindAssignment_0(), access.getAlternatives_1());
  }

  @Override
  protected void sequence_Pruning(ISerializationContext context, Pruning pruning) {
    var access = grammar.getPruningAccess();
    List<Assignment> fixed = List.of(access.getScopeAssignment_1(), access.getTargetAssignment_2(),
        access.getAmountAssignment_3(), access.getOutputAssignment_4_1());
    settings(context, pruning, access.getCriterionAssignment_0(), fixed, access.getAlternatives_5());
  }

  /** One mandatory value, and then any of the alternatives. */
  private void settings(ISerializationContext context, EObject element, Assignment head, Alternatives alternatives) {
    settings(context, element, head, List.of(), alternatives);
  }

  /** One mandatory value, values in the order of the grammar, and then any of the alternatives. */
  private void settings(ISerializationContext context, EObject element, Assignment head, List<Assignment> fixed,
      Alternatives alternatives) {
    EStructuralFeature feature = element.eClass().getEStructuralFeature(head.getFeature());
    if (errorAcceptor != null && transientValues.isValueTransient(element, feature) == ValueTransient.YES) {
      errorAcceptor.accept(diagnosticProvider.createFeatureValueMissing(element, feature));
    }
    INodesForEObjectProvider nodes = createNodeProvider(element);
    SequenceFeeder feeder = createSequencerFeeder(context, element, nodes);
    feeder.accept((RuleCall) head.getTerminal(), element.eGet(feature));
    for (Setting setting : Setting.inGrammar(element, fixed, nodes, transientValues)) {
      setting.feed(element, feeder);
    }
    for (Setting setting : Setting.inOrder(element, alternatives, nodes, transientValues)) {
      setting.feed(element, feeder);
    }
    feeder.finish();
  }
}
