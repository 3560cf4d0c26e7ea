"""The register of other websites that texts may link to, from `_data/links.yml`."""

import re
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
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+")


# What stands around a host in an address: the scheme before it, a path or port behind it.
_ADDRESS = re.compile(r"(?:[a-z][a-z\d+.-]*:)?(?://)?(?:[^/@]*@)?([^/:?#]*).*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Host:
    """A registered host, the name of its site, who approved it, when it was last looked at."""

    host: str
    name: str = ""
    approver: str = ""
    checked_on: date | None = None


def _host(node: yaml.Node) -> str:
    """A host alone: an address would be the host of no link, and register nothing."""
    written = p.line(node)
    if not _HOST.fullmatch(written):
        found = _ADDRESS.fullmatch(written)
        meant = found[1] if found and _HOST.fullmatch(found[1]) else "www.example.com"
        raise ValueFault(f"应是域名，不能是“{written}”。", f"只写域名，没有 https://、端口和路径，如：{meant}",
                         node)
    return written.lower()


parse_host = p.record((
    Field("域名", "host", _host, required=True),
    Field("名称", "name", p.line),
    Field("批准人", "approver", p.line),
    Field("核查日期", "checked_on", p.day),
), Host)


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
