package org.snn.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.snn.language.TextPlaces.Place;

class TextPlacesTest {

  private static final String TEXT = """
      // a comment
      network N {
          input  x[3]     // of the group
          output y[2]

          connect x -> y  // of the rule
      }

      experiment e { network N data synthetic }
      """;

  private final TextPlaces places = TextPlaces.of(new SnnFiles().load(TEXT, Path.of("places.snn")));

  private static String text(Place place) {
    return TEXT.substring(place.offset(), place.offset() + place.length());
  }

  private Optional<Place> at(String text) {
    return places.at(TEXT.indexOf(text));
  }

  @Test
  void elementsAreFoundByTheNamesThatPlansGiveThem() {
    assertThat(places.of("n:N/x").map(TextPlacesTest::text)).contains("input  x[3]");
    assertThat(places.of("n:N/c:x-y").map(TextPlacesTest::text)).contains("connect x -> y");
    assertThat(places.of("n:N/z")).isEmpty();
  }

  @Test
  void aPlaceInTheTextIsTheElementThere() {
    assertThat(at("x[3]").map(Place::uri)).contains("n:N/x");
    assertThat(at("-> y").map(Place::uri)).contains("n:N/c:x-y");
    assertThat(at("x[3]").map(Place::element)).contains("N");
  }

  @Test
  void commentsAndBlanksBelongToTheirLine() {
    assertThat(at("of the group").map(Place::uri)).contains("n:N/x");
    assertThat(at("of the rule").map(Place::uri)).contains("n:N/c:x-y");
    assertThat(at("    output").map(Place::uri)).contains("n:N/y");
  }

  @Test
  void elsewhereItIsTheNetworkOrExperimentAround() {
    assertThat(at("\n\n    connect").map(Place::uri)).as("end of the line of y").contains("n:N/y");
    assertThat(places.at(TEXT.indexOf("\n    connect")).map(Place::uri)).as("the empty line").contains("n:N");
    assertThat(at("network N data").map(Place::element)).contains("e");
    assertThat(at("a comment")).isEmpty();
    assertThat(places.at(-1)).isEmpty();
    assertThat(places.at(TEXT.length() + 1)).isEmpty();
  }

  @Test
  void halfTypedTextsHaveThePlacesThatThereAre() {
    TextPlaces half = TextPlaces.of(new SnnFiles().load("network N {\n  input x[3]\n  connect x -", Path.of("half.snn")));
    assertThat(half.of("n:N/x").map(Place::offset)).contains(14);
  }
}
