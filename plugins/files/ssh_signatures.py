"""Signatures as `ssh-keygen -Y` makes and checks them: who holds a key has said just these bytes.

A signature is the armoured text of OpenSSH (PROTOCOL.sshsig); it holds for one namespace alone.
"""

import base64
import binascii
import re
import subprocess
import tempfile
from pathlib import Path

_PATIENCE = 60  # seconds for a key that asks its agent, or somebody at a token
_ARMOUR = "-----BEGIN SSH SIGNATURE-----\n{}\n-----END SSH SIGNATURE-----\n"
_LINE = 70
_MAGIC = b"SSHSIG"
_KEY_TYPES = ("ssh-ed25519", "sk-ssh-ed25519@openssh.com", "ecdsa-sha2-nistp256",
              "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521", "sk-ecdsa-sha2-nistp256@openssh.com",
              "ssh-rsa")


class CannotSign(Exception):
    """A key that signs nothing here; says why, in Chinese."""


def ask_ssh_keygen(how: str, namespace: str, message: bytes, signature: bytes, *words: str
                   ) -> bytes | None:
    """What `ssh-keygen -Y` says of a signature; None where it refuses it. OSError without it."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "signature"
        file.write_bytes(signature)
        done = subprocess.run(
            ["ssh-keygen", "-Y", how, "-n", namespace, "-s", str(file), *words],
            input=message, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return done.stdout if done.returncode == 0 else None


def is_signed_by(key: str, namespace: str, message: bytes, signature: str) -> bool:
    """True where the holder of a public key signed these bytes; the signature is without armour.

    OSError where there is no ssh-keygen.
    """
    with tempfile.TemporaryDirectory() as folder:
        allowed = Path(folder) / "signers"
        allowed.write_bytes(f"signer {key}\n".encode())
        return ask_ssh_keygen("verify", namespace, message, armoured(signature),
                              "-f", str(allowed), "-I", "signer") is not None


def sign_with(key: Path, namespace: str, message: bytes) -> str:
    """The signature of the key in a file, without armour. CannotSign; nobody is asked for a word.

    A public key has its agent sign.
    """
    try:
        done = subprocess.run(
            ["ssh-keygen", "-Y", "sign", "-n", namespace, "-f", str(key)], input=message,
            capture_output=True, timeout=_PATIENCE,
            start_new_session=True)  # without a terminal of its own it cannot wait for a passphrase
    except subprocess.TimeoutExpired:
        raise CannotSign(f"密钥 {key} 等了 {_PATIENCE} 秒没有答复。") from None
    except OSError:
        raise CannotSign("这台电脑没有 ssh-keygen；请装好 OpenSSH。") from None
    if done.returncode:
        raise CannotSign(f"密钥 {key} 没有签成；有口令的密钥请先用 ssh-add 交给 ssh-agent。")
    return "".join(re.findall(r"^[A-Za-z0-9+/=]+$", done.stdout.decode("ascii"), re.MULTILINE))


def make_key(file: Path, comment: str) -> str:
    """Makes a pair of keys that is not there yet; the line of the public one. CannotSign."""
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        done = subprocess.run(
            ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", comment, "-f", str(file)],
            stdin=subprocess.DEVNULL, capture_output=True, timeout=_PATIENCE)
    except (OSError, subprocess.TimeoutExpired):
        raise CannotSign("没有生成密钥：这台电脑没有 ssh-keygen，或者写不进文件夹。") from None
    if done.returncode:
        raise CannotSign(f"没有生成密钥：{file} 已经有了，或者写不进去。")
    return file.with_name(f"{file.name}.pub").read_text("utf-8").strip()


def armoured(signature: str) -> bytes:
    """A signature as ssh-keygen takes it."""
    lines = (signature[at:at + _LINE] for at in range(0, len(signature), _LINE))
    return _ARMOUR.format("\n".join(lines)).encode()


def public_key(text: str) -> str:
    """A public key as `type base64`, without its comment. ValueError where it is none."""
    kind, _, rest = text.strip().partition(" ")
    data = rest.split(" ")[0]
    try:
        inner = base64.b64decode(data, validate=True)
    except (binascii.Error, ValueError):
        inner = b""
    if kind not in _KEY_TYPES or _first(inner) != kind.encode():
        raise ValueError(text)
    return f"{kind} {data}"


def key_in(signature: str) -> str:
    """The public key that a signature names, be it true or not; "" where it is no signature."""
    try:
        inner = base64.b64decode(signature, validate=True)
    except (binascii.Error, ValueError):
        return ""
    if not inner.startswith(_MAGIC):
        return ""
    key = _first(inner[len(_MAGIC) + 4:])  # a number, the version, stands between
    kind = _first(key).decode("ascii", "replace")
    return f"{kind} {base64.b64encode(key).decode()}"


def _first(data: bytes) -> bytes:
    """The first string in SSH's encoding: its length in four bytes, its bytes."""
    return data[4:4 + int.from_bytes(data[:4], "big")]
