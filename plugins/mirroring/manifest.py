"""The manifest: SHA-256 of every file, as `sha256sum -c` takes it and `ssh-keygen -Y` signs it."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

_LINE = re.compile(r"([0-9a-f]{64})  ([^\n]+)")


def sha256(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def to_text(digests: Mapping[str, str]) -> bytes:
    """The bytes of a manifest, sorted by path."""
    return "".join(f"{digests[path]}  {path}\n" for path in sorted(digests)).encode()


def parse(data: bytes) -> dict[str, str]:
    """Digest by path. ValueError where the bytes are not exactly what `to_text` writes."""
    lines = data.decode("utf-8").split("\n")
    pairs = [_LINE.fullmatch(line) for line in lines[:-1]]
    digests = {pair[2]: pair[1] for pair in pairs if pair}
    if to_text(digests) != data:
        raise ValueError("not a manifest")
    return digests


@dataclass(frozen=True, slots=True)
class ManifestDifference:
    """How files differ from a manifest: by path, sorted."""

    changed: tuple[str, ...]
    missing: tuple[str, ...]
    extra: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.changed or self.missing or self.extra)

    def to_lines(self) -> list[str]:
        """`改动：…`, `缺少：…`, `多出：…`, one for each file."""
        kinds = (("改动", self.changed), ("缺少", self.missing), ("多出", self.extra))
        return [f"{kind}：{path}" for kind, paths in kinds for path in paths]


def compare(wanted: Mapping[str, str], found: Mapping[str, str]) -> ManifestDifference:
    """How the files found, by digest, differ from those wanted."""
    both = wanted.keys() & found.keys()
    return ManifestDifference(tuple(sorted(path for path in both if wanted[path] != found[path])),
                              tuple(sorted(wanted.keys() - found.keys())),
                              tuple(sorted(found.keys() - wanted.keys())))
