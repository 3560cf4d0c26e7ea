"""The engine as a wheel: all that a site needs, named by its hash."""

import hashlib
import zipfile

import pytest

from plugins.files.walking import INPUT, list_paths
from plugins.starting.wheels import NoWheel, engine_files, engine_version, version_of
from tests.support import ROOT


def test_the_wheel_holds_plugins_and_theme_whole(wheel):
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    for folder in ("plugins", "theme"):
        assert {f"{folder}/{path}" for path in list_paths(ROOT / folder, INPUT)
                if "__pycache__" not in path} <= held
    assert not [path for path in held if path.startswith(("content/", "tests/"))]


def test_the_lock_names_the_engine_by_version_and_hash(wheel):
    files = dict(engine_files(wheel))
    lock = files["locks/build.txt"].decode()
    assert files[f"wheels/{wheel.name}"] == wheel.read_bytes()
    assert f"disclosure-column=={engine_version()}" in lock and "--find-links ../wheels" in lock
    assert hashlib.sha256(wheel.read_bytes()).hexdigest() in lock
    assert "mammoth==" in lock and "pytest==" not in lock


def test_another_file_is_no_wheel_of_the_engine(tmp_path):
    with pytest.raises(NoWheel, match="安装包"):
        version_of(tmp_path / "pelican-4.12.0-py3-none-any.whl")
