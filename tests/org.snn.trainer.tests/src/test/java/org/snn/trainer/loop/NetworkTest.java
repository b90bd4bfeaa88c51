package org.snn.trainer.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.snn.data.DataSet;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.TrainingException;

/** Every engine is closed once, whatever is refused: a device would keep its memory, or fail for the second time. */
class NetworkTest {

  private final ExecutionPlan plan = Plans.layered(5, 4, 2);
  private final DataSet data = Samples.clouds(10, 6, 5).train().data();
  private final ScriptedBackend backend = new ScriptedBackend();

  private Network network(Optional<Rewiring> rewiring) {
    return new Network(plan, data, backend, new EngineOptions(4, 1, 1), rewiring);
  }

  @Test
  void withoutRoomForBatchesThereIsNoEngine() {
    backend.batches = any -> {
      throw new TrainingException("no room");
    };
    assertThatThrownBy(() -> network(Optional.empty())).isInstanceOf(TrainingException.class).hasMessage("no room");
    assertThat(backend.open).isZero();
  }

  @Test
  void anEngineThatCouldNotBeReplacedIsClosedOnce() {
    assertThatThrownBy(() -> {
      try (Network network = network(Optional.of(new AlwaysTheSame()))) {
        backend.opening = () -> {
          throw new TrainingException("no room");
        };
        network.rewire(0, 1, buffer -> { });
      }
    }).isInstanceOf(TrainingException.class).hasMessage("no room").hasNoSuppressedExceptions();
    assertThat(backend.open).isZero();
  }

  /** Puts the same network in the place of itself. */
  private static final class AlwaysTheSame implements Rewiring {

    @Override
    public boolean due(long step, long steps) {
      return true;
    }

    @Override
    public Rewired change(Moment moment) {
      return new Rewired(moment.plan(), moment.engine().parameters(), moment.engine().optimizerState());
    }

    @Override
    public long[] wiring(ExecutionPlan plan) {
      return new long[0];
    }

    @Override
    public ExecutionPlan restore(long[] wiring) {
      throw new IllegalArgumentException();
    }
  }
}
