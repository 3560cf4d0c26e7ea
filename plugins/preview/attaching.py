"""Files that the form lays beside a document."""

from pathlib import Path

from ..documents.fields import ATTACHMENT
from ..documents.folder import check_attachment_path, propose_path
from ..documents.yaml_text import write_record
from .desk import Desk, Refusal
from .saving import write_new_file

_KEYS = tuple(field.key for field in ATTACHMENT)


def attach(desk: Desk, path: str, name: str, data: bytes) -> str:
    """Lays a file beside the document `path`, under an ASCII name; the record that names it."""
    plain = Path(name.replace("\\", "/")).name
    file = desk.file(path).with_name(propose_path(plain))
    wrong = check_attachment_path(file.name)
    if wrong:
        raise Refusal(f"附件“{plain}”{wrong[0]}{wrong[1]}")
    try:
        write_new_file(file, data)
    except FileExistsError:
        if file.read_bytes() != data:
            raise Refusal(f"旁边已有另一个 {file.name}，请把要附的文件改名后再选。") from None
    except OSError as error:
        raise Refusal(f"写不进文件：{error.strerror}。") from None
    label = plain.rpartition(".")[0]
    return write_record(zip(_KEYS, (file.name, label), strict=True))
