"""A list of files in a message: the first, and how many more; none is left out untold."""

import pytest

from plugins.mirroring.faults import MirrorFault


@pytest.mark.parametrize(("count", "last"), [
    (1, "    1.html"), (20, "    20.html"), (21, "    ……另有 1 个"), (22, "    ……另有 2 个")])
def test_what_is_not_shown_is_counted(count, last):
    lines = str(MirrorFault("这些文件：", [f"{at}.html" for at in range(1, count + 1)])).split("\n")
    assert lines[-1] == last and len(lines) == 1 + min(count, 21)


def test_a_name_cannot_steer_a_terminal():
    assert "\x1b" not in str(MirrorFault("这些文件：", ["a\x1b[2J.html"]))
