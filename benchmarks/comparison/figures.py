"""Percentiles and ratios."""


def percentile(values, share):
    """The value below which that share (0 to 1) lies, between two values in proportion."""
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


def median(values):
    return percentile(values, 0.5)


def ratios(slower, faster):
    """slower / faster, round by round: what was busy in a round was so for both."""
    return [a / b for a, b in zip(slower, faster)]
