/* Streams, events, graphs, and when the host may touch its buffers. */
#include <string.h>

#include "cases.h"

#define N 64

typedef struct {
  float scale, shift;
  int n;
} Affine;

static float *pinned(void) {
  void *p;
  OK(cuMemHostAlloc(&p, N * sizeof(float), 0));
  return memset(p, 0, N * sizeof(float));
}

static Handle stream(void) {
  Handle s;
  OK(cuStreamCreate(&s, NON_BLOCKING));
  return s;
}

static Handle event(void) {
  Handle e;
  OK(cuEventCreate(&e, 0));
  return e;
}

/* to = 2 from + 1 */
static void affine(Handle s, Device from, Device to) {
  Affine a = {2, 1, N};
  LAUNCH_ON(s, "affine", 1, N, 0, &from, &to, &a);
}

static void asyncCopies(void) {
  Device a = fresh(N), b = fresh(N);
  Handle s = stream();
  float *in = pinned(), *out = pinned();
  in[5] = 7;
  OK(cuMemcpyHtoDAsync_v2(a, in, N * sizeof(float), s));
  affine(s, a, b);
  OK(cuMemcpyDtoHAsync_v2(out, b, N * sizeof(float), s));
  OK(cuStreamSynchronize(s));
  CHECK(out[5] == 15);
  OK(cuMemFreeHost(in));
  OK(cuMemFreeHost(out));
  OK(cuStreamDestroy_v2(s));
}

/* A buffer of the host between two copies of one stream. */
static void throughTheHost(void) {
  Device a = counting(N), b = fresh(N);
  Handle s = stream();
  float *between = pinned(), out[N];
  OK(cuMemcpyDtoHAsync_v2(between, a, N * sizeof(float), s));
  OK(cuMemcpyHtoDAsync_v2(b, between, N * sizeof(float), s));
  OK(cuStreamSynchronize(s));
  OK(cuMemcpyDtoH_v2(out, b, sizeof out));
  CHECK(out[5] == 5);
  OK(cuMemFreeHost(between));
  OK(cuStreamDestroy_v2(s));
}

static void missingHostSync(void) {
  Device a = counting(N);
  Handle s = stream();
  float *out = pinned();
  OK(cuMemcpyDtoHAsync_v2(out, a, N * sizeof(float), s));
  CHECK(out[5] != 5);
  OK(cuStreamSynchronize(s));
  CHECK(out[5] == 5);
  OK(cuMemFreeHost(out));
  OK(cuStreamDestroy_v2(s));
}

static void neverSynchronised(void) {
  Device a = counting(N);
  static float out[N];
  OK(cuMemcpyDtoHAsync_v2(out, a, sizeof out, (Handle)2));
  CHECK(out[5] != 5);
  exit(0);
}

static void hostBufferReused(void) {
  Device a = fresh(N);
  Handle s = stream();
  float *in = pinned();
  OK(cuMemcpyHtoDAsync_v2(a, in, N * sizeof(float), s));
  in[3] = 4;
  OK(cuStreamSynchronize(s));
  OK(cuMemFreeHost(in));
  OK(cuStreamDestroy_v2(s));
}

static void streamRace(void) {
  Device a = counting(N), b = fresh(N), c = fresh(N);
  Handle s = stream(), t = stream();
  affine(s, a, b);
  affine(t, b, c);
  OK(cuStreamSynchronize(s));
  OK(cuStreamSynchronize(t));
  OK(cuStreamDestroy_v2(s));
  OK(cuStreamDestroy_v2(t));
}

static void streamCopyRace(void) {
  Device a = counting(N), b = fresh(N);
  Handle s = stream(), t = stream();
  float *out = pinned();
  OK(cuMemsetD8_v2(b, 0, N * sizeof(float)));
  OK(cuCtxSynchronize());
  affine(s, a, b);
  OK(cuMemcpyDtoHAsync_v2(out, b, N * sizeof(float), t));
  OK(cuCtxSynchronize());
  OK(cuMemFreeHost(out));
  OK(cuStreamDestroy_v2(s));
  OK(cuStreamDestroy_v2(t));
}

static void blockingCopyDoesNotWait(void) {
  Device a = counting(N), b = counting(N);
  Handle s = stream();
  float out[N];
  affine(s, a, b);
  OK(cuMemcpyDtoH_v2(out, b, sizeof out));
  CHECK(out[5] == 5);
  OK(cuStreamSynchronize(s));
  OK(cuStreamDestroy_v2(s));
}

static void defaultStreamWaits(void) {
  Device a = counting(N), b = fresh(N);
  Handle s;
  float out[N];
  OK(cuStreamCreate(&s, 0));
  affine(s, a, b);
  OK(cuMemcpyDtoH_v2(out, b, sizeof out));
  CHECK(out[5] == 11);
  OK(cuStreamDestroy_v2(s));
}

/* Copies in one stream, work in the other, two buffers: each waits for the other's event. */
static void doubleBuffering(void) {
  Device buffer[2] = {fresh(N), fresh(N)}, result[2] = {fresh(N), fresh(N)};
  Handle copies = stream(), work = stream(), filled[2] = {event(), event()}, used[2] = {event(), event()};
  float *in[2] = {pinned(), pinned()}, *out[2] = {pinned(), pinned()};
  for (int batch = 0; batch < 6; batch++) {
    int b = batch % 2;
    if (batch >= 2) {
      OK(cuEventSynchronize(used[b]));
      CHECK(out[b][1] == 2 * (batch - 2 + 100) + 1);
    }
    for (int i = 0; i < N; i++) in[b][i] = (float)(batch + 100 * i);
    OK(cuStreamWaitEvent(copies, used[b], 0));
    OK(cuMemcpyHtoDAsync_v2(buffer[b], in[b], N * sizeof(float), copies));
    OK(cuEventRecord(filled[b], copies));
    OK(cuStreamWaitEvent(work, filled[b], 0));
    affine(work, buffer[b], result[b]);
    OK(cuMemcpyDtoHAsync_v2(out[b], result[b], N * sizeof(float), work));
    OK(cuEventRecord(used[b], work));
  }
  OK(cuStreamSynchronize(work));
  CHECK(out[1][1] == 2 * 105 + 1);
  for (int b = 0; b < 2; b++) {
    OK(cuEventDestroy_v2(filled[b]));
    OK(cuEventDestroy_v2(used[b]));
    OK(cuMemFreeHost(in[b]));
    OK(cuMemFreeHost(out[b]));
  }
  OK(cuStreamDestroy_v2(copies));
  OK(cuStreamDestroy_v2(work));
}

static Handle instantiate(Handle s, int nodes) {
  Handle graph, exec;
  size_t count = 0;
  OK(cuStreamEndCapture(s, &graph));
  OK(cuGraphGetNodes(graph, NULL, &count));
  CHECK(count == (size_t)nodes);
  OK(cuGraphInstantiateWithFlags(&exec, graph, 0));
  OK(cuGraphDestroy(graph));
  return exec;
}

static void graphReplay(void) {
  Device a = counting(N), b = fresh(N);
  Handle s = stream();
  float out[N];
  OK(cuStreamBeginCapture_v2(s, 2));
  affine(s, a, b);
  affine(s, b, a);
  Handle exec = instantiate(s, 2);
  for (int i = 0; i < 3; i++) OK(cuGraphLaunch(exec, s));
  OK(cuStreamSynchronize(s));
  OK(cuMemcpyDtoH_v2(out, a, sizeof out));
  CHECK(out[5] == 64 * 5 + 63);
  OK(cuGraphExecDestroy(exec));
  OK(cuStreamDestroy_v2(s));
}

/* A graph with two branches; with the join of the second one only if asked for. */
static void branches(Device first, Device second) {
  Device a = counting(N);
  Handle s = stream(), t = stream(), fork = event(), join = event();
  OK(cuStreamBeginCapture_v2(s, 2));
  OK(cuEventRecord(fork, s));
  OK(cuStreamWaitEvent(t, fork, 0));
  affine(s, a, first);
  affine(t, a, second);
  OK(cuEventRecord(join, t));
  OK(cuStreamWaitEvent(s, join, 0));
  Handle exec = instantiate(s, 2);
  OK(cuGraphLaunch(exec, s));
  OK(cuGraphLaunch(exec, s));
  OK(cuStreamSynchronize(s));
  OK(cuGraphExecDestroy(exec));
  OK(cuEventDestroy_v2(fork));
  OK(cuEventDestroy_v2(join));
  OK(cuStreamDestroy_v2(s));
  OK(cuStreamDestroy_v2(t));
}

static void graphBranches(void) { branches(fresh(N), fresh(N)); }

static void graphBranchRace(void) {
  Device same = fresh(N);
  branches(same, same);
}

static void captureNotJoined(void) {
  Device a = counting(N), b = fresh(N);
  Handle s = stream(), t = stream(), fork = event(), graph;
  OK(cuStreamBeginCapture_v2(s, 2));
  OK(cuEventRecord(fork, s));
  OK(cuStreamWaitEvent(t, fork, 0));
  affine(t, a, b);
  EXPECT(904, cuStreamEndCapture(s, &graph));
  OK(cuEventDestroy_v2(fork));
  OK(cuStreamDestroy_v2(s));
  OK(cuStreamDestroy_v2(t));
}

static void synchronizeInCapture(void) {
  Handle s = stream(), graph;
  OK(cuStreamBeginCapture_v2(s, 2));
  EXPECT(900, cuStreamSynchronize(s));
  EXPECT(901, cuStreamEndCapture(s, &graph));
  OK(cuStreamDestroy_v2(s));
}

static void queryMakesProgress(void) {
  Device a = counting(N), b = fresh(N);
  Handle s = stream();
  affine(s, a, b);
  affine(s, b, a);
  int polls = 0;
  while (cuStreamQuery(s) == 600) polls++;
  CHECK(polls > 0);
  OK(cuStreamDestroy_v2(s));
}

const Case streamCases[] = {
    {"asyncCopies", NULL, asyncCopies},
    {"throughTheHost", NULL, throughTheHost},
    {"missingHostSync", "MISSING_SYNC host-allocation=#1", missingHostSync},
    {"neverSynchronised", "MISSING_SYNC operations=1", neverSynchronised, "LEAK"},
    {"hostBufferReused", "HOST_BUFFER_REUSED copy=HtoD", hostBufferReused},
    {"streamRace", "STREAM_RACE kernel=affine .*with=affine", streamRace},
    {"streamCopyRace", "STREAM_RACE .*with=", streamCopyRace},
    {"blockingCopyDoesNotWait", "STREAM_RACE kernel=affine .*with=DtoH", blockingCopyDoesNotWait},
    {"defaultStreamWaits", NULL, defaultStreamWaits},
    {"doubleBuffering", NULL, doubleBuffering},
    {"graphReplay", NULL, graphReplay},
    {"graphBranches", NULL, graphBranches},
    {"graphBranchRace", "STREAM_RACE kernel=affine .*with=affine", graphBranchRace},
    {"captureNotJoined", "CAPTURE call=cuStreamEndCapture", captureNotJoined},
    {"synchronizeInCapture", "CAPTURE call=cuStreamSynchronize", synchronizeInCapture},
    {"queryMakesProgress", NULL, queryMakesProgress},
    {0},
};
