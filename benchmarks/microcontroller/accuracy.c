/* How many of MNIST's test images a generated network called lenet gets right: accuracy IMAGES LABELS, unpacked IDX files. */
#include "lenet.h"

#include <stdio.h>

int main(int count, char **arguments) {
  FILE *images = count == 3 ? fopen(arguments[1], "rb") : NULL;
  FILE *labels = count == 3 ? fopen(arguments[2], "rb") : NULL;
  unsigned char pixels[LENET_FEATURES];
  float features[LENET_FEATURES];
  float answers[LENET_ANSWERS];
  lenet_scratch scratch;
  int label;
  int samples = 0;
  int right = 0;
  if (images == NULL || labels == NULL || fseek(images, 16, SEEK_SET) != 0 || fseek(labels, 8, SEEK_SET) != 0) {
    fputs("usage: accuracy IMAGES LABELS\n", stderr);
    return 2;
  }
  while (fread(pixels, sizeof pixels, 1, images) == 1 && (label = fgetc(labels)) != EOF) {
    int best = 0;
    int i;
    for (i = 0; i < LENET_FEATURES; i++) {
      features[i] = (float) pixels[i];
    }
    lenet_predict(features, answers, &scratch);
    for (i = 1; i < LENET_ANSWERS; i++) {
      best = answers[i] > answers[best] ? i : best;
    }
    samples++;
    right += best == label;
  }
  printf("accuracy %.4f of %d samples\n", (double) right / samples, samples);
  return 0;
}
