package org.snn.language.linking;

import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;

/** Syntax errors in the words of the language. */
public class SnnSyntaxMessages extends SyntaxErrorMessageProvider {
}
