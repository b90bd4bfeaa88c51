package org.snn.cli.costs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.snn.cli.UserError;
import org.snn.cli.output.Saving;
import org.snn.trainer.file.Reason;
import org.snn.transform.kernel.KernelCosts;

/**
 * The file that keeps measured costs, as JSON, with all that they hold for.
 *
 * @param path of the file, which need not be there
 */
record CostsFile(Path path) {

  /** To be raised whenever costs mean something else, or the engine's kernels become much faster or slower. */
  private static final int FORMAT = 1;
  private static final String CURE = "the built-in costs are used; run 'snn plan --calibrate' again, or delete it.";
  private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** What the file holds. */
  record Content(int format, Place place, KernelCosts costs) {

    /** @throws NullPointerException if a part is missing, as in a file that someone changed */
    Content {
      Objects.requireNonNull(place, "place");
      Objects.requireNonNull(costs, "costs");
    }
  }

  boolean exists() {
    return Files.exists(path);
  }

  /**
   * The costs, if they were measured in such a place.
   *
   * @throws UserError that says why they cannot be used, and what to do
   */
  KernelCosts read(Place here) {
    Content content = content();
    if (content.format() != FORMAT) {
      throw unusable("has format %d, this version reads %d".formatted(content.format(), FORMAT), null);
    }
    if (!content.place().equals(here)) {
      throw unusable("was measured with %s, this is %s".formatted(content.place(), here), null);
    }
    return content.costs();
  }

  private Content content() {
    try {
      return MAPPER.readValue(path.toFile(), Content.class);
    } catch (JsonProcessingException damaged) {
      throw unusable("is damaged", damaged);
    } catch (IOException unreadable) {
      throw unusable("cannot be read (%s)".formatted(Reason.of(unreadable)), unreadable);
    }
  }

  private UserError unusable(String why, Exception cause) {
    return new UserError("%s: %s; %s".formatted(path, why, CURE), cause);
  }

  /**
   * Makes sure that the file can be written, before it takes long to find out what to write.
   *
   * @throws UserError if it cannot
   */
  void prepare() {
    try {
      Files.createDirectories(path.getParent());
    } catch (IOException failed) {
      throw notKept(Reason.of(failed), failed);
    }
    if (!Files.isWritable(path.getParent())) {
      throw notKept("the folder is read-only", null);
    }
  }

  private UserError notKept(String why, IOException cause) {
    return new UserError("%s: costs cannot be kept there (%s); set XDG_CACHE_HOME to a folder that can be written."
        .formatted(path, why), cause);
  }

  /**
   * Keeps costs that were measured here.
   *
   * @throws UserError if the file cannot be written; an earlier one is then untouched
   */
  void write(Place here, KernelCosts costs) {
    Saving.write(path, out -> out.write(MAPPER.writeValueAsBytes(new Content(FORMAT, here, costs))));
  }
}
