"""Whose signature it is: the document's own, with all who signed."""

import pytest

from plugins.importing.blocks import Paragraph, Span, TableBlock, TableCell
from plugins.importing.office_names import NO_REGISTER
from plugins.importing.signature import read_signature

BOTH = ("某县教育局", "某县财政局")


def table(*rows):
    return TableBlock(tuple(tuple(TableCell((cell,)) for cell in row) for row in rows))


def signed(*lines, **more):
    blocks = [Paragraph((Span(line),)) if isinstance(line, str) else line
              for line in ("关于防汛的通知", "各学校：", "请做好防汛。", *lines)]
    return read_signature(blocks, NO_REGISTER, **more)


@pytest.mark.parametrize("lines", [
    ("某县教育局", "某县财政局", "2024年7月2日"), ("某县教育局  某县财政局", "2024年7月2日"),
    ("某县教育局（代章）", "某县财政局（盖章）", "二〇二四年七月二日"),
    (table(BOTH, ("", "2024年7月2日")),), (table(BOTH, ("2024年7月2日", "2024年7月2日")),),
    ("某县教育局", "某县财政局", "2024年7月2日", "附件", "某县水务局", "2023年1月1日"),
    ("附件：1.名单", "某县教育局", "某县财政局", "2024年7月2日", "抄送：县委办公室。"),
])
def test_all_who_signed_are_kept(lines):
    found = signed(*lines)
    assert (found.issuers, found.day, found.day_doubt) == (BOTH, "2024-07-02", "")


@pytest.mark.parametrize(("lines", "issuers", "day", "doubted"), [
    (("某县教育局2024年7月2日",), ("某县教育局",), "2024-07-02", False),
    (("2024年7月2日", "某县教育局"), ("某县教育局",), "2024-07-02", False),
    (("县长　李某", "2024年7月2日"), (), "2024-07-02", False),
    (("县 长　李 某", "2024年7月2日"), (), "2024-07-02", False),
    (("某县一二三热线", "2024年7月2日"), ("某县一二三热线",), "2024-07-02", False),
    (("附件", "某县水务局", "2023年1月1日"), (), "", True),
    (("某县水务局", "2011年6月18日", "以上规定继续执行。"), ("某县水务局",), "2011-06-18", True),
    (("某县水务局", "2011年6月18日", "以上规定继续执行。", "某县教育局", "2024年7月2日"),
     ("某县教育局",), "2024-07-02", True),
])
def test_what_may_not_be_its_own_is_asked_about(lines, issuers, day, doubted):
    found = signed(*lines)
    assert (found.issuers, found.day, bool(found.day_doubt)) == (issuers, day, doubted)


def test_the_title_tells_which_signature_is_its_own():
    found = signed("某县水务局", "2011年6月18日", "以上规定继续执行。", "某县教育局", "2024年7月2日",
                   titled=("某县教育局",))
    assert (found.issuers, found.day, found.day_doubt) == (("某县教育局",), "2024-07-02", "")
