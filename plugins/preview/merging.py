"""Three versions of a front matter: what a form was opened on, what the file says now, what was
entered. Only a key that both sides changed, each in another way, is a conflict."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

# By key, what its control shows: one text, or one for each item.
Shown = Mapping[str, tuple[str, ...]]

_MOST = 1000  # forms remembered; with the values of a front matter, some 2 KB each


@dataclass(frozen=True, slots=True)
class Conflict:
    """A key with what was entered and what the file says meanwhile."""

    key: str
    entered: tuple[str, ...]
    found: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """The keys to be set, and the conflicts."""

    changed: Shown
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True)
class Bases:
    """What forms were opened on: by the digest of the file, what its keys showed."""

    _shown: dict[str, Shown] = field(default_factory=dict)

    def remember(self, digest: str, shown: Shown) -> None:
        """Keeps what a form shows; the oldest is forgotten where there are too many."""
        self._shown[digest] = shown
        while len(self._shown) > _MOST:
            self._shown.pop(next(iter(self._shown)), None)

    def of(self, digest: str) -> Shown | None:
        """What a form showed, None where that is not known (any more)."""
        return self._shown.get(digest)


def merge(base: Shown, now: Shown, entered: Mapping[str, Sequence[str]]) -> Merged:
    """What a file that says `now` is to say once `entered` in a form opened on `base` is saved."""
    changed, conflicts = {}, []
    for key, items in entered.items():
        wanted, found, before = tuple(items), now.get(key, ()), base.get(key, ())
        if wanted in (found, before):
            continue
        changed[key] = wanted
        if found != before:
            conflicts.append(Conflict(key, wanted, found))
    return Merged(changed, tuple(conflicts))
