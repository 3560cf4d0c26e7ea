"""A delta pack: what turns one mirror into the next, and nothing else."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from .faults import MirrorFault
from .files import MANIFEST, SIGNATURE
from .making import BuiltSite
from .manifest import compare, parse, sha256
from .mirror import Mirror
from .packing import write_pack
from .patching import to_patch
from .unpacking import Pack

FILES, PATCHES = "files/", "patches/"
_PLAN = "delta.json"
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Plan:
    """Between which mirrors a pack leads, each by the SHA-256 of its manifest, and their days."""

    old: str
    new: str
    old_day: str
    new_day: str
    removed: tuple[str, ...]
    format: int = _FORMAT


@dataclass(frozen=True, slots=True)
class ManifestChange:
    """What differs between two manifests: paths to write, paths to remove."""

    written: tuple[str, ...]
    removed: tuple[str, ...]


def change(old: dict[str, str], new: dict[str, str]) -> ManifestChange:
    """What must be written and removed to come from one to the other."""
    difference = compare(new, old)
    return ManifestChange(tuple(sorted(difference.changed + difference.missing)), difference.extra)


def write_delta(target: Path, old: Mirror, site: BuiltSite, sizes: dict[str, int],
                signature: bytes | None = None) -> ManifestChange:
    """Writes the pack that turns the mirror `old` into that of the site; what it changes.

    `signature` is that of the new manifest.
    """
    known = {**old.digests, MANIFEST: sha256(old.manifest)}
    found: list[ManifestChange] = []

    def members() -> Iterator[tuple[str, bytes]]:
        manifest = b""
        for path, data in site.files(sizes, signature):
            if path == SIGNATURE:
                yield SIGNATURE, data
            elif known.get(path) != sha256(data):
                yield _member(path, old.read(path) if path in known else None, data)
            manifest = data if path == MANIFEST else manifest
        found.append(change(old.digests, parse(manifest)))
        plan = Plan(sha256(old.manifest), sha256(manifest), old.day.isoformat(),
                    site.day.isoformat(), found[0].removed)
        yield _PLAN, json.dumps(asdict(plan), indent=1, sort_keys=True).encode()

    write_pack(target, members(), site.day)
    return found[0]


def read_plan(pack: Pack) -> Plan:
    """The plan of a pack. MirrorFault where it is no delta pack, or of another version."""
    try:
        plan = json.loads(pack.read(_PLAN) or b"" if _PLAN in pack.names else b"")
        if plan["format"] != _FORMAT:
            raise MirrorFault("这个增量包由更新的版本制作；请用同一版本的程序应用。")
        for day in (plan["old_day"], plan["new_day"]):
            date.fromisoformat(day)
        return Plan(**{**plan, "removed": tuple(plan["removed"])})
    except (ValueError, TypeError, KeyError):
        raise MirrorFault("这不是增量包，或者已经损坏；请重新复制或索取。") from None


def plan_in(pack: Pack) -> Plan | None:
    """The plan of a delta pack, None of what is no such pack. MirrorFault where it is damaged, or
    a member of it cannot be read."""
    if _PLAN not in pack.names:
        return None
    plan = read_plan(pack)
    if damaged := [name for name in pack.names if pack.read(name) is None]:
        raise MirrorFault("增量包里有读不出来的文件；请重新复制或索取：", damaged)
    return plan


def has_members(pack: Pack, change: ManifestChange) -> bool:
    """True where a pack holds what this change needs and, but for a signature, no member more."""
    names = set(pack.names) - {SIGNATURE}
    needed = [PATCHES + path if PATCHES + path in names else FILES + path
              for path in (*change.written, MANIFEST)]
    return names == {_PLAN, *needed}


def _member(path: str, old: bytes | None, new: bytes) -> tuple[str, bytes]:
    """The new bytes, or a patch where that is much less."""
    patch = None if old is None else to_patch(old, new)
    if patch is None or len(patch) * 2 > len(new):
        return FILES + path, new
    return PATCHES + path, patch
