package org.snn.report.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snn.artefact.provenance.DataProvenance;
import org.snn.artefact.provenance.FileProvenance;
import org.snn.artefact.provenance.TrainingProvenance;
import org.snn.data.Normalisation;
import org.snn.report.Run;

/** Where the networks come from: enough to train them again. */
final class ProvenanceSection {

  private final List<Run> runs;

  /** @param runs of the same experiment */
  ProvenanceSection(List<Run> runs) {
    this.runs = runs;
  }

  void write(Html html) {
    Run first = runs.get(0);
    html.open("section").text("h3", "Provenance");
    Table table = new Table("Trainings", "Network", ">Seed", ">Shuffle of the data", "Outcome", ">Epoch", "SNN", "Device", ">Threads",
        ">Time (UTC)");
    for (Run run : runs) {
      TrainingProvenance training = run.provenance().training();
      table.row(run.name(), training.seed(), run.dataSeed(), training.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '),
          training.epoch(), run.provenance().version(), training.device(), training.threads(),
          run.provenance().time().toString().replace('T', ' ').replace("Z", ""));
    }
    table.write(html);
    html.open("ul", "class", "files");
    runs.forEach(run -> html.open("li").text("b", run.name()).text(" ").text("code", run.provenance().command()).close("li"));
    html.close("ul").open("div", "class", "pair").open("div").text("h4", "Settings");
    Table settings = new Table("Settings of the training", "Setting", "Value");
    for (Map.Entry<String, String> setting : first.settings().values().entrySet()) {
      settings.row(setting.getKey(), setting.getValue());
    }
    settings.write(html);
    html.close("div").open("div");
    data(html, first.provenance().data());
    html.close("div").close("div").close("section");
  }

  private static void data(Html html, DataProvenance data) {
    html.text("h4", "Data");
    Table table = new Table("Data", "Property", "Value");
    table.row("name", data.name());
    table.row("split", "%s to train, %s to validate, %s to test".formatted(Numbers.count(data.train()), Numbers.count(data.validation()),
        Numbers.count(data.test())));
    table.row("features", Numbers.count(data.features().size()));
    table.row(data.classification() ? "classes" : "targets", Numbers.count(data.targets().size()));
    table.row("normalisation", normalisation(data.normalisation()));
    table.write(html);
    if (data.files().isEmpty()) {
      html.text("p", "The data was made up: no files were read.", "class", "note");
    }
    html.open("ul", "class", "files");
    for (FileProvenance file : data.files()) {
      html.open("li").text("b", file.name()).text(" %s bytes, SHA-256 ".formatted(Numbers.count(file.bytes()))).text("code", file.sha256())
          .close("li");
    }
    html.close("ul");
  }

  /** The map, if it is one for all features. */
  private static String normalisation(Normalisation map) {
    for (int feature = 1; feature < map.features(); feature++) {
      if (map.offset(feature) != map.offset(0) || map.scale(feature) != map.scale(0)) {
        return "(value − offset) · scale, of each feature its own";
      }
    }
    return "(value − %s) · %s".formatted(map.offset(0), map.scale(0));
  }
}
