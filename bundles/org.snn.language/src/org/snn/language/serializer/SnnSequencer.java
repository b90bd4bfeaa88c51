package org.snn.language.serializer;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.serializer.ISerializationContext;
import org.eclipse.xtext.serializer.acceptor.SequenceFeeder;
import org.eclipse.xtext.serializer.sequencer.ISemanticNodeProvider.INodesForEObjectProvider;
import org.eclipse.xtext.serializer.sequencer.ITransientValueService.ValueTransient;
import org.snn.language.services.SnnGrammarAccess;
import org.snn.network.DataSource;
import org.snn.network.Experiment;
import org.snn.network.Optimizer;
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
    settings(context, experiment, access.getNameNameParserRuleCall_1_0(), access.getAlternatives_3());
  }

  @Override
  protected void sequence_DataSource(ISerializationContext context, DataSource data) {
    var access = grammar.getDataSourceAccess();
    settings(context, data, access.getSourceTextParserRuleCall_0_0(), access.getAlternatives_1_1());
  }

  @Override
  protected void sequence_Optimizer(ISerializationContext context, Optimizer optimizer) {
    var access = grammar.getOptimizerAccess();
    settings(context, optimizer, access.getKindOptimizerKindEnumRuleCall_0_0(), access.getAlternatives_1());
  }

  @Override
  protected void sequence_Schedule(ISerializationContext context, Schedule schedule) {
    var access = grammar.getScheduleAccess();
    settings(context, schedule, access.getKindScheduleKindEnumRuleCall_0_0(), access.getAlternatives_1());
  }

  /** One mandatory value, and then any of the alternatives. */
  private void settings(ISerializationContext context, EObject element, RuleCall head, Alternatives alternatives) {
    Assignment assignment = GrammarUtil.containingAssignment(head);
    EStructuralFeature feature = element.eClass().getEStructuralFeature(assignment.getFeature());
    if (errorAcceptor != null && transientValues.isValueTransient(element, feature) == ValueTransient.YES) {
      errorAcceptor.accept(diagnosticProvider.createFeatureValueMissing(element, feature));
    }
    INodesForEObjectProvider nodes = createNodeProvider(element);
    SequenceFeeder feeder = createSequencerFeeder(context, element, nodes);
    feeder.accept(head, element.eGet(feature));
    for (Setting setting : Setting.inOrder(element, alternatives, nodes, transientValues)) {
      setting.feed(element, feeder);
    }
    feeder.finish();
  }
}
