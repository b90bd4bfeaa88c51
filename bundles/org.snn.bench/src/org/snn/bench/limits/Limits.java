package org.snn.bench.limits;

/**
 * What this machine can do with a number of threads.
 *
 * @param threads threads that were busy
 * @param flops fused multiply-adds in registers: floating-point operations (single precision) a second
 * @param bandwidth memory read and written by STREAM's triad: bytes a second
 */
public record Limits(int threads, double flops, double bandwidth) {
}
