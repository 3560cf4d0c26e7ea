"""The same text at several addresses, reprints, and what only looks alike."""

from plugins.importing.facts import Fact
from plugins.migration.copies import find_copies, known
from plugins.migration.page_import import PageDocument, digest_of
from plugins.migration.spool import Spool

TEXT = "".join(f"第{at}项工作由县水务局牵头，会同各乡镇在年底以前办理完毕。\n" for at in range(30))


def _copies(*pages):
    """What is found among pages of (path, title, 文号, text)."""
    with Spool() as spool:
        for path, title, number, text in pages:
            facts = (Fact("title", title), Fact("document_number", number))
            spool.add(path, PageDocument(path, f"s.cn/{path}", facts, text, text,
                                         digest_of(title, text), (), (), ()))
        return find_copies([known(spool.get(path)) for path in spool], spool)


def test_the_same_text_is_one_document():
    copies = _copies(("b.html", "通知", "", TEXT), ("a.html", "通 知", "", TEXT.replace("，", ", ")))
    assert {path: (copy.kept, copy.difference) for path, copy in copies.items()} == {
        "b.html": ("a.html", "")}


def test_a_reprint_under_one_number_says_what_differs():
    copies = _copies(("a.html", "通知", "示水发〔2024〕8号", TEXT),
                     ("r.html", "通知", "示水发[2024]8号", f"{TEXT}（转自县水务局网站）"))
    assert copies["r.html"].kept == "a.html" and "转自" in copies["r.html"].difference


def test_files_tell_notices_of_the_same_words_apart():
    assert digest_of("公示", "名单见附件。\n附件：名单.xlsx", [b"1"]) != digest_of(
        "公示", "名单见附件。\n附件：名单.xlsx", [b"2"])
    assert digest_of("公示", "名单见附件。\n附件：名单.xlsx", [b"1"]) == digest_of(
        "公示", "名单见附件。", [b"1"]), "templates name the files elsewhere"


def test_notices_of_one_title_that_differ_are_two():
    other = TEXT.replace("第3项", "第33项")
    assert _copies(("a.html", "公告", "", TEXT), ("b.html", "公告", "", other)) == {}
    assert _copies(("a.html", "通知", "示水发〔2024〕8号", TEXT),
                   ("b.html", "通知", "示水发〔2024〕8号", "另一件事。" * 40)) == {}
