"""Python's search for cyclic garbage, which a build hardly makes."""

import gc

# New objects between two searches: as parsing and rendering make few cycles, Python's 700 would
# cost a tenth of a build; a large site has so many pages that there must be some.
THRESHOLD = 50_000


def collect_rarely() -> None:
    """Has this process search for garbage seldom."""
    gc.set_threshold(THRESHOLD)
