package org.snn.design.text;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.snn.network.Activation;
import org.snn.network.ConnectionRule;
import org.snn.network.End;
import org.snn.network.Group;
import org.snn.network.NetworkPackage;
import org.snn.transform.expand.RuleText;

/**
 * Groups and rules as their user would write them, with the escapes, numbers and names of the language: what {@link ElementParser}
 * reads again. Elements that are broken have some text too.
 */
public final class ElementText implements RuleText.Values {

  private static final String UNKNOWN = "?";

  private final IValueConverterService converters;
  private final RuleText rules = new RuleText(this);

  private ElementText(IValueConverterService converters) {
    this.converters = converters;
  }

  /** The texts in the language of an element's file; plain ones if it is in no .snn text. */
  public static ElementText in(EObject element) {
    return new ElementText(element.eResource() instanceof XtextResource resource && resource.getResourceServiceProvider() != null
        ? resource.getResourceServiceProvider().get(IValueConverterService.class) : null);
  }

  /** As {@code hidden h[100] relu bias 0.1} or {@code neuron gate sigmoid}. */
  public String group(Group group) {
    String head = group.isSingle() ? "neuron " + name(group.getName())
        : group.getRole().getLiteral() + " " + name(group.getName()) + (group.getSize() == 1 ? "" : "[" + group.getSize() + "]");
    String activation = group.getActivation() == Activation.IDENTITY ? "" : " " + group.getActivation().getLiteral();
    return head + activation + (group.getBias() == null ? "" : " bias " + number(group.getBias()));
  }

  /** As {@code connect a -> b random 0.2}. */
  public String rule(ConnectionRule rule) {
    return rules.rule(rule);
  }

  /** As {@code a[0..3]}. */
  public String end(End end) {
    return rules.end(end);
  }

  /** The name of the group, or what stands in the text where no group has that name. */
  @Override
  public String name(End end) {
    if (end.getGroup() != null && end.getGroup().getName() != null) {
      return name(end.getGroup().getName());
    }
    List<INode> nodes = NodeModelUtils.findNodesForFeature(end, NetworkPackage.Literals.END__GROUP);
    return nodes.isEmpty() ? UNKNOWN : NodeModelUtils.getTokenText(nodes.get(0));
  }

  @Override
  public String quoted(String text) {
    return converters == null ? "\"" + text + "\"" : write("STRING", text);
  }

  @Override
  public String number(double number) {
    return write("Number", number);
  }

  private String name(String name) {
    return write("Name", name);
  }

  private String write(String rule, Object value) {
    if (value == null) {
      return UNKNOWN;
    }
    try {
      return converters == null ? value.toString() : converters.toString(value, rule);
    } catch (ValueConverterException notInTheLanguage) {
      return value.toString();
    }
  }
}
