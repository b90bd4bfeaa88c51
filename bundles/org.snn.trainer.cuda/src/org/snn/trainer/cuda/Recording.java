package org.snn.trainer.cuda;

import jcuda.driver.CUgraphExec;
import jcuda.driver.JCudaDriver;

/** A recorded sequence of work: one call to the driver starts all of it. */
record Recording(CUgraphExec graph) implements AutoCloseable {

  @Override
  public void close() {
    Driver.check(JCudaDriver.cuGraphExecDestroy(graph), "forget a recording");
  }
}
