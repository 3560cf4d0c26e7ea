"""Bold as Chinese texts have it, beside Chinese signs too; a mask or a blank to fill in is none."""

import re
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import InlineProcessor

from ..work import SCANNED, Work

# Not where a sentence goes on, as after the mask of 张**、李**, nor within a number.
ASTERISKS = r"(?<!\*)(\*{2,3})(?![\s*，、。；：！？）》”,.;:!?)])(?!(?<=[A-Za-z0-9]\*\*)[A-Za-z0-9])"
# Not within a word, nor in `____年`.
UNDERSCORES = r"(?<!_)(?:(?<!\w)(_{2,3})(?![\s_])|(?<=\w)(_{2,3})(?=[“‘《（【]))"
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
