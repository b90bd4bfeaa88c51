#include "streams.h"

#include "../driver/call.h"

namespace snn {
namespace {

/** The default streams exist from the first use on and are no leaks. */
Stream* defaultStream(bool legacy) {
  static Stream* instances[2] = {};
  if (!instances[legacy]) instances[legacy] = new Stream{{}, 0, 0, 0, legacy, {}, 0, {}};
  return instances[legacy];
}

CUresult record(Stream& stream, WorkPointer work) {
  if (stream.capture->invalid) return CUDA_ERROR_STREAM_CAPTURE_INVALIDATED;
  Graph& graph = *stream.capture->graph;
  graph.nodes.push_back(std::make_unique<Node>(Node{std::move(work), stream.tail, stream.branch}));
  stream.tail = {unsigned(graph.nodes.size() - 1)};
  return CUDA_SUCCESS;
}

}  // namespace

std::set<Stream*>& streams() {
  static auto* all = new std::set<Stream*>;
  return *all;
}
std::set<Event*>& events() {
  static auto* all = new std::set<Event*>;
  return *all;
}

unsigned nextSequence() {
  static unsigned last = 0;
  return ++last;
}

Stream* createStream(unsigned flags, int priority) {
  auto* s = new Stream{{}, nextSequence(), flags, priority, false, {}, 0, {}};
  streams().insert(s);
  return s;
}

Stream* streamOf(void* handle, const char* function) {
  auto number = reinterpret_cast<uintptr_t>(handle);
  if (number <= 2) return defaultStream(number < 2);
  auto* stream = static_cast<Stream*>(handle);
  if (streams().count(stream)) return stream;
  wrongCall("INVALID_HANDLE", function, "no such stream, or destroyed", CUDA_ERROR_INVALID_HANDLE);
  return nullptr;
}

std::vector<OperationPointer> legacyRule(const Stream& stream) {
  std::vector<OperationPointer> after;
  if (stream.flags & Stream::NON_BLOCKING) return after;
  if (!stream.legacy) return {defaultStream(true)->lane.last};
  for (Stream* s : streams())
    if (!(s->flags & Stream::NON_BLOCKING)) after.push_back(s->lane.last);
  after.push_back(defaultStream(false)->lane.last);
  return after;
}

CUresult submit(Stream& stream, WorkPointer work, bool blocking) {
  if (stream.capture) return record(stream, std::move(work));
  Stream* other = capturing();
  if (stream.legacy && other && !(other->flags & Stream::NON_BLOCKING)) {
    other->capture->invalid = true;
    return wrongCall("CAPTURE", "default stream", "used while another stream that blocks it captures",
                     CUDA_ERROR_STREAM_CAPTURE_IMPLICIT);
  }
  OperationPointer o = enqueue(stream.lane, std::move(work), legacyRule(stream), blocking);
  return blocking ? finish(o) : CUDA_SUCCESS;
}

}  // namespace snn
