package org.snn.language.ide.codeactions;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.snn.language.conversion.NameConverter;
import org.snn.language.messages.SnnLinkingMessages;
import org.snn.language.validation.fix.QuickFix;
import org.snn.language.validation.fix.TextEdit;

/** Puts a known name, similar to the one written, in place of an unknown one. */
@Singleton
final class NameFixes {

  private static final Set<String> IDS = Set.of(SnnLinkingMessages.GROUP_UNKNOWN, SnnLinkingMessages.NETWORK_UNKNOWN);
  private static final int MOST = 3;

  @Inject
  private NameConverter names;

  boolean handles(String id) {
    return IDS.contains(id);
  }

  /**
   * One fix for each of the most similar names.
   *
   * @param similar known names, the most similar first
   */
  List<QuickFix> of(int offset, int length, List<String> similar) {
    return similar.stream().limit(MOST)
        .map(name -> new QuickFix("Change to '%s'".formatted(name), List.of(new TextEdit(offset, length, names.toString(name)))))
        .toList();
  }
}
