package org.snn.language.messages;

import java.util.regex.Pattern;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.util.IAcceptor;
import org.eclipse.xtext.validation.DiagnosticConverterImpl;
import org.eclipse.xtext.validation.Issue;

/** Messages as they are shown, in terminals and in markers: in one line, and without the middle of words that nobody would read. */
public class SnnIssues extends DiagnosticConverterImpl {

  /** A text between quotes may have lines. */
  private static final Pattern LINES = Pattern.compile("\\s*\\R\\s*");
  /** Over 240 characters; most paths are shorter. */
  private static final Pattern LONG_WORDS = Pattern.compile("(\\S{60})\\S{120,}(\\S{60})");

  /** A message as it is shown. */
  public static String shown(String message) {
    return LONG_WORDS.matcher(LINES.matcher(message).replaceAll(" ")).replaceAll("$1…$2");
  }

  @Override
  public void convertResourceDiagnostic(Resource.Diagnostic diagnostic, Severity severity, IAcceptor<Issue> acceptor) {
    super.convertResourceDiagnostic(diagnostic, severity, readable(acceptor));
  }

  @Override
  public void convertValidatorDiagnostic(org.eclipse.emf.common.util.Diagnostic diagnostic, IAcceptor<Issue> acceptor) {
    super.convertValidatorDiagnostic(diagnostic, readable(acceptor));
  }

  private static IAcceptor<Issue> readable(IAcceptor<Issue> acceptor) {
    return issue -> {
      if (issue instanceof Issue.IssueImpl ours) {
        ours.setMessage(shown(ours.getMessage()));
      }
      acceptor.accept(issue);
    };
  }
}
