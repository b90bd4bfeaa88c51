package org.snn.trainer.cuda;

import jcuda.driver.CUevent;
import jcuda.driver.CUevent_flags;
import jcuda.driver.JCudaDriver;

/** A point in a stream that another stream can wait for. */
final class Event implements AutoCloseable {

  private final CUevent event = new CUevent();

  Event() {
    Driver.check(JCudaDriver.cuEventCreate(event, CUevent_flags.CU_EVENT_DISABLE_TIMING), "make an event");
  }

  CUevent handle() {
    return event;
  }

  @Override
  public void close() {
    Driver.check(JCudaDriver.cuEventDestroy(event), "forget an event");
  }
}
