package org.snn.language.ide.codeactions;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.resource.XtextResource;
import org.snn.language.validation.fix.QuickFix;
import org.snn.language.validation.fix.QuickFixes;

/** Offers the quick fixes of the language for the issues under the cursor. */
public class SnnCodeActions implements ICodeActionService2 {

  @Override
  public List<Either<Command, CodeAction>> getCodeActions(Options options) {
    List<String> wanted = options.getCodeActionParams().getContext().getOnly();
    if (wanted != null && !wanted.isEmpty() && !wanted.contains(CodeActionKind.QuickFix)) {
      return List.of();
    }
    List<Diagnostic> issues = options.getCodeActionParams().getContext().getDiagnostics();
    return options.getLanguageServerAccess().doSyncRead(options.getURI(), context -> {
      List<Either<Command, CodeAction>> actions = new ArrayList<>();
      for (Diagnostic issue : issues) {
        for (QuickFix fix : fixes(issue, context.getDocument(), (XtextResource) context.getResource())) {
          actions.add(Either.forRight(action(fix, issue, options.getURI(), context.getDocument())));
        }
      }
      return actions;
    });
  }

  private List<QuickFix> fixes(Diagnostic issue, Document document, XtextResource resource) {
    if (issue.getCode() == null || !issue.getCode().isLeft()) {
      return List.of();
    }
    int offset = document.getOffSet(issue.getRange().getStart());
    int length = document.getOffSet(issue.getRange().getEnd()) - offset;
    return QuickFixes.of(resource, issue.getCode().getLeft(), offset, length, data(issue));
  }

  /** The client sends back what it was sent, as JSON. */
  private static List<String> data(Diagnostic issue) {
    List<String> data = new ArrayList<>();
    if (issue.getData() instanceof JsonArray values) {
      for (JsonElement value : values) {
        data.add(value.getAsString());
      }
    }
    return data;
  }

  private static CodeAction action(QuickFix fix, Diagnostic issue, String uri, Document document) {
    List<TextEdit> edits = fix.edits().stream().map(edit -> {
      Position start = document.getPosition(edit.offset());
      Position end = document.getPosition(edit.offset() + edit.length());
      return new TextEdit(new Range(start, end), edit.text());
    }).toList();
    CodeAction action = new CodeAction(fix.label());
    action.setKind(CodeActionKind.QuickFix);
    action.setDiagnostics(List.of(issue));
    action.setEdit(new WorkspaceEdit(Map.of(uri, edits)));
    return action;
  }
}
