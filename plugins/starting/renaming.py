"""Content of an older version, as a newer one reads it: keys that were given another name."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch


@dataclass(frozen=True, slots=True)
class RenamedKey:
    """A key that has another name from a version on, in the files whose path fits a pattern."""

    version: str
    files: str
    old: str
    new: str


RENAMED: tuple[RenamedKey, ...] = ()
"""Every key that was renamed since 1.0.0, in the order of the versions."""

_FRONT_MATTER = re.compile(r"\A---\r?\n.*?^---\r?$", re.DOTALL | re.MULTILINE)


def rename_keys(files: Mapping[str, str], since: str, renamed: Iterable[RenamedKey] = RENAMED
            ) -> Iterator[tuple[str, str]]:
    """Path and new text of each file, text by path, that changes after the version `since`."""
    later = [one for one in renamed if _order(one.version) > _order(since)]
    for path, text in files.items():
        renamed_text = text
        for one in later:
            if fnmatch(path, one.files):
                renamed_text = _renamed(path, renamed_text, one)
        if renamed_text != text:
            yield path, renamed_text


def _renamed(path: str, text: str, key: RenamedKey) -> str:
    """The text with the key's new name wherever it stands as a key: in the front matter alone."""
    head = _FRONT_MATTER.match(text)
    end = len(text) if not path.endswith(".md") else head.end() if head else 0
    pattern = rf"(^[ \t]*(?:- +)?|[{{,][ \t]*){re.escape(key.old)}(?=[ \t]*[:：])"
    return re.sub(pattern, rf"\g<1>{key.new}", text[:end], flags=re.MULTILINE) + text[end:]


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version))
