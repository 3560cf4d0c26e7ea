"""What a page needs to be read by everyone: language, title, one h1, names for what is there."""

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCESS
from ..page import OutputPage

ID, SEVERITY, INDICATOR = "A11Y-01", Severity.ERROR, ACCESS
NAME = "无障碍基本要求"
LOOKS_AT = "页面语言、标题、唯一的一级标题、图片的替代文字、表单的标签、不重复的锚点"
FIX = "图片补上说明；其余检查模板"
PASS = ('<h1>标题</h1><img src="a.png" alt="流程图"><label for="q">检索</label><input id="q">',)
FAIL = ("<h1>一</h1><h1>二</h1>", '<h1>标题</h1><img src="a.png">', '<h1>标题</h1><input name="q">',
        '<h1>标题</h1><p id="a"></p><p id="a"></p>')
_SILENT = frozenset({"hidden", "submit", "button", "reset", "image"})


def check(page: OutputPage, context: Context) -> Iterator[Fault]:
    """A fault for each thing that has no name or too many."""
    if page.is_redirect:
        return
    root = page.root
    if not root.get("lang", "zh"):
        yield Fault((1, 1), "页面没有写明语言。", "请检查模板。")
    heads = len(list(root.iter("h1")))
    if heads != 1:
        yield Fault((1, 1), f"页面有{heads}个一级标题，应当只有一个。", "请检查模板。")
    for picture in root.iter("img"):
        said = picture.get("alt")
        if page.is_portal(picture):
            continue  # looked at once, in its file
        if said is None or (not said.strip() and _is_content(picture)):
            yield Fault((picture.sourceline or 0, 1), f"图片“{picture.get('src', '')}”没有替代文字。",
                        "请在方括号里写图片说明：![说明](文件)")
    for anchor, times in Counter(page.anchors).items():
        if times > 1:
            yield Fault((1, 1), f"锚点“{anchor}”出现了{times}次。", "请检查正文里的 id 或模板。")
    labelled = {label.get("for") for label in root.iter("label")}
    for field in root.iter("input", "select", "textarea"):
        if not _has_name(field, labelled):
            yield Fault((field.sourceline or 0, 1), f"表单项“{field.get('name', '')}”没有标签。",
                        "请检查模板。")


def _is_content(picture: etree._Element) -> bool:
    """True in a document's text, where no picture is mere ornament."""
    return any("text" in (parent.get("class") or "").split()
               for parent in picture.iterancestors("div"))


def _has_name(field: etree._Element, labelled: set[str | None]) -> bool:
    return (field.get("type") in _SILENT or field.get("id") in labelled
            or bool(field.get("aria-label") or field.get("aria-labelledby") or field.get("title"))
            or any(parent.tag == "label" for parent in field.iterancestors()))
