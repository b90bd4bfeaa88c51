"""Writes reference.safetensors with the reference implementation, for SafeTensorsReferenceTest.

Made with safetensors 0.8.0 and numpy 2.4.6; any later version must give tensors of the same values.
"""
import numpy
from safetensors.numpy import save_file

save_file(
    {
        "a.weights": numpy.array([[1.5, -2.0, 3.25], [0.0, -0.0, numpy.inf]], dtype=numpy.float32),
        "b.empty": numpy.zeros((0, 4), dtype=numpy.float32),
        "c.double": numpy.array([0.1, -1e300], dtype=numpy.float64),
        "d.long": numpy.array(-9007199254740993, dtype=numpy.int64),
        "e.bytes": numpy.array([0, 127, 255], dtype=numpy.uint8),
    },
    "reference.safetensors",
    metadata={"made by": "safetensors", "snow": "\u2603"},
)
