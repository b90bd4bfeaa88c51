package org.snn.language.validation.fix;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.snn.language.validation.RuleIds;
import org.snn.network.Activation;
import org.snn.network.Import;
import org.snn.network.NamedElement;

/** Cures for imports, names and groups. */
final class ElementCures {

  static final Map<String, Cure> CURES = Map.of(
      RuleIds.IMPORT_SELF, ElementCures::removeImport,
      RuleIds.IMPORT_DUPLICATE, ElementCures::removeImport,
      RuleIds.NAME_ELEMENT, ElementCures::rename,
      RuleIds.NAME_GROUP, ElementCures::rename,
      RuleIds.GROUP_SIZE, spot -> List.of(new QuickFix("Set the size to 1", List.of(spot.replace("1")))),
      RuleIds.GROUP_INPUT_ACTIVATION, spot -> List.of(new QuickFix("Remove the activation", List.of(spot.removeSetting()))),
      RuleIds.GROUP_INPUT_BIAS, spot -> List.of(new QuickFix("Remove the bias", List.of(spot.removeSetting()))),
      RuleIds.GROUP_SOFTMAX_SIZE, spot -> List.of(
          new QuickFix("Use sigmoid", List.of(spot.replace(Activation.SIGMOID.getLiteral())))));

  private ElementCures() {
  }

  private static List<QuickFix> removeImport(Spot spot) {
    return spot.element(Import.class).map(element -> new QuickFix("Remove the import", List.of(spot.remove(element))))
        .stream().toList();
  }

  /** The name with the smallest number behind it that makes it free; references mean the first bearer and stay. */
  private static List<QuickFix> rename(Spot spot) {
    return spot.element(NamedElement.class).map(element -> {
      Set<String> taken = element.eContainer().eContents().stream().filter(NamedElement.class::isInstance)
          .map(sibling -> ((NamedElement) sibling).getName()).collect(Collectors.toSet());
      String free = IntStream.iterate(2, i -> i + 1).mapToObj(i -> element.getName() + i)
          .filter(name -> !taken.contains(name)).findFirst().orElseThrow();
      return new QuickFix("Rename to '%s'".formatted(free), List.of(spot.replace(free)));
    }).stream().toList();
  }
}
