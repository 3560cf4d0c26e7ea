"""A wheel of the engine, and the repository of a county that is made up, once for all tests."""

import pytest

from plugins.starting.county import read_county
from plugins.starting.repository import list_files
from plugins.starting.wheels import make_wheel
from tests.support import ROOT


@pytest.fixture(scope="package")
def wheel(tmp_path_factory):
    """The engine as a wheel."""
    pytest.importorskip("hatchling")
    return make_wheel(ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="package")
def repository(tmp_path_factory, wheel):
    """The folder of a new repository."""
    folder = tmp_path_factory.mktemp("county") / "column"
    county = read_county("云山省白河市青石县", "https://www.qingshi.example/zfxxgk", "青政发、青政办发",
                         "教育局")
    for path, data in list_files(county, 2025, wheel):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder
