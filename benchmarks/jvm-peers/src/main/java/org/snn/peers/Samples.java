package org.snn.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/** The first 48,000 training images of MNIST within [0, 1], their classes, and the order in which they are learnt. */
final class Samples {

    private static final int COUNT = 48_000;
    static final int WIDTH = 784;

    private final float[] pixels;
    private final byte[] labels;
    private final Random random = new Random(1);
    private final int[] permutation;
    private int next;

    /** @throws UncheckedIOException if the folder has no MNIST */
    Samples(Path folder) {
        byte[] bytes = read(folder.resolve("train-images-idx3-ubyte.gz"), 16);
        labels = read(folder.resolve("train-labels-idx1-ubyte.gz"), 8);
        int count = Math.min(COUNT, labels.length);
        pixels = new float[count * WIDTH];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (bytes[i] & 0xff) / 255f;
        }
        permutation = new int[count];
        for (int i = 0; i < count; i++) {
            permutation[i] = i;
        }
        next = count;
    }

    private static byte[] read(Path file, int header) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            in.skipNBytes(header);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of the next batch; a new permutation for each epoch. */
    int[] nextRows(int batch) {
        if (next + batch > permutation.length) {
            for (int i = permutation.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int kept = permutation[i];
                permutation[i] = permutation[other];
                permutation[other] = kept;
            }
            next = 0;
        }
        int[] rows = Arrays.copyOfRange(permutation, next, next + batch);
        next += batch;
        return rows;
    }

    /** Copies the pixels of samples to {@code target}, one sample after the other. */
    void copyPixels(int[] rows, float[] target) {
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(pixels, rows[i] * WIDTH, target, i * WIDTH, WIDTH);
        }
    }

    /** One-hot classes of samples into {@code target}, one sample after the other. */
    void copyTargets(int[] rows, float[] target, int classes) {
        Arrays.fill(target, 0);
        for (int i = 0; i < rows.length; i++) {
            target[i * classes + labels[rows[i]]] = 1;
        }
    }

    int label(int row) {
        return labels[row];
    }


    /** For each of the rows, what {@code probabilities} (rows × classes) say about the right class. */
    float[] rightOnes(int[] rows, float[] probabilities) {
        int classes = probabilities.length / rows.length;
        float[] right = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            right[i] = probabilities[i * classes + labels[rows[i]]];
        }
        return right;
    }
}
