package org.snn.design.text;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.resource.XtextResource;
import org.snn.language.conversion.NameConverter;
import org.snn.language.services.SnnGrammarAccess;
import org.snn.network.Connect;
import org.snn.network.ConnectionRule;
import org.snn.network.End;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.network.NetworkPackage;

/** Reads one element from a label, with the parser of the language that the element's file is in. */
public final class ElementParser {

  private final XtextResource resource;
  private final SnnGrammarAccess grammar;

  private ElementParser(XtextResource resource) {
    this.resource = resource;
    this.grammar = resource.getResourceServiceProvider().get(SnnGrammarAccess.class);
  }

  /** The parser for the file of an element; nothing if it is in no .snn text. */
  public static Optional<ElementParser> of(EObject element) {
    return element.eResource() instanceof XtextResource resource && resource.getResourceServiceProvider() != null
        ? Optional.of(new ElementParser(resource)) : Optional.empty();
  }

  /** A group, as {@code hidden h[100] relu}; nothing if the text is none. */
  public Optional<Group> group(String text) {
    return parse(grammar.getGroupRule(), text).map(Group.class::cast);
  }

  /** A connection rule, as {@code connect a -> b random 0.2}, with the groups of the network; nothing if the text is none. */
  public Optional<ConnectionRule> rule(String text, Network network) {
    Optional<ConnectionRule> rule = parse(grammar.getConnectionRuleRule(), text).map(ConnectionRule.class::cast);
    return rule.filter(parsed -> !(parsed instanceof Connect connect) || linked(connect, network));
  }

  /** Whether the language takes this as a name. */
  public boolean isName(String text) {
    return text != null && resource.getResourceServiceProvider().get(NameConverter.class).isName(text);
  }

  private Optional<EObject> parse(ParserRule rule, String text) {
    if (text == null) {
      return Optional.empty();
    }
    IParseResult result = resource.getResourceServiceProvider().get(IParser.class).parse(rule, new StringReader(text));
    boolean whole = !result.hasSyntaxErrors() && result.getRootASTElement() != null;
    return whole ? Optional.of(result.getRootASTElement()) : Optional.empty();
  }

  /** Puts groups in place of their names; whether there was a group for each. */
  private boolean linked(Connect connect, Network network) {
    for (End end : connect.getEnds()) {
      Optional<Group> group = name(end).flatMap(name -> network.groups().stream()
          .filter(candidate -> name.equals(candidate.getName())).findFirst());
      if (group.isEmpty()) {
        return false;
      }
      end.setGroup(group.get());
    }
    return connect.getEnds().size() > 1;
  }

  private Optional<String> name(End end) {
    List<INode> nodes = NodeModelUtils.findNodesForFeature(end, NetworkPackage.Literals.END__GROUP);
    if (nodes.isEmpty()) {
      return Optional.empty();
    }
    IValueConverterService converters = resource.getResourceServiceProvider().get(IValueConverterService.class);
    try {
      String text = NodeModelUtils.getTokenText(nodes.get(0));
      return Optional.of((String) converters.toValue(text, grammar.getNameRule().getName(), nodes.get(0)));
    } catch (ValueConverterException noName) {
      return Optional.empty();
    }
  }
}
