"""Load the fixed tables of characters."""

from .counting import Tables, make_tables
from .pinyin import load_readings
from .tokens import load_folding


def load_tables() -> Tables:
    """Return the tables that counting needs; takes a fifth of a second."""
    return make_tables(load_folding(), load_readings())
