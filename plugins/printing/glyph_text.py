"""The true characters behind the glyphs of a PDF, for whoever searches, copies or listens to it.

A font draws 人 and the radical ⼈ (U+2F08) alike, and Chromium, which knows only the glyph, writes
the radical into the file: there 人民 would not be found.
"""

import re
import unicodedata
from collections.abc import Iterator

_BLOCK = re.compile(rb"\d+ beginbf(char|range)\n(.*?)endbf\1\n", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f]+)>")
_FULL = 100  # entries that a block may hold
# Radicals that Noto CJK SC draws as it draws a character, and for which NFKC knows none or another.
_PAIRS = (
    "⺂乛⺃乚⺅亻⺉刂⺋㔾⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺞歺⺠民⺡氵⺣灬⺤爫⺦丬⺨犭⺫罒⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺹耂"
    "⺺肀⺾艹⻁虎⻂衤⻃覀⻅见⻆角⻈讠⻉贝⻋车⻌辶⻐钅⻑長⻒镸⻓长⻔门⻖阝⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤"
    "⻨麦⻩黄⻪黾⻫斉⻬齐⻮齿⻯竜⻰龙⻱龜⻲亀⼾户"
)
_CHARACTERS = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))


def true_characters(cmap: bytes) -> bytes:
    """A ToUnicode table with every radical replaced by the character it looks like."""
    entries = [(code, _character(text)) for kind, block in _BLOCK.findall(cmap)
               for code, text in _entries(kind, block)]
    blocks = [entries[at:at + _FULL] for at in range(0, len(entries), _FULL)]
    written = b"".join(_write(block) for block in blocks)
    first = _BLOCK.search(cmap)
    return cmap[:first.start()] + written + _BLOCK.sub(b"", cmap[first.start():]) if first else cmap


def _entries(kind: bytes, block: bytes) -> Iterator[tuple[bytes, bytes]]:
    """(code, text) as hexadecimal digits, one by one, ranges too."""
    for line in block.splitlines():
        first, *middle, text = _HEX.findall(line)
        for step in range(int(middle[0], 16) - int(first, 16) + 1 if kind == b"range" else 1):
            yield _plus(first, step), _plus(text, step)


def _plus(digits: bytes, step: int) -> bytes:
    return b"%0*X" % (len(digits), int(digits, 16) + step)


def _character(digits: bytes) -> bytes:
    code = int(digits, 16)
    if not (0x2E80 <= code <= 0x2FDF or 0xF900 <= code <= 0xFAFF):
        return digits
    radical = chr(code)
    return b"%04X" % ord(_CHARACTERS.get(radical) or unicodedata.normalize("NFKC", radical))


def _write(block: list[tuple[bytes, bytes]]) -> bytes:
    lines = b"".join(b"<%s> <%s>\n" % entry for entry in block)
    return b"%d beginbfchar\n%sendbfchar\n" % (len(block), lines)
