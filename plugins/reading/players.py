"""Players of video and sound, as the page of a document shows them."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ..documents.attachment import Attachment
from ..documents.document import Document
from ..documents.inserts import Filling
from ..documents.library import Library
from ..documents.media import PLAYED, Cue, captions_of, media_type, read_captions

SCRIPT = "theme/js/media.js"
PLAYER = "player"


@dataclass(frozen=True)
class Player:
    """A video or a sound: its file, what it is called, its captions and their words.

    `address` is where it is found on the web, "" where nobody knows; one that `is_mirrored` is in
    an offline mirror, too.
    """

    path: str
    label: str
    media_type: str
    type: str
    size: int
    captions: str
    cues: tuple[Cue, ...]
    is_mirrored: bool
    address: str
    loads: tuple[str, ...] = (SCRIPT,)

    @property
    def is_video(self) -> bool:
        """True for moving pictures, False for sound."""
        return self.media_type.startswith("video/")

    @property
    def kind(self) -> str:
        """What it is, in words."""
        return "视频" if self.is_video else "音频"


def player_of(library: Library, file: Attachment, label: str) -> Player | None:
    """The player of an attachment, None for one that browsers do not play."""
    kind = media_type(file.path)
    if not kind:
        return None
    captions = library.attachments.get(captions_of(file.path))
    identity = library.site.identity
    web = identity.for_readers.column_url.rstrip("/")
    return Player(file.path, label or file.path.rpartition("/")[2], kind, file.type, file.size,
                  captions.path if captions else "", _cues(captions),
                  identity.is_mirrored(file.size, True),
                  f"{web}/{file.path}" if web else "")


def with_players(
    fillings: tuple[Filling | None, ...], document: Document, library: Library
) -> tuple[Filling | None, ...]:
    """What stands in the places of a text, by the number of its reference, with its players."""
    players = dict(_players(document, library))
    if not players:
        return fillings
    filled = fillings or (None,) * len(document.references)
    return tuple(Filling(tool=PLAYER, view=players[number]) if number in players else filling
                 for number, filling in enumerate(filled))


def _players(document: Document, library: Library) -> Iterator[tuple[int, Player]]:
    for number, reference in enumerate(document.references):
        if reference.fragment.startswith(PLAYED) and media_type(reference.target):
            file = library.attachment(document, reference.target)
            player = file and player_of(library, file, reference.fragment.removeprefix(PLAYED))
            if player:
                yield number, player


def _cues(captions: Attachment | None) -> tuple[Cue, ...]:
    """The words of captions; what cannot be read has none here, and a rule says so."""
    if captions is not None:
        with suppress(OSError, ValueError):
            return read_captions(Path(captions.source).read_bytes())
    return ()
