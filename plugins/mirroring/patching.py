"""A patch: a new text as runs of the old one's lines and what is new between them.

The catalogue as data has a line for each document; one edit changes a few of thousands.
"""

from collections.abc import Iterator

_LARGEST = 1 << 30  # bytes a patch may grow to; no file of a site is so large


def to_patch(old: bytes, new: bytes) -> bytes:
    """`=START COUNT` for lines of the old text, `+SIZE` before new bytes, one step a line."""
    lines = old.splitlines(keepends=True)
    place = {line: at for at, line in reversed(list(enumerate(lines)))}
    steps: list[tuple[int, int, bytes]] = [(0, 0, b"")]  # start and count of old lines, or bytes
    for line in new.splitlines(keepends=True):
        start, count, added = steps[-1]
        if not added and start + count < len(lines) and lines[start + count] == line:
            steps[-1] = (start, count + 1, b"")
        elif (at := place.get(line)) is not None:
            steps.append((at, 1, b""))
        elif added:
            steps[-1] = (0, 0, added + line)
        else:
            steps.append((0, 0, line))
    return b"".join(b"+%d\n%b" % (len(added), added) if added else b"=%d %d\n" % (start, count)
                    for start, count, added in steps)


def apply_patch(old: bytes, patch: bytes) -> bytes:
    """The new text. ValueError where the patch is none, or grows without end."""
    lines = old.splitlines(keepends=True)
    pieces, size = [], 0
    for piece in _pieces(lines, patch):
        size += len(piece)
        if size > _LARGEST:
            raise ValueError("too large")
        pieces.append(piece)
    return b"".join(pieces)


def _pieces(lines: list[bytes], patch: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(patch):
        end = patch.index(b"\n", at)
        kind, numbers = patch[at:at + 1], list(map(int, patch[at + 1:end].split()))
        at = end + 1
        if kind == b"=":
            start, count = numbers
            yield b"".join(lines[start:start + count])
        elif kind == b"+":
            [length] = numbers
            yield patch[at:at + length]
            at += max(length, 0)
        else:
            raise ValueError("no such step")
