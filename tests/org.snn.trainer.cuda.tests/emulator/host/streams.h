// Streams, events and graphs: how work is ordered, and how a capture records it.
#pragma once
#include <map>
#include <memory>
#include <set>
#include <vector>

#include "queue.h"

namespace snn {

struct Node {
  WorkPointer work;
  std::vector<unsigned> after;
  unsigned branch;  // the capturing stream, 0: where the capture began
};

struct Graph {
  unsigned sequence;
  unsigned branches = 0;
  std::vector<std::unique_ptr<Node>> nodes;
};

struct GraphExec {
  unsigned sequence;
  std::vector<Node> nodes;
  std::vector<std::unique_ptr<Lane>> branches;  // from branch 1 on
  OperationPointer end;                         // of the launch before
};

struct Stream;

struct Capture {
  Graph* graph;
  Stream* origin;
  int mode;
  bool invalid = false;
  std::vector<Stream*> members;
};

struct Stream {
  enum Flag : unsigned { NON_BLOCKING = 1 };
  Lane lane;
  unsigned sequence;
  unsigned flags;
  int priority;
  bool legacy;
  std::shared_ptr<Capture> capture;
  unsigned branch = 0;
  std::vector<unsigned> tail;  // nodes that the next captured one comes after
};

struct Event {
  enum Flag : unsigned { DISABLE_TIMING = 2 };
  unsigned sequence;
  unsigned flags;
  OperationPointer recorded;
  std::shared_ptr<Capture> capture;  // where it was recorded last, if that was a capture
  std::vector<unsigned> tail;
};

/** Live objects by handle. */
std::set<Stream*>& streams();
std::set<Event*>& events();
std::set<Graph*>& graphs();
std::set<GraphExec*>& graphExecs();

Stream* createStream(unsigned flags, int priority);
/** The stream of a handle; 0 and 1 are the legacy default stream, 2 the one per thread. Null, with a report, if there is none. */
Stream* streamOf(void* handle, const char* function);

/** Queues work in the stream or, while it captures, records it. */
CUresult submit(Stream& stream, WorkPointer work, bool blocking = false);
/** All earlier work that the next operation of the stream waits for by the rules of the legacy default stream. */
std::vector<OperationPointer> legacyRule(const Stream& stream);

/** A stream that captures now, or null. */
Stream* capturing();
/** Begins, ends and joins captures. */
void beginCapture(Stream& stream, int mode);
CUresult endCapture(Stream& stream, Graph** result);
void joinCapture(Stream& stream, const Event& event);

CUresult launchGraph(GraphExec& exec, Stream& stream);

/** For calls that are not allowed while a stream captures in this mode; also ends that capture. CUDA_SUCCESS if allowed. */
CUresult refuseWhileCapturing(const char* function);

/** Number of the next stream, event, graph or module. */
unsigned nextSequence();

}  // namespace snn
