"""Ways of writing undone in a text, with the places where what is left stood."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Setting:
    """A way of writing: the `signs` of which a text that has it has one, and what it means."""

    signs: str
    pattern: re.Pattern[str]
    meaning: str | Callable[[re.Match[str]], str]


@dataclass(frozen=True, slots=True)
class PlainText:
    """The plain text, and for each of its signs, and its end, the place in what was written."""

    text: str
    places: list[int] | None = None

    def place(self, at: int) -> int:
        """The offset in what was written of an offset in the plain text."""
        return self.places[at] if self.places else at


def undone(settings: Iterable[Setting], text: str) -> PlainText:
    """The text with each of these ways of writing undone, one after the other."""
    plain = PlainText(text)
    for setting in settings:
        if any(sign in plain.text for sign in setting.signs):
            plain = _without(setting, plain)
    return plain


def _without(setting: Setting, plain: PlainText) -> PlainText:
    text, kept, origins, end = plain.text, [], [], 0
    for match in setting.pattern.finditer(text):
        meant = setting.meaning if isinstance(setting.meaning, str) else setting.meaning(match)
        if meant == match[0]:
            continue
        kept += [text[end:match.start()], meant]
        origins += [*range(end, match.start()),
                    *(min(match.start() + n, match.end() - 1) for n in range(len(meant)))]
        end = match.end()
    if not end:
        return plain
    kept.append(text[end:])
    origins += range(end, len(text) + 1)
    return PlainText("".join(kept), [plain.place(at) for at in origins])
