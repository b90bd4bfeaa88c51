package org.snn.ui.launch;

import java.nio.file.Path;

/** What there is to say when a trainer has ended, and the cure: the last lines in the console. */
final class TrainerEnd {

  /** The word that the console makes a link of. */
  static final String CURE = "Resume";
  /** What all lines of the workbench begin with, unlike those of the trainer. */
  static final String PREFIX = "SNN: ";

  private static final int OK = 0;
  private static final int INTERRUPTED = 128 + 2;
  private static final int KILLED = 128 + 9;
  private static final int TERMINATED = 128 + 15;
  private static final int ABORTED = 128 + 6;
  private static final int CRASHED = 128 + 11;

  private TrainerEnd() {
  }

  /**
   * A line, and one with the cure; or nothing where the trainer itself has said enough.
   *
   * @param status exit status; 128 + N for signal N
   * @param checkpoint the run folder as a user would name it, if there is a checkpoint in it; else null
   */
  static String message(int status, Path checkpoint) {
    String cure = checkpoint == null ? "Nothing was saved yet: start it again."
        : "%s goes on from what is saved in %s.".formatted(CURE, checkpoint);
    return switch (status) {
      case OK -> "";
      case INTERRUPTED, TERMINATED -> lines("The training was stopped.", cure);
      case KILLED -> lines("The trainer was killed (signal 9), by hand or because the machine ran out of memory.", cure);
      case ABORTED, CRASHED -> lines("The trainer's JVM has crashed (signal %d).".formatted(status - 128), cure);
      default -> checkpoint == null ? "" : lines("The training has ended with status %d.".formatted(status), cure);
    };
  }

  private static String lines(String what, String cure) {
    return PREFIX + what + "\n" + PREFIX + cure + "\n";
  }
}
