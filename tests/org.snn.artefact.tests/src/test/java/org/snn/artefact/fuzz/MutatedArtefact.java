package org.snn.artefact.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snn.artefact.archive.HostileZip;
import org.snn.language.fuzz.Mutation;
import org.snn.plan.BulkText;

/** Writes an artefact that was changed at random, most with a seal that fits again, so that what lies behind it is tried. */
public final class MutatedArtefact {

  private static final List<String> ENTRIES = List.of("plan.xmi", "plan.xmi", "plan.xmi", "provenance.json", "provenance.json",
      "weights.safetensors", "optimizer.safetensors", "network.snn");
  private static final Pattern ARRAY = Pattern.compile("\"(\\d+:[A-Za-z0-9+/=]+)\"");
  private static final int[] INDICES = {0, 1, 2, 3, 8, 9, 10, -1, 1 << 30, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x7F800000, 0x7FC00000};

  private MutatedArtefact() {
  }

  /** Reads an honest artefact, writes what became of it. */
  public static void write(Path honest, Path to, Random random) throws IOException {
    Mutation mutation = new Mutation(random);
    switch (random.nextInt(10)) {
      case 0 -> Files.write(to, mutation.bytes(Files.readAllBytes(honest)));
      case 1 -> HostileZip.like(honest).to(to, zip -> new String(mutation.bytes(zip.getBytes(StandardCharsets.ISO_8859_1)),
          StandardCharsets.ISO_8859_1));
      case 2, 3 -> {
        HostileZip zip = HostileZip.like(honest);
        zip.with("plan.xmi", array(text(zip, "plan.xmi"), random)).to(to);
      }
      default -> {
        HostileZip zip = HostileZip.like(honest);
        String entry = ENTRIES.get(random.nextInt(ENTRIES.size()));
        entry = zip.content(entry) == null ? "weights.safetensors" : entry;
        if (entry.endsWith("tensors") || random.nextInt(4) == 0) {
          zip.with(entry, mutation.bytes(zip.content(entry)));
        } else {
          zip.with(entry, mutation.text(text(zip, entry)));
        }
        zip.to(to);
      }
    }
  }

  private static String text(HostileZip zip, String entry) {
    return new String(zip.content(entry), StandardCharsets.UTF_8);
  }

  /** Changes an array of a plan under its packing: a value, or its length. */
  private static String array(String plan, Random random) {
    List<int[]> places = new ArrayList<>();
    Matcher array = ARRAY.matcher(plan);
    while (array.find()) {
      places.add(new int[] {array.start(1), array.end(1)});
    }
    int[] place = places.get(random.nextInt(places.size()));
    int[] values = BulkText.ints(plan.substring(place[0], place[1]));
    if (values.length > 0 && random.nextInt(4) > 0) {
      values[random.nextInt(values.length)] = INDICES[random.nextInt(INDICES.length)];
    } else if (values.length > 1 && random.nextBoolean()) {
      int swap = values[0];
      values[0] = values[values.length - 1];
      values[values.length - 1] = swap;
    } else {
      values = Arrays.copyOf(values, random.nextInt(2 + 2 * values.length));
    }
    return plan.substring(0, place[0]) + BulkText.text(values) + plan.substring(place[1]);
  }
}
