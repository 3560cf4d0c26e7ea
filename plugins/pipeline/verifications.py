"""Signatures of reviews that were verified already: each takes a run of ssh-keygen."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..files.ssh_signatures import is_signed_by
from ..pages.memo import Memo, MemoTable
from ..pages.store import Store
from ..reviewing.proof import Verify


@contextmanager
def kept_verifications(store: Store, content: Path) -> Iterator[Verify]:
    """Verifies as `is_signed_by` does; what came out is kept for the next build."""
    memos = MemoTable(store, f"reviews {store.name_of(content)}")

    def verify(key: str, namespace: str, message: bytes, signature: str) -> bool:
        asked = "\0".join((key, namespace, signature)).encode() + b"\0" + message
        return memos.value(hashlib.sha256(asked).hexdigest(),
                           Memo("", lambda: is_signed_by(key, namespace, message, signature)))

    yield verify
    memos.close()
