"""发文字号: issuing body code (代字), year and serial, as in 示政办发〔2024〕66号.

Strict form: GB/T 9704-2012, 7.2.5. The tolerant key leads every spelling found in the wild
(`[2024]`, `(2024)`, `﹝2024﹞`, full-width digits, a lost bracket, 第66号, 066号) to one value.
"""

import re
import unicodedata
from typing import NamedTuple

_STRICT = re.compile(r"([一-鿿]{1,12})〔((?:19|20)\d\d)〕([1-9]\d{0,4})号", re.ASCII)
_OPEN, _CLOSE = r"[〔\[(【〖﹝]", r"[〕\])】〗﹞]"
_BRACKETED = re.compile(
    rf"([一-鿿]+?)(?:{_OPEN}?(\d{{4}}|\d\d)年?{_CLOSE}|{_OPEN}((?:19|20)\d\d))"
    r"年?第?0*(\d{1,5})号?"
)
_UNBRACKETED = re.compile(r"([一-鿿]+?)((?:19|20)\d\d)年?第?0*(\d{1,5})号")
_ORDER = re.compile(r"([一-鿿]*?令)第?0*(\d{1,5})号")
_CHINESE = re.compile(r"(?:[一-鿿]{2,12}|[一-鿿]{0,12}\d{4}年)第[〇零一二三四五六七八九十百千\d]+号")
_CODE = re.compile(r"[一-鿿]+")
_LONGEST_CODE = 16  # Han characters before the year, as in 某某县人民政府办公室公告
_NOISE = re.compile(r"[\s\u200b-\u200d\ufeff]+")


class DocumentNumber(NamedTuple):
    """A 发文字号 as typed, with the key under which all its spellings meet."""

    text: str
    key: str

    def __str__(self) -> str:
        return self.text

    @property
    def is_strict(self) -> bool:
        """True for the form of GB/T 9704 and for numbered orders (国令第711号)."""
        return bool(_STRICT.fullmatch(self.text) or _ORDER.fullmatch(self.text))


def parse_number(text: str) -> DocumentNumber:
    """The number typed as `text`; one of no known form keeps its folded text as key."""
    return DocumentNumber(text, number_key(text))


def number_key(text: str) -> str:
    """`示政办发-2024-66` or `国令-711` for every spelling; otherwise the folded text."""
    if match := _STRICT.fullmatch(text):  # as nearly all are
        return "-".join(match.groups())
    folded = _fold(text)
    if match := _ORDER.fullmatch(folded):
        return f"{match[1]}-{match[2]}"
    if match := _BRACKETED.fullmatch(folded):
        return f"{match[1]}-{_full_year(match[2] or match[3])}-{match[4]}"
    if match := _UNBRACKETED.fullmatch(folded):
        return f"{match[1]}-{match[2]}-{match[3]}"
    return folded


def number_parts(number: DocumentNumber) -> tuple[str, int | None, int] | None:
    """(代字, year or None, serial) of a number of known form, None for any other."""
    parts = number.key.split("-")
    if not _CODE.fullmatch(parts[0]):
        return None  # a day, a telephone number
    if len(parts) == 3 and parts[1].isdecimal() and parts[2].isdecimal():
        return parts[0], int(parts[1]), int(parts[2])
    if len(parts) == 2 and parts[1].isdecimal():
        return parts[0], None, int(parts[1])
    return None


def is_number(text: str) -> bool:
    """True for what can be nothing but a 文号: of a known form, or as in 主席令第七十八号."""
    parts = number_parts(parse_number(text))
    if parts:
        return 0 < len(parts[0]) <= _LONGEST_CODE
    return bool(_CHINESE.fullmatch(_fold(text)))


def _fold(text: str) -> str:
    """NFKC (full-width digits and brackets, ﹝﹞) without white space; only ever for numbers."""
    return _NOISE.sub("", unicodedata.normalize("NFKC", text))


def _full_year(digits: str) -> str:
    """Four digits; a two-digit year before 50 is of this century."""
    if len(digits) == 4:
        return digits
    return ("20" if int(digits) < 50 else "19") + digits
