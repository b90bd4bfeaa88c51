package org.snn.trainer.cuda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.snn.data.DataSet;

/**
 * Data sets in the device's memory, each once for all engines. One that no engine uses stays for the next that asks for it, until
 * its place is needed, or nobody has the data set any more.
 */
final class KeptDataSets implements AutoCloseable {

  private final List<KeptData> kept = new ArrayList<>();

  /**
   * The data set for one more engine, which {@link #release releases} it. Half of the free memory is left to engines.
   *
   * @return empty if it does not fit
   */
  synchronized Optional<KeptData> use(DataSet data) {
    drop(KeptData::isForgotten);
    Optional<KeptData> there = kept.stream().filter(each -> each.isOf(data)).findFirst();
    if (there.isEmpty() && fits(data)) {
      there = Optional.of(new KeptData(data));
      kept.add(there.get());
    }
    there.ifPresent(KeptData::addUser);
    return there;
  }

  private boolean fits(DataSet data) {
    long bytes = KeptData.bytes(data);
    if (bytes > DeviceMemory.free() / 2) {
      drop(KeptData::isUnused);
    }
    return bytes <= DeviceMemory.free() / 2;
  }

  synchronized void release(KeptData data) {
    data.removeUser();
  }

  /** Gives unused data sets back if so many bytes are not free without. */
  synchronized void makeRoom(long bytes) {
    if (bytes > DeviceMemory.free()) {
      drop(KeptData::isUnused);
    }
  }

  private void drop(Predicate<KeptData> which) {
    kept.stream().filter(which).toList().forEach(data -> {
      kept.remove(data);
      data.close();
    });
  }

  @Override
  public synchronized void close() {
    try (Closing closing = new Closing()) {
      kept.forEach(data -> closing.also(data::close));
      kept.clear();
    }
  }
}
