/**
 * The text editor: what the platform's generic editor needs to know about the language. All knowledge is that of
 * {@code org.snn.language} and {@code org.snn.language.ide}, which the language server uses too.
 */
package org.snn.ui.edit;
