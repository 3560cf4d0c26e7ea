"""Why a mirror cannot be made, applied or trusted: in words for whoever holds the USB stick."""

from collections.abc import Sequence

_SHOWN = 20  # of a list; the rest is counted


class MirrorFault(Exception):
    """A reason in Chinese that says what to do; the files it concerns stand below it."""

    def __init__(self, reason: str, lines: Sequence[str] = ()):
        super().__init__("\n".join([reason, *shown(lines)]))


def shown(lines: Sequence[str]) -> list[str]:
    """The lines, indented; of a long list the first, and how many more there are.

    A file's name may be made to steer a terminal: what is not printable is not printed.
    """
    more = len(lines) - _SHOWN
    plain = ("".join(sign if sign.isprintable() else "�" for sign in line)
             for line in lines[:_SHOWN])
    return [*(f"    {line}" for line in plain),
            *([f"    ……另有 {more} 个"] if more > 0 else [])]
