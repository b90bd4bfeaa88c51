"""The results as one Markdown table."""
from comparison.figures import median, percentile, ratios

FAMILIES = ("SNN", "PyTorch", "numpy/scipy", "other")
HEAD = ("workload", "SNN", "best PyTorch", "best numpy/scipy", "best other", "times best PyTorch", "times fastest peer")


def table(measured):
    """Lines of the table of {workload: results}. Cells are p10 (median) seconds an epoch; ratios median (p10 to p90)."""
    lines = [HEAD, ("---",) * len(HEAD)]
    for workload, results in measured.items():
        best = {family: _best(r for r in results if r.family == family) for family in FAMILIES}
        peer = _best(r for r in results if r.family != "SNN")
        lines.append((workload, *(_cell(best[family]) for family in FAMILIES),
                      _ratio(best["PyTorch"], best["SNN"]), _ratio(peer, best["SNN"])))
    return ["| " + " | ".join(line) + " |" for line in lines]


def _best(results):
    return min((r for r in results if r.rounds), key=lambda r: percentile(r.rounds, 0.1), default=None)


def _cell(result):
    if result is None:
        return "–"
    seconds = f"{_number(percentile(result.rounds, 0.1))} ({_number(median(result.rounds))})"
    who = "" if result.family == "SNN" else f" {result.name},"
    return f"{seconds}{who} {result.threads} thread{'s' * (result.threads > 1)}"


def _ratio(slower, faster):
    if slower is None or faster is None:
        return "–"
    values = ratios(slower.rounds, faster.rounds)
    return f"{_number(median(values))} ({_number(percentile(values, 0.1))} to {_number(percentile(values, 0.9))})"


def _number(value):
    """Three digits that count."""
    return f"{value:.3g}" if value < 100 else f"{value:.0f}"
