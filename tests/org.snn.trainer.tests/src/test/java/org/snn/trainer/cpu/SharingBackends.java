package org.snn.trainer.cpu;

import java.util.List;
import java.util.stream.Stream;
import org.snn.trainer.Backend;

/** The backend as it is, and one for each way of sharing out the work. */
final class SharingBackends {

  static final List<Backend> ALL = Stream.concat(Stream.of(new CpuBackend()),
      Stream.of(Sharing.values()).map(CpuBackend::sharing)).map(Backend.class::cast).toList();

  private SharingBackends() {
  }
}
