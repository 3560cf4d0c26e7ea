"""Where the engine lies, and the folder of the site that it works for."""

import sys
from pathlib import Path

ENGINE = Path(__file__).parents[2]
"""The folder of `plugins`, `theme`, `docs`, `locks`: a checkout, or where packages go."""

PROJECT = Path(sys.prefix).parent if ENGINE.is_relative_to(sys.prefix) else ENGINE
"""The folder of the site: the engine's checkout, else the one whose .venv has the engine."""
