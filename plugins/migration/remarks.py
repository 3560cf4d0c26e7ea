"""What a person must look at after a migration."""

from typing import NamedTuple


class Remark(NamedTuple):
    """The cause, by which a report counts, and the detail: where, and what was read."""

    cause: str
    detail: str = ""
