"""The register of other websites that texts may link to, from `_data/links.yml`."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from ..files.plain import read_plain
from . import parsers as p
from .parsing import decode
from .schema import Field, ValueFault
from .yaml_source import SourceFault, compose

FILE = "links.yml"


@dataclass(frozen=True, slots=True)
class Host:
    """A registered host, the name of its site, who approved it, when it was last looked at."""

    host: str
    name: str = ""
    approver: str = ""
    checked_on: date | None = None


parse_host = p.record((
    Field("域名", "host", p.line, required=True),
    Field("名称", "name", p.line),
    Field("批准人", "approver", p.line),
    Field("核查日期", "checked_on", p.day),
), lambda host, **more: Host(host.lower(), **more))


def read_host_names(data: Path) -> dict[str, str]:
    """The names of the registered hosts; what is faulty in the register, `inspect` tells."""
    names: dict[str, str] = {}
    try:
        root = compose(decode(FILE, read_plain(data / FILE)), FILE)
    except (OSError, SourceFault):
        return names
    for node in root.value if isinstance(root, yaml.SequenceNode) else ():
        try:
            host = parse_host(node)
        except ValueFault:
            continue
        names[host.host] = host.name
    return names
