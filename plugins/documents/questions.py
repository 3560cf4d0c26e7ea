"""The questions of a text of 问答: headings that end with a question mark, each with an anchor of
its own words, so that it stays where others are put in before it."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from zlib import crc32

_HEADING = re.compile(r'(<h[2-6][^<>]*? id=")([^"]+)("[^<>]*>)((?:(?!</h).)*)(?=</h[2-6]>)')
_TAG = re.compile(r"<[^<>]*>")
_SIGN = re.compile(r"^[（(]?[一二三四五六七八九十\d]+[)）、.．]|\W")
_ASKED = ("？", "?")
ANCHOR = "question-"
_REFERENCE = re.compile(r'<a [^<>]*?href="ref:(\d+)"[^<>]*>[^<>]*</a>((?:第[^<>第。；，、]{1,8}?'
                        r'[条款项章节](?:之[一二三四五六七八九十]+)?|[（(][一二三四五六七八九十]+[）)]项?)*)')
_BASIS = re.compile(r"<p[^<>]*>(?:<strong>)?依据[:：].*?</p>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question: its anchor, its words, the heading above it or "", and the references of the
    body that it rests on, each with the provision in words or ""; what its 依据 says, "" for none.
    """

    anchor: str
    words: str
    group: str
    bases: tuple[tuple[int, str], ...]
    is_answered: bool
    basis: str = ""


def name_questions(markup: str) -> str:
    """The HTML with the anchors of its questions: a digest of their words."""
    given: dict[str, int] = {}

    def put(match: re.Match[str]) -> str:
        words = _words(match[4])
        if not words.endswith(_ASKED):
            return match[0]
        anchor = f"{ANCHOR}{crc32(_SIGN.sub('', words).encode()):08x}"
        times = given[anchor] = given.get(anchor, 0) + 1
        anchor += f"--{times}" if times > 1 else ""
        inner = match[4].replace(f'href="#{match[2]}"', f'href="#{anchor}"')
        return f"{match[1]}{anchor}{match[3]}{inner}"

    return _HEADING.sub(put, markup)


def list_questions(markup: str) -> Iterator[AskedQuestion]:
    """The questions in the HTML of a body in order; what an answer names in a paragraph 依据：…
    is what it rests on, else whatever documents it names."""
    found = list(_HEADING.finditer(markup))
    group = ""
    for match, following in zip(found, [*found[1:], None], strict=True):
        words = _words(match[4])
        if not match[2].startswith(ANCHOR):
            group = words
            continue
        answer = markup[match.end():following.start() if following else None]
        said = _BASIS.findall(answer)
        bases = tuple((int(number), provision) for number, provision in
                      _REFERENCE.findall("".join(said) or answer))
        yield AskedQuestion(match[2], words, group, bases, bool(_words(answer)),
                            _words("".join(said)).partition("：")[2])


def _words(markup: str) -> str:
    return html.unescape(_TAG.sub("", markup)).strip()
