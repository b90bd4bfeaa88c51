package org.snn.artefact.archive;

import java.util.regex.Pattern;

/** Names that an entry may have. */
public final class EntryName {

  private static final int LONGEST = 512;
  /** Folders and a file; no part starts with a dot, so that none leads elsewhere; no backslash, colon or control character. */
  private static final String PART = "[^./\\\\:\\p{Cntrl}][^/\\\\:\\p{Cntrl}]*";
  private static final Pattern SAFE = Pattern.compile(PART + "(/" + PART + ")*");

  private EntryName() {
  }

  /** Whether the name is a relative path that stays below the folder it is unpacked in, on every system. */
  public static boolean isSafe(String name) {
    return name.length() <= LONGEST && SAFE.matcher(name).matches();
  }
}
