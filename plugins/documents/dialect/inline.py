"""Bold as Chinese texts have it, beside Chinese signs too; a mask or a blank to fill in is none.

What looks like a tag and is none of HTML's is words.
"""

import re
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import HtmlInlineProcessor, InlineProcessor

from ..work import SCANNED, Work

# Not where a sentence goes on, as after the mask of 张**、李**, nor within a number.
_ASTERISKS = r"(?<!\*)(\*{2,3})(?![\s*，、。；：！？）》”,.;:!?)])(?!(?<=[A-Za-z0-9]\*\*)[A-Za-z0-9])"
# Not within a word, nor in `____年`.
_UNDERSCORES = r"(?<!_)(?:(?<!\w)(_{2,3})(?![\s_])|(?<=\w)(_{2,3})(?=[“‘《（【]))"
STRONG = f"{_ASTERISKS}|{_UNDERSCORES}"
_ENDS = {"**": re.compile(r"(?<!\s)\*\*"), "***": re.compile(r"(?<![\s*])\*\*\*(?!\*)"),
         "__": re.compile(r"(?<![\s_])__(?!_)(?:(?<=[。，；：！？、”’》）】]__)|(?!\w))"),
         "___": re.compile(r"(?<![\s_])___(?!_)(?:(?<=[。，；：！？、”’》）】]___)|(?!\w))")}


class Strong(InlineProcessor):
    """`**重点**` or `__重点__`, from signs that no blank follows to the next that none precedes.

    Three signs are bold, too: Chinese knows no italics.
    """

    def __init__(self, pattern: str, work: Work):
        super().__init__(pattern)
        self._work = work

    def handleMatch(self, m: re.Match[str], data: str  # type: ignore[override]
                    ) -> tuple[Element | None, int | None, int | None]:
        """The element with where it begins and ends in the text; None where it does not end."""
        for sign in dict.fromkeys((m[0], m[0][:2])):
            begin = m.start() + len(sign)
            close = _ENDS[sign].search(data, begin + 1)
            self._work.spend(((close.start() if close else len(data)) - begin) // SCANNED, data)
            if close is not None:
                element = Element("strong")
                element.text = data[begin:close.start()]
                return element, m.start(), close.end()
        return None, None, None


# The elements of the HTML standard, those it calls obsolete, and what Word writes, as in <o:p>.
_ELEMENTS = frozenset(
    "a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink "
    "blockquote body br button canvas caption center cite code col colgroup data datalist dd del "
    "details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame "
    "frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend "
    "li link main map mark marquee menu meta meter nav nobr noframes noscript object ol optgroup "
    "option output p param picture pre progress q rp rt ruby s samp script section select slot "
    "small source span strike strong style sub summary sup svg table tbody td template textarea "
    "tfoot th thead time title tr track tt u ul var video wbr".split())
_TAG = re.compile(
    r"""</?([A-Za-z][A-Za-z0-9]*)(:[A-Za-z]+)?(?:\s+[A-Za-z_:][A-Za-z0-9_:.-]*"""
    r"""(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*/?>""")


class KnownTag(HtmlInlineProcessor):
    """A tag of HTML, or a comment; <办法>, a<b则c>d and <APP> are words."""

    def handleMatch(self, m: re.Match[str], data: str  # type: ignore[override]
                    ) -> tuple[Element | str | None, int | None, int | None]:
        """What stands for the tag, with where it begins and ends; None for words."""
        tag = _TAG.fullmatch(m[0])
        if m[0][1] in "!?" or (tag and (tag[2] or tag[1].lower() in _ELEMENTS)):
            return super().handleMatch(m, data)
        return None, None, None
