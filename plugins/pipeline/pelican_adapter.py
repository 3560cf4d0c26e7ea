"""Pelican's entry points, so that `pelican DIR -o OUT -s pelicanconf.py` builds the site.

Pelican's own generators stay idle (`pelicanconf.py`); when they are done, the site is built as by
any other command. Every feature that PLUGINS names is a plugin, and connects the same receivers:
Pelican calls each of them once.
"""

import sys
from typing import NoReturn

from pelican import Pelican, signals

from ..files.roots import PROJECT
from .garbage import collect_rarely
from .options import SettingsError, read_options
from .reporting import report_build

_NO_DELETING = ("这里不能用 pelican 的 -d（DELETE_OUTPUT_DIRECTORY），它会清空整个文件夹；"
                "不再需要的网页，程序自己会删。请去掉它再运行。")


def connect() -> None:
    """Connects the receivers. Pelican refers to them weakly, so they are functions of a module."""
    signals.initialized.connect(refuse_deleting)
    signals.finalized.connect(build_site)


def refuse_deleting(pelican: Pelican) -> None:
    """SystemExit(2) where Pelican would empty the output folder before anybody looks at it."""
    if pelican.delete_outputdir:
        _refuse(_NO_DELETING)


def build_site(pelican: Pelican) -> None:
    """Builds the site of Pelican's settings and prints the summary, or ends with the exit code."""
    collect_rarely()
    try:
        options = read_options(pelican.settings, PROJECT)
    except SettingsError as error:
        _refuse(str(error))
    report_build(options, [plugin.FEATURE for plugin in pelican.plugins
                           if hasattr(plugin, "FEATURE")])  # others are Pelican's alone


def _refuse(reason: str) -> NoReturn:
    print(reason, file=sys.stderr)
    raise SystemExit(2) from None
