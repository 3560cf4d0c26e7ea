"""The settings files, `pelicanconf.py` and `publishconf.py`, read without Pelican."""

import runpy
import traceback
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .options import Options, SettingsError, read_options

if TYPE_CHECKING:
    from .feature import Feature


def read_settings(file: Path) -> dict[str, Any]:
    """The settings in a file. SettingsError where it does not run."""
    try:
        return runpy.run_path(str(file))
    except Exception as error:
        lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__)
                 if frame.filename == str(file)]
        line = getattr(error, "lineno", None) or (lines or [0])[-1]
        raise SettingsError(f"{file.name}:{line}: 这个设置文件有错（{error}），请改正。") from None


def project_options(root: Path, **given: Any) -> Options:
    """The options of `pelicanconf.py` in the project's folder, but those that are given."""
    return read_options(read_settings(root / "pelicanconf.py"), root, **given)


def list_features(settings: Mapping[str, Any]) -> "tuple[Feature, ...]":
    """The features that PLUGINS names. SettingsError for a name that is no feature's."""
    return tuple(map(_feature, settings["PLUGINS"]))


def _feature(name: str) -> "Feature":
    try:
        feature: Feature = import_module(name).FEATURE
        return feature
    except ModuleNotFoundError as error:
        if error.name and not f"{name}.".startswith(f"{error.name}."):
            raise  # it is there, and what it needs is not
        raise SettingsError(f"PLUGINS 里的“{name}”找不到，请改正名称或删去。") from None
    except AttributeError:
        raise SettingsError(f"PLUGINS 里的“{name}”不是本程序的功能：只有 pelican 命令能运行它，"
                         "请从 pelicanconf.py 里删去。") from None
