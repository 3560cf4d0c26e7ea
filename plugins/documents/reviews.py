"""三审: who has read a document at which step, and what exactly they read.

审核:
- {环节: 初审, 人员: 甲, 日期: 2026-11-23, 内容: 9a3d…}
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

import yaml

from .dates import parse_date
from .parsers import line, plain
from .schema import is_nothing
from .yaml_text import write_record

_KEYS = ("环节", "人员", "日期", "内容")


class Step(StrEnum):
    """A step of the review, in order; the value is the word editors write."""

    FIRST = "初审"
    SECOND = "复审"
    FINAL = "终审"


@dataclass(frozen=True, slots=True)
class Review:
    """One signature: step, name, day, and the digest of what was read."""

    step: Step
    name: str
    day: date
    digest: str


def read_reviews(kept: Any) -> tuple[Review, ...]:
    """The signatures in the value of the key, as it is kept; what has another form is none."""
    records = (kept,) if _is_record(kept) else kept
    return tuple(review for record in records if _is_record(record)
                 and (review := _read(dict(record))))


def write_review(review: Review) -> str:
    """A signature as the record that `read_reviews` knows."""
    values = (review.step, review.name, review.day.isoformat(), review.digest)
    return write_record(zip(_KEYS, values, strict=True))


def content_digest(root: yaml.Node | None, body: str, reviews_key: str) -> str:
    """The digest of a body and of all keys but the reviews: values count, not how they look."""
    pairs = root.value if isinstance(root, yaml.MappingNode) else ()
    values = sorted([line(key), plain(value)] for key, value in pairs
                    if line(key) != reviews_key and not is_nothing(value))
    written = json.dumps([values, body], ensure_ascii=False, separators=(",", ":"))
    return hashlib.blake2b(written.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _is_record(kept: Any) -> bool:
    return isinstance(kept, tuple) and all(
        isinstance(pair, tuple) and len(pair) == 2 and isinstance(pair[0], str) for pair in kept)


def _read(record: dict[str, Any]) -> Review | None:
    step, name, day, digest = (record.get(key, "") for key in _KEYS)
    try:
        return Review(Step(step), name, parse_date(day), digest) if name and digest else None
    except (TypeError, ValueError):
        return None
