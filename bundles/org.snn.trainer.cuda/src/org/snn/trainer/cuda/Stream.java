package org.snn.trainer.cuda;

import java.util.Arrays;
import jcuda.NativePointerObject;
import jcuda.Pointer;
import jcuda.driver.CUgraph;
import jcuda.driver.CUgraphExec;
import jcuda.driver.CUstream;
import jcuda.driver.CUstreamCaptureMode;
import jcuda.driver.CUstream_flags;
import jcuda.driver.JCudaDriver;

/** Work that the device does in order, without this thread waiting for each part. */
final class Stream implements AutoCloseable {

  private final Gpu gpu;
  private final CUstream stream = new CUstream();

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
    } finally {
      Driver.check(JCudaDriver.cuStreamEndCapture(stream, graph), "end a recording");
    }
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
    Driver.check(JCudaDriver.cuStreamDestroy(stream), "close a stream");
  }
}
