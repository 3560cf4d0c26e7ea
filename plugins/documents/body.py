"""The body of a document: Markdown in; clean HTML, plain text, contents and references out.

The HTML is the same wherever the document lies: links to other files and websites and citations
stand in it as `ref:0`, `ref:1` … and get their addresses from `link_body` when a page is rendered.
"""

import html
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import nh3

from .document import Reference
from .excerpt import excerpt_of
from .external import is_web_address
from .formal_parts import mark_formal_parts
from .inconvertible import too_deep, too_much_work
from .inserts import collect_inserts, fill_inserts
from .long_addresses import break_addresses
from .markdown_dialect import make_markdown
from .media import collect_players
from .place_names import link_names
from .places import set_anchors
from .plain_markdown import convert_plain
from .plain_text import plain_text, split_anchors
from .questions import name_questions
from .tables import set_tables
from .work import TooMuchWork, Work

_TAGS = frozenset(
    "a abbr b blockquote br caption cite code col colgroup dd del div dl dt em figcaption figure "
    "h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s small span strong sub sup "
    "table tbody td tfoot th thead tr u ul".split()
)
_ATTRIBUTES = {
    "*": {"id", "class", "lang", "title"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start", "type"},
    "li": {"value"},
    "col": {"span"},
    "colgroup": {"span"},
    "td": {"colspan", "rowspan", "align"},
    "th": {"colspan", "rowspan", "scope", "align"},
    "del": {"datetime"},
    "ins": {"datetime"},
}
_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
# What a link to another website tells the reader's browser: nothing of where it comes from.
_EXTERNAL = ' rel="external noopener noreferrer" referrerpolicy="no-referrer"'

_HEADING = re.compile(r'<h([2-6])(?: [^<>]*?id="([^"]*)"[^<>]*)?[^<>]*>(.*?)</h\1>', re.DOTALL)
_HEADING_BEGIN = re.compile(r"<h([2-6])\b")
_HEADING_TAG = re.compile(r"</?h[2-6]\b")
# Not the links of `places`, which are most of those of a long text.
_TARGET = re.compile(r'(<(?:a|img)\b(?! class="place"(?: id="[^"]*")? href="#)'
                     r'[^<>]*?\b(?:href|src)=")([^"]*)(")')
_CITATION = re.compile(r"《([^《》<>]{1,200})》\s*[（(]([^（）()<>]{3,40}(?:号|\d[〕\])]))[）)]")
_LINK_OR_TAG = re.compile(r"(<a\b[^<>]*>.*?</a>|<[^<>]*>)", re.DOTALL)
_REF = re.compile(r' (href|src)="ref:(\d+)"')
_FOREIGN_PICTURE = re.compile(r'<img\b[^<>]*? src="([A-Za-z]+:[^"]*)"[^<>]*>')
_ALT = re.compile(r' alt="([^"]+)"')
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True)
class Heading:
    """One entry of a document's contents: depth from 1, its text, its anchor."""

    depth: int
    text: str
    anchor: str


@dataclass(frozen=True)
class Body:
    """A converted body; `references` are the targets of its links, `text` is the text alone, a
    line for each block, `anchors` where in it each block begins that has one."""

    html: str
    headings: tuple[Heading, ...]
    references: tuple[Reference, ...]
    text: str
    anchors: tuple[tuple[int, str], ...]

    @property
    def excerpt(self) -> str:
        """Its first words."""
        return excerpt_of(self.text)


class BodyConverter:
    """Converts bodies; one instance serves many documents, each as if it were the first."""

    def __init__(self) -> None:
        self._work = Work()
        self._markdown = make_markdown(self._work)

    def convert(self, source: str, asks: bool = False) -> Body:
        """The body of a Markdown text, `asks` where its headings are questions with anchors of
        their own. Inconvertible where it is too deep or too much work."""
        plain = convert_plain(source)
        if plain is not None:
            return finish(plain, asks)
        return finish(nh3.clean(
            _lower_headings(self._convert(source)), tags=set(_TAGS), attributes=_ATTRIBUTES,
            url_schemes=set(_SCHEMES), link_rel=None, strip_comments=True), asks)

    def _convert(self, source: str) -> str:
        self._work.begin()
        try:
            return self._markdown.reset().convert(_CONTROLS.sub("", source))
        except (RecursionError, TooMuchWork) as error:
            self._markdown = make_markdown(self._work)  # the old one stopped half-way
            raise (too_much_work(source, error.text) if isinstance(error, TooMuchWork)
                   else too_deep()) from None


def finish(clean: str, asks: bool = False) -> Body:
    """A body from sanitised HTML: parts and anchors set, targets collected, text taken out."""
    anchored = set_anchors(mark_formal_parts(break_addresses(_lift_headings(clean))))
    if asks:
        anchored = name_questions(anchored)
    references: list[Reference] = []
    linked = collect_players(_link_foreign_pictures(anchored), references)
    linked = _collect_targets(linked, references)
    linked = set_tables(link_names(_collect_citations(linked, references), references))
    linked = collect_inserts(linked, references)
    headings = tuple(
        Heading(int(level) - 1, plain_text(inner), anchor)
        for level, anchor, inner in _HEADING.findall(linked) if anchor
    )
    return Body(linked, headings, tuple(references), *split_anchors(linked))


def link_body(
    body: str, hrefs: Sequence[str | None], link: Callable[[str], str], fill: Callable[[int], str]
) -> str:
    """The HTML with its references set: `hrefs` in order, None for a citation to leave as text.

    `fill` gives the HTML of each insert by the number of its reference.
    `link` leads to a path of this site; a web address stands as it is.
    """
    return fill_inserts(_set_references(body, hrefs, link), fill)


def _set_references(body: str, hrefs: Sequence[str | None], link: Callable[[str], str]) -> str:
    """The HTML with the addresses of its links and pictures, those without one left as text.

    Only what a reference says is looked for, not the tags, of which there are many more.
    """
    pieces, end, seen = [], 0, 0
    for match in _REF.finditer(body):
        tag, seen = body.rfind("<", max(end, seen), match.start()), match.end()
        if tag < 0 or ">" in body[tag:match.start()]:
            continue  # within a link left as text, or no tag but text
        target = hrefs[int(match[2])]
        if target or match[1] == "src":
            address = target or ""
            address = address if not address or is_web_address(address) else link(address)
            pieces.append(f'{body[end:match.start()]} {match[1]}="{html.escape(address)}"')
            end = match.end()
        else:
            begin = body.index(">", match.end()) + 1
            close = body.index("</a>", begin)
            pieces += (body[end:tag], _set_references(body[begin:close], hrefs, link))
            end = close + len("</a>")
    return "".join((*pieces, body[end:]))


def _lower_headings(raw: str) -> str:
    """A `#` heading becomes h2: the page's only h1 is its title."""
    return raw.replace("<h1", "<h2").replace("</h1>", "</h2>") if "<h1" in raw else raw


def _lift_headings(markup: str) -> str:
    """Each heading one level below the one it stands under, the highest h2: no level is left out,
    also where a text begins at （一） or one line was made a heading by mistake."""
    under: list[int] = []  # as they are written, the headings that are open
    levels = []
    for level in map(int, _HEADING_BEGIN.findall(markup)):
        while under and under[-1] >= level:
            under.pop()
        under.append(level)
        levels.append(len(under) + 1)
    made = iter(level for level in levels for _ in range(2))  # as it is opened and as it is closed
    return _HEADING_TAG.sub(lambda tag: f"{tag[0][:-1]}{next(made)}", markup)


def _link_foreign_pictures(markup: str) -> str:
    """A picture on another host becomes a link to it: no page asks another host for anything."""
    if "<img" not in markup:
        return markup

    def put(match: re.Match[str]) -> str:
        alt = _ALT.search(match[0])
        words = alt[1] if alt else "图片"
        inside = markup.rfind("<a ", 0, match.start()) > markup.rfind("</a>", 0, match.start())
        return words if inside else f'<a href="{match[1]}">{words}</a>'

    return _FOREIGN_PICTURE.sub(put, markup)


def _collect_targets(markup: str, references: list[Reference]) -> str:
    def put(match: re.Match[str]) -> str:
        target = html.unescape(match[2])
        more = ""
        if is_web_address(target):
            references.append(Reference("external", target))
            more = _EXTERNAL
        elif not target or target.startswith("#") or target.split(":", 1)[0].lower() in _SCHEMES:
            return match[0]
        else:
            file, _, fragment = target.partition("#")
            references.append(Reference("file", file, fragment))
        return f"{match[1]}ref:{len(references) - 1}{match[3]}{more}"

    return _TARGET.sub(put, markup)


def _collect_citations(markup: str, references: list[Reference]) -> str:
    """《标题》（文号) outside links becomes a reference, to be a link where the 文号 is known."""
    if not _CITATION.search(markup):
        return markup

    def put(match: re.Match[str]) -> str:
        references.append(Reference("number", html.unescape(match[2])))
        return f'<a href="ref:{len(references) - 1}">{match[0]}</a>'

    return "".join(part if part.startswith("<") else _CITATION.sub(put, part)
                   for part in _LINK_OR_TAG.split(markup))
