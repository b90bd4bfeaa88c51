package org.snn.language.ide.contentassist;

import java.util.Optional;
import org.eclipse.xtext.Keyword;
import org.snn.language.services.SnnGrammarAccess;

/** Whole elements, with the places to fill in marked as the Language Server Protocol does. */
final class Snippets {

  /** A text with numbered places, and what a menu calls it. */
  record Snippet(String label, String text) {}

  private static final Snippet NETWORK = new Snippet("network with one hidden group", """
      network ${1:Name} {
          input  ${2:x}[${3:784}]
          hidden ${4:h}[${5:100}] relu
          output ${6:y}[${7:10}] softmax

          connect ${2:x} -> ${4:h} -> ${6:y}
      }""");

  private static final Snippet EXPERIMENT = new Snippet("experiment on MNIST", """
      experiment ${1:name} {
          network ${2:Name}
          data mnist { train 80% validation 10% test 10% normalise }
          optimizer adam rate 0.001
          batch 40
          epochs ${3:5}
          seed 1
      }""");

  private Snippets() {}

  /** The element that this keyword begins. */
  static Optional<Snippet> of(Keyword keyword, SnnGrammarAccess grammar) {
    if (keyword == grammar.getNetworkAccess().getNetworkKeyword_0()) {
      return Optional.of(NETWORK);
    }
    return keyword == grammar.getExperimentAccess().getExperimentKeyword_0() ? Optional.of(EXPERIMENT) : Optional.empty();
  }
}
