// Graphs that captures made: instantiate, launch, count, destroy. Graphs cannot be put together by hand.
#include "../host/streams.h"
#include "call.h"

using namespace snn;

namespace {

bool alive(Graph* g, const char* function) {
  if (graphs().count(g)) return true;
  wrongCall("INVALID_HANDLE", function, "no such graph, or destroyed", CUDA_ERROR_INVALID_HANDLE);
  return false;
}

bool alive(GraphExec* g, const char* function) {
  if (graphExecs().count(g)) return true;
  wrongCall("INVALID_HANDLE", function, "no such executable graph, or destroyed", CUDA_ERROR_INVALID_HANDLE);
  return false;
}

}  // namespace

API cuGraphCreate(Graph** graph, unsigned flags) {
  ENTER(INIT);
  if (flags) return CUDA_ERROR_INVALID_VALUE;
  *graph = new Graph{nextSequence(), 1, {}};
  graphs().insert(*graph);
  return CUDA_SUCCESS;
}

API cuGraphDestroy(Graph* graph) {
  ENTER(INIT);
  if (!alive(graph, "cuGraphDestroy")) return CUDA_ERROR_INVALID_HANDLE;
  graphs().erase(graph);
  delete graph;
  return CUDA_SUCCESS;
}

API cuGraphGetNodes(Graph* graph, Node** nodes, size_t* count) {
  ENTER(INIT);
  if (!alive(graph, "cuGraphGetNodes")) return CUDA_ERROR_INVALID_HANDLE;
  size_t n = graph->nodes.size();
  if (nodes)
    for (size_t i = 0; i < *count; i++) nodes[i] = i < n ? graph->nodes[i].get() : nullptr;
  if (!nodes || *count > n) *count = n;
  return CUDA_SUCCESS;
}

API cuGraphNodeGetType(Node* node, int* type) {
  ENTER(INIT);
  for (Graph* g : graphs())
    for (auto& n : g->nodes)
      if (n.get() == node) {
        *type = node->work->nodeType();
        return CUDA_SUCCESS;
      }
  return wrongCall("INVALID_HANDLE", "cuGraphNodeGetType", "no such node", CUDA_ERROR_INVALID_HANDLE);
}

API cuGraphInstantiateWithFlags(GraphExec** exec, Graph* graph, unsigned long long) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  if (!alive(graph, "cuGraphInstantiate")) return CUDA_ERROR_INVALID_HANDLE;
  auto* e = new GraphExec{nextSequence(), {}, {}, nullptr};
  for (auto& n : graph->nodes) e->nodes.push_back(*n);
  for (unsigned b = 1; b < graph->branches; b++) e->branches.push_back(std::make_unique<Lane>());
  graphExecs().insert(e);
  *exec = e;
  return CUDA_SUCCESS;
}

API cuGraphUpload(GraphExec* exec, void* stream) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  return alive(exec, "cuGraphUpload") && streamOf(stream, "cuGraphUpload") ? CUDA_SUCCESS : CUDA_ERROR_INVALID_HANDLE;
}

API cuGraphLaunch(GraphExec* exec, void* handle) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  if (!alive(exec, "cuGraphLaunch")) return CUDA_ERROR_INVALID_HANDLE;
  Stream* stream = streamOf(handle, "cuGraphLaunch");
  if (!stream) return CUDA_ERROR_INVALID_HANDLE;
  if (stream->capture)
    return wrongCall("CAPTURE", "cuGraphLaunch", "a graph within a graph is not emulated", CUDA_ERROR_NOT_SUPPORTED);
  return launchGraph(*exec, *stream);
}

API cuGraphExecDestroy(GraphExec* exec) {
  ENTER(INIT);
  if (!alive(exec, "cuGraphExecDestroy")) return CUDA_ERROR_INVALID_HANDLE;
  for (auto& lane : exec->branches) drain(*lane);
  graphExecs().erase(exec);
  delete exec;
  return CUDA_SUCCESS;
}
