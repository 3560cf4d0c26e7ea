"""Data files of the index: scripts that hand a value to the page, named by their content."""

import base64
import hashlib
import json
from dataclasses import dataclass, field

FOLDER = "search"
MANIFEST = "manifest"
_NAME_LENGTH = 6


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of the index: its name, such as `t/k3f9qa`, and its bytes."""

    name: str
    content: bytes

    @property
    def path(self) -> str:
        """The path under the output folder."""
        return f"{FOLDER}/{self.name}.js"


@dataclass(slots=True)
class Namer:
    """Gives files names that are hashes of their content, each name once."""

    _contents: dict[str, bytes] = field(default_factory=dict)

    def file(self, folder: str, *values: object) -> DataFile:
        """Return the file that holds these values; the same values give the same file."""
        payload = ",".join(map(to_json, values)).encode()
        salt = 0
        while True:
            name = f"{folder}/{_hash(payload, salt)}"
            if self._contents.setdefault(name, payload) == payload:
                return DataFile(name, script(name, payload))
            salt += 1


def manifest_file(value: object) -> DataFile:
    """Return the one file with a fixed name."""
    return DataFile(MANIFEST, script(MANIFEST, to_json(value).encode()))


def script(name: str, payload: bytes) -> bytes:
    """Return a script that hands the payload over under a name, also from file://."""
    return b'site.receive("%s",%s);\n' % (name.encode(), payload)


def to_json(value: object) -> str:
    """Return compact JSON; U+2028 and U+2029 end a line in scripts of old browsers."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _hash(payload: bytes, salt: int) -> str:
    # Lower case letters and digits: a USB stick does not tell upper case from lower.
    digest = hashlib.blake2b(payload, digest_size=8, salt=salt.to_bytes(8, "big")).digest()
    return base64.b32encode(digest).decode("ascii").lower()[:_NAME_LENGTH]
