package org.snn.language.serializer;

import com.google.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parsetree.reconstr.IHiddenTokenHelper;
import org.eclipse.xtext.parsetree.reconstr.impl.TokenUtil;
import org.eclipse.xtext.serializer.ISerializationContext;
import org.eclipse.xtext.serializer.acceptor.ISequenceAcceptor;
import org.eclipse.xtext.serializer.acceptor.ISyntacticSequenceAcceptor;
import org.eclipse.xtext.serializer.diagnostic.ISerializationDiagnostic;
import org.eclipse.xtext.serializer.sequencer.IHiddenTokenSequencer;
import org.snn.language.formatting2.LineStarts;

/**
 * Puts comments and blanks between the tokens when an edited model is written, so that only the tokens concerned change; see
 * {@link OldText}. The stock sequencer repeats the header of a file above an appended element and the comments above an
 * inserted one, and swallows the line break behind a removed token.
 */
public class SnnHiddenTokens implements IHiddenTokenSequencer, ISyntacticSequenceAcceptor {

  @Inject
  private TokenUtil tokens;

  @Inject
  private IHiddenTokenHelper hiddenTokens;

  @Inject
  private LineStarts lineStarts;

  private ISequenceAcceptor delegate;
  private OldText oldText;
  private final Deque<EObject> elements = new ArrayDeque<>(); // from the root to the one that is written now

  @Override
  public void init(ISerializationContext context, EObject element, ISequenceAcceptor acceptor,
      ISerializationDiagnostic.Acceptor errors) {
    delegate = acceptor;
    elements.clear();
    elements.push(element);
    oldText = new OldText(NodeModelUtils.findActualNodeFor(element), tokens);
  }

  @Override
  @Deprecated
  public void init(EObject context, EObject element, ISequenceAcceptor acceptor, ISerializationDiagnostic.Acceptor errors) {
    init((ISerializationContext) null, element, acceptor, errors);
  }

  private void before(AbstractElement grammarElement, INode node) {
    LineStarts.Kind kind = lineStarts.kind(grammarElement);
    INode old = oldText.find(node, grammarElement, elements.peek());
    emit(old == null ? oldText.beforeNew(kind) : oldText.before(old, kind));
  }

  private void emit(HiddenLines lines) {
    if (lines != null) {
      AbstractRule blanks = hiddenTokens.getWhitespaceRuleFor(null, "");
      lines.emit(delegate, blanks);
    }
  }

  @Override
  public void finish() {
    if (elements.size() == 1) { // every element is finished, the root last
      emit(oldText.atEnd());
    }
    delegate.finish();
  }

  @Override
  public void acceptAssignedCrossRefDatatype(RuleCall element, String token, EObject value, int index, ICompositeNode node) {
    before(element, node);
    delegate.acceptAssignedCrossRefDatatype(element, token, value, index, node);
  }

  @Override
  public void acceptAssignedCrossRefEnum(RuleCall element, String token, EObject value, int index, ICompositeNode node) {
    before(element, node);
    delegate.acceptAssignedCrossRefEnum(element, token, value, index, node);
  }

  @Override
  public void acceptAssignedCrossRefTerminal(RuleCall element, String token, EObject value, int index, ILeafNode node) {
    before(element, node);
    delegate.acceptAssignedCrossRefTerminal(element, token, value, index, node);
  }

  @Override
  public void acceptAssignedCrossRefKeyword(Keyword element, String token, EObject value, int index, ILeafNode node) {
    before(element, node);
    delegate.acceptAssignedCrossRefKeyword(element, token, value, index, node);
  }

  @Override
  public void acceptAssignedDatatype(RuleCall element, String token, Object value, int index, ICompositeNode node) {
    before(element, node);
    delegate.acceptAssignedDatatype(element, token, value, index, node);
  }

  @Override
  public void acceptAssignedEnum(RuleCall element, String token, Object value, int index, ICompositeNode node) {
    before(element, node);
    delegate.acceptAssignedEnum(element, token, value, index, node);
  }

  @Override
  public void acceptAssignedKeyword(Keyword element, String token, Object value, int index, ILeafNode node) {
    before(element, node);
    delegate.acceptAssignedKeyword(element, token, value, index, node);
  }

  @Override
  public void acceptAssignedTerminal(RuleCall element, String token, Object value, int index, ILeafNode node) {
    before(element, node);
    delegate.acceptAssignedTerminal(element, token, value, index, node);
  }

  @Override
  public void acceptUnassignedDatatype(RuleCall element, String token, ICompositeNode node) {
    before(element, node);
    delegate.acceptUnassignedDatatype(element, token, node);
  }

  @Override
  public void acceptUnassignedEnum(RuleCall element, String token, ICompositeNode node) {
    before(element, node);
    delegate.acceptUnassignedEnum(element, token, node);
  }

  @Override
  public void acceptUnassignedKeyword(Keyword element, String token, ILeafNode node) {
    before(element, node);
    delegate.acceptUnassignedKeyword(element, token, node);
  }

  @Override
  public void acceptUnassignedTerminal(RuleCall element, String token, ILeafNode node) {
    before(element, node);
    delegate.acceptUnassignedTerminal(element, token, node);
  }

  @Override
  public void acceptUnassignedAction(Action action) {
    delegate.acceptUnassignedAction(action);
  }

  @Override
  public boolean enterAssignedAction(Action action, EObject child, ICompositeNode node) {
    elements.push(child);
    return delegate.enterAssignedAction(action, child, node);
  }

  @Override
  public void leaveAssignedAction(Action action, EObject child) {
    elements.pop();
    delegate.leaveAssignedAction(action, child);
  }

  @Override
  public boolean enterAssignedParserRuleCall(RuleCall call, EObject child, ICompositeNode node) {
    elements.push(child);
    return delegate.enterAssignedParserRuleCall(call, child, node);
  }

  @Override
  public void leaveAssignedParserRuleCall(RuleCall call, EObject child) {
    elements.pop();
    delegate.leaveAssignedParserRuleCall(call, child);
  }

  @Override
  @Deprecated
  public void enterUnassignedParserRuleCall(RuleCall call) {
    delegate.enterUnassignedParserRuleCall(call);
  }

  @Override
  @Deprecated
  public void leaveUnssignedParserRuleCall(RuleCall call) {
    delegate.leaveUnssignedParserRuleCall(call);
  }
}
