package org.snn.cli.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.snn.cli.Console;
import org.snn.cli.UserError;
import org.snn.cli.run.Batches;
import org.snn.cli.run.TrainedModel;
import org.snn.data.DataException;
import org.snn.data.DataRequest;
import org.snn.data.DataSplits;
import org.snn.prune.lottery.LotteryFiles;
import org.snn.prune.lottery.LotteryResult;
import org.snn.report.Report;
import org.snn.report.Run;
import org.snn.report.Subject;
import org.snn.report.evaluate.Evaluation;
import org.snn.trainer.Backend;
import org.snn.trainer.Engine;

/** Reads what a report is to be about: run folders, lottery folders, artefacts. */
public final class ReportedRuns {

  /** Says of a request for data where to look for it: also beside the text that the model was trained from. */
  public interface Places {

    void lookIn(DataRequest.Builder request, Path beside);
  }

  private final Backend backend;
  private final int threads;
  private final Places places;
  private final Console console;
  private final Consumer<String> progress;

  /** @param progress is told what is read */
  public ReportedRuns(Backend backend, int threads, Places places, Console console, Consumer<String> progress) {
    this.backend = backend;
    this.threads = threads;
    this.places = places;
    this.console = console;
    this.progress = progress;
  }

  /**
   * Reads them; networks are evaluated where their data is there.
   *
   * @throws UserError if one is none of these
   */
  public Report read(List<Path> paths) {
    List<Run> runs = new ArrayList<>();
    List<Subject> lotteries = new ArrayList<>();
    for (Path path : paths) {
      Path place = console.resolve(path);
      if (Files.isRegularFile(place)) {
        runs.add(run(path.toString(), place));
      } else if (Files.isRegularFile(place.resolve("model.snna"))) {
        runs.add(run(path.toString(), place.resolve("model.snna")));
      } else {
        lotteries.add(lottery(path, place));
      }
    }
    List<Subject> subjects = new ArrayList<>(Subject.of(runs));
    subjects.addAll(lotteries);
    return new Report(subjects);
  }

  private Subject lottery(Path shown, Path place) {
    LotteryFiles files = new LotteryFiles(place);
    List<LotteryResult> results = files.readResults();
    if (results.isEmpty()) {
      throw new UserError(Files.isRegularFile(place.resolve("run.json"))
          ? "%s: training has not finished; go on with: snn train --resume".formatted(shown)
          : "%s: is no trained network (.snna), and no folder of snn train or snn lottery.".formatted(shown));
    }
    int last = results.stream().mapToInt(LotteryResult::round).max().getAsInt();
    List<Run> tickets = new ArrayList<>();
    for (long seed : results.stream().mapToLong(LotteryResult::seed).distinct().toArray()) {
      Path ticket = files.ticket(seed, last);
      Path file = ticket.resolveSibling(ticket.getFileName() + ".snna");
      if (Files.isRegularFile(file)) {
        tickets.add(run(shown.resolve(place.relativize(file)).toString(), file));
      }
    }
    return new Subject(shown.toString(), tickets, results);
  }

  private Run run(String name, Path file) {
    progress.accept(name);
    TrainedModel model = TrainedModel.load(file);
    DataRequest.Builder request = model.request();
    places.lookIn(request, model.text().map(Path::getParent).orElse(null));
    try {
      DataSplits data = model.data(request.build());
      model.warnOfOtherData(data, console);
      int batch = Batches.largest(model.artefact().plan(), data);
      try (Engine engine = model.open(backend, batch, threads)) {
        return Run.of(name, model.artefact(), Evaluation.of(model.artefact(), engine, batch, data));
      }
    } catch (DataException | UserError unfit) {
      String why = console.relative(unfit.getMessage());
      console.complain("snn: warning: %s is reported without its data: %s".formatted(name, why));
      return Run.of(name, model.artefact(), why);
    }
  }
}
