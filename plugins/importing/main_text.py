"""The part of a web page that is the document: by the density of its text against links.

Each line of the page is scored: prose adds, links, labels and what every site repeats take away.
The part with the greatest sum is the document, whatever its template calls it (boilerplate
detection by text density, as of Kohlschütter and others, WSDM 2010).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import html

from ..documents.ordinals import ORDINAL
from .facts import doubt_of_day, read_day
from .markup import BLOCK_TAGS, is_data_table, is_hidden
from .metadata import is_label_line
from .office_names import NO_REGISTER
from .site_furniture import FILE_LINK, is_footer, is_framing, is_furniture
from .spaces import tidy
from .title import ends_as_title

# Where the systems of government sites put the text; taken where it holds as much as any other.
_CONTENT = re.compile(
    r"UCAP-CONTENT|zoom|vsb_content(?:_\d+)?|v_news_content|article-?_?content|mainText|"
    r"contentText|"
    r"pageContent|js_content|TRS_(?:Editor|UEDITOR)|pages_content|content-text|wp_articlecontent|"
    r"news_content|NewsContent|articleCon|article_con|xxgk_content|detail-?content|bt-content|"
    r"j-fontContent", re.IGNORECASE)
_SENTENCE = re.compile(r"[。；！？]|：$|[，、].*[，、]")
_NO_CONTAINERS = frozenset("p thead ul ol li dl dt dd pre".split())
_LEAST_SHARE = 0.6
_LONGEST_SIGN = 60
_MOST_COUNTED = 400  # characters of one line


@dataclass(slots=True)
class _LineScore:
    """A line of a page: its characters, how many are links, the element it stands in."""

    owner: html.HtmlElement
    parts: list[str] = field(default_factory=list)
    linked: int = 0
    files: int = 0
    framed: bool = False
    in_table: bool = False


@dataclass(slots=True)
class _Part:
    """An element's sum, its own lines' part of it, and its best run of children.

    `signs` counts days and names of offices: what a signature is made of. `best` is the greatest
    sum of a run in it or in any part below.
    """

    total: float = 0.0
    own: float = 0.0
    signs: int = 0
    run: tuple[int, int] = (0, 0)
    run_total: float = 0.0
    best: float = 0.0


_Parts = dict[html.HtmlElement, _Part]


def main_text(root: html.HtmlElement) -> tuple[html.HtmlElement, float]:
    """The element that holds the document, and its score: not above 0 where there is no prose."""
    body = root.find("body")
    body = root if body is None else body
    parts = _measure(body, hidden=False)
    if any(is_hidden(element) for element in parts):
        whole = _measure(body, hidden=True)
        if whole[body].best > 2 * max(parts[body].best, 20):  # until a script runs, as by 微信
            parts = whole
    best = parts[body].best
    named = [element for element in body.iter() if _is_named(element) and element in parts
             and parts[element].best >= _LEAST_SHARE * best > 0]
    area = (max(named, key=lambda element: parts[element].best) if named
            else _cut_out(*_descend(body, parts)))
    for element in (area, *area.iterancestors()):
        if is_hidden(element):
            element.attrib.pop("style", None)
            element.attrib.pop("hidden", None)
    return area, best


def _is_named(element: html.HtmlElement) -> bool:
    if element.tag in ("article", "main"):
        return True
    names = (element.get("id") or "", *(element.get("class") or "").split())
    return any(_CONTENT.fullmatch(name) for name in names)


def _descend(element: html.HtmlElement, parts: _Parts) -> tuple[html.HtmlElement, tuple[int, int]]:
    """The innermost part that still holds nearly all, and the run of its children that does."""
    while True:
        part = parts[element]
        inner = max((child for child in element if child in parts and _is_container(child)),
                    key=lambda child: parts[child].best, default=None)
        if inner is None or parts[inner].best < _LEAST_SHARE * max(part.run_total, 1.0):
            return element, part.run
        first, last = part.run
        at = element.index(inner)
        beside = part.own > 0 or (first <= at < last and any(
            parts[child].signs for child in element[first:last] if child in parts
            and child is not inner))
        if beside and part.run_total >= parts[inner].best:
            return element, part.run
        element = inner


def _cut_out(element: html.HtmlElement, run: tuple[int, int]) -> html.HtmlElement:
    """The element, or a new one in it that holds the run of its children alone."""
    first, last = run
    if last - first in (0, len(element)) or (element.text or "").strip():
        return element
    wrapper = html.Element("div")
    children = list(element[first:last])
    element.insert(first, wrapper)
    for child in children:
        wrapper.append(child)
    return wrapper


def _is_container(element: html.HtmlElement) -> bool:
    """True for a block that may hold a whole document; a table of data is part of one."""
    if element.tag == "table":
        return not is_data_table(element)
    return element.tag in BLOCK_TAGS and element.tag not in _NO_CONTAINERS


def _measure(body: html.HtmlElement, hidden: bool) -> _Parts:
    """Each element's part; what a page hides counts only where asked."""
    parts: _Parts = {element: _Part() for element in body.iter() if isinstance(element.tag, str)}
    seen: set[str] = set()  # a page may hold its text twice, for two widths of screen
    for line in _lines(body, hidden):
        text = tidy("".join(line.parts))
        is_sign = _is_sign(text) and not line.linked and not line.framed
        score = _score(line, text, is_sign)
        if score > 0 and len(text) > 3 and text in seen:
            continue
        seen.add(text)
        part = parts[line.owner]
        part.own += score
        part.signs += is_sign
    for element in reversed(list(parts)):
        part = parts[element]
        part.total = part.own + sum(parts[child].total for child in element if child in parts)
        part.signs += sum(parts[child].signs for child in element if child in parts)
        part.run_total, part.run = _best_run(element, parts)
        part.best = max(part.run_total, *(parts[child].best for child in element
                                          if child in parts), 0.0)
    return parts


def _best_run(element: html.HtmlElement, parts: _Parts) -> tuple[float, tuple[int, int]]:
    """The run of children with the greatest sum (maximum subsequence), with its own text all."""
    children = list(element)
    if parts[element].own > 0 or not children:
        return parts[element].total, (0, len(children))
    values = [parts[child].total if child in parts else 0.0 for child in children]
    best, found, total, first = 0.0, (0, 0), 0.0, 0
    for at, value in enumerate(values):
        if total <= 0:
            total, first = 0.0, at
        total += value
        if total > best:
            best, found = total, (first, at + 1)
    start, end = found
    while end < len(values) and values[end] == 0 and end > start:
        end += 1
    while start > 0 and values[start - 1] == 0 and end > start:
        start -= 1
    return best, (start, end)


def _is_sign(text: str) -> bool:
    return 3 < len(text) < _LONGEST_SIGN and bool(
        read_day(text) or doubt_of_day(text) or NO_REGISTER.split(text))


def _score(line: _LineScore, text: str, is_sign: bool) -> float:
    length = float(min(len(text), _MOST_COUNTED))
    if not length:
        return 0.0
    if line.linked * 2 > len(text):
        return length if line.files and not line.framed else -length
    if line.framed or is_furniture(text) or is_footer(text):
        return -length
    if is_label_line(text):
        return -length / 2
    if is_sign or _SENTENCE.search(text) or len(text) > 24 or ORDINAL.match(text):
        return length
    return length if line.in_table or ends_as_title(text) else 0.0


def _lines(body: html.HtmlElement, hidden: bool) -> Iterator[_LineScore]:
    """The lines of a page in order, ended by blocks and line breaks."""
    line = _LineScore(body)
    stack: list[tuple[html.HtmlElement, str, bool, bool, bool]] = [
        (body, "open", False, False, False)]
    while stack:
        element, step, linked, framed, in_table = stack.pop()
        tag = element.tag
        is_block = tag in BLOCK_TAGS or tag == "br"
        if step == "tail":
            if is_block:
                yield line
                line = _LineScore(_block_of(element), framed=framed, in_table=in_table)
            _add(line, element.tail, linked, "")
            continue
        if not isinstance(tag, str) or (not hidden and is_hidden(element)):
            continue
        href = element.get("href") or "" if tag == "a" else ""
        inner = (linked or bool(href) or element.get("onclick") is not None,
                 framed or is_framing(element), in_table or (
                     tag == "table" and is_data_table(element)))
        if is_block and tag != "br":
            yield line
            line = _LineScore(element, framed=inner[1], in_table=inner[2])
        _add(line, element.text, inner[0], href)
        if href and FILE_LINK.search(href):
            line.files += 1
        for child in reversed(element):
            stack.append((child, "tail", inner[0], inner[1], inner[2]))
            stack.append((child, "open", *inner))
    yield line


def _add(line: _LineScore, text: str | None, linked: bool, href: str) -> None:
    if text:
        line.parts.append(text)
        line.linked += len("".join(text.split())) if linked or href else 0


def _block_of(element: html.HtmlElement) -> html.HtmlElement:
    """The block an element's tail stands in."""
    parent = element.getparent()
    while parent is not None and parent.tag not in BLOCK_TAGS and parent.getparent() is not None:
        parent = parent.getparent()
    return element if parent is None else parent
