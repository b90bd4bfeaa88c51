"""Who takes part. A new contestant is one more entry here and a program that speaks the protocol of ../README.md."""
import importlib.util
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent

LAYERED = ("dense-100", "lenet", "lenet-128", "lenet-80", "lenet-95", "lenet-99")
SPARSE = ("lenet-80", "lenet-95", "lenet-99")
UNSTRUCTURED = ("unstructured-110", "unstructured-410")
GRAPH = ("million",)
WORKLOADS = (*LAYERED, *UNSTRUCTURED, *GRAPH)

# glibc gives large blocks back to the system and faults them in again: index_select was 13 times slower without this.
KEEP_MEMORY = {"MALLOC_MMAP_THRESHOLD_": "1000000000", "MALLOC_TRIM_THRESHOLD_": "1000000000"}


@dataclass(frozen=True)
class Contestant:
    """A program, the workloads that it takes part in, and what it needs.

    family    the column of the table: 'SNN', 'PyTorch', 'numpy/scipy' or 'other'
    modules   Python modules that must be there; `install` says where they come from
    product   a file that `build` (a command) makes where it is missing
    """
    name: str
    family: str
    command: tuple
    workloads: tuple = WORKLOADS
    environment: dict = field(default_factory=dict)
    modules: tuple = ()
    install: str = ""
    product: Path = None
    build: tuple = ()

    def why_not(self):
        """None if it can start, else one sentence. Builds what is to be built."""
        if not Path(self.command[0]).exists():
            return f"{self.command[0]} is missing"
        missing = [module for module in self.modules if importlib.util.find_spec(module) is None]
        if missing:
            return f"{sys.executable} has no {', '.join(missing)}; install with: {self.install}"
        if self.product and not self.product.exists():
            print(f"{self.name}: building, as {self.product} is missing", file=sys.stderr)
            if subprocess.run(self.build, stdout=sys.stderr, check=False).returncode:
                return f"'{' '.join(map(str, self.build))}' failed"
        return None


def _python(name, family, modules, install, *workloads):
    return Contestant(name, family, (sys.executable, str(HOME / "peers" / "serve.py"), name), sum(workloads, ()),
                      KEEP_MEMORY, modules, install)


def _numpy(name, *workloads):
    return _python(name, "numpy/scipy", ("numpy", "scipy"),
                   "apt-get install python3-numpy python3-scipy libopenblas0-pthread", *workloads)


def _torch(name, *workloads):
    return _python(name, "PyTorch", ("numpy", "torch"),
                   "apt-get install python3-torch python3-numpy libopenblas0-pthread", *workloads)


def _jvm(name, family, *workloads):
    return Contestant(name, family, (str(HOME / "jvm-peers" / "run"), name), workloads,
                      product=HOME / "jvm-peers" / "target" / "jvm-peers-1.0.0.jar",
                      build=(str(HOME.parent / "mvnw"), "-q", "-f", str(HOME / "jvm-peers" / "pom.xml"), "package"))


CONTESTANTS = (
    Contestant("snn", "SNN", (str(HOME / "snn" / "run"),)),
    _numpy("numpy", LAYERED, UNSTRUCTURED),
    _numpy("scipy", SPARSE, UNSTRUCTURED, GRAPH),
    _torch("torch-autograd", LAYERED),
    _torch("torch-hand", LAYERED),
    _torch("torch-csr", SPARSE, GRAPH),
    _torch("torch-gather", SPARSE, UNSTRUCTURED, GRAPH),
    _torch("torch-bag", SPARSE, UNSTRUCTURED, GRAPH),
    _torch("torch-loop", UNSTRUCTURED),
    _torch("torch-blocked", UNSTRUCTURED),
    _jvm("djl", "PyTorch", *LAYERED),
    _jvm("dl4j", "other", *LAYERED),
    _jvm("encog", "other", "dense-100", "lenet", "lenet-128"),
)


def chosen(names):
    """The contestants of these names; 'torch' means all whose name begins with 'torch-'. Raises ValueError."""
    result = []
    for name in names:
        found = [c for c in CONTESTANTS if c.name == name or c.name.startswith(name + "-")]
        if not found:
            raise ValueError(f"no contestant '{name}'; there are {', '.join(c.name for c in CONTESTANTS)}")
        result.extend(c for c in found if c not in result)
    return result
