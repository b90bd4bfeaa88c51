package org.snn.language.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes bytes and texts at random, as damage and malice do. The same random numbers make the same changes. */
public final class Mutation {

  private static final Pattern TOKEN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*|-?[0-9][0-9.eE+-]*%?|\"[^\"]*\"|\\s+|.", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9.]*(?:[eE][+-]?[0-9]+)?");
  /** Values at which computations break. */
  private static final List<String> NUMBERS = List.of("0", "-1", "1", "2", "3", "7", "127", "128", "255", "256", "65535", "65536",
      "2147483647", "2147483648", "-2147483648", "4294967295", "4294967296", "9223372036854775807", "9223372036854775808", "1e308", "1e309",
      "1e-400", "-0.0", "0.5", "00000000000000000001", "1e", "0x10", "NaN", "Infinity", "99999999999999999999999999");
  private static final int[] INTEGERS = {0, 1, -1, 2, 127, 128, 255, 256, 65535, 65536, Integer.MAX_VALUE, Integer.MIN_VALUE,
      Integer.MAX_VALUE - 1, 0x7F800000, 0x7FC00000, 0xFF800000, 0x7F7FFFFF, 1};
  /** What texts seldom hold. */
  private static final List<String> STRANGE = List.of("\0", "\uFEFF", "\uD800", "\u202E", "\u0661", "\r", "\t", "//", "/*", "*/", "\"", "'", "{",
      "}", "[", "]", "..", "->", "%", "^", "\\", "\\u0000", "&", "<", ">", "]]>", "<!--", "&#0;", "\uD83D\uDE00", "$", "..", "...", ";");

  private final Random random;

  /** Changes drawn from these numbers. */
  public Mutation(Random random) {
    this.random = random;
  }

  /** One to four changes of bytes. */
  public byte[] bytes(byte[] content) {
    byte[] changed = content;
    for (int times = times(); times > 0; times--) {
      changed = changeBytes(changed);
    }
    return changed;
  }

  private int times() {
    return 1 + (random.nextInt(3) == 0 ? random.nextInt(4) : 0);
  }

  private byte[] changeBytes(byte[] content) {
    if (content.length == 0) {
      return new byte[] {(byte) random.nextInt()};
    }
    byte[] copy = content.clone();
    int at = random.nextInt(content.length);
    int length = Math.min(content.length - at, 1 + random.nextInt(random.nextBoolean() ? 4 : 64));
    switch (random.nextInt(8)) {
      case 0 -> copy[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> copy[at] = (byte) random.nextInt();
      case 2 -> {
        return Arrays.copyOf(content, at);
      }
      case 3 -> {
        return join(Arrays.copyOf(content, at), Arrays.copyOfRange(content, at + length, content.length));
      }
      case 4 -> {
        byte[] rest = Arrays.copyOfRange(content, at, content.length);
        return join(join(Arrays.copyOf(content, at), Arrays.copyOfRange(content, at, at + length)), rest);
      }
      case 5 -> {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return join(join(Arrays.copyOf(content, at), noise), Arrays.copyOfRange(content, at, content.length));
      }
      case 6 -> Arrays.fill(copy, at, at + length, (byte) (random.nextBoolean() ? 0 : 0xFF));
      default -> {
        if (at + Integer.BYTES <= copy.length) {
          ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN).putInt(at, INTEGERS[random.nextInt(INTEGERS.length)]);
        }
      }
    }
    return copy;
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** One to four changes of a text: of its numbers, tokens, lines or bytes. */
  public String text(String content) {
    String changed = content;
    for (int times = times(); times > 0; times--) {
      changed = switch (random.nextInt(8)) {
        case 0, 1, 2 -> number(changed);
        case 3, 4, 5 -> tokens(changed);
        case 6 -> lines(changed);
        default -> new String(changeBytes(changed.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
      };
    }
    return changed;
  }

  private String number(String content) {
    List<int[]> places = new ArrayList<>();
    for (Matcher number = NUMBER.matcher(content); number.find();) {
      places.add(new int[] {number.start(), number.end()});
    }
    if (places.isEmpty()) {
      return content + NUMBERS.get(random.nextInt(NUMBERS.size()));
    }
    int[] place = places.get(random.nextInt(places.size()));
    return content.substring(0, place[0]) + NUMBERS.get(random.nextInt(NUMBERS.size())) + content.substring(place[1]);
  }

  private String tokens(String content) {
    List<String> tokens = new ArrayList<>();
    for (Matcher token = TOKEN.matcher(content); token.find();) {
      tokens.add(token.group());
    }
    return String.join("", shuffled(tokens));
  }

  private String lines(String content) {
    return String.join("\n", shuffled(new ArrayList<>(List.of(content.split("\n", -1)))));
  }

  /** One change of a list: without a part, with a part twice or many times, two parts exchanged, or something strange in between. */
  private List<String> shuffled(List<String> parts) {
    if (parts.isEmpty()) {
      return List.of(STRANGE.get(random.nextInt(STRANGE.size())));
    }
    int at = random.nextInt(parts.size());
    int other = random.nextInt(parts.size());
    switch (random.nextInt(7)) {
      case 0 -> parts.remove(at);
      case 1 -> parts.add(other, parts.get(at));
      case 2 -> Collections.swap(parts, at, other);
      case 3 -> parts.set(at, parts.get(other));
      case 4 -> parts.add(at, STRANGE.get(random.nextInt(STRANGE.size())));
      case 5 -> parts.subList(Math.min(at, other), Math.min(parts.size(), Math.min(at, other) + 1 + random.nextInt(8))).clear();
      default -> parts.set(at, parts.get(at).repeat(random.nextInt(20) == 0 ? 300 : 2 + random.nextInt(8)));
    }
    return parts;
  }
}
