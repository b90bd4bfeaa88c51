/* Correct programs: right results, and no finding. */
#include <string.h>

#include "cases.h"

static void treeReduction(void) {
  int n = 1000;
  Device in = counting(n), out = fresh(8);
  float sums[8], sum = 0;
  LAUNCH_ON(NULL, "treeReduction", 8, 128, 128 * sizeof(float), &in, &out, &n);
  OK(cuMemcpyDtoH_v2(sums, out, sizeof sums));
  for (int b = 0; b < 8; b++) sum += sums[b];
  CHECK(sum == 499500);
}

static void tiledProduct(void) {
  int n = 48;
  static float a[48 * 48], b[48 * 48], c[48 * 48];
  for (int i = 0; i < n * n; i++) a[i] = (float)(i % 7), b[i] = (float)(i % 5);
  Device da = fresh(n * n), db = fresh(n * n), dc = fresh(n * n);
  OK(cuMemcpyHtoD_v2(da, a, sizeof a));
  OK(cuMemcpyHtoD_v2(db, b, sizeof b));
  void *parameters[] = {&da, &db, &dc, &n};
  OK(cuLaunchKernel(kernel("tiledProduct"), 3, 3, 1, 16, 16, 1, 0, NULL, parameters, NULL));
  OK(cuMemcpyDtoH_v2(c, dc, sizeof c));
  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++) {
      float sum = 0;
      for (int k = 0; k < n; k++) sum += a[i * n + k] * b[k * n + j];
      CHECK(c[i * n + j] == sum);
    }
}

static void warpSum(void) {
  Device in = counting(256), out = fresh(8);
  float sums[8];
  LAUNCH("warpSum", 2, 128, &in, &out);
  OK(cuMemcpyDtoH_v2(sums, out, sizeof sums));
  for (int w = 0; w < 8; w++) CHECK(sums[w] == 32 * 32 * w + 496);
}

static void swapInWarp(void) {
  Device values = counting(64);
  float result[64];
  LAUNCH("swapInWarp", 1, 64, &values);
  OK(cuMemcpyDtoH_v2(result, values, sizeof result));
  for (int i = 0; i < 64; i++) CHECK(result[i] == (i ^ 1));
}

static void lastBlockSums(void) {
  Device in = counting(640), partial = fresh(10), total = fresh(1);
  for (int again = 0; again < 2; again++) {
    float sum;
    LAUNCH("lastBlockSums", 10, 64, &in, &partial, &total);
    OK(cuMemcpyDtoH_v2(&sum, total, sizeof sum));
    CHECK(sum == 639 * 320);
  }
}

static void histogram(void) {
  int values[256], bins[10], largest;
  for (int i = 0; i < 256; i++) values[i] = i % 10;
  Device in = fresh(256), out = fresh(10), max = fresh(1);
  OK(cuMemcpyHtoD_v2(in, values, sizeof values));
  OK(cuMemsetD32_v2(out, 0, 10));
  OK(cuMemsetD8_v2(max, 0, 4));
  LAUNCH("histogram", 4, 64, &in, &out, &max);
  OK(cuMemcpyDtoH_v2(bins, out, sizeof bins));
  OK(cuMemcpyDtoH_v2(&largest, max, sizeof largest));
  for (int b = 0; b < 10; b++) CHECK(bins[b] == (b < 6 ? 26 : 25));
  CHECK(largest == 9);
}

static void structParameter(void) {
  struct {
    float scale, shift;
    int n;
  } affine = {2, 1, 100};
  Device in = counting(100), out = fresh(100);
  float result[100];
  LAUNCH("affine", 2, 64, &in, &out, &affine);
  OK(cuMemcpyDtoH_v2(result, out, sizeof result));
  for (int i = 0; i < 100; i++) CHECK(result[i] == 2 * i + 1);
}

static void constantMemory(void) {
  float coefficients[4] = {1, 2, 3, 4}, result[10];
  int n = 10;
  Device constant, values = counting(10);
  size_t size;
  Handle module;
  extern int cuFuncGetModule(Handle *, Handle);
  OK(cuFuncGetModule(&module, kernel("cubic")));
  OK(cuModuleGetGlobal_v2(&constant, &size, module, "coefficients"));
  CHECK(size == sizeof coefficients);
  OK(cuMemcpyHtoD_v2(constant, coefficients, size));
  LAUNCH("cubic", 1, 32, &values, &n);
  OK(cuMemcpyDtoH_v2(result, values, sizeof result));
  for (int i = 0; i < n; i++) CHECK(result[i] == 1 + i * (2 + i * (3 + i * 4)));
}

static void vectors(void) {
  Device a = counting(256), b = counting(256), sum = fresh(256);
  float result[256];
  LAUNCH("addFours", 2, 32, &a, &b, &sum);
  OK(cuMemcpyDtoH_v2(result, sum, sizeof result));
  for (int i = 0; i < 256; i++) CHECK(result[i] == 2 * i);
}

static void bytes(void) {
  unsigned char values[128], result[128];
  for (int i = 0; i < 128; i++) values[i] = (unsigned char)i;
  Device in = fresh(32), out = fresh(32);
  OK(cuMemcpyHtoD_v2(in, values, sizeof values));
  LAUNCH("reverseBytes", 2, 64, &in, &out);
  OK(cuMemcpyDtoH_v2(result, out, sizeof result));
  for (int i = 0; i < 128; i++) CHECK(result[i] == (i / 64 * 64 + 63 - i % 64));
}

static void launchesInOrder(void) {
  Device weight = counting(1), values = counting(128);
  float result[128];
  for (int i = 0; i < 3; i++) {
    LAUNCH("addToWeight", 1, 1, &weight);
    LAUNCH("scaleAll", 4, 32, &weight, &values);
  }
  OK(cuMemcpyDtoH_v2(result, values, sizeof result));
  for (int i = 0; i < 128; i++) CHECK(result[i] == 6 * i);
}

static void votes(void) {
  int values[64], result[64][6];
  unsigned ballots[2] = {0, 0};
  int odd = 0;
  for (int i = 0; i < 64; i++) {
    values[i] = i * i % 7;
    ballots[i / 32] |= (unsigned)(values[i] & 1) << (i % 32);
    odd += values[i] & 1;
  }
  Device in = fresh(64), out = fresh(64 * 6);
  OK(cuMemcpyHtoD_v2(in, values, sizeof values));
  LAUNCH("votes", 1, 64, &in, &out);
  OK(cuMemcpyDtoH_v2(result, out, sizeof result));
  for (int i = 0; i < 64; i++) {
    CHECK((unsigned)result[i][0] == ballots[i / 32] && result[i][1] == odd && result[i][2] == 0);
    CHECK(result[i][3] == values[i / 32 * 32] && result[i][4] == values[i % 32 ? i - 1 : i] && result[i][5] == values[i ^ 1]);
  }
}

static void memoryInfo(void) {
  size_t before, after, total;
  Device p;
  OK(cuMemGetInfo_v2(&before, &total));
  fresh(1 << 20);
  OK(cuMemGetInfo_v2(&after, &total));
  CHECK(before - after == 4 << 20 && after < total);
  EXPECT(2, cuMemAlloc_v2(&p, after + 1));
}

const Case correctCases[] = {
    {"treeReduction", NULL, treeReduction},
    {"tiledProduct", NULL, tiledProduct},
    {"warpSum", NULL, warpSum},
    {"swapInWarp", NULL, swapInWarp},
    {"lastBlockSums", NULL, lastBlockSums},
    {"histogram", NULL, histogram},
    {"structParameter", NULL, structParameter},
    {"constantMemory", NULL, constantMemory},
    {"vectors", NULL, vectors},
    {"bytes", NULL, bytes},
    {"launchesInOrder", NULL, launchesInOrder},
    {"votes", NULL, votes},
    {"memoryInfo", NULL, memoryInfo},
    {0},
};
