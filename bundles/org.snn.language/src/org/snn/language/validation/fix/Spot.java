package org.snn.language.validation.fix;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.snn.language.conversion.NameConverter;
import org.snn.language.validation.SettingTexts;

/** The text under an issue, the element it belongs to, and the edits that cures are made of. */
final class Spot {

  private final XtextResource resource;
  private final String text;
  private final int offset;
  private final int length;
  /** The smallest node over the whole place, so that it belongs to the element. */
  private final INode node;
  private final List<String> data;

  private Spot(XtextResource resource, String text, int offset, int length, INode node, List<String> data) {
    this.resource = resource;
    this.text = text;
    this.offset = offset;
    this.length = length;
    this.node = node;
    this.data = data;
  }

  /** Nothing if there is no element at the place. */
  static Optional<Spot> of(XtextResource resource, int offset, int length, List<String> data) {
    if (resource.getParseResult() == null) {
      return Optional.empty();
    }
    ICompositeNode root = resource.getParseResult().getRootNode();
    INode node = NodeModelUtils.findLeafNodeAtOffset(root, offset);
    while (node != null && !covers(node, offset, length)) {
      node = node.getParent();
    }
    return node == null ? Optional.empty() : Optional.of(new Spot(resource, root.getText(), offset, length, node, data));
  }

  private static boolean covers(INode node, int offset, int length) {
    return node.getOffset() <= offset && node.getOffset() + node.getLength() >= offset + length;
  }

  /** What the issue says besides its message; an empty text where it says nothing. */
  String data() {
    return data.isEmpty() ? "" : data.get(0);
  }

  /** All that the issue says besides its message. */
  List<String> allData() {
    return data;
  }

  /** Puts another name under the issue. */
  TextEdit rename(String name) {
    return replace(resource.getResourceServiceProvider().get(NameConverter.class).toString(name));
  }

  /** The element under the issue, if it is of this type. */
  <T extends EObject> Optional<T> element(Class<T> type) {
    EObject element = NodeModelUtils.findActualSemanticObjectFor(node);
    return type.isInstance(element) ? Optional.of(type.cast(element)) : Optional.empty();
  }

  /** Puts another text under the issue. */
  TextEdit replace(String by) {
    return new TextEdit(offset, length, by);
  }

  /** Puts another text in place of a value, if that stands in the text. */
  static Optional<TextEdit> replace(EObject element, EStructuralFeature feature, String by) {
    return NodeModelUtils.findNodesForFeature(element, feature).stream().findFirst()
        .map(value -> new TextEdit(value.getOffset(), value.getLength(), by));
  }

  /** Removes the setting whose value is under the issue, with its keywords. */
  TextEdit removeSetting() {
    return remove(SettingTexts.start(value()), offset + length);
  }

  /** The largest node that is assigned and fills the place: an optimizer rather than its kind. */
  private INode value() {
    INode value = node;
    for (INode outer = node; outer != null && outer.getOffset() == offset && outer.getLength() == length;
        outer = outer.getParent()) {
      value = GrammarUtil.containingAssignment(outer.getGrammarElement()) == null ? value : outer;
    }
    return value;
  }

  /** Removes a value and its keywords. */
  Optional<TextEdit> removeSetting(EObject element, EStructuralFeature feature) {
    return NodeModelUtils.findNodesForFeature(element, feature).stream().findFirst()
        .map(value -> remove(SettingTexts.start(value), value.getOffset() + value.getLength()));
  }

  /** Removes an element. */
  TextEdit remove(EObject element) {
    INode whole = NodeModelUtils.findActualNodeFor(element);
    return remove(whole.getOffset(), whole.getOffset() + whole.getLength());
  }

  /** Takes the line along if nothing else is on it, else the blanks before. */
  private TextEdit remove(int from, int to) {
    int start = from;
    while (start > 0 && isBlank(text.charAt(start - 1))) {
      start--;
    }
    int end = to;
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    boolean lineStarts = start == 0 || text.charAt(start - 1) == '\n';
    boolean lineEnds = end == text.length() || text.charAt(end) == '\n';
    if (lineStarts && lineEnds) {
      return new TextEdit(start, Math.min(end + 1, text.length()) - start, "");
    }
    return lineStarts ? new TextEdit(from, end - from, "") : new TextEdit(start, to - start, "");
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }
}
