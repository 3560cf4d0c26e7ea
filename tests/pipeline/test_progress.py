"""Whoever waits is told how far it has come; whoever need not wait is told nothing."""

import io

from plugins.pipeline.progress import progress


class _Terminal(io.StringIO):
    def isatty(self):
        return True


def _count(out, seconds):
    clock = iter(float(second) for second in seconds)
    with progress("读取文件", 300, out, lambda: next(clock)) as advance:
        for _ in range(3):
            advance(100)
    return out.getvalue()


def test_what_is_quick_says_nothing():
    assert _count(io.StringIO(), [0, 0.5, 1, 1.5]) == ""
    assert _count(_Terminal(), [0, 0.5, 1, 1.5]) == ""


def test_plain_lines_where_there_is_no_terminal():
    # begun, 1 s: still patient; 3 s: a line (and its time); 4 s: too soon for another
    assert _count(io.StringIO(), [0, 1, 3, 3, 4]) == "读取文件：200 / 300\n"


def test_how_many_where_the_end_is_not_known():
    out, clock = io.StringIO(), iter([0.0, 3.0, 3.0])
    with progress("生成页面", out=out, clock=lambda: next(clock)) as advance:
        advance(7)
    assert out.getvalue() == "生成页面：7\n"


def test_a_bar_on_a_terminal():
    drawn = _count(_Terminal(), [0, 3, 3, 4, 4, 5, 5])
    assert "读取文件" in drawn and "300/300" in drawn
