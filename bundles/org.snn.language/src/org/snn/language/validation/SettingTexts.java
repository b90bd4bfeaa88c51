package org.snn.language.validation;

import java.util.ArrayDeque;
import java.util.Deque;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Where in the text a setting stands: its keywords, such as {@code clip norm}, and its value. */
public final class SettingTexts {

  private SettingTexts() {
  }

  /** The keywords of a setting, or its value where that is all there is, such as {@code nesterov}. */
  static String keyword(INode value) {
    Deque<INode> keywords = keywords(value);
    if (keywords.isEmpty()) {
      return NodeModelUtils.getTokenText(value);
    }
    return String.join(" ", keywords.stream().map(INode::getText).toList());
  }

  /** The offset at which a setting begins, keywords included. */
  public static int start(INode value) {
    Deque<INode> keywords = keywords(value);
    return keywords.isEmpty() ? value.getOffset() : keywords.getFirst().getOffset();
  }

  /** The keywords right before a value that stand in one grammar group with it. */
  private static Deque<INode> keywords(INode value) {
    Deque<INode> keywords = new ArrayDeque<>();
    Assignment assignment = GrammarUtil.containingAssignment(value.getGrammarElement());
    for (INode node = value.getPreviousSibling(); node != null && assignment != null; node = node.getPreviousSibling()) {
      boolean hidden = node instanceof ILeafNode leaf && leaf.isHidden();
      EObject grammar = node.getGrammarElement();
      if (!hidden && !(grammar instanceof Keyword && grammar.eContainer() == assignment.eContainer())) {
        break;
      }
      if (!hidden) {
        keywords.addFirst(node);
      }
    }
    return keywords;
  }
}
