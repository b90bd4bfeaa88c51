package org.snn.design.services;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.snn.design.model.Arrows;
import org.snn.design.model.Derived;
import org.snn.design.model.Limits;
import org.snn.design.model.Sizes;
import org.snn.design.text.ElementParser;
import org.snn.design.text.ElementText;
import org.snn.design.text.Updates;
import org.snn.network.Connect;
import org.snn.network.ConnectFile;
import org.snn.network.ConnectionRule;
import org.snn.network.End;
import org.snn.network.Experiment;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.network.Neuron;

/** Labels, and what happens when a user types into them: they are pieces of the language, read by its own parser. */
public class LabelServices {

  /** A group as its text: {@code hidden h[100] relu}. */
  public String groupText(Group group) {
    return ElementText.in(group).group(group);
  }

  /** Name and number of neurons, for places without room. */
  public String groupName(Group group) {
    return group.isSingle() ? group.getName() : "%s[%d]".formatted(group.getName(), group.getSize());
  }

  /** A neuron as rules name it: {@code h[3]}, or {@code gate}. */
  public String neuronName(Neuron neuron) {
    Group group = (Group) neuron.eContainer();
    return group.isSingle() ? group.getName() : "%s[%d]".formatted(group.getName(), neuron.getIndex());
  }

  /** The rule of an arrow as its text: {@code connect a -> b random 0.2}. */
  public String ruleText(End end) {
    return ruleText((ConnectionRule) end.eContainer());
  }

  /** A rule as its text. */
  public String ruleText(ConnectionRule rule) {
    return ElementText.in(rule).rule(rule);
  }

  /** What a rule says besides its groups, for the label of an arrow: slices, pattern, weight; {@code all} if nothing. */
  public String patternLabel(End end) {
    Connect connect = (Connect) end.eContainer();
    int last = connect.getEnds().size() - 1;
    String rest = rest(connect);
    int at = connect.getEnds().indexOf(end);
    boolean sliced = at < last && (end.getFirst() != null || connect.getEnds().get(at + 1).getFirst() != null);
    ElementText texts = ElementText.in(connect);
    String slices = sliced ? texts.end(end) + " -> " + texts.end(connect.getEnds().get(at + 1)) : "";
    return rest.isEmpty() && slices.isEmpty() ? "all" : (slices + " " + rest).strip();
  }

  /** The pattern where arrows are few; none of some hundred arrows could be read, and each label takes time to draw. */
  public String arrowLabel(End end) {
    int arrows = Derived.of((Network) end.eContainer().eContainer(), "arrows", network -> Arrows.of(network).size());
    return arrows > Limits.LABELLED ? "" : patternLabel(end);
  }

  /** The pattern, and how many connections it makes. */
  public String countLabel(End end) {
    return "%s: %,.0f".formatted(patternLabel(end), Sizes.connections(end));
  }

  /** The file of a rule that has one. */
  public String fileLabel(ConnectFile rule) {
    return rule.getFile() == null ? "?" : rule.getFile();
  }

  /** Network or experiment, for titles and trees. */
  public String elementLabel(EObject element) {
    return element instanceof Network network ? "%s: %,d neurons, %,.0f connections"
        .formatted(network.getName(), Sizes.neurons(network), Sizes.connections(network))
        : element instanceof Experiment experiment ? "experiment " + experiment.getName() : "";
  }

  /** Makes a group what the text says; leaves it as it is where the text is no group, or the name is taken. */
  public Group editGroup(Group group, String text) {
    ElementParser.of(group).flatMap(parser -> parser.group(text)).filter(like -> !isTaken(group, like.getName()))
        .ifPresent(like -> Updates.apply(group, like));
    return group;
  }

  /** Makes the rule of an arrow what the text says; leaves it as it is where the text is no rule of the network. */
  public End editRule(End end, String text) {
    editRule((ConnectionRule) end.eContainer(), text);
    return end;
  }

  /** Makes a rule what the text says; leaves it as it is where the text is no rule of the network, or of another kind. */
  public ConnectionRule editRule(ConnectionRule rule, String text) {
    Optional<ConnectionRule> like = ElementParser.of(rule).flatMap(parser -> parser.rule(text, (Network) rule.eContainer()));
    like.ifPresent(parsed -> Updates.apply(rule, parsed));
    return rule;
  }

  /** Renames a group, unless the text is no name or the name of another group. */
  public Group renameGroup(Group group, String text) {
    String name = text == null ? "" : text.strip();
    if (ElementParser.of(group).filter(parser -> parser.isName(name)).isPresent() && !isTaken(group, name)) {
      group.setName(name);
    }
    return group;
  }

  private static boolean isTaken(Group group, String name) {
    return group.eContainer() instanceof Network network
        && network.groups().stream().anyMatch(other -> other != group && name.equals(other.getName()));
  }

  /** The ends of a rule as its text. */
  static String ends(Connect connect) {
    return String.join(" -> ", connect.getEnds().stream().map(ElementText.in(connect)::end).toList());
  }

  /** What follows the ends of a rule; kept, since each arrow of a long chain asks. */
  static String rest(Connect connect) {
    return Derived.of(connect, "rest", rule -> ElementText.in(rule).rule(rule).substring(("connect " + ends(rule)).length()).strip());
  }
}
