"""A file beside documents, as the library knows it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Attachment:
    """A file beside documents: address, size in bytes, SHA-256, and where it lies."""

    path: str
    size: int
    sha256: str
    source: str

    @property
    def type(self) -> str:
        """The kind of file in capitals, as in DOCX."""
        return self.path.rpartition(".")[2].upper()

    @property
    def is_picture(self) -> bool:
        """True for a file that a page shows rather than offers."""
        return self.type in {"JPG", "JPEG", "PNG", "GIF", "WEBP", "BMP"}
