#!/usr/bin/env python3
"""Makes the .npy and .npz files beside it; run once, with NumPy 2.4.6. The tests know the formulas, not the files."""

import pathlib

import numpy as np

HERE = pathlib.Path(__file__).parent


def save(name, array, version=(1, 0)):
    with open(HERE / name, "wb") as file:
        np.lib.format.write_array(file, array, version=version)


def main():
    # value at (i, j) is 10 i + j, at (i, j, k) it is 100 i + 10 j + k
    matrix = np.add.outer(10 * np.arange(3), np.arange(4))
    cube = np.add.outer(100 * np.arange(2), np.add.outer(10 * np.arange(3), np.arange(4)))
    save("f4.npy", (matrix + 0.5).astype("<f4"))
    save("f8-big-v2.npy", (matrix - 0.25).astype(">f8"), (2, 0))
    save("i2-big-v3.npy", (-matrix).astype(">i2"), (3, 0))
    save("i8-fortran.npy", np.asfortranarray(matrix.astype("<i8")))
    save("f4-fortran-cube.npy", np.asfortranarray(cube.astype("<f4")))
    save("u1-cube.npy", cube.astype("u1"))
    save("u1-fortran-cube.npy", np.asfortranarray(cube.astype("u1")))
    save("bool.npy", (matrix % 2 == 1))
    save("u4.npy", (matrix + 4_000_000_000).astype("<u4"))
    save("scalar.npy", np.float32(7))
    save("text.npy", np.array(["setosa", "virginica"]))
    np.save(HERE / "objects.npy", np.array([{}, None]), allow_pickle=True)
    save("records.npy", np.zeros(2, dtype=[("a", "<f4"), ("b", "<i4")]))
    parts = dict(x_train=cube.astype("u1"), y_train=np.array([2, 0]), x_test=cube[:1].astype("u1"), y_test=np.array([1]))
    np.savez(HERE / "stored.npz", **parts)
    np.savez_compressed(HERE / "deflated.npz", **parts)


if __name__ == "__main__":
    main()
