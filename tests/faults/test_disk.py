"""A real disk that is full or turns read-only: the site stays whole, the message says what to do."""

import json
import os
import subprocess
import sys

import pytest

from tests.support import ROOT, markdown, write

UNSHARE = ["unshare", "--mount", *(["--map-root-user"] if os.name != "nt" and os.geteuid() else [])]


def _can_mount():
    try:
        return subprocess.run([*UNSHARE, "mount", "-t", "tmpfs", "tmpfs", "/mnt"],
                              capture_output=True).returncode == 0
    except OSError:
        return False


@pytest.mark.skipif(not _can_mount(), reason="这里不能另行挂载磁盘")
def test_the_site_stays_whole_and_the_next_build_is_right(tmp_path):
    content = write(tmp_path / "content", {
        f"{name}.md": markdown("标题: 文件\n附件: [t.csv]") for name in "abc"} | {"t.csv": "甲\n" * 9000})
    (tmp_path / "disk").mkdir()
    done = subprocess.run(
        [*UNSHARE, sys.executable, "-m", "tests.faults.on_disk", str(content),
         str(tmp_path / "disk")], cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    for command in (*told["whole"], *told["mended"]):
        assert command["code"] == 0, command
    for kind, says in (("full", "磁盘已满，请腾出空间"), ("read-only", "只读")):
        *commands, as_before = told[kind]
        for command in commands:
            assert command["code"] == 1, command
            assert says in command["said"] and "Traceback" not in command["said"]
        assert "网站未更新，线上仍是上一版" in commands[0]["said"]
        assert as_before, kind
    assert told["renewed"] and told["left"] == ["mirror.zip", "output"]
