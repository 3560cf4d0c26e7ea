"""A delta pack applied to a mirror's folder: wholly, or not at all."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from ..documents.portable_names import collisions
from ..pages.journal import Staging, recover, staging_folder
from ..pipeline.progress import progress
from .delta import FILES, PATCHES, ManifestChange, Plan, change, has_members, read_plan
from .faults import MirrorFault
from .files import DAY_FILE, MANIFEST, NEEDED, SIGNATURE, list_files
from .manifest import parse, sha256
from .mirror import Mirror, day_of, folder_of, open_mirror
from .names import name_fault
from .patching import apply_patch
from .signature import Signed, Trust, check_update, describe_signature
from .unpacking import Pack, is_sealed, open_pack

_RESERVED = frozenset({MANIFEST, SIGNATURE})
_TAMPERED = "增量包已被改动或损坏，没有应用；请重新复制或索取。"


def apply_delta(file: Path, place: Path, trust: Trust = Trust()) -> tuple[Plan, ManifestChange,
                                                                          str]:
    """Brings the mirror at `place` to the state the pack leads to.

    The plan, what changed, and what the signature shows. MirrorFault, and the mirror as it was,
    where the pack is damaged, made for another one, or not signed as it must be.
    """
    folder = _finished_folder(place)
    with open_pack(file) as pack, open_mirror(folder) as mirror:
        plan = read_plan(pack)
        if not is_sealed(file):
            raise MirrorFault(_TAMPERED)
        _check_start(mirror, plan)
        if sha256(mirror.manifest) == plan.new:
            # Applied before.
            return plan, ManifestChange((), ()), describe_signature(mirror.signed, trust.signers)
        manifest = _new_bytes(mirror, pack, MANIFEST, plan.new)
        new = _read_manifest(manifest)
        todo = change(mirror.digests, new)
        if not has_members(pack, todo) or plan.removed != todo.removed:
            raise MirrorFault(_TAMPERED)
        is_signed = SIGNATURE in pack.names and not trust.unsigned
        signature = (pack.read(SIGNATURE) or b"") if is_signed else None
        said = check_update(mirror.signed, Signed(manifest, signature), trust)
        if mirror.signed.signature is not None and not trust.unsigned:
            _refuse_older(mirror, pack, new)
        staging = Staging(folder)
        try:
            _stage(staging, mirror, pack, {path: new[path] for path in todo.written})
            staging.stage(MANIFEST, manifest)
            if signature is not None:
                staging.stage(SIGNATURE, signature)
            kept, gone = ([SIGNATURE], []) if signature is not None else ([], [SIGNATURE])
            staging.apply([*todo.written, MANIFEST, *kept], [*todo.removed, *gone])
        finally:
            recover(folder)  # where nothing was applied, only the staging is left to clear
    return plan, todo, said


def _finished_folder(place: Path) -> Path:
    """The folder of the mirror at `place`; a change cut short there is carried out first.

    MirrorFault where a link lies in it or in its journal: a step of that could lead anywhere.
    """
    folder = folder_of(place)
    staging = staging_folder(folder)
    links = [folder / path for path in list_files(folder) if (folder / path).is_symlink()]
    links += [staging] if staging.is_symlink() else [
        staging / path for path in list_files(staging) if (staging / path).is_symlink()]
    if links:
        raise MirrorFault("镜像里有链接，不是原来的文件，没有应用；请移走：", list(map(str, links)))
    recover(folder)
    return folder


def _check_start(mirror: Mirror, plan: Plan) -> None:
    """MirrorFault unless the mirror is exactly the one that the plan begins or ends with."""
    if sha256(mirror.manifest) not in (plan.old, plan.new):
        raise MirrorFault(f"增量包从 {plan.old_day} 的镜像更新到 {plan.new_day}，而这里是 {mirror.day} 的"
                          "另一个镜像，没有应用；请索取与它相配的增量包或整个镜像。")
    if difference := mirror.difference():
        raise MirrorFault("原有的镜像不完整，没有应用；请移走多出的文件，改动和缺少的重新索取：",
                          difference.to_lines())


def _read_manifest(manifest: bytes) -> dict[str, str]:
    """What the new manifest says. MirrorFault where it is of no mirror, or names do harm."""
    try:
        digests = parse(manifest)
    except ValueError:
        raise MirrorFault(_TAMPERED) from None
    _refuse_names(digests)
    if missing := sorted(NEEDED - digests.keys()):
        raise MirrorFault("增量包会删去镜像少不了的文件，不是正常的更新，没有应用：", missing)
    return digests


def _refuse_names(paths: Iterable[str]) -> None:
    """MirrorFault where a path leads out of the folder or is not safe on every system."""
    paths = set(paths)
    faults = [f"{path}：{fault}" for path in sorted(paths) if (fault := name_fault(path))]
    faults += [f"{path}：是镜像自己的文件，不能列在清单里" for path in sorted(paths & _RESERVED)]
    faults += [f"{one}、{other}" for one, other in collisions((MANIFEST, SIGNATURE, *paths))]
    if faults:
        raise MirrorFault("增量包里有不安全的文件名，没有应用：", faults)


def _refuse_older(mirror: Mirror, pack: Pack, new: Mapping[str, str]) -> None:
    """MirrorFault where the update leads back: whoever has an old signed mirror can make it."""
    is_new = new[DAY_FILE] != mirror.digests[DAY_FILE]
    day = day_of(lambda path: _new_bytes(mirror, pack, path, new[path])) if is_new else mirror.day
    if day < mirror.day:
        raise MirrorFault(f"增量包把镜像从 {mirror.day} 换回 {day} 的旧版，没有应用；"
                          "确要换回的，请用那一版的整个镜像。")


def _stage(staging: Staging, mirror: Mirror, pack: Pack, wanted: Mapping[str, str]) -> None:
    """Lays every new file ready, each checked by its digest."""
    with progress("展开增量包", len(wanted)) as advance:
        for path, digest in wanted.items():
            staging.stage(path, _new_bytes(mirror, pack, path, digest))
            advance(1)


def _new_bytes(mirror: Mirror, pack: Pack, path: str, digest: str) -> bytes:
    """What the pack makes of a file. MirrorFault where that is not what has this digest."""
    data = None
    if FILES + path in pack.names:
        data = pack.read(FILES + path)
    elif PATCHES + path in pack.names:
        old, patch = mirror.read(path), pack.read(PATCHES + path)
        if old is not None and patch is not None:
            with suppress(ValueError):
                data = apply_patch(old, patch)
    if data is None or sha256(data) != digest:
        raise MirrorFault(_TAMPERED)
    return data
