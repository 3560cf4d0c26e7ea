"""Tables scroll in a box with a name; columns of numbers are set right, those that name are not."""

import pytest

from plugins.documents.body import BodyConverter

CONVERTER = BodyConverter()


def _table(head, *rows):
    lines = [head, ["---"] * len(head), *rows]
    return CONVERTER.convert("\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n").html


def _classes(markup):
    """The class of each cell of the first row below the head."""
    row = markup.split("<tbody>")[1].split("</tr>")[0]
    return [part.partition('class="')[2].partition('"')[0] for part in row.split("<td")[1:]]


@pytest.mark.parametrize(("head", "cells", "expected"), [
    ("金额", ["1,200.50", "30"], "number"), ("增长", ["-3.5%", "10％"], "number"),
    ("金额", ["1200", "—"], ""), ("金额", ["1200", "—", "8"], "number"), ("金额", ["1200", "约30"], ""),
    ("年份", ["2023", "2024"], ""), ("起止", ["2023", "2024"], ""), ("邮政编码", ["737200", "737201"], ""),
    ("文号", ["1", "2"], ""), ("序号", ["1", "2"], "ordinal"), ("电话", ["0000", "7520000"], ""),
    ("人数", ["", "5", "6"], "number"), ("说明", ["甲", "乙"], ""), ("电话", ["0935-7522894"], "code"),
    ("许可证", ["A-12/2026"], "code"), ("起止", ["3月1-5日"], "")])
def test_a_column_is_set_by_what_stands_in_it(head, cells, expected):
    markup = _table(["项目", head], *(["甲", cell] for cell in cells))
    assert _classes(markup) == ["", expected]


def test_an_alignment_that_somebody_wrote_stays():
    markup = CONVERTER.convert("| 项目 | 数 |\n|---|:-:|\n| 甲 | 1 |\n| 乙 | 2 |\n").html
    assert 'align="center"' in markup and "number" not in markup


def test_merged_cells_are_left_alone():
    markup = CONVERTER.convert(
        "<table><tr><th>数</th><th>数</th></tr><tr><td colspan=\"2\">1</td></tr>"
        "<tr><td>2</td><td>3</td></tr></table>\n").html
    assert "number" not in markup


def test_each_box_is_reached_by_keyboard_and_has_a_name():
    markup = _table(["甲"], ["一"]) + _table(["乙"], ["二"])
    assert markup.count('<div class="scroll" tabindex="0" role="group" aria-label="表格1">') == 2
