"""Load the fixed tables of characters."""

from .counting import Tables, make_tables
from .pinyin import load_readings
from .tokens import load_folding


def load_tables() -> Tables:
    """The tables that counting needs."""
    return make_tables(load_folding(), load_readings())
