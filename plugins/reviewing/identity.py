"""Who sits at this computer: by a key of theirs that the register of signers knows."""

from collections.abc import Callable, Iterator
from pathlib import Path

from ..files.git import git, read_objects
from ..files.ssh_signatures import public_key
from .authors import CommitHistory, own_changes, read_history, text_of
from .review_status import is_same_person
from .signers import Signer, SignerRegister
from .versions import Version

_UNCOMMITTED = "这份文件还有没提交到 git 的改动，说不清是谁写的，请先提交"


def find_key(register: SignerRegister, content: Path, key: Path | None = None,
             home: Path | None = None) -> tuple[Signer, Path] | None:
    """The signer whose key is here, with its file: `key`, what git signs with, or one in `~/.ssh`.

    None where no key of a signer is.
    """
    for file in (key,) if key else _key_files(content, home):
        found = _holder(register, file)
        if found:
            return found
    return None


def what_they_wrote(signer: Signer, content: Path, version: Version,
                    is_approved: Callable[[Version], bool]) -> str:
    """Why a signer may not review a version, as git knows who wrote it; "" where they may."""
    history = read_history(content)
    if history is None:
        return "内容不在 git 仓库里，说不清是谁写的"
    if _is_uncommitted(content, version):
        return _UNCOMMITTED
    return _own_change(history, signer, version, is_approved)


def what_a_name_wrote(name: str, content: Path, version: Version,
                      is_approved: Callable[[Version], bool]) -> str:
    """The same of a name alone, as far as git tells: what is not committed is of whom git commits
    for here."""
    history = read_history(content)
    if history is None:
        return ""
    here = (git(content, "config", "user.name") or b"").decode("utf-8", "replace")
    if is_same_person(here, name) and _is_uncommitted(content, version):
        return f"{name}在这台电脑上改过这份文件，还没有提交"
    return _own_change(history, Signer(name, ()), version, is_approved)


def _is_uncommitted(content: Path, version: Version) -> bool:
    path = version.document.path
    committed, = read_objects(content, (f"HEAD:./{path}",))
    now = (content / path).read_bytes()
    changed = git(content, "status", "--porcelain", "--", *version.files) if version.files else b""
    return bool(changed) or text_of(committed) != text_of(now)


def _own_change(history: CommitHistory, signer: Signer, version: Version,
                is_approved: Callable[[Version], bool]) -> str:
    change = next(own_changes(history, version.document.path, version.files, signer, is_approved),
                  None)
    return f"{signer.name}改过这份文件（git 提交 {change.commit.name[:10]}）" if change else ""


def _key_files(content: Path, home: Path | None) -> Iterator[Path]:
    configured = (git(content, "config", "--type=path", "user.signingkey") or b"").decode().strip()
    if configured:
        yield Path(configured)
    folder = (home or Path.home()) / ".ssh"
    yield from sorted(folder.glob("*.pub")) if folder.is_dir() else ()


def _holder(register: SignerRegister, file: Path) -> tuple[Signer, Path] | None:
    private = file.with_suffix("") if file.suffix == ".pub" else file
    public = private.with_name(f"{private.name}.pub")
    try:
        signer = register.holder(public_key(public.read_text("utf-8")))
    except (OSError, ValueError):
        return None
    return (signer, private if private.is_file() else public) if signer else None
