package org.snn.language.ui.quickfix;

import com.google.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.xtext.ui.editor.model.IXtextDocument;
import org.eclipse.xtext.ui.editor.model.edit.IModificationContext;
import org.eclipse.xtext.ui.editor.model.edit.IssueModificationContext;
import org.eclipse.xtext.ui.editor.quickfix.DefaultQuickfixProvider;
import org.eclipse.xtext.ui.editor.quickfix.IssueResolution;
import org.eclipse.xtext.validation.Issue;
import org.snn.language.validation.fix.QuickFix;
import org.snn.language.validation.fix.QuickFixes;
import org.snn.language.validation.fix.TextEdit;

/** The quick fixes that every editor has, done in an Eclipse document. */
public class SnnQuickfixProvider extends DefaultQuickfixProvider {

  @Inject
  private IssueModificationContext.Factory contexts;

  @Override
  public boolean hasResolutionFor(String issueCode) {
    return issueCode != null && (QuickFixes.ids().contains(issueCode) || super.hasResolutionFor(issueCode));
  }

  @Override
  public List<IssueResolution> getResolutions(Issue issue) {
    if (issue.getCode() == null || !QuickFixes.ids().contains(issue.getCode())) {
      return super.getResolutions(issue);
    }
    IModificationContext context = contexts.createModificationContext(issue);
    IXtextDocument document = context.getXtextDocument();
    if (document == null || issue.getOffset() == null || issue.getLength() == null) {
      return List.of();
    }
    List<String> data = issue.getData() == null ? List.of() : List.of(issue.getData());
    List<QuickFix> found =
        document.readOnly(resource -> QuickFixes.of(resource, issue.getCode(), issue.getOffset(), issue.getLength(), data));
    return found.stream().map(fix -> new IssueResolution(fix.label(), fix.label(), null, context,
        it -> apply(fix, it.getXtextDocument()))).toList();
  }

  private static void apply(QuickFix fix, IXtextDocument document) throws BadLocationException {
    List<TextEdit> lastFirst = fix.edits().stream().sorted(Comparator.comparingInt(TextEdit::offset).reversed()).toList();
    for (TextEdit edit : lastFirst) {
      document.replace(edit.offset(), edit.length(), edit.text());
    }
  }
}
