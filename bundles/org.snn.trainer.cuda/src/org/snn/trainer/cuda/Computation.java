package org.snn.trainer.cuda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.StepResult;

/**
 * Steps of an engine. Everything from the features of a batch to its figures happens on the device; each kind of step is recorded
 * when it is first taken, and then started as a whole. A step is waited for before the next one begins, since they
 * share pinned memory.
 */
final class Computation implements AutoCloseable {

  private enum Kind {
    TRAIN, EVALUATE, PREDICT
  }

  /** A recording reads from one feed. */
  private record Key(Kind kind, Feed feed) {
  }

  private final int[] outputNeurons;
  private final StoreArrays store;
  private final OutputArrays outputs;
  private final PassLaunches pass;
  private final GradientLaunches gradients;
  private final Stream stream;
  private final HostArray step;
  private final HostArray figures;
  private final HostArray answers;
  private final Map<Key, Recording> recordings = new HashMap<>();

  /**
   * @param outputs null if there is no loss
   * @param gradients null if nothing is trained
   */
  Computation(Gpu gpu, ExecutionPlan plan, StoreArrays store, OutputArrays outputs, PassLaunches pass, GradientLaunches gradients,
      DeviceMemory memory) {
    this.outputNeurons = plan.getOutputs();
    this.store = store;
    this.outputs = outputs;
    this.pass = pass;
    this.gradients = gradients;
    this.step = memory.pinned(StoreArrays.STEP_BYTES);
    this.figures = memory.pinned(OutputArrays.FIGURES_BYTES);
    this.answers = memory.pinned((long) Float.BYTES * outputNeurons.length * store.stride());
    this.stream = new Stream(gpu);
  }

  /** Starts a step of training; {@link #result} waits for it. */
  void train(Feed feed, byte[] numbers) {
    start(Kind.TRAIN, feed, numbers, () -> staged(pass.slopes(), gradients.update()));
  }

  /** Starts forward and loss. */
  void evaluate(Feed feed, byte[] numbers) {
    start(Kind.EVALUATE, feed, numbers, () -> staged(pass.compare(), List.of()));
  }

  /** Forward, to the end. */
  void predict(Feed feed, byte[] numbers, float[] to, int samples) {
    start(Kind.PREDICT, feed, numbers, () -> staged(pass.predict(), List.of()));
    stream.await();
    int stride = store.stride();
    for (int output = 0; output < outputNeurons.length; output++) {
      answers.get(output * stride, to, output * stride, samples);
    }
  }

  /** Gradients into arrays, to the end. */
  void gradients(Feed feed, byte[] numbers, DeviceArray weights, DeviceArray biases) {
    step.put(numbers);
    enqueue(Kind.TRAIN, feed, staged(pass.slopes(), List.of(gradients.collect(weights, biases))));
    stream.await();
  }

  /** A pass, one launch after the other, then stages whose launches may run side by side. */
  private static List<List<Launch>> staged(List<Launch> pass, List<List<Launch>> stages) {
    List<List<Launch>> all = new ArrayList<>(pass.stream().map(List::of).toList());
    all.addAll(stages);
    return all;
  }

  private void start(Kind kind, Feed feed, byte[] numbers, Supplier<List<List<Launch>>> stages) {
    step.put(numbers);
    stream.play(recordings.computeIfAbsent(new Key(kind, feed),
        key -> stream.record(() -> enqueue(kind, feed, stages.get()))));
  }

  private void enqueue(Kind kind, Feed feed, List<List<Launch>> stages) {
    stream.copyIn(store.step(), step);
    feed.begin(stream);
    List<Consumer<Stream>> fetches = new ArrayList<>(List.of(feed::features));
    if (kind != Kind.PREDICT) {
      fetches.add(feed::targets);
    }
    if (kind == Kind.TRAIN) {
      fetches.add(own -> own.clear(store.deltas()));
    }
    stream.beside(fetches);
    for (List<Launch> stage : stages) {
      stream.beside(stage.stream().<Consumer<Stream>>map(launch -> own -> own.launch(launch)).toList());
    }
    if (kind == Kind.PREDICT) {
      copyAnswers();
    } else {
      stream.launch(Launch.of("add_figures", 1, 1, store.struct(), outputs.struct(false), Struct.of(outputs.figures())));
      stream.copyOut(figures, 0, outputs.figures(), 0, OutputArrays.FIGURES_BYTES);
    }
  }

  /** Outputs that follow each other are copied at once. */
  private void copyAnswers() {
    long row = (long) Float.BYTES * store.stride();
    int end;
    for (int first = 0; first < outputNeurons.length; first = end) {
      end = first + 1;
      while (end < outputNeurons.length && outputNeurons[end] == outputNeurons[end - 1] + 1) {
        end++;
      }
      stream.copyOut(answers, row * first, store.activations(), row * outputNeurons[first], row * (end - first));
    }
  }

  /** Waits for the step that was started last; {@code Figures} in loss.cuh. */
  StepResult result() {
    stream.await();
    return new StepResult(figures.values().getDouble(0), figures.values().getInt(8), figures.values().getInt(12));
  }

  /** What is started next begins after this event. */
  void waitFor(Event event) {
    stream.waitFor(event);
  }

  /** Forgets recordings that read from this feed. */
  void forget(Feed feed) {
    recordings.entrySet().removeIf(entry -> {
      boolean own = entry.getKey().feed() == feed;
      if (own) {
        entry.getValue().close();
      }
      return own;
    });
  }

  @Override
  public void close() {
    recordings.values().forEach(Recording::close);
    recordings.clear();
    stream.close();
  }
}
