package org.snn.language.ide.editing;

import com.google.inject.Injector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.hover.IHoverService;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.snn.language.validation.fix.QuickFix;
import org.snn.language.validation.fix.QuickFixes;
import org.snn.network.SnnModel;

/**
 * What a text editor asks about a text that need not be saved: proposals, explanations, declarations, outline and fixes, by the
 * same services as the language server. Offsets count UTF-16 units from 0. An instance holds all it needs and registers nothing
 * for others. Threads wait for each other, each as long as a text is parsed, so the user interface should not ask on its own.
 */
public final class SnnEditing {

  private final Injector injector = new PrivateIdeSetup().createInjectorAndDoEMFRegistration();

  /**
   * What can be typed next, the likeliest first.
   *
   * @param file where the text stands or would stand
   */
  public synchronized List<Proposal> proposals(String text, Path file, int offset) {
    return injector.getInstance(Proposals.class).at(parsed(text, file), text, offset);
  }

  /** What the word at a place means: a keyword, or the group or network that a name stands for. */
  public synchronized Optional<Explanation> explanation(String text, Path file, int offset) {
    XtextResource resource = parsed(text, file);
    Document document = new Document(1, text);
    HoverParams place =
        new HoverParams(new TextDocumentIdentifier(resource.getURI().toString()), document.getPosition(offset));
    Hover hover = injector.getInstance(IHoverService.class).hover(document, resource, place, CancelIndicator.NullImpl);
    if (hover.getContents() == null || !hover.getContents().isRight() || hover.getContents().getRight().getValue().isEmpty()) {
      return Optional.empty();
    }
    Range range = hover.getRange();
    int start = document.getOffSet(range.getStart());
    int length = document.getOffSet(range.getEnd()) - start;
    return Optional.of(new Explanation(start, length, hover.getContents().getRight().getValue()));
  }

  /** Where the word at a place leads to: the declaration of a name, or a file that is there. */
  public synchronized Optional<Target> target(String text, Path file, int offset) {
    return injector.getInstance(Targets.class).at(parsed(text, file), offset);
  }

  /** The elements of the text, in its order. */
  public synchronized List<OutlineEntry> outline(String text, Path file) {
    XtextResource resource = parsed(text, file);
    return injector.getInstance(Outline.class).of((SnnModel) resource.getContents().get(0));
  }

  /** What can be done about an issue; see {@link QuickFixes#of}. */
  public synchronized List<QuickFix> fixes(String text, Path file, String id, int offset, int length, List<String> data) {
    return QuickFixes.of(parsed(text, file), id, offset, length, data);
  }

  private XtextResource parsed(String text, Path file) {
    XtextResourceSet resources = injector.getInstance(XtextResourceSet.class);
    IResourceFactory factory = injector.getInstance(IResourceFactory.class);
    resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("snn", factory);
    URI uri = URI.createFileURI(file.toAbsolutePath().normalize().toString());
    XtextResource resource = (XtextResource) resources.createResource(uri.trimFileExtension().appendFileExtension("snn"));
    try {
      resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return resource;
  }
}
