package org.snn.language.ide.editing;

/**
 * What a word means.
 *
 * @param offset of the word
 * @param length of the word
 * @param text in Markdown
 */
public record Explanation(int offset, int length, String text) {
}
