"""Printed documents, measured against GB/T 9704-2012; other pages against good manners."""

import re
from collections import Counter

import pytest

from tests.printing.paper import MM, read_sheets

LEFT, RIGHT, TOP, BOTTOM = 28, 210 - 26, 37, 297 - 35  # the edges of the 版心
PITCH = 225 / 22
CELL = 156 / 28
RED = (0.7529, 0.0, 0.0)
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def sheets(printed):
    """By path, the printed pages."""
    return {file.relative_to(printed.into).as_posix(): read_sheets(file)
            for file in printed.into.rglob("*.pdf")}


@pytest.fixture(scope="module")
def notice(sheets):
    """A notice of several pages that carries the text it issues."""
    return sheets["policy/yzbf-2024-66.pdf"]


def _text(sheet):
    return sheet.in_area(TOP, BOTTOM)


def test_a4_and_margins(notice):
    for sheet in notice:
        assert (sheet.width, sheet.height) == pytest.approx((210, 297), abs=0.2)
        lines = _text(sheet)
        assert min(line.left for line in lines) >= LEFT - 0.3
        assert max(line.right for line in lines) <= RIGHT + 0.3
    full = notice[3]
    assert min(line.left for line in _text(full)) == pytest.approx(LEFT, abs=1)
    assert max(line.right for line in _text(full)) == pytest.approx(RIGHT, abs=1)
    # A glyph of 16 pt sits in the middle of its line: half of what is left lies above and below.
    half = (PITCH - 16 / MM) / 2
    first, last = _text(full)[0], _text(full)[-1]
    assert first.baseline - 0.86 * 16 / MM - half == pytest.approx(TOP, abs=1)
    assert last.baseline + 0.14 * 16 / MM + half == pytest.approx(BOTTOM, abs=1)


def test_22_lines_a_page(notice):
    counts = [len(_text(sheet)) for sheet in notice[2:-1]]
    assert max(counts) == 22 and Counter(counts).most_common(1)[0][0] == 22
    for sheet in notice[2:-1]:
        lines = _text(sheet)
        pitch = (lines[-1].baseline - lines[0].baseline) / (len(lines) - 1)
        assert pitch == pytest.approx(PITCH, abs=0.05)


def test_28_characters_a_line(notice):
    full = [line for sheet in notice[2:-1] for line in _text(sheet)
            if line.right > RIGHT - 0.5 and line.left < LEFT + 0.5
            and re.fullmatch("[一-鿿、。，；：《》（）〔〕]+", line.text)]
    counts = Counter(len(line.text) for line in full)
    assert set(counts) <= {27, 28}  # 27 where the next character may not begin a line
    assert counts[28] > 0.8 * len(full) > 20
    assert {round(line.size, 1) for line in full} == {16.0}
    begun = [line for sheet in notice[2:-1] for line in _text(sheet)
             if line.right > RIGHT - 0.5 and line.left > LEFT + 1]
    assert {round((line.left - LEFT) / CELL, 1) for line in begun} <= {2.0, 2.5}  # （ is half empty
    assert max(len(line.text) for line in begun if re.fullmatch("[一-鿿，。、]+", line.text)) == 26


def test_page_numbers_are_outside_7_mm_below(notice):
    for number, sheet in enumerate(notice, 1):
        line, note = sheet.in_area(BOTTOM, 297)
        assert note.text == "网页打印版，非正本" and note.size < 9
        assert (note.left + note.right) / 2 < 105 if number % 2 else note.left > 105
        assert line.text == f"—{number}—"
        assert line.size == pytest.approx(14, abs=0.1)
        # An em dash is drawn about a third of its size above the baseline.
        assert line.baseline - 0.29 * 14 / MM == pytest.approx(BOTTOM + 7, abs=0.7)
        if number % 2:
            assert line.right == pytest.approx(RIGHT - 14 / MM, abs=0.6)
        else:
            assert line.left == pytest.approx(LEFT + 14 / MM, abs=0.6)


def test_red_head(notice):
    name = notice[0].find("永昌县人民政府办公室")
    assert name.colour == pytest.approx(RED, abs=0.01)
    assert (name.left + name.right) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=0.5)
    assert name.baseline - 0.85 * name.size / MM == pytest.approx(TOP + 35, abs=1)
    number = notice[0].find("永政办发〔2024〕66号")
    assert (number.left + number.right) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=0.5)
    assert number.size == pytest.approx(16, abs=0.1)
    below = name.baseline + 0.14 * name.size / MM
    assert number.baseline - 0.86 * 16 / MM - below == pytest.approx(2 * PITCH, abs=4)
    rule, = (rule for rule in notice[0].rules if rule["non_stroking_color"] != (0, 0, 0))
    assert rule["non_stroking_color"] == pytest.approx(RED, abs=0.01)
    assert rule["x0"] / MM == pytest.approx(LEFT, abs=0.3)
    assert rule["x1"] / MM == pytest.approx(RIGHT, abs=0.3)
    assert rule["top"] / MM - (number.baseline + 0.14 * 16 / MM) == pytest.approx(4, abs=0.3)


def test_title_is_centred_and_breaks_between_words(notice):
    titles = [line for line in notice[0].lines if line.size == pytest.approx(22, abs=0.1)]
    assert [line.text for line in titles] == ["永昌县人民政府办公室关于", "印发永昌县2024-2025年",
                                              "政务公开工作要点的通知"]
    for line in titles:
        assert (line.left + line.right) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=0.5)
    rule, = (rule for rule in notice[0].rules if rule["non_stroking_color"] != (0, 0, 0))
    above = titles[0].baseline - 0.86 * 22 / MM - rule["bottom"] / MM
    assert above == pytest.approx(2 * PITCH, abs=2.5)


def test_addressee_is_flush_and_the_signature_stands_right(notice, sheets):
    assert notice[0].find("各乡镇，县政府各部门、单位：").left == pytest.approx(LEFT, abs=0.3)
    alone = notice[0].in_area(215, BOTTOM)[-1]  # this notice states no day
    assert alone.text == "永昌县人民政府办公室"
    assert alone.right == pytest.approx(RIGHT - 2 * CELL, abs=0.5)
    last = sheets["policy/yzbf-2022-93.pdf"][-1]
    day = last.find("2022年10月20日")
    name = last.lines[last.lines.index(day) - 1]
    assert name.text == "永昌县人民政府办公室"
    assert name.right == pytest.approx(RIGHT - 2 * CELL, abs=0.5)
    assert day.left - name.left == pytest.approx(2 * CELL, abs=0.3)


def test_the_issued_text_begins_a_page_of_its_own(notice):
    first = notice[1].lines[0]
    assert first.text == "永昌县2024-2025年政务公开工作要点"
    assert first.size == pytest.approx(22, abs=0.1)


def test_joint_issuers_annexes_and_long_addresses(sheets):
    first, last = sheets["policy/joint.pdf"][0], sheets["policy/joint.pdf"][-1]
    one, two = (first.find(name) for name in ("永昌县人民政府", "永昌县教育局"))
    assert (one.left, one.right) == pytest.approx((two.left, two.right), abs=1)
    assert max(line.right for sheet in (first, last) for line in sheet.lines) <= RIGHT + 0.3
    annexes = last.find("附件：1.")
    more, second = last.lines[last.lines.index(annexes) + 1:][:2]
    assert annexes.left == pytest.approx(LEFT + 2 * CELL, abs=0.3)
    assert more.left == pytest.approx(LEFT + 6 * CELL, abs=0.3)
    assert second.text == "2.名单" and second.left == pytest.approx(LEFT + 5 * CELL, abs=1.5)


def test_tables_repeat_their_heads_and_stay_on_the_page(sheets):
    pages = sheets["policy/tables.pdf"]
    wide = [sheet for sheet in pages if sheet.width > sheet.height]
    assert len(wide) > 1 and all("指标0指标1" in sheet.text for sheet in wide)
    assert all(line.right < 297 - 20 for sheet in wide for line in sheet.lines)
    long = [sheet for sheet in pages if "项说明" in sheet.text]
    assert len(long) > 1 and all("序号说明" in sheet.text for sheet in long)


def test_nothing_stands_out_of_the_text_into_the_margin_where_it_would_be_cut(sheets):
    """A question and its mark, where what the answer rests on no longer stands and where it does."""
    pages = sheets["policy/questions.pdf"]
    assert any(sheet.find("文件怎样管理") for sheet in pages)
    assert any("依据有变化" in line.text for sheet in pages for line in sheet.lines)
    assert min(line.left for sheet in pages for line in sheet.lines) >= 25 - 0.3


def test_what_is_repealed_says_so_on_every_page(sheets):
    first = sheets["policy/repealed.pdf"][0]
    assert first.find("本文件自2023年1月1日起废止").baseline < TOP + 35
    basis = first.find("永昌县人民政府关于废止一批文件的决定")
    assert basis.baseline < TOP + 33  # above the strokes of the red head
    for sheet in sheets["policy/repealed.pdf"]:
        assert sheet.in_area(BOTTOM, 297)[-1].text == "网页打印版，非正本"
        mark, = sheet.in_area(0, TOP)
        assert mark.text == "本文件已废止" and mark.colour == pytest.approx(RED, abs=0.01)


def test_chapters_are_centred(sheets):
    line = sheets["policy/repealed.pdf"][0].find("第一章总则")
    assert (line.left + line.right) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=0.5)


@pytest.mark.parametrize("path", ["policy/yzbf-2024-66.pdf", "guide/guide.pdf",
                                  "disclosure/other/policy/index.pdf", "annual-report/2025.pdf"])
def test_every_print_says_it_is_no_original_and_whence_it_came(sheets, path):
    last = sheets[path][-1].text
    assert "网页打印版，非正本。" in last
    assert path.replace(".pdf", ".html") in last


def test_head_and_foot_of_the_portal_stay_on_the_screen(sheets):
    assert not [path for path, printed in sheets.items()
                if any("门户网站的页" in sheet.text for sheet in printed)]


def test_other_pages_are_plain(sheets):
    for path in ("guide/guide.pdf", "disclosure/other/policy/index.pdf", "annual-report/2025.pdf"):
        for number, sheet in enumerate(sheets[path], 1):
            assert not [line for line in sheet.lines if line.colour[:1] > (0.5,)]
            assert [line.text for line in sheet.lines[-2:]] == [f"—{number}—", "网页打印版，非正本"]
            assert all(line.left > 14.5 and line.right < 195.5 for line in sheet.lines)
    assert "检索" not in sheets["disclosure/other/policy/index.pdf"][0].text
