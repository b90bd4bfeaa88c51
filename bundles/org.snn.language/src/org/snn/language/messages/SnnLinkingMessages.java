package org.snn.language.messages;

import com.google.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.impl.IllegalNodeException;
import org.eclipse.xtext.linking.impl.LinkingDiagnosticMessageProvider;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.snn.network.Network;
import org.snn.network.NetworkPackage;

/** Says of a name that means nothing which names would, the most similar ones first where there are many. */
public class SnnLinkingMessages extends LinkingDiagnosticMessageProvider {

  /** An end names a group that its network has not. Issue data: the known names, the most similar first. */
  public static final String GROUP_UNKNOWN = "snn.group.unknown";

  /** An experiment names a network that neither its file nor an import has. Issue data: as for groups. */
  public static final String NETWORK_UNKNOWN = "snn.network.unknown";

  private static final int SHOWN = 8;

  @Inject
  private IScopeProvider scopes;

  @Override
  public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
    String name = linkText(context);
    if (name == null) {
      // The parser found no name and said so.
      return null;
    }
    if (context.getReference() == NetworkPackage.Literals.END__GROUP) {
      String nothing = "network '%s' declares no groups".formatted(networkName(context.getContext()));
      return message("group", name, known(context, false), nothing, GROUP_UNKNOWN);
    }
    String nothing = "this file and its imports declare no networks";
    return message("network", name, known(context, true), nothing, NETWORK_UNKNOWN);
  }

  private static DiagnosticMessage message(String kind, String name, List<String> known, String nothing, String code) {
    List<String> similar =
        known.stream().sorted(Comparator.comparingInt(k -> EditDistance.between(name, k))).limit(SHOWN).toList();
    List<String> shown = known.size() <= SHOWN ? known : similar;
    String rest = known.size() <= SHOWN ? "" : " and %d more".formatted(known.size() - SHOWN);
    String hint = known.isEmpty() ? nothing : "known: " + String.join(", ", shown) + rest;
    return new DiagnosticMessage(
        "unknown %s '%s'; %s".formatted(kind, name, hint), Severity.ERROR, code, similar.toArray(String[]::new));
  }

  private List<String> known(ILinkingDiagnosticContext context, boolean sorted) {
    Stream<String> names = StreamSupport.stream(
            scopes.getScope(context.getContext(), context.getReference()).getAllElements().spliterator(), false)
        .map(description -> description.getName().toString()).distinct();
    return (sorted ? names.sorted() : names).toList();
  }

  private static String linkText(ILinkingDiagnosticContext context) {
    try {
      return context.getLinkText();
    } catch (IllegalNodeException broken) {
      return broken.getNode().getText().strip();
    }
  }

  private static String networkName(EObject end) {
    Network network = EcoreUtil2.getContainerOfType(end, Network.class);
    return network == null || network.getName() == null ? "?" : network.getName();
  }
}
