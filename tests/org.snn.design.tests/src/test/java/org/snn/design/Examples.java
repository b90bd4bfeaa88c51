package org.snn.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;
import org.snn.language.TestLanguage;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.network.Neurons;
import org.snn.plan.ExecutionPlan;
import org.snn.transform.Planner;

/** The examples of the repository and what stands in them. */
final class Examples {

  /** Networks that would take minutes and gigabytes to plan. */
  private static final long FEW = 2_000_000;

  static final TestLanguage LANGUAGE = new TestLanguage();

  private Examples() {
  }

  /** All examples, and a network with everything that they do not have. */
  static List<Path> all() {
    try (Stream<Path> files = Files.walk(Path.of("../../examples"));
        Stream<Path> own = Files.walk(Path.of("src/test/resources/models"))) {
      return Stream.concat(files, own).filter(file -> file.toString().endsWith(".snn")).sorted().map(Path::toAbsolutePath)
          .map(Path::normalize).toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** Reads one anew; the rules do not look at it yet. */
  static XtextResource load(Path file) {
    XtextResource resource = LANGUAGE.resource(URI.createFileURI(file.toString()));
    try {
      resource.load(null);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    EcoreUtil.resolveAll(resource);
    assertThat(resource.getErrors()).isEmpty();
    return resource;
  }

  /** Every element of a file, some neurons of each group, and everything in the plans of its small networks. */
  static List<EObject> elements(XtextResource resource) {
    List<EObject> elements = new ArrayList<>();
    resource.getAllContents().forEachRemaining(elements::add);
    for (Network network : networks(resource)) {
      network.groups().forEach(group -> elements.addAll(Neurons.first(group, 3)));
      if (org.snn.design.model.Sizes.connections(network) < FEW) {
        ExecutionPlan plan = new Planner().plan(network);
        elements.add(plan);
        plan.eAllContents().forEachRemaining(elements::add);
      }
    }
    return elements;
  }

  /** The text as it would be saved. */
  static String text(XtextResource resource) {
    return resource.getSerializer().serialize(resource.getContents().get(0));
  }

  /** Reads a text as if it stood in this file. */
  static XtextResource parse(String text, URI file) throws IOException {
    XtextResource resource = LANGUAGE.resource(file);
    resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
    EcoreUtil.resolveAll(resource);
    return resource;
  }

  /** What all rules of the language say: syntax, names, checks. */
  static List<Issue> issues(XtextResource resource) {
    return resource.getResourceServiceProvider().getResourceValidator().validate(resource, CheckMode.ALL, CancelIndicator.NullImpl);
  }

  /** The errors among them. */
  static List<String> errors(XtextResource resource) {
    return issues(resource).stream().filter(issue -> issue.getSeverity() == Severity.ERROR).map(Issue::getMessage).toList();
  }

  static List<Network> networks(XtextResource resource) {
    return resource.getContents().get(0).eContents().stream().filter(Network.class::isInstance).map(Network.class::cast).toList();
  }

  static Group group(Network network, String name) {
    return network.groups().stream().filter(group -> group.getName().equals(name)).findFirst().orElseThrow();
  }
}
