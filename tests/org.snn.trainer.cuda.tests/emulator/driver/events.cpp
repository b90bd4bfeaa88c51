// Events.
#include "../host/streams.h"
#include "call.h"

using namespace snn;

namespace {

bool alive(Event* e, const char* function) {
  if (events().count(e)) return true;
  wrongCall("INVALID_HANDLE", function, "no such event, or destroyed", CUDA_ERROR_INVALID_HANDLE);
  return false;
}

}  // namespace

API cuEventCreate(Event** event, unsigned flags) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  if (flags > 7) return CUDA_ERROR_INVALID_VALUE;
  *event = new Event{nextSequence(), flags, nullptr, nullptr, {}};
  events().insert(*event);
  return CUDA_SUCCESS;
}

API cuEventDestroy_v2(Event* event) {
  ENTER(CONTEXT);
  if (!alive(event, "cuEventDestroy")) return CUDA_ERROR_INVALID_HANDLE;
  events().erase(event);
  delete event;
  return CUDA_SUCCESS;
}

API cuEventRecord(Event* event, void* handle) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  if (!alive(event, "cuEventRecord")) return CUDA_ERROR_INVALID_HANDLE;
  Stream* s = streamOf(handle, "cuEventRecord");
  if (!s) return CUDA_ERROR_INVALID_HANDLE;
  if (s->capture) {
    event->capture = s->capture, event->tail = s->tail;
    return CUDA_SUCCESS;
  }
  event->capture = nullptr, event->tail.clear();
  event->recorded = enqueue(s->lane, marker("event"), legacyRule(*s));
  return CUDA_SUCCESS;
}

API cuEventRecordWithFlags(Event* event, void* handle, unsigned) { return cuEventRecord(event, handle); }

API cuEventSynchronize(Event* event) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  if (!alive(event, "cuEventSynchronize")) return CUDA_ERROR_INVALID_HANDLE;
  if (event->capture)
    return wrongCall("CAPTURE", "cuEventSynchronize", "the event was recorded in a capture", CUDA_ERROR_CAPTURED_EVENT);
  return finish(event->recorded);
}

API cuEventQuery(Event* event) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  if (!alive(event, "cuEventQuery")) return CUDA_ERROR_INVALID_HANDLE;
  if (event->capture)
    return wrongCall("CAPTURE", "cuEventQuery", "the event was recorded in a capture", CUDA_ERROR_CAPTURED_EVENT);
  return advance(event->recorded);
}

API cuEventElapsedTime(float* milliseconds, Event* start, Event* end) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  if (!alive(start, "cuEventElapsedTime") || !alive(end, "cuEventElapsedTime")) return CUDA_ERROR_INVALID_HANDLE;
  if (!start->recorded || !end->recorded || (start->flags | end->flags) & Event::DISABLE_TIMING) return CUDA_ERROR_INVALID_HANDLE;
  if (!start->recorded->done || !end->recorded->done) return CUDA_ERROR_NOT_READY;
  *milliseconds = float((end->recorded->pending.finished - start->recorded->pending.finished) * 1e3);
  return CUDA_SUCCESS;
}
