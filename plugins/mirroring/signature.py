"""The signature of a manifest, which ssh-keygen makes and checks, and what an update must bring.

A manifest shows that files are whole. Whose they are only a signature shows.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from ..files.ssh_signatures import ask_ssh_keygen
from .faults import MirrorFault
from .files import MANIFEST, SIGNATURE

_NAMESPACE = "mirror"
_KEY = re.compile(rb"SHA256:[A-Za-z0-9+/=]+")
_ASK = "请索取带签名的增量包或整个镜像；确知来源的，加 --unsigned 应用"
_COMPARE = "是不是本单位的钥匙，请与公布的核对（加 --signers 签名人文件，由程序核对）"


class NoTool(MirrorFault):
    """There is no ssh-keygen on this computer."""

    def __init__(self) -> None:
        super().__init__("这台电脑没有 ssh-keygen，无法核对签名；请装好 OpenSSH，或在别的电脑上核对。")


@dataclass(frozen=True, slots=True)
class Signed:
    """The bytes of a manifest and of the signature beside it, None where there is none."""

    manifest: bytes
    signature: bytes | None


@dataclass(frozen=True, slots=True)
class Trust:
    """Whose signature counts: that of a signer in the file `signers`, else of the key from before.

    `unsigned` asks for none.
    """

    signers: Path | None = None
    unsigned: bool = False


def signing_key(signed: Signed) -> str:
    """The fingerprint of the key that signed the manifest. MirrorFault where none did, NoTool."""
    said = _ssh_keygen(signed, "check-novalidate")
    key = _KEY.search(said or b"")
    if key is None:
        raise MirrorFault(f"签名 {SIGNATURE} 与清单 {MANIFEST} 不符，或者不是签名；请重新签名，或重新索取。")
    return key[0].decode()


def signer_of(signed: Signed, signers: Path) -> str:
    """Who of the allowed signers in a file signed the manifest. MirrorFault where nobody did."""
    if not signers.is_file():
        raise MirrorFault(f"找不到签名人文件：{signers}")
    if signed.signature is None:
        raise MirrorFault(f"没有签名 {SIGNATURE}，不能核对出自谁手；{_ASK}。")
    signing_key(signed)
    said = _ssh_keygen(signed, "find-principals", "-f", str(signers)) or b""
    for who in said.decode("utf-8", "replace").splitlines():
        if _ssh_keygen(signed, "verify", "-f", str(signers), "-I", who) is not None:
            return who
    raise MirrorFault(f"签名的人不在签名人文件 {signers} 里；请核对来源，或重新索取。")


def describe_signature(signed: Signed, signers: Path | None) -> str:
    """What the signature of a mirror shows. MirrorFault where it is not of its manifest."""
    if signers:
        return f"签名有效：{signer_of(signed, signers)}。"
    if signed.signature is None:
        return "没有签名：封印和清单只说明没有损坏，不说明是谁做的；请把清单的 SHA-256 与公布的核对。"
    try:
        return f"签名与清单相符，钥匙是 {signing_key(signed)}；{_COMPARE}。"
    except NoTool:
        return f"有签名 {SIGNATURE}，没有核对：这台电脑没有 ssh-keygen。"


def check_update(old: Signed, new: Signed, trust: Trust) -> str:
    """What the signature of an update shows. MirrorFault where it must not be applied for it."""
    if trust.unsigned:
        return "没有核对签名（--unsigned），镜像上不留签名。"
    if trust.signers or old.signature is None:
        return describe_signature(new, trust.signers)
    if new.signature is None:
        raise MirrorFault(f"镜像有签名，增量包没有，可能不是原单位做的，没有应用；{_ASK}（旧签名会删除）。")
    before, now = signing_key(old), signing_key(new)
    if before != now:
        raise MirrorFault("增量包的签名和镜像的不是同一把钥匙，没有应用；"
                          f"换了钥匙的，请加 --signers 公布的签名人文件。{_ASK}。",
                          [f"镜像：{before}", f"增量包：{now}"])
    return f"签名与原来的是同一把钥匙：{now}。"


def _ssh_keygen(signed: Signed, how: str, *words: str) -> bytes | None:
    """What ssh-keygen says of the signature; None where it refuses it. NoTool."""
    try:
        return ask_ssh_keygen(how, _NAMESPACE, signed.manifest, signed.signature or b"", *words)
    except OSError:
        raise NoTool from None
