package org.snn.report;

import java.util.List;
import java.util.Optional;
import org.snn.artefact.Artefact;
import org.snn.artefact.provenance.DataProvenance;
import org.snn.artefact.provenance.Provenance;
import org.snn.draw.graph.View;
import org.snn.draw.network.Names;
import org.snn.draw.network.NetworkPicture;
import org.snn.draw.scene.Pictures;
import org.snn.draw.scene.Theme;
import org.snn.report.evaluate.Evaluation;
import org.snn.report.network.Architecture;
import org.snn.report.network.GroupWeights;

/**
 * A trained network, as a report shows it.
 *
 * @param name what the user calls it: its file or folder
 * @param provenance where it comes from
 * @param settings of its training
 * @param dataSeed of the shuffle that split the data
 * @param changing whether its connections changed while training
 * @param architecture what it is made of
 * @param weights of each group
 * @param evaluation what it does on data; empty if the data is not there
 * @param missing why there is no evaluation; empty if there is one
 */
public record Run(String name, Provenance provenance, Settings settings, long dataSeed, boolean changing, Architecture architecture,
    List<GroupWeights> weights, Optional<Evaluation> evaluation, String missing) {

  /** An artefact that was evaluated. */
  public static Run of(String name, Artefact artefact, Evaluation evaluation) {
    return of(name, artefact, Optional.of(evaluation), "");
  }

  /** An artefact that was not evaluated, and why. */
  public static Run of(String name, Artefact artefact, String missing) {
    return of(name, artefact, Optional.empty(), missing);
  }

  private static Run of(String name, Artefact artefact, Optional<Evaluation> evaluation, String missing) {
    var training = artefact.plan().getTraining();
    return new Run(name, artefact.provenance(), Settings.of(training), training.getData().getSeed(),
        training.getPruning() != null || training.getGrowing() != null,
        Architecture.of(artefact.plan()).with(picture(artefact)),
        GroupWeights.of(artefact.plan(), artefact.parameters().weights()), evaluation, missing);
  }

  /** The network as an SVG element. */
  private static String picture(Artefact artefact) {
    DataProvenance data = artefact.provenance().data();
    return Pictures.svg(NetworkPicture.of(artefact.plan(), artefact.parameters(), View.DEFAULT,
        new Names(data.features(), data.targets())), Theme.AUTO);
  }

  /** Seconds of all epochs; 0 if none are known. */
  public double seconds() {
    return provenance.training().epochs().stream().mapToDouble(epoch -> epoch.seconds()).sum();
  }
}
