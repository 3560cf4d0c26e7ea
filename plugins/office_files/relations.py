"""What leads from one part of an office file to others (ECMA-376, part 2: relationships)."""

from typing import NamedTuple

from .archives import Archive, resolve
from .unreadable import SAVE_AGAIN, Unreadable
from .xml_parts import local_name


class PartRelationship(NamedTuple):
    """A relationship: the last word of its type, such as header, and the part it leads to."""

    kind: str
    part: str


def relations_of(archive: Archive, part: str) -> dict[str, PartRelationship]:
    """The relationships of a part ("" for the whole file) by id; links outside are left out."""
    folder, _, name = part.rpartition("/")
    root = archive.xml(f"{folder}/_rels/{name}.rels".lstrip("/"))
    if root is None:
        return {}
    return {relation.get("Id", ""): PartRelationship(relation.get("Type", "").rpartition("/")[2],
                                                     resolve(part, relation.get("Target", "")))
            for relation in root
            if local_name(relation) == "Relationship" and relation.get("TargetMode") != "External"}


def main_part(archive: Archive, *usual: str) -> str:
    """The name of the part that holds the document; where nothing says, the first usual one.

    Unreadable where it is not there.
    """
    named = [relation.part for relation in relations_of(archive, "").values()
             if relation.kind == "officeDocument"]
    part = next((part for part in (*named, *usual) if part in archive), "")
    if not part or (part not in named and named):
        raise Unreadable("文件里没有正文部件，已损坏或不是 Office 文件。", SAVE_AGAIN)
    return part
