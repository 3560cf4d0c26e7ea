"""旧址 added to a document that nobody has changed since it was migrated."""

from pathlib import Path

from ..documents.fields import FIELDS
from ..documents.parsers import plain
from ..documents.rewriting import CannotRewrite, cut, rewrite
from ..files.saving import write_file
from .writing import digest

_KEY = next(field.key for field in FIELDS if field.attribute == "former_paths")
_ORDER = tuple(field.key for field in FIELDS)


def add_former(file: Path, former: tuple[str, ...], written: str) -> str:
    """Adds 旧址 to a file whose digest is still the one it was written with; the new digest.

    "" where it was changed by a person or is gone: it is theirs to add.
    """
    try:
        data = file.read_bytes()
        if not former or digest(data) != written:
            return ""
        node = cut(data).values.get(_KEY)
        old = plain(node) if node is not None else ()
        listed = [old] if isinstance(old, str) else [*old]
        new = rewrite(data, {_KEY: f"[{', '.join(dict.fromkeys((*listed, *former)))}]"}, _ORDER)
        write_file(file, new)
    except (OSError, CannotRewrite):
        return ""
    return digest(new)
