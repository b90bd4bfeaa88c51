package org.snn.transform.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.snn.network.Connect;
import org.snn.network.ConnectFile;
import org.snn.network.Member;
import org.snn.network.Network;
import org.snn.transform.Fact;
import org.snn.transform.Planning;
import org.snn.transform.Rule;

/**
 * Expands the members of a network to neurons and blocks of connections between them.
 * <dl>
 * <dt>Pre</dt><dd>none: a broken network is expanded as far as it goes, and what is wrong with it is listed</dd>
 * <dt>Post</dt><dd>every connection that the rules stand for is in exactly one block for each time that a rule says it;
 * regular patterns hold ranges only; single connections are sorted by target and source; without problems nothing was
 * left out</dd>
 * <dt>Trace</dt><dd>group to its neurons, block to its rule and step</dd>
 * <dt>Cost</dt><dd>O(members + single connections); patterns that are complete cost nothing, whatever their size</dd>
 * </dl>
 */
public final class ExpandRule implements Rule {

  @Override
  public Set<Fact> pre() {
    return Set.of();
  }

  @Override
  public Set<Fact> post() {
    return Set.of(Fact.EXPANDED);
  }

  @Override
  public void apply(Planning planning) {
    EdgeFiles files = planning.options().files();
    planning.expansion(expand(planning.network(), files == null ? EdgeFiles.beside(planning.network()) : files));
  }

  /**
   * Expands a network. Never throws for a broken network, and changes nothing in it.
   *
   * @param files where files of connections are
   */
  public static Expansion expand(Network network, EdgeFiles files) {
    List<Problem> problems = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    Declaration declaration = Declaration.of(network, problems);
    ConnectExpansion connects = new ConnectExpansion(network, declaration, blocks, problems);
    FileExpansion fileRules = new FileExpansion(files, declaration, blocks, problems);
    for (Member member : network.getMembers()) {
      if (member instanceof Connect connect) {
        connects.expand(connect);
      } else if (member instanceof ConnectFile file) {
        fileRules.expand(file);
      }
    }
    return new Expansion(network, declaration, List.copyOf(blocks), List.copyOf(problems));
  }

  /** Expands a network whose files of connections lie beside the file that it came from. */
  public static Expansion expand(Network network) {
    return expand(network, EdgeFiles.beside(network));
  }
}
