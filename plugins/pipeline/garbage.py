"""Python's search for cyclic garbage, which a build hardly makes."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# New objects between two searches: as parsing and rendering make few cycles, Python's 700 would
# cost a tenth of a build; a large site has so many pages that there must be some.
THRESHOLD = 50_000


def collect_rarely() -> None:
    """Has this process search for garbage seldom."""
    gc.set_threshold(THRESHOLD)


@contextmanager
def kept_for_good() -> Iterator[None]:
    """What the block makes lives as long as the process: never is garbage searched for in it."""
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        gc.enable()
