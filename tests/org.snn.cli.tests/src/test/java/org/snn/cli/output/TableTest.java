package org.snn.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void alignsNumbersRightAndWordsLeft() {
    Table table = new Table(">n", "name", ">size");
    table.row(1, "a", 1000);
    table.row(10, "longer", 2);
    assertThat(table.lines()).containsExactly(
        " n  name    size",
        " 1  a       1000",
        "10  longer     2");
  }

  @Test
  void notesDoNotWidenColumns() {
    Table table = new Table(">n", "name");
    table.row(1, "a");
    table.note("a very long note");
    assertThat(table.lines()).containsExactly("n  name", "1  a", "a very long note");
  }
}
