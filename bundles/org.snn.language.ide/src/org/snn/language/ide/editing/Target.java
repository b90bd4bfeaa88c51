package org.snn.language.ide.editing;

import java.nio.file.Path;

/**
 * Where a word of a text leads to.
 *
 * @param offset of the word
 * @param length of the word
 * @param file the file that it leads to, which is there
 * @param targetOffset of what it names in that file
 * @param targetLength of that; 0 if the word means the file itself
 */
public record Target(int offset, int length, Path file, int targetOffset, int targetLength) {
}
