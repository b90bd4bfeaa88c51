package org.snn.language.validation.fix;

/**
 * Puts a text in place of another.
 *
 * @param offset where the old text begins, from 0, in UTF-16 units
 * @param length of the old text; 0 to insert
 * @param text the new text; empty to remove
 */
public record TextEdit(int offset, int length, String text) {
}
