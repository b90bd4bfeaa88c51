package org.snn.language.serializer;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parsetree.reconstr.impl.NodeIterator;
import org.eclipse.xtext.parsetree.reconstr.impl.TokenUtil;
import org.snn.language.formatting2.LineStarts.Kind;

/**
 * Walks along the text that a model was read from while the model is written again, and says what to put between the tokens.
 * Every comment and blank is given once at most:
 * <ul>
 * <li>between tokens that were neighbours: what stood there;
 * <li>where tokens were removed: what stood around them, without their lines and the comments of these;
 * <li>before a new token: nothing (null), so that the formatter decides; but before a new line the comment that ends the line
 * above, and before a new first element the header of the file.
 * </ul>
 */
final class OldText {

  private final ICompositeNode root;
  private final TokenUtil tokens;

  private ILeafNode last; // the last old token that was written; null at the start
  private boolean newTokens; // after it
  private boolean lineEndGiven; // the rest of its line was given before a new token
  private int headerGiven; // lines at the start of the text given before a new token
  private boolean allGiven; // up to the end of the text

  /**
   * @param root the text of the element that is written, or null if it has none
   */
  OldText(ICompositeNode root, TokenUtil tokens) {
    this.root = root;
    this.tokens = tokens;
  }

  /**
   * The token of the old text that is written again, or null for a new one. The stock sequencers offer keywords of other
   * elements for a new element, none for keywords behind removed settings, and tokens of another text for an element that was
   * read from there.
   *
   * @param offered what they offer, may be null
   * @param grammarElement what the token is
   * @param element to which it belongs
   */
  INode find(INode offered, AbstractElement grammarElement, EObject element) {
    boolean here = offered != null && (root == null || offered.getRootNode() == root.getRootNode());
    if (here && NodeModelUtils.findActualSemanticObjectFor(offered) == element) {
      return offered;
    }
    ICompositeNode node = root != null && grammarElement instanceof Keyword ? NodeModelUtils.findActualNodeFor(element) : null;
    if (node == null || node.getRootNode() != root.getRootNode()) {
      return null;
    }
    int end = node.getTotalEndOffset();
    boolean inside = last != null && last.getTotalOffset() >= node.getTotalOffset();
    for (NodeIterator nodes = new NodeIterator(inside ? last : node); nodes.hasNext();) {
      INode next = nodes.next();
      if (next.getTotalOffset() >= end) {
        return null;
      }
      if (next.getGrammarElement() == grammarElement && NodeModelUtils.findActualSemanticObjectFor(next) == element) {
        return next;
      }
    }
    return null;
  }

  /** What stands before a token of the old text. */
  HiddenLines before(INode token, Kind kind) {
    ILeafNode first = firstToken(token);
    ILeafNode before = last;
    boolean afterNew = newTokens;
    last = lastToken(token);
    newTokens = false;
    if (before != null && first.getOffset() < before.getOffset()) {
      lineEndGiven = false;
      return null; // it was moved
    }
    Gap gap = gap(before, first);
    HiddenLines lines = gap.lines(before == null);
    if (lineEndGiven) {
      lines = lines.withoutFirstLine();
    } else if (headerGiven > 0) {
      lines = lines.afterFirstLines(headerGiven);
    }
    lineEndGiven = false;
    headerGiven = 0;
    boolean sameLine = kind != null && lines.isOneLine() && !lines.hasComment();
    boolean unknown = afterNew ? lines.isEmpty() || sameLine : gap.removed() && lines.isEmpty();
    return unknown ? null : lines;
  }

  /** What stands before a new token. */
  HiddenLines beforeNew(Kind kind) {
    boolean first = !newTokens;
    newTokens = true;
    if (root == null || kind == null || !first) {
      return null;
    }
    if (last == null) {
      return beforeNewStart();
    }
    if (kind == Kind.ELEMENT && isEnd()) {
      allGiven = true;
      return gap(last, null).lines(false).then(1, "");
    }
    HiddenLines following = lines(hiddenAfter(last));
    lineEndGiven = following.hasLineEndComment();
    return lineEndGiven ? following.lineEnd(kind == Kind.ELEMENT ? 1 : 0, kind.indentation()) : null;
  }

  private HiddenLines beforeNewStart() {
    HiddenLines header = lines(hiddenAfter(root));
    if (isEnd()) {
      allGiven = true;
      return header.hasComment() ? header.then(1, "") : null;
    }
    headerGiven = header.headerLines();
    return headerGiven > 0 ? header.firstLines(headerGiven) : null;
  }

  /** What stands at the end of the text. */
  HiddenLines atEnd() {
    if (root == null || root != root.getRootNode() || allGiven) {
      return null; // what stands behind a part of a text belongs to the next part
    }
    Gap gap = gap(last, null);
    HiddenLines lines = gap.lines(last == null);
    if (lineEndGiven) {
      lines = lines.withoutFirstLine();
    }
    return (gap.removed() || newTokens) && !lines.hasComment() ? null : lines;
  }

  /** The hidden text from one token (null: the start) to another (null: the end). */
  private Gap gap(ILeafNode from, ILeafNode to) {
    List<ILeafNode> before = new ArrayList<>();
    List<ILeafNode> after = null;
    for (NodeIterator nodes = new NodeIterator(from == null ? root : from); nodes.hasNext();) {
      INode node = nodes.next();
      if (node == to) {
        break;
      } else if (node instanceof ILeafNode leaf && !leaf.isHidden()) {
        after = new ArrayList<>();
      } else if (node instanceof ILeafNode leaf) {
        (after == null ? before : after).add(leaf);
      }
    }
    return new Gap(lines(before), after == null ? null : lines(after));
  }

  private static List<ILeafNode> hiddenAfter(INode from) {
    List<ILeafNode> hidden = new ArrayList<>();
    for (NodeIterator nodes = new NodeIterator(from); nodes.hasNext();) {
      if (nodes.next() instanceof ILeafNode leaf) {
        if (!leaf.isHidden()) {
          break;
        }
        hidden.add(leaf);
      }
    }
    return hidden;
  }

  /** Whether every token after the last one is of a removed element. */
  private boolean isEnd() {
    for (NodeIterator nodes = new NodeIterator(last == null ? root : last); nodes.hasNext();) {
      if (nodes.next() instanceof ILeafNode leaf && !leaf.isHidden()) {
        EObject element = NodeModelUtils.findActualSemanticObjectFor(leaf);
        if (element != null && element.eResource() != null) {
          return false;
        }
      }
    }
    return true;
  }

  private HiddenLines lines(List<ILeafNode> hidden) {
    return HiddenLines.of(hidden, tokens::isCommentNode);
  }

  private static ILeafNode firstToken(INode node) {
    for (ILeafNode leaf : node.getLeafNodes()) {
      if (!leaf.isHidden()) {
        return leaf;
      }
    }
    throw new IllegalArgumentException("no token in '%s'".formatted(node.getText()));
  }

  private static ILeafNode lastToken(INode node) {
    ILeafNode last = null;
    for (ILeafNode leaf : node.getLeafNodes()) {
      last = leaf.isHidden() ? last : leaf;
    }
    return last;
  }

  /**
   * The hidden text between two old tokens.
   *
   * @param before up to the first removed token
   * @param after from the last removed token, null if none was removed
   */
  private record Gap(HiddenLines before, HiddenLines after) {

    boolean removed() {
      return after != null;
    }

    HiddenLines lines(boolean atStart) {
      return removed() ? before.join(after, atStart) : before;
    }
  }
}
