package org.snn.trainer.cuda;

import org.snn.trainer.TrainingException;

/** There is no CUDA device, or it failed; the message says why and what helps. */
public final class CudaException extends TrainingException {

  private static final long serialVersionUID = 1L;

  CudaException(String message) {
    super(message);
  }

  CudaException(String message, Throwable cause) {
    super(message, cause);
  }
}
