"""Data files of the index: scripts that hand a value to the page, named by their content."""

import base64
import hashlib
import json
from dataclasses import dataclass, field

FOLDER = "search"
MANIFEST = "manifest"
NAME_LENGTH = 6
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of the index: its name, such as `t/k3f9qa`, and its bytes."""

    name: str
    content: bytes

    @classmethod
    def of(cls, name: str, payload: bytes) -> "DataFile":
        """The file of this name that hands over a payload."""
        return cls(name, _script(name, payload))

    def with_caution(self, caution: str) -> "DataFile":
        """The file with what a demonstration says before its value; if anything."""
        return DataFile(self.name, comment(caution) + self.content)

    @property
    def path(self) -> str:
        """The path under the output folder."""
        return path_of(self.name)

    @property
    def short_name(self) -> str:
        """The name without its folder."""
        return self.name.partition("/")[2]


@dataclass(slots=True)
class ContentNamer:
    """Gives files names that are hashes of their content, each name once."""

    _contents: dict[str, str] = field(default_factory=dict)

    def file(self, folder: str, *values: object) -> DataFile:
        """The file that holds these values; the same values give the same file."""
        payload = to_payload(*values)
        return DataFile.of(self.name(folder, digest_of(payload)), payload)

    def name(self, folder: str, digest: str) -> str:
        """The name of a file whose content has a digest in hexadecimal."""
        # Lower case letters and digits: a USB stick does not tell upper case from lower.
        letters = base64.b32encode(bytes.fromhex(digest)).decode("ascii").lower()
        for start in range(20):
            name = f"{folder}/{letters[start : start + NAME_LENGTH]}"
            if self._contents.setdefault(name, digest) == digest:
                return name
        raise ValueError(f"no free name in {folder}")  # no site is that large


def to_payload(*values: object) -> bytes:
    """What a file that holds these values hands over, whose digest names the file."""
    return ",".join(map(to_json, values)).encode(errors="replace")


def digest_of(payload: bytes) -> str:
    """The digest of a payload, in hexadecimal."""
    return hashlib.blake2b(payload, digest_size=16).hexdigest()


def path_of(name: str) -> str:
    """The path under the output folder of the data file with this name."""
    return f"{FOLDER}/{name}.js"


def comment(caution: str) -> bytes:
    """What a demonstration says, as a comment on a line of its own; of "" nothing at all."""
    return f"/* {caution} */\n".encode() if caution else b""


def script(name: str, value: object) -> bytes:
    """A script that hands a value over under a name, also from file://."""
    return _script(name, to_payload(value))


def _script(name: str, payload: bytes) -> bytes:
    return b'site.receive("%s",%s);\n' % (name.encode(), payload)


def to_json(value: object) -> str:
    """Compact JSON; U+2028 and U+2029 end a line in scripts of old browsers."""
    text = _ENCODER.encode(value)
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
