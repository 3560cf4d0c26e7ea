"""Two states of one small site, and the mirrors of both; made once, never written to."""

import shutil
from datetime import date
from types import SimpleNamespace

import pytest

from plugins.mirroring import command
from tests.support import build, markdown, write

LIMIT = 1 << 30
OLD = {
    "a.md": markdown("标题: 养老服务办法\n附件: [a.csv]"), "a.csv": "甲,乙\n" * 2000,
    "b.md": markdown("标题: 将要删除的文件"),
    "policy/c.md": markdown("标题: 不变的文件", body="第一条 不变。\n"),
}
NEW = {
    "a.md": markdown("标题: 养老服务办法（修订）\n附件: [a.csv]"), "a.csv": "甲,乙\n" * 2001,
    "d.md": markdown("标题: 新增的文件"),
}


@pytest.fixture(scope="session")
def mirrors(tmp_path_factory):
    """Outputs `old` and `new`, zips `old_zip` and `new_zip`, the `delta` between them."""
    folder = tmp_path_factory.mktemp("mirrors")
    content, cache = write(folder / "content", OLD), folder / "cache"
    made = SimpleNamespace(folder=folder, cache=cache, old=folder / "old", new=folder / "new",
                           old_zip=folder / "old.zip", new_zip=folder / "new.zip",
                           delta=folder / "delta.zip")
    build(content, made.old, cache, date(2026, 11, 23))
    (content / "b.md").unlink()
    write(content, NEW)
    build(content, made.new, cache, date(2026, 11, 30))
    for output, target, old in ((made.old, made.old_zip, None), (made.new, made.new_zip, None),
                                (made.new, made.delta, made.old_zip)):
        assert command.make(output, cache, target, old, LIMIT) == 0
    return made


@pytest.fixture
def old_folder(mirrors, tmp_path):
    """A copy of the old mirror unpacked, to be spoiled or brought up to date."""
    shutil.unpack_archive(mirrors.old_zip, tmp_path / "U 盘")
    return tmp_path / "U 盘" / "zfxxgk"


@pytest.fixture(scope="session")
def new_folder(mirrors):
    """The new mirror unpacked, to be compared with."""
    shutil.unpack_archive(mirrors.new_zip, mirrors.folder / "unpacked")
    return mirrors.folder / "unpacked" / "zfxxgk"
