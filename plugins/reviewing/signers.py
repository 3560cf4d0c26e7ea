"""`_data/signers.yml`: who signs which steps, and by which keys they are known.

- 姓名: 李某某
  公钥: ssh-ed25519 AAAAC3Nz…
  环节: [初审, 复审]
  邮箱: li@example.gov.cn
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

import yaml

from ..documents import parsers as p
from ..documents.findings import Finding
from ..documents.parsing import decode
from ..documents.reviews import Step
from ..documents.schema import Field, MappingContext, ValueFault, read_mapping
from ..documents.yaml_source import SourceFault, compose
from ..files.plain import read_plain
from ..files.ssh_signatures import public_key

PATH = "_data/signers.yml"
SIGNERS = "REV-15"
_MAIL = "git 里提交用的邮箱，如 li@example.gov.cn"


@dataclass(frozen=True, slots=True)
class Signer:
    """A person, the keys they have or had, the steps they sign, their addresses in git.

    `until`: the last day on which their signature counts.
    """

    name: str
    keys: tuple[str, ...]
    steps: tuple[Step, ...] = tuple(Step)
    emails: tuple[str, ...] = ()
    until: date = date.max


@dataclass(frozen=True)
class SignerRegister:
    """The signers of a site; none where names alone are signed."""

    signers: tuple[Signer, ...] = ()

    @cached_property
    def by_name(self) -> dict[str, Signer]:
        """Each signer by name."""
        return {signer.name: signer for signer in self.signers}

    def holder(self, key: str) -> Signer | None:
        """Whose public key this is, None where nobody's."""
        return next((signer for signer in self.signers if key in signer.keys), None)


def _key(node: yaml.Node) -> str:
    written = p.line(node)
    try:
        return public_key(written)
    except ValueError:
        raise ValueFault(f"不是公钥：“{written[:40]}”。",
                         "请写 .pub 文件里的那一行，如：ssh-ed25519 AAAAC3Nz…") from None


def _email(node: yaml.Node) -> str:
    written = p.line(node).lower()
    if "@" not in written:
        raise ValueFault(f"不是邮箱：“{written}”。", f"请写{_MAIL}。")
    return written


_FIELDS = (
    Field("姓名", "name", p.line, "李某某", required=True),
    Field("公钥", "keys", p.many(_key), "ssh-ed25519 AAAAC3Nz…", required=True),
    Field("环节", "steps", p.many(p.choice(*Step)), "[初审, 复审]", required=True),
    Field("邮箱", "emails", p.many(_email), _MAIL),
    Field("至", "until", p.day, "YYYY-MM-DD，这一天以后签的不算"),
)


def read_signers(data: Path) -> tuple[SignerRegister, tuple[Finding, ...]]:
    """The signers in the folder `data`, and the faults of their file; without it, none."""
    try:
        root = compose(decode(PATH, read_plain(data / "signers.yml")), PATH)
    except FileNotFoundError:
        return SignerRegister(), ()
    except SourceFault as fault:
        return SignerRegister(), (fault.finding,)
    context = MappingContext(PATH)
    if root is None:
        return SignerRegister(), ()
    if not isinstance(root, yaml.SequenceNode):
        return SignerRegister(), (context.finding(root, "KEY-04", "这里应是签名人的列表。",
                                                  "每人以“- 姓名:”开头。"),)
    signers: list[Signer] = []
    faults: list[Finding] = []
    for node in root.value:
        reading = read_mapping(node, _FIELDS, context)
        faults += reading.faults
        if not reading.faults:
            values = {**reading.values, "steps": tuple(map(Step, reading.values["steps"]))}
            signer = Signer(**values)
            faults += (context.finding(node, SIGNERS, message, "一个人写一项，一把密钥、一个邮箱只属于一个人。")
                       for message in _shared(signer, signers))
            signers.append(signer)
    return SignerRegister(tuple(signers)), tuple(faults)


def _shared(signer: Signer, others: list[Signer]) -> Iterator[str]:
    """What a signer has that another has already: then one person could be two."""
    for other in others:
        if signer.name == other.name:
            yield f"签名人“{signer.name}”出现了不止一次。"
        if set(signer.keys) & set(other.keys):
            yield f"“{signer.name}”和“{other.name}”登记了同一把公钥。"
        if set(signer.emails) & set(other.emails):
            yield f"“{signer.name}”和“{other.name}”登记了同一个邮箱。"
