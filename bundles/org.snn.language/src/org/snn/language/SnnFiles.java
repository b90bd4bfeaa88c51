package org.snn.language;

import com.google.inject.Injector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.diagnostics.Diagnostic;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.service.OperationCanceledError;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.snn.language.messages.SnnIssues;
import org.snn.language.messages.SnnSyntaxMessages;
import org.snn.language.validation.Environment;
import org.snn.language.validation.fix.TextEdit;
import org.snn.network.NetworkFactory;
import org.snn.network.SnnModel;

/**
 * Reads, checks and formats .snn texts. An instance holds all it needs and registers nothing for others, so it works in a
 * plain Java program and inside Eclipse, and several can live side by side. Not for several threads at once.
 */
public final class SnnFiles {

  private static final String EXTENSION = "snn";

  private final Injector injector;

  /** Rules look for data beside the text only, and know no limit of memory. */
  public SnnFiles() {
    this(new Environment());
  }

  /** Rules know this of the machine. */
  public SnnFiles(Environment environment) {
    injector = new PrivateSetup(environment).createInjectorAndDoEMFRegistration();
  }

  /**
   * Reads a file and the files that it imports, and checks it. Never throws for what a user can do wrong: a file that
   * is missing, a folder, too large or not UTF-8 is one issue with code {@link TextFile#UNREADABLE}.
   */
  public LoadedSnn load(Path file) {
    return load(file, () -> false);
  }

  /**
   * Reads and checks a file as {@link #load(Path)} does, as long as it is wanted.
   *
   * @param unwanted asked between two elements of the text
   * @throws CancellationException if it is no longer wanted
   */
  public LoadedSnn load(Path file, BooleanSupplier unwanted) {
    URI uri = uri(file);
    try {
      return load(TextFile.read(file), uri, file.toString(), unwanted);
    } catch (TextFile.Unreadable unreadable) {
      XtextResource resource = newResource(uri);
      SnnModel model = NetworkFactory.eINSTANCE.createSnnModel();
      SnnIssue issue = new SnnIssue(
          Severity.ERROR, unreadable.getMessage(), TextFile.UNREADABLE, file.toString(), 1, 1, 0, 0, List.of());
      return new LoadedSnn(model, List.of(issue), "", resource);
    }
  }

  /**
   * Reads and checks a text that may stand in no file.
   *
   * @param text the text
   * @param file where it stands or would stand, ending in {@code .snn}: imports and data are looked for beside it
   */
  public LoadedSnn load(String text, Path file) {
    return load(text, file, () -> false);
  }

  /**
   * Reads and checks a text as {@link #load(String, Path)} does, as long as it is wanted.
   *
   * @param unwanted asked between two elements of the text
   * @throws CancellationException if it is no longer wanted
   */
  public LoadedSnn load(String text, Path file, BooleanSupplier unwanted) {
    return load(text, uri(file), file.toString(), unwanted);
  }

  /**
   * The text with the blanks of the house style; comments and everything else stay. Formatting twice changes nothing more.
   *
   * @throws IllegalArgumentException if the text has syntax errors, with the first one as message, or a setting twice
   */
  public String format(String text) {
    return TextEdit.apply(formatting(text), text);
  }

  /**
   * The changes that {@link #format(String)} makes, in the order of the text; none overlap.
   *
   * @throws IllegalArgumentException as there
   */
  public List<TextEdit> formatting(String text) {
    XtextResource resource = parse(text, URI.createURI("format.snn"));
    if (!resource.getParseResult().hasSyntaxErrors()) {
      DoubledSettings.first(resource).ifPresent(doubled -> {
        throw new IllegalArgumentException("line %d: '%s' stands twice; leave one out"
            .formatted(doubled.getStartLine(), NodeModelUtils.getTokenText(doubled)));
      });
      FormatterRequest request = injector.getInstance(FormatterRequest.class);
      request.setTextRegionAccess(injector.getInstance(TextRegionAccessBuilder.class).forNodeModel(resource).create());
      return injector.getInstance(IFormatter2.class).format(request).stream()
          .filter(change -> !change.getReplacementText().equals(change.getText()))
          .map(change -> new TextEdit(change.getOffset(), change.getLength(), change.getReplacementText()))
          .sorted(Comparator.comparingInt(TextEdit::offset)).toList();
    }
    throw new IllegalArgumentException("line %d: %s".formatted(
        resource.getErrors().get(0).getLine(), SnnIssues.shown(resource.getErrors().get(0).getMessage())));
  }

  /**
   * The text of a model that stands in no file yet, in the house style. The model belongs to a resource of its own afterwards.
   *
   * @throws RuntimeException if the grammar has no text for it
   */
  public String text(SnnModel model) {
    XtextResource resource = newResource(URI.createURI("text.snn"));
    resource.getContents().add(model);
    return format(resource.getSerializer().serialize(model));
  }

  private LoadedSnn load(String text, URI uri, String file, BooleanSupplier unwanted) {
    XtextResource resource = parse(text, uri);
    List<SnnIssue> issues = new ArrayList<>();
    try {
      for (Issue issue : validate(resource, unwanted)) {
        issues.add(issue(issue, file));
      }
    } finally {
      forget(resource);
    }
    issues.sort(SnnIssue.ORDER);
    return new LoadedSnn((SnnModel) resource.getContents().get(0), List.copyOf(issues), text, resource);
  }

  private List<Issue> validate(XtextResource resource, BooleanSupplier unwanted) {
    try {
      return injector.getInstance(IResourceValidator.class).validate(resource, CheckMode.ALL, unwanted::getAsBoolean);
    } catch (OperationCanceledError cancelled) {
      throw new CancellationException();
    }
  }

  /** What rules computed for each other, such as all single connections, would else stay as long as the model. */
  private void forget(XtextResource resource) {
    IResourceScopeCache cache = injector.getInstance(IResourceScopeCache.class);
    resource.getResourceSet().getResources().forEach(cache::clear);
  }

  private XtextResource parse(String text, URI uri) {
    XtextResource resource = newResource(uri);
    try {
      resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return resource;
  }

  private static URI uri(Path file) {
    return URI.createFileURI(file.toAbsolutePath().normalize().toString());
  }

  private XtextResource newResource(URI uri) {
    XtextResourceSet resources = injector.getInstance(XtextResourceSet.class);
    Resource.Factory factory = injector.getInstance(IResourceFactory.class);
    resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put(EXTENSION, factory);
    return (XtextResource) resources.createResource(uri.trimFileExtension().appendFileExtension(EXTENSION));
  }

  private static SnnIssue issue(Issue issue, String file) {
    boolean syntax = Diagnostic.SYNTAX_DIAGNOSTIC_WITH_RANGE.equals(issue.getCode());
    String code = syntax ? SnnSyntaxMessages.SYNTAX : issue.getCode();
    return new SnnIssue(issue.getSeverity(), issue.getMessage(), code, file, orElse(issue.getLineNumber(), 1),
        orElse(issue.getColumn(), 1), orElse(issue.getOffset(), 0), orElse(issue.getLength(), 0),
        issue.getData() == null ? List.of() : List.of(issue.getData()));
  }

  private static int orElse(Integer value, int absent) {
    return value == null ? absent : value;
  }
}
