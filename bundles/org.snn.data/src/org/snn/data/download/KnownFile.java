package org.snn.data.download;

/**
 * A file that a mirror has, compressed with gzip.
 *
 * @param name  of the compressed file
 * @param bytes its size once unpacked
 * @param md5   of the unpacked content: mirrors pack differently
 */
public record KnownFile(String name, long bytes, String md5) {
}
