// Captures and launches of graphs.
#include "../driver/call.h"
#include "streams.h"

namespace snn {
namespace {

enum Mode { GLOBAL = 0, THREAD_LOCAL = 1, RELAXED = 2 };

/** All nodes that come before the given ones, themselves included. */
std::set<unsigned> ancestors(const Graph& graph, const std::vector<unsigned>& tail) {
  std::set<unsigned> result;
  std::vector<unsigned> open = tail;
  while (!open.empty()) {
    unsigned n = open.back();
    open.pop_back();
    if (!result.insert(n).second) continue;
    open.insert(open.end(), graph.nodes[n]->after.begin(), graph.nodes[n]->after.end());
  }
  return result;
}

}  // namespace

std::set<Graph*>& graphs() {
  static auto* all = new std::set<Graph*>;
  return *all;
}
std::set<GraphExec*>& graphExecs() {
  static auto* all = new std::set<GraphExec*>;
  return *all;
}

Stream* capturing() {
  for (Stream* s : streams())
    if (s->capture) return s;
  return nullptr;
}

CUresult refuseWhileCapturing(const char* function) {
  for (Stream* s : streams())
    if (s->capture && s->capture->mode != RELAXED) {
      s->capture->invalid = true;
      return wrongCall("CAPTURE", function, "not allowed while a stream captures, except in relaxed mode",
                       CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED);
    }
  return CUDA_SUCCESS;
}

void beginCapture(Stream& stream, int mode) {
  auto* graph = new Graph{nextSequence(), 1, {}};
  stream.capture = std::make_shared<Capture>(Capture{graph, &stream, mode, false, {&stream}});
  stream.branch = 0;
  stream.tail.clear();
}

void joinCapture(Stream& stream, const Event& event) {
  if (!stream.capture) {
    stream.capture = event.capture;
    stream.branch = event.capture->graph->branches++;
    stream.tail.clear();
    event.capture->members.push_back(&stream);
  }
  stream.tail.insert(stream.tail.end(), event.tail.begin(), event.tail.end());
}

CUresult endCapture(Stream& stream, Graph** result) {
  std::shared_ptr<Capture> capture = stream.capture;
  Graph* graph = capture->graph;
  std::set<unsigned> joined = ancestors(*graph, stream.tail);
  bool complete = joined.size() == graph->nodes.size();
  for (Stream* s : capture->members) s->capture = nullptr, s->tail.clear();
  *result = nullptr;
  if (capture->invalid || !complete) {
    delete graph;
    if (capture->invalid) return CUDA_ERROR_STREAM_CAPTURE_INVALIDATED;
    return wrongCall("CAPTURE", "cuStreamEndCapture", "work of another stream was not joined by an event",
                     CUDA_ERROR_STREAM_CAPTURE_UNJOINED);
  }
  graphs().insert(graph);
  *result = graph;
  return CUDA_SUCCESS;
}

CUresult launchGraph(GraphExec& exec, Stream& stream) {
  std::vector<OperationPointer> first = legacyRule(stream);
  first.push_back(exec.end);
  OperationPointer begin = enqueue(stream.lane, marker("graph-begin"), first);
  std::vector<OperationPointer> operations;
  for (const Node& n : exec.nodes) {
    std::vector<OperationPointer> after{begin};
    for (unsigned a : n.after) after.push_back(operations[a]);
    Lane& lane = n.branch == 0 ? stream.lane : *exec.branches[n.branch - 1];
    operations.push_back(enqueue(lane, n.work, after));
  }
  exec.end = enqueue(stream.lane, marker("graph-end"), operations);
  return CUDA_SUCCESS;
}

}  // namespace snn
