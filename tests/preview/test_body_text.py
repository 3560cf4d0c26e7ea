"""The body in the editor and back: what is not changed keeps every byte; two editors at once merge."""

import pytest

from plugins.preview.body_text import body_of, first_line_of, merge_body, with_body

HEAD = "---\n标题: 甲\n---\n"
FILES = {
    "plain": HEAD + "\n一\n\n二\n三\n", "no end": HEAD + "一\n\n二\n三", "blank": HEAD + "\n\n一\n\n二\n三\n\n  \n",
    "bom": "\ufeff" + HEAD + "\n一\n\n二\n三\n", "crlf": (HEAD + "\n一\n\n二\n三\n").replace("\n", "\r\n"),
    "typed": "---\n标题：甲\n---\n\n一\n\n二\n三\n", "mixed": HEAD + "\n一\r\n\n二\r\n三\n",
}
SHOWN = "一\n\n二\n三"


def saved(text, entered, base=SHOWN):
    data = text.encode()
    parts = merge_body(data, base, entered)
    return with_body(data, parts).decode(), [part for part in parts if part.is_conflict]


@pytest.mark.parametrize("name", FILES)
def test_what_is_not_changed_keeps_every_byte(name):
    text = FILES[name]
    assert body_of(text.encode()) == SHOWN
    assert text.replace("\r\n", "\n").split("\n")[first_line_of(text.encode()) - 1] == "一"
    assert saved(text, SHOWN) == (text, [])
    end = "\r\n" if "\r\n" in text else "\n"
    assert saved(text, "一\n\n二改\n三")[0] == text.replace("二", "二改")
    assert saved(text, "零\n一\n\n二\n三")[0] == text.replace("一", f"零{end}一")
    last = "\n" if name == "mixed" else end  # that of the line itself
    assert saved(text, "一\n\n二\n三\n四")[0] == text.replace("三", f"三{last}四")


@pytest.mark.parametrize("text, whole", [
    (HEAD, HEAD + "\n一\n\n二\n三\n"), (HEAD + "\n", HEAD + "\n一\n\n二\n三\n"),
    (HEAD.rstrip("\n"), HEAD + "\n一\n\n二\n三\n"),
    (HEAD.replace("\n", "\r\n"), (HEAD + "\n一\n\n二\n三\n").replace("\n", "\r\n")),
])
def test_a_document_without_a_body_gets_one(text, whole):
    assert body_of(text.encode()) == ""
    assert saved(text, SHOWN, base="")[0] == whole
    assert saved(text, "", base="") == (text, [])


@pytest.mark.parametrize("found, entered, whole, conflicts", [
    ("一\n\n二\n三\n四", "零\n一\n\n二\n三", "零\n一\n\n二\n三\n四", 0),
    ("一改\n\n二\n三", "一\n\n二\n三改", "一改\n\n二\n三改", 0),
    ("一\n\n二改\n三", "一\n\n二改\n三", "一\n\n二改\n三", 0),
    ("一\n\n二甲\n三", "一\n\n二乙\n三", "一\n\n二乙\n三", 1),
    ("一\n\n三", "一\n\n二乙\n三", "一\n\n二乙\n三", 1), ("", "一\n\n二\n三\n四", "一\n\n二\n三\n四", 1),
    ("全新的", "也是全新的", "也是全新的", 1),
])
def test_two_editors_at_once(found, entered, whole, conflicts):
    text, open_ = saved(HEAD + "\n" + found + "\n" * bool(found), entered)
    assert body_of(text.encode()) == whole and len(open_) == conflicts
