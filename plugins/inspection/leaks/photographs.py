"""What pictures say of themselves, as traits and texts."""

from ...office_files.pictures import Origin
from .carried import AUTHOR, HIDDEN, POSITION, Carried, Piece, Trait


def traits_of(origin: Origin) -> Carried:
    """The place, the author and the words in a picture's EXIF, XMP and text blocks."""
    position = (Trait(POSITION, "照片的拍摄位置"),) if origin.has_position else ()
    artist = (Trait(AUTHOR, "照片的作者", origin.artist),) if origin.artist else ()
    covered = (Trait(HIDDEN, "与照片不同的缩略图"),) if origin.is_covered else ()
    said = "\n".join(filter(None, (origin.artist, origin.description)))
    return Carried((Piece("照片的说明", said),) if said else (), position + artist + covered)
