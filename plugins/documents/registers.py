"""Registers in `_data`: a file of records each."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import yaml

from ..files.plain import read_plain
from .findings import Finding
from .parsing import decode
from .records import Once, read_records
from .yaml_source import SourceFault, compose


def read_register(data: Path, file: str, read: Callable[[yaml.Node], Any], noun: str, first: str,
                  once: Sequence[Once] = ()) -> tuple[tuple[Any, ...], tuple[Finding, ...]]:
    """The records of a file and what is wrong with it, as `read_records`; none without the file."""
    path = f"_data/{file}"
    try:
        root = compose(decode(path, read_plain(data / file)), path)
    except OSError:
        return (), ()
    except SourceFault as fault:
        return (), (fault.finding,)
    return read_records(root, path, read, noun, first, once) if root is not None else ((), ())
