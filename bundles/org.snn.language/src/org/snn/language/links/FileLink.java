package org.snn.language.links;

import java.nio.file.Path;

/**
 * A text that names a file which is there.
 *
 * @param offset of the text, quotes included
 * @param length of the text
 * @param file absolute; a folder where data lies in one
 */
public record FileLink(int offset, int length, Path file) {
}
