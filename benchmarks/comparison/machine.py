"""What the figures were taken on."""
import os
import platform
from datetime import date
from pathlib import Path


def machine():
    """One line: processor, cores, operating system, date."""
    return f"{_processor()}, {len(os.sched_getaffinity(0))} cores, {platform.system()} {platform.release()}, {date.today()}"


def _processor():
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.machine()
    named = dict(line.split(":", 1) for line in lines if ":" in line)
    parts = {key.strip(): value.strip() for key, value in named.items()}
    vectors = [width for width in ("avx512f", "avx2") if width in parts.get("flags", "").split()]
    return ", ".join([parts.get("model name", platform.machine()), *vectors[:1]])
