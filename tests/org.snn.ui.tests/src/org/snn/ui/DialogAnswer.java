package org.snn.ui;

import java.util.Arrays;
import java.util.function.Predicate;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * A person who answers one modal dialog: whoever opens it waits meanwhile. Closing waits for the answer, and fails with what the
 * person found wrong.
 */
public final class DialogAnswer implements AutoCloseable {

  private static final int MILLIS = 100;

  private final String title;
  private final Predicate<Shell> filled;
  private final Answer answer;
  private Throwable failure;
  private boolean answered;
  private boolean closed;

  private DialogAnswer(String title, Predicate<Shell> filled, Answer answer) {
    this.title = title;
    this.filled = filled;
    this.answer = answer;
  }

  /** What is looked at and done in a dialog; its end is that the dialog closes. */
  public interface Answer {

    void in(Shell dialog) throws Exception;
  }

  /** Answers the next dialog of this title. */
  public static DialogAnswer to(String title, Answer answer) {
    return to(title, any -> true, answer);
  }

  /** Answers the next dialog of this title, once it is filled. */
  public static DialogAnswer to(String title, Predicate<Shell> filled, Answer answer) {
    DialogAnswer person = new DialogAnswer(title, filled, answer);
    person.lookAgain();
    return person;
  }

  private void lookAgain() {
    Display.getCurrent().timerExec(MILLIS, this::look);
  }

  private void look() {
    Shell dialog = Arrays.stream(Display.getCurrent().getShells()).filter(shell -> shell.isVisible() && shell.getText().equals(title))
        .filter(filled).findFirst().orElse(null);
    if (dialog == null && !closed) {
      lookAgain();
    }
    if (dialog == null || closed) {
      return;
    }
    try {
      answer.in(dialog);
    } catch (Exception | AssertionError e) {
      failure = e;
      if (!dialog.isDisposed()) {
        dialog.close();
      }
    }
    answered = true;
  }

  @Override
  public void close() throws Exception {
    try {
      Workbench.await("the dialog " + title, () -> answered);
    } finally {
      closed = true;
    }
    if (failure != null) {
      throw new AssertionError("in the dialog " + title + ": " + failure.getMessage(), failure);
    }
  }
}
