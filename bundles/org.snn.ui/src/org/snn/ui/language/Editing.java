package org.snn.ui.language;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.snn.language.ide.editing.SnnEditing;

/** Asks what editors ask about texts, so that the workbench never stands still meanwhile. */
public final class Editing {

  /** What a person does not notice, in milliseconds. */
  private static final int UNNOTICED = 100;

  private static final Semaphore BRIEF_QUESTIONS = new Semaphore(1);

  private Editing() {
  }

  /** Made by the first who asks, which takes a second. */
  private static final class Holder {
    private static final SnnEditing INSTANCE = new SnnEditing();
  }

  /** The answer to a question. On the UI thread events go on meanwhile, behind a busy cursor. */
  public static <T> T ask(Function<SnnEditing, T> question) {
    if (Display.getCurrent() == null) {
      return question.apply(Holder.INSTANCE);
    }
    AtomicReference<T> answer = new AtomicReference<>();
    try {
      PlatformUI.getWorkbench().getProgressService().busyCursorWhile(
          monitor -> answer.set(question.apply(Holder.INSTANCE)));
    } catch (InvocationTargetException failed) {
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException impossible) {
      Thread.currentThread().interrupt();
    }
    return answer.get();
  }

  /**
   * The answer to a question if it can be had in no time, such as while the mouse moves; nothing as long as an earlier one is
   * still being thought about.
   */
  public static <T> Optional<T> askBriefly(Function<SnnEditing, Optional<T>> question) {
    if (!BRIEF_QUESTIONS.tryAcquire()) {
      return Optional.empty();
    }
    CompletableFuture<Optional<T>> answer = CompletableFuture.supplyAsync(() -> {
      try {
        return question.apply(Holder.INSTANCE);
      } finally {
        BRIEF_QUESTIONS.release();
      }
    });
    try {
      return answer.get(UNNOTICED, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | InterruptedException later) {
      return Optional.empty();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }
}
