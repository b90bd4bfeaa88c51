package org.snn.cli.lottery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.snn.artefact.Artefact;
import org.snn.artefact.provenance.DataProvenance;
import org.snn.artefact.provenance.Provenance;
import org.snn.artefact.provenance.TrainingProvenance;
import org.snn.cli.Version;
import org.snn.cli.run.PortablePath;
import org.snn.language.SnnFiles;
import org.snn.network.Experiment;
import org.snn.plan.ExecutionPlan;
import org.snn.prune.lottery.TicketStore;
import org.snn.prune.rounds.Ticket;
import org.snn.prune.rounds.Trained;
import org.snn.trainer.loop.TrainingResult.Outcome;

/** Keeps trained tickets as artefacts, {@code FILE.snna}: with the weights of the lowest validation loss. */
public final class TicketArtefacts implements TicketStore {

  private final Experiment experiment;
  private final Path text;
  private final SnnFiles files;
  private final DataProvenance data;
  private final int batches;
  private final int threads;
  private final String device;
  private final String command;

  /**
   * @param experiment that the tickets are drawn from
   * @param text the file that it stands in
   * @param batches steps of an epoch
   * @param command the command line, for the provenance
   */
  public TicketArtefacts(Experiment experiment, Path text, SnnFiles files, DataProvenance data, int batches, int threads, String device,
      String command) {
    this.experiment = experiment;
    this.text = text;
    this.files = files;
    this.data = data;
    this.batches = batches;
    this.threads = threads;
    this.device = device;
    this.command = command;
  }

  @Override
  public long save(Path file, Ticket ticket, Trained trained, long seed) {
    ExecutionPlan plan = ticket.plan();
    plan.setSource(PortablePath.from(file.getParent(), text));
    int epoch = trained.best().map(best -> (int) ((best.step() + batches - 1) / batches)).orElse(plan.getTraining().getEpochs());
    TrainingProvenance training = new TrainingProvenance(seed, threads, device, Outcome.FINISHED, epoch, List.of(),
        trained.testAtBest());
    Provenance provenance = new Provenance(Version.NAME, command, Instant.now().truncatedTo(ChronoUnit.SECONDS),
        experiment.getName(), data, training);
    Path path = file.resolveSibling(file.getFileName() + ".snna");
    new Artefact(plan, trained.stopped().parameters(), provenance, TicketSource.of(ticket, experiment, files)).save(path);
    try {
      return Files.size(path);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
