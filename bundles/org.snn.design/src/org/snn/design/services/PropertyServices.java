package org.snn.design.services;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EObject;
import org.snn.design.model.Arrows;
import org.snn.design.model.Sizes;
import org.snn.design.model.Wires;
import org.snn.design.text.ElementParser;
import org.snn.design.text.ElementText;
import org.snn.network.Activation;
import org.snn.network.Connect;
import org.snn.network.ConnectionRule;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.network.Role;

/** Cells of tables and fields of the properties view. What a user types is read by the language; what it does not take changes nothing. */
public class PropertyServices {

  /** The words for roles. */
  public List<String> roleNames(EObject element) {
    return literals(Role.values());
  }

  /** The words for activations. */
  public List<String> activationNames(EObject element) {
    return literals(Activation.values());
  }

  /** The role of a group as a word. */
  public String roleName(Group group) {
    return group.getRole().getLiteral();
  }

  /** The activation of a group as a word. */
  public String activationName(Group group) {
    return group.getActivation().getLiteral();
  }

  /** The size of a group. */
  public String sizeText(Group group) {
    return Integer.toString(group.getSize());
  }

  /** The starting bias of a group; empty if none is given. */
  public String biasText(Group group) {
    return group.getBias() == null ? "" : ElementText.in(group).number(group.getBias());
  }

  /** Sets the size of a group that is no single neuron. */
  public Group setSizeText(Group group, String text) {
    return edit(group, "hidden g[%s]".formatted(text), like -> {
      if (!group.isSingle() && like.getSize() > 0) {
        group.setSize(like.getSize());
      }
    });
  }

  /** Sets the role of a group that is no single neuron. */
  public Group setRoleName(Group group, String text) {
    return edit(group, text + " g", like -> {
      if (!group.isSingle() && !like.isSingle()) {
        group.setRole(like.getRole());
      }
    });
  }

  /** Sets the activation of a group. */
  public Group setActivationName(Group group, String text) {
    return edit(group, "hidden g " + text, like -> {
      if (like.getSize() == 1 && like.getBias() == null) {
        group.setActivation(like.getActivation());
      }
    });
  }

  /** Sets the starting bias of a group; an empty text takes it away. */
  public Group setBiasText(Group group, String text) {
    String bias = text == null || text.isBlank() ? "" : " bias " + text;
    return edit(group, "hidden g" + bias, like -> group.setBias(like.getBias()));
  }

  /** Connections into a group, as text; empty where there are too many to count. */
  public String countInto(Group group) {
    return Wires.of((Network) group.eContainer()).map(wires -> "%,d".formatted(wires.into(group))).orElse("");
  }

  /** Connections from a group, as text; empty where there are too many to count. */
  public String countFrom(Group group) {
    return Wires.of((Network) group.eContainer()).map(wires -> "%,d".formatted(wires.from(group))).orElse("");
  }

  /** The ends of a rule: {@code x[0..391] -> b}. */
  public String endsText(Connect connect) {
    return LabelServices.ends(connect);
  }

  /** Number of connections of a rule: exact for complete patterns, else what is to be expected. */
  public String countText(Connect connect) {
    return "%,.0f".formatted(Arrows.of(connect).stream().mapToDouble(Sizes::connections).sum());
  }

  /** What follows the ends of a rule. */
  public String restText(Connect connect) {
    return LabelServices.rest(connect);
  }

  /** Sets the ends of a rule. */
  public ConnectionRule setEndsText(Connect connect, String text) {
    return new LabelServices().editRule(connect, "connect %s %s".formatted(text, restText(connect)));
  }

  /** Sets pattern, weight and initialiser of a rule. */
  public ConnectionRule setRestText(Connect connect, String text) {
    return new LabelServices().editRule(connect, "connect %s %s".formatted(endsText(connect), text));
  }

  /** Reads a text that stands for a part of the group; the name in it means nothing. */
  private static Group edit(Group group, String text, Consumer<Group> setting) {
    ElementParser.of(group).flatMap(parser -> parser.group(text)).ifPresent(setting);
    return group;
  }

  private static List<String> literals(Enumerator[] values) {
    return Arrays.stream(values).map(Enumerator::getLiteral).toList();
  }
}
