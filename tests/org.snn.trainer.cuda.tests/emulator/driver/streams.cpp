// Streams.
#include "../host/streams.h"

#include <algorithm>

#include "call.h"

using namespace snn;

namespace {

CUresult wrongInCapture(Stream& s, const char* function) {
  s.capture->invalid = true;
  return wrongCall("CAPTURE", function, "not allowed for a stream that captures", CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED);
}

}  // namespace

API cuStreamCreateWithPriority(Stream** stream, unsigned flags, int priority) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  if (flags > Stream::NON_BLOCKING) return CUDA_ERROR_INVALID_VALUE;
  *stream = createStream(flags, std::clamp(priority, -1, 0));
  return CUDA_SUCCESS;
}

API cuStreamCreate(Stream** stream, unsigned flags) { return cuStreamCreateWithPriority(stream, flags, 0); }

API cuStreamDestroy_v2(Stream* stream) {
  ENTER(CONTEXT);
  if (!streams().count(stream))
    return wrongCall("INVALID_HANDLE", "cuStreamDestroy", "no such stream, or destroyed", CUDA_ERROR_INVALID_HANDLE);
  if (stream->capture) return wrongInCapture(*stream, "cuStreamDestroy");
  drain(stream->lane);
  streams().erase(stream);
  delete stream;
  return stickyError();
}

API cuStreamSynchronize(void* handle) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  Stream* s = streamOf(handle, "cuStreamSynchronize");
  if (!s) return CUDA_ERROR_INVALID_HANDLE;
  if (s->capture) return wrongInCapture(*s, "cuStreamSynchronize");
  if (s->legacy)
    for (auto& o : legacyRule(*s)) finish(o);
  return finish(s->lane.last);
}

API cuStreamQuery(void* handle) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  Stream* s = streamOf(handle, "cuStreamQuery");
  if (!s) return CUDA_ERROR_INVALID_HANDLE;
  if (s->capture) return wrongInCapture(*s, "cuStreamQuery");
  return advance(s->lane.last);
}

API cuStreamWaitEvent(void* handle, Event* event, unsigned) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  Stream* s = streamOf(handle, "cuStreamWaitEvent");
  if (!s) return CUDA_ERROR_INVALID_HANDLE;
  if (!events().count(event))
    return wrongCall("INVALID_HANDLE", "cuStreamWaitEvent", "no such event, or destroyed", CUDA_ERROR_INVALID_HANDLE);
  if (event->capture) {
    if (!event->capture->origin->capture || event->capture != event->capture->origin->capture) return CUDA_ERROR_CAPTURED_EVENT;
    joinCapture(*s, *event);
    return CUDA_SUCCESS;
  }
  if (s->capture) {
    s->capture->invalid = true;
    return wrongCall("CAPTURE", "cuStreamWaitEvent", "a stream that captures waits for an event outside the capture",
                     CUDA_ERROR_STREAM_CAPTURE_ISOLATION);
  }
  if (!event->recorded) return CUDA_SUCCESS;
  std::vector<OperationPointer> after = legacyRule(*s);
  after.push_back(event->recorded);
  enqueue(s->lane, marker("wait"), after);
  return CUDA_SUCCESS;
}

API cuStreamGetPriority(void* handle, int* priority) {
  ENTER(CONTEXT);
  Stream* s = streamOf(handle, "cuStreamGetPriority");
  if (!s) return CUDA_ERROR_INVALID_HANDLE;
  *priority = s->priority;
  return CUDA_SUCCESS;
}

API cuStreamGetFlags(void* handle, unsigned* flags) {
  ENTER(CONTEXT);
  Stream* s = streamOf(handle, "cuStreamGetFlags");
  if (!s) return CUDA_ERROR_INVALID_HANDLE;
  *flags = s->flags;
  return CUDA_SUCCESS;
}

API cuStreamGetCtx(void* handle, Context** context) {
  ENTER(CONTEXT);
  if (!streamOf(handle, "cuStreamGetCtx")) return CUDA_ERROR_INVALID_HANDLE;
  *context = currentContext();
  return CUDA_SUCCESS;
}

API cuStreamBeginCapture_v2(void* handle, int mode) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  Stream* s = streamOf(handle, "cuStreamBeginCapture");
  if (!s) return CUDA_ERROR_INVALID_HANDLE;
  if (mode < 0 || mode > 2) return CUDA_ERROR_INVALID_VALUE;
  if (s->legacy)
    return wrongCall("CAPTURE", "cuStreamBeginCapture", "the default stream cannot capture",
                     CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED);
  if (s->capture) return wrongInCapture(*s, "cuStreamBeginCapture");
  beginCapture(*s, mode);
  return CUDA_SUCCESS;
}

API cuStreamEndCapture(void* handle, Graph** graph) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  Stream* s = streamOf(handle, "cuStreamEndCapture");
  if (!s) return CUDA_ERROR_INVALID_HANDLE;
  if (!s->capture) return wrongCall("CAPTURE", "cuStreamEndCapture", "the stream does not capture", CUDA_ERROR_ILLEGAL_STATE);
  if (s->capture->origin != s)
    return wrongCall("CAPTURE", "cuStreamEndCapture", "another stream began the capture", CUDA_ERROR_STREAM_CAPTURE_UNMATCHED);
  return endCapture(*s, graph);
}

API cuStreamIsCapturing(void* handle, int* status) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  Stream* s = streamOf(handle, "cuStreamIsCapturing");
  if (!s) return CUDA_ERROR_INVALID_HANDLE;
  *status = !s->capture ? 0 : s->capture->invalid ? 2 : 1;
  return CUDA_SUCCESS;
}

API cuThreadExchangeStreamCaptureMode(int* mode) {
  ENTER(INIT);
  static thread_local int current = 0;
  std::swap(*mode, current);
  return CUDA_SUCCESS;
}
