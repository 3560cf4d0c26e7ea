"""三审: who has read a document at which step, what exactly they read, what they checked.

审核:
- {环节: 初审, 人员: 甲, 日期: 2026-11-23, 内容: 9a3d…, 核对: 文字关、时间关, 签名: U1NIU0lH…}
- {环节: 复审, 人员: 乙, 日期: 2026-11-24, 内容: 9a3d…, 理由: 附件二缺单位}

A record with a reason sends the document back. A signature is one of OpenSSH over `said_by`.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

import yaml

from .dates import parse_date
from .parsers import line, plain
from .schema import is_nothing
from .yaml_text import write_record

_KEYS = ("环节", "人员", "日期", "内容", "核对", "理由", "签名")
_BETWEEN = "、"


class ContentDigests(NamedTuple):
    """Those of a body and of all keys but the reviews: SHA-256, and what was used before."""

    sha256: str = ""
    short: str = ""


NO_DIGESTS = ContentDigests()


class Step(StrEnum):
    """A step of the review, in order; the value is the word editors write."""

    FIRST = "初审"
    SECOND = "复审"
    FINAL = "终审"


@dataclass(frozen=True, slots=True)
class Review:
    """One signature: step, name, day, the digest of what was read, and what was checked.

    With a reason it sends the document back. `signature` is proof by a key, "" where a name is
    all there is.
    """

    step: Step
    name: str
    day: date
    digest: str
    checks: tuple[str, ...] = ()
    reason: str = ""
    signature: str = ""

    @property
    def sends_back(self) -> bool:
        """True where the document is to be changed before it is read again."""
        return bool(self.reason)


def read_reviews(kept: Any) -> tuple[Review, ...]:
    """The signatures in the value of the key, as it is kept; what has another form is none."""
    return tuple(filter(None, map(_read, _records(kept))))


def count_unread(kept: Any) -> int:
    """How many entries of that value are no signatures."""
    return sum(_read(record) is None for record in _records(kept))


def write_review(review: Review) -> str:
    """A signature as the record that `read_reviews` knows."""
    values = (review.step, review.name, review.day.isoformat(), review.digest,
              _BETWEEN.join(review.checks), review.reason, review.signature)
    return write_record(zip(_KEYS, values, strict=True))


def said_by(path: str, review: Review) -> bytes:
    """The bytes that a key signs: the review, and the document it is of."""
    return json.dumps(["review 1", path, review.step, review.name, review.day.isoformat(),
                       review.digest, review.checks, review.reason],
                      ensure_ascii=False, separators=(",", ":")).encode()


def content_digests(root: yaml.Node | None, body: str, reviews_key: str) -> ContentDigests:
    """The digests of what a signature covers of a file: values count, not how they look."""
    pairs = root.value if isinstance(root, yaml.MappingNode) else ()
    values = sorted([line(key), plain(value)] for key, value in pairs
                    if line(key) != reviews_key and not is_nothing(value))
    written = json.dumps([values, body], ensure_ascii=False, separators=(",", ":"))
    data = written.encode("utf-8", "surrogatepass")
    return ContentDigests(hashlib.sha256(data).hexdigest(),
                          hashlib.blake2b(data, digest_size=8).hexdigest())


def _records(kept: Any) -> tuple[Any, ...]:
    """The entries: one alone needs no list, as for every key that may have several."""
    return kept if isinstance(kept, tuple) and not _is_record(kept) else (kept,) if kept else ()


def _is_record(kept: Any) -> bool:
    return isinstance(kept, tuple) and all(
        isinstance(pair, tuple) and len(pair) == 2 and isinstance(pair[0], str) for pair in kept)


def _read(record: Any) -> Review | None:
    if not _is_record(record):
        return None
    values = dict(record)
    step, name, day, digest, *more = (values.get(key, "") for key in _KEYS)
    checks, reason, signature = (text if isinstance(text, str) else "" for text in more)
    try:
        return Review(Step(step), name, parse_date(day), digest,
                      tuple(filter(None, checks.split(_BETWEEN))), reason, signature
                      ) if name and digest else None
    except (TypeError, ValueError):
        return None
