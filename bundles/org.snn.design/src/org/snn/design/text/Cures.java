package org.snn.design.text;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.snn.language.validation.fix.QuickFix;
import org.snn.language.validation.fix.QuickFixes;
import org.snn.language.validation.fix.TextEdit;
import org.snn.network.Connect;
import org.snn.network.ConnectionRule;
import org.snn.network.Group;
import org.snn.network.Network;

/**
 * The quick fixes of the language, applied to the element instead of the text: those that change one group or one rule. Only while
 * the text of the element is what the element is, since a fix is a change of text.
 */
public final class Cures {

  private Cures() {
  }

  /**
   * A quick fix for an element.
   *
   * @param message what is wrong
   * @param label what the fix does
   * @param text of the element afterwards; empty: it is removed
   */
  public record ElementCure(String message, String label, String text) {

    /** Makes the element what the text says. */
    public void apply(EObject element) {
      if (text.isBlank()) {
        ((Network) element.eContainer()).getMembers().remove(element);
      } else if (element instanceof Group group) {
        ElementParser.of(group).flatMap(parser -> parser.group(text)).ifPresent(like -> Updates.apply(group, like));
      } else if (element instanceof ConnectionRule rule) {
        ElementParser.of(rule).flatMap(parser -> parser.rule(text, (Network) rule.eContainer()))
            .ifPresent(like -> Updates.apply(rule, like));
      }
    }
  }

  /** The first quick fix of the first issue that has one; only for groups and rules that are in a text. */
  public static Optional<ElementCure> of(EObject element) {
    ICompositeNode node = element instanceof Group || element instanceof ConnectionRule ? NodeModelUtils.findActualNodeFor(element) : null;
    if (node == null || element.eResource() == null || !isFresh(element, NodeModelUtils.getTokenText(node))) {
      return Optional.empty();
    }
    return Findings.of(element).stream().flatMap(finding -> QuickFixes.of((XtextResource) element.eResource(), finding.id(),
            finding.offset(), finding.length(), finding.data()).stream()
        .flatMap(fix -> text(fix, node).filter(text -> isElement(element, text)).map(text -> new ElementCure(finding.message(), fix.label(), text)).stream()))
        .findFirst();
  }

  /** What the element's text is after the fix; nothing if the fix also changes text elsewhere, other than blanks. */
  private static Optional<String> text(QuickFix fix, ICompositeNode node) {
    String all = node.getRootNode().getText();
    int from = node.getOffset();
    int to = from + node.getLength();
    StringBuilder text = new StringBuilder(all.substring(from, to));
    List<TextEdit> edits = fix.edits().stream().sorted((one, other) -> Integer.compare(other.offset(), one.offset())).toList();
    for (TextEdit edit : edits) {
      int end = edit.offset() + edit.length();
      int first = Math.max(from, edit.offset());
      int last = Math.min(to, end);
      boolean elsewhere = first > last || !all.substring(edit.offset(), first).isBlank() || !all.substring(last, end).isBlank();
      if (elsewhere) {
        return Optional.empty();
      }
      text.replace(first - from, last - from, edit.text());
    }
    return Optional.of(text.toString().strip());
  }

  private static boolean isElement(EObject element, String text) {
    return text.isEmpty() ? element instanceof Connect : ElementParser.of(element).filter(parser -> element instanceof Group
        ? parser.group(text).isPresent() : parser.rule(text, (Network) element.eContainer()).isPresent()).isPresent();
  }

  private static boolean isFresh(EObject element, String text) {
    ElementParser parser = ElementParser.of(element).orElseThrow();
    ElementText texts = ElementText.in(element);
    return element instanceof Group group ? parser.group(text).filter(like -> texts.group(like).equals(texts.group(group))).isPresent()
        : parser.rule(text, (Network) element.eContainer()).filter(like -> texts.rule(like).equals(texts.rule((ConnectionRule) element)))
            .isPresent();
  }
}
