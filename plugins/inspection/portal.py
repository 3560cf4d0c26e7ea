"""What an office's `_portal` does to every page, found once, at its file: files that nothing uses,
elements that are not closed, pictures without words, style sheets that say nothing."""

import re
from collections.abc import Iterator, Mapping, Sequence
from html.parser import HTMLParser
from pathlib import Path

from ..documents.findings import Finding, Severity
from ..documents.schema import nearest
from ..pipeline.looks import SHEET, is_picture_of_site, tokens_of
from ..pipeline.portal import RENDERED, list_fitting

_FILLER = "\ue000"  # stands for what a template fills in
_COMMENT = re.compile(r"\{#.*?#\}|<!--.*?-->", re.DOTALL)
_OTHERWISE = re.compile(r"\{%-?\s*(?:else|elif)\b(?:(?!\{%-?\s*(?:if|endif)\b).)*", re.DOTALL)
_VALUE = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_TAG = re.compile(r"\{%.*?%\}", re.DOTALL)
_IN_PARTS = re.compile(r"\{%-?\s*(?:include|macro|import|from|extends|call)\b")
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
# Whose end may be left out (HTML, 13.1.2.4); paragraphs end with what cannot stand in them.
_ENDS_ITSELF = frozenset("li dt dd tr td th tbody thead tfoot option optgroup colgroup".split())
_ENDS_PARAGRAPH = frozenset("address article aside blockquote details div dl fieldset figure "
                            "footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section "
                            "table ul".split())
_CSS_COMMENT = re.compile(r"/\*.*?\*/|\"[^\"\n]*\"|'[^'\n]*'", re.DOTALL)
_ASSIGNED = re.compile(r"(?<![\w-])--([\w-]+)\s*:")
_BRACE = re.compile(r"[{}]")


def inspect_portal(portal: Path, theme: Path) -> Iterator[Finding]:
    """What is to be asked about the folder; what cannot stand on a page is a fault of the build."""
    paths = list_fitting(portal)
    texts = {path: (portal / path).read_text("utf-8", "replace") for path in paths
             if path.endswith((".html", ".css"))}
    yield from _unused(portal, paths, texts)
    tokens = tokens_of(theme)
    for path, text in texts.items():
        place = f"{portal.name}/{path}"
        if path.endswith(".css"):
            yield from _inspect_sheet(place, text, {*tokens, *_used(texts)})
        else:
            yield from _inspect_markup(place, text, path in RENDERED)


def _unused(portal: Path, paths: Sequence[str], texts: Mapping[str, str]) -> Iterator[Finding]:
    """A question for each file that no page shows."""
    said = "".join(texts.values())
    for path in paths:
        name = path.rpartition("/")[2]
        if path not in (*RENDERED, SHEET) and not is_picture_of_site(path) and name not in said:
            known = RENDERED if name.endswith(".html") else (SHEET,)
            yield Finding(f"{portal.name}/{path}", 0, 0, "PORTAL-01", "没有用到这个文件，网页上不显示。",
                          f"{nearest(name, known)}页头写在 header.html，页脚写在 footer.html，样式写在 site.css；"
                          "用不着的请移走。", Severity.WARNING)


def _inspect_markup(place: str, text: str, is_whole: bool) -> Iterator[Finding]:
    reader = _Markup()
    reader.feed(_plain(text))
    reader.close()
    for line, column, name in reader.unnamed:
        yield Finding(place, line, column, "A11Y-01", f"{name}。", "请在标签里写上；只作装饰的图片写 alt=\"\"。")
    if is_whole and not _IN_PARTS.search(text):
        for line, column, what, fix in reader.unbalanced():
            yield Finding(place, line, column, "PORTAL-03", what, fix, Severity.WARNING)


def _plain(text: str) -> str:
    """The template as markup, each character at its place: of alternatives the first."""
    def blank(match: re.Match[str]) -> str:
        return re.sub(r"[^\n]", " ", match[0])

    for hidden in (_COMMENT, _OTHERWISE, _TAG):
        text = hidden.sub(blank, text)
    return _VALUE.sub(lambda match: re.sub(r"[^\n]", _FILLER, match[0]), text)


class _Markup(HTMLParser):
    """Which elements are open, which have no words for those who do not see them."""

    def __init__(self) -> None:
        super().__init__()
        self._open: list[tuple[str, int, int]] = []
        self._wrong: list[tuple[int, int, str, str]] = []
        self.unnamed: list[tuple[int, int, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Opens an element."""
        line, offset = self.getpos()
        if tag == "img" and "alt" not in dict(attrs):
            self.unnamed.append((line, offset + 1, "图片没有替代文字（alt）"))
        if tag in _ENDS_PARAGRAPH and self._open and self._open[-1][0] == "p":
            self._open.pop()
        if tag not in _VOID:
            self._open.append((tag, line, offset + 1))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element without content."""
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        """Closes an element, and those in it that are still open."""
        if tag in (name for name, _, _ in self._open):
            while self._open[-1][0] != tag:
                self._tell(*self._open.pop())
            self._open.pop()
        elif tag not in _VOID:
            line, offset = self.getpos()
            self._wrong.append((line, offset + 1, f"“</{tag}>”没有开头，或者写了不止一次。",
                                f"请删去，或者补上“<{tag}>”。"))

    def unbalanced(self) -> list[tuple[int, int, str, str]]:
        """What is open at the end, or ended without a beginning: place, words, remedy."""
        while self._open:
            self._tell(*self._open.pop())
        return sorted(self._wrong)

    def _tell(self, tag: str, line: int, column: int) -> None:
        if tag not in _ENDS_ITSELF:
            self._wrong.append((line, column, f"“<{tag}>”没有结束，后面的内容都会排在它里面。",
                                f"请在它的末尾写上“</{tag}>”。"))


def _used(texts: Mapping[str, str]) -> Iterator[str]:
    for text in texts.values():
        yield from re.findall(r"var\(\s*--([\w-]+)", text)


def _inspect_sheet(place: str, text: str, known: set[str]) -> Iterator[Finding]:
    bare = _CSS_COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    for match in _ASSIGNED.finditer(bare):
        if match[1] not in known:
            yield Finding(place, _line(bare, match.start()), 0, "PORTAL-02",
                          f"没有“--{match[1]}”这个颜色或字体，写的不起作用。",
                          f"{nearest('--' + match[1], [f'--{name}' for name in sorted(known)])}"
                          "可以换的见 docs/settings.md“颜色、标志和字体”。", Severity.WARNING)
    if at := _unbalanced(bare):
        line, what = at
        yield Finding(place, line, 0, "PORTAL-02", what, "请补上或删去，括号一对一对地核对。", Severity.WARNING)


def _unbalanced(sheet: str) -> tuple[int, str] | None:
    """The line of the first brace without its other, and what follows of it; None where all are
    pairs. No rule stands within another but for those of an @ (browsers of 2018)."""
    opened: list[tuple[int, bool]] = []
    begins = 0
    for match in _BRACE.finditer(sheet):
        line = _line(sheet, match.start())
        if match[0] == "}" and not opened:
            return line, "多了一个“}”，后面一条样式不起作用。"
        if match[0] == "{":
            if opened and not opened[-1][1]:
                break
            prelude = sheet[begins:match.start()].rpartition(";")[2]
            opened.append((line, prelude.strip().startswith("@")))
        else:
            opened.pop()
        begins = match.end()
    return (opened[-1][0], "这里的“{”没有“}”，后面的样式都不起作用。") if opened else None


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1
