package org.snn.trainer.cuda;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import jcuda.NativePointerObject;
import jcuda.Pointer;
import jcuda.driver.CUgraph;
import jcuda.driver.CUgraphExec;
import jcuda.driver.CUresult;
import jcuda.driver.CUstream;
import jcuda.driver.CUstreamCaptureMode;
import jcuda.driver.CUstream_flags;
import jcuda.driver.JCudaDriver;

/** Work that the device does in order, without this thread waiting for each part. */
final class Stream implements AutoCloseable {

  /** More small launches at a time bring nothing. */
  private static final int MOST_BESIDE = 4;

  private final Gpu gpu;
  private final CUstream stream = new CUstream();
  private final List<Branch> branches = new ArrayList<>();

  /** A stream that runs beside this one, where it left, and where it is back. */
  private record Branch(Stream stream, Event start, Event end) {

    void close() {
      start.close();
      end.close();
      stream.close();
    }
  }

  Stream(Gpu gpu) {
    this.gpu = gpu;
    Driver.check(JCudaDriver.cuStreamCreate(stream, CUstream_flags.CU_STREAM_NON_BLOCKING), "make a stream");
  }

  /** Copies all of a pinned array to the beginning of another. */
  void copyIn(DeviceArray to, HostArray from) {
    Driver.check(JCudaDriver.cuMemcpyHtoDAsync(to, from.pointer(), from.bytes(), stream), "copy to the device");
  }

  /** Copies all of an array to the beginning of another. */
  void copy(DeviceArray to, DeviceArray from) {
    Driver.check(JCudaDriver.cuMemcpyDtoDAsync(to, from, from.bytes(), stream), "copy on the device");
  }

  /** Copies some bytes of an array. */
  void copyOut(HostArray to, long at, DeviceArray from, long start, long bytes) {
    Driver.check(JCudaDriver.cuMemcpyDtoHAsync(to.pointer().withByteOffset(at), from.withByteOffset(start), bytes, stream),
        "copy from the device");
  }

  void clear(DeviceArray array) {
    Driver.check(JCudaDriver.cuMemsetD8Async(array, (byte) 0, array.bytes(), stream), "clear memory");
  }

  void launch(Launch launch) {
    NativePointerObject[] arguments = Arrays.stream(launch.arguments()).map(Pointer::to).toArray(NativePointerObject[]::new);
    Driver.check(JCudaDriver.cuLaunchKernel(gpu.function(launch.kernel()), launch.gridX(), launch.gridY(), launch.gridZ(), Launch.WARP,
        launch.warps(), 1, 0, stream, Pointer.to(arguments), null), "start " + launch.kernel());
  }

  /**
   * Records work instead of doing it. Relaxed: what other threads do with the driver meanwhile, as freeing memory, does not
   * spoil the recording.
   */
  Recording record(Runnable work) {
    Driver.check(JCudaDriver.cuStreamBeginCapture(stream, CUstreamCaptureMode.CU_STREAM_CAPTURE_MODE_RELAXED), "record");
    CUgraph graph = new CUgraph();
    try {
      work.run();
    } catch (RuntimeException | Error failed) {
      // What the driver says now is a consequence of the failure.
      if (JCudaDriver.cuStreamEndCapture(stream, graph) == CUresult.CUDA_SUCCESS) {
        JCudaDriver.cuGraphDestroy(graph);
      }
      throw failed;
    }
    Driver.check(JCudaDriver.cuStreamEndCapture(stream, graph), "end a recording");
    CUgraphExec executable = new CUgraphExec();
    try {
      Driver.check(JCudaDriver.cuGraphInstantiate(executable, graph, 0), "prepare a recording");
    } finally {
      JCudaDriver.cuGraphDestroy(graph);
    }
    return new Recording(executable);
  }

  /** Does recorded work. */
  void play(Recording recording) {
    Driver.check(JCudaDriver.cuGraphLaunch(recording.graph(), stream), "run a recorded step");
  }

  /** Does things that do not need each other side by side; what is started later begins after all of them. */
  void beside(List<Consumer<Stream>> work) {
    while (branches.size() < Math.min(MOST_BESIDE, work.size()) - 1) {
      branches.add(new Branch(new Stream(gpu), new Event(), new Event()));
    }
    List<Branch> used = branches.subList(0, Math.min(branches.size(), work.size() - 1));
    for (Branch branch : used) {
      mark(branch.start);
      branch.stream.waitFor(branch.start);
    }
    for (int i = 0; i < work.size(); i++) {
      int place = i % (used.size() + 1);
      work.get(i).accept(place == 0 ? this : used.get(place - 1).stream);
    }
    for (Branch branch : used) {
      branch.stream.mark(branch.end);
      waitFor(branch.end);
    }
  }

  /** Marks the end of what was started so far. */
  void mark(Event event) {
    Driver.check(JCudaDriver.cuEventRecord(event.handle(), stream), "mark a point");
  }

  /** What is started from now on begins after the marked point of another stream. */
  void waitFor(Event event) {
    Driver.check(JCudaDriver.cuStreamWaitEvent(stream, event.handle(), 0), "wait for another stream");
  }

  /** Waits until all is done. */
  void await() {
    Driver.check(JCudaDriver.cuStreamSynchronize(stream), "compute");
  }

  @Override
  public void close() {
    branches.forEach(Branch::close);
    Driver.check(JCudaDriver.cuStreamDestroy(stream), "close a stream");
  }
}
