"""`inv mirror`: makes, updates and verifies mirrors, and says in Chinese how it went."""

import sys
from collections.abc import Mapping
from pathlib import Path

from ..pages.journal import Staging, is_unfinished, recover
from ..pages.output_folder import check_empty, check_file, check_replaced, name_some
from ..pages.rendering import file_size
from ..pipeline.build_lock import build_lock
from ..pipeline.errors import ENVIRONMENT_ERRORS, describe
from .applying import apply_delta
from .delta import plan_in, write_delta
from .faults import MirrorFault, shown
from .files import MANIFEST, SIGNATURE, START, list_files
from .making import BuiltSite, read_site
from .manifest import sha256
from .media import beyond_fat32
from .mirror import caution_of, folder_of, open_mirror
from .packing import write_pack
from .signature import Trust, describe_signature
from .unpacking import is_sealed, open_pack

_LARGEST_SHOWN = 10
_ZIP = ".zip"
_SIGN = "请先把新镜像做成文件夹，给清单签名，再加 --signature 签名文件"


def make(output: Path, cache: Path, target: Path, old: Path | None, limit: int,
         signature: Path | None = None) -> int:
    """Makes a mirror as zip or folder, or the delta pack from `old`; 0, or 1 and the reason.

    `limit` is the size in bytes from which on the largest files are named, `signature` the file
    of one that was made of the same mirror. NotWritable where something else stands at `target`.
    """
    _check_target(target, _is_pack(target, old))
    try:
        with build_lock(cache, output):
            recover(output)
            site = read_site(output)
            _warn(site, target)
            sizes: dict[str, int] = {}
            signed = signature.read_bytes() if signature else None
            print(_make(site, target, old, sizes, signed))
    except (MirrorFault, *ENVIRONMENT_ERRORS) as fault:
        return _refused(fault)
    if site.strangers:
        print(f"没有放进镜像，因为不是本程序生成的：{name_some(site.strangers)}", file=sys.stderr)
    if site.omitted:
        print(_left_out(site.omitted), file=sys.stderr)
    if sum(sizes.values()) > limit:
        print(_too_large(sizes, limit), file=sys.stderr)
    return 0


def apply(file: Path, place: Path, trust: Trust = Trust()) -> int:
    """Applies a delta pack to the mirror at `place`; 0, or 1 and the reason."""
    try:
        plan, change, origin = apply_delta(file, place, trust)
    except (MirrorFault, *ENVIRONMENT_ERRORS) as fault:
        return _refused(fault)
    if change.written or change.removed:
        print(f"镜像已从 {plan.old_day} 更新到 {plan.new_day}：写入 {len(change.written)} 个文件、"
              f"删除 {len(change.removed)} 个。")
    else:
        print(f"镜像已经是 {plan.new_day} 的，没有要改的。")
    print(origin)
    print(_fingerprint(plan.new))
    return 0


def verify(place: Path, signers: Path | None = None) -> int:
    """Compares every file of a mirror with its manifest; 0 where it is whole, else 1.

    The signature must be of the manifest, and of a signer in the file `signers`, if that is given.
    """
    try:
        if place.is_file() and (said := _verify_delta(place)):
            print(said)
            return 0
        with open_mirror(place) as mirror:
            if difference := mirror.difference():
                if place.is_dir() and is_unfinished(folder_of(place)):
                    raise MirrorFault("上一次应用增量包没有做完；请把那个增量包再应用一次，再核对。")
                raise MirrorFault(
                    f"镜像与清单 {MANIFEST} 不符：{len(difference.changed)} 个文件（或清单里的那一行）被改动，"
                    f"{len(difference.missing)} 个缺少，{len(difference.extra)} 个多出。请重新复制或索取：",
                    difference.to_lines())
            origin = describe_signature(mirror.signed, signers)
            if place.is_file() and not is_sealed(place):
                print("文件都完好；但压缩包不是原样的那一个（重新压缩过，或有字节被改动）。")
            print(f"镜像完整：{mirror.day} 制作，{len(mirror.digests)} 个文件都与清单一致。")
            if litter := mirror.litter:
                head = f"另有系统或软件自己留下的 {len(litter)} 个文件，不属于镜像："
                print("\n".join([head, *shown(litter)]))
            print(origin)
            if caution := caution_of(mirror.read):
                print(caution)
            print(_fingerprint(sha256(mirror.manifest)))
    except (MirrorFault, *ENVIRONMENT_ERRORS) as fault:
        return _refused(fault)
    return 0


def _verify_delta(file: Path) -> str:
    """What is to be said of a whole delta pack, "" of another zip. MirrorFault where it is damaged.
    """
    with open_pack(file) as pack:
        plan = plan_in(pack)
        if plan is None:
            return ""
        if not is_sealed(file):
            raise MirrorFault(f"{file.name} 是增量包，已被改动、损坏或者重新压缩过，不能应用；请重新复制或索取。")
        return (f"增量包完好：不是整个镜像，从 {plan.old_day} 更新到 {plan.new_day}，{len(pack.names)} 个文件都读得出，"
                "与制作时一字节不差。\n签名和新镜像的清单在应用时核对：mirror --apply 增量.zip 镜像文件夹")


def _make(site: BuiltSite, target: Path, old: Path | None, sizes: dict[str, int],
          signature: bytes | None) -> str:
    """Writes what is asked for; the line that says so."""
    if old is not None:
        with open_mirror(old) as mirror:
            change = write_delta(target, mirror, site, sizes, signature)
            if signature is None and mirror.signed.signature is not None:
                print(f"提醒：旧镜像有签名，增量包没有，应用时会被拒绝；{_SIGN}。", file=sys.stderr)
            return (f"增量包 {target}：{file_size(target.stat().st_size)}，从 {mirror.day} 到 {site.day}，"
                    f"写入 {len(change.written)} 个文件、删除 {len(change.removed)} 个。")
    if _is_pack(target, old):
        files = site.files(sizes, signature)
        size = write_pack(target, ((f"{site.top}/{path}", data) for path, data in files), site.day)
        return (f"镜像 {target}：{file_size(size)}，{site.day} 制作，{len(sizes)} 个文件；"
                f"解压以后双击 {site.top}/{START}。")
    _write_folder(site, target, sizes, signature)
    return f"镜像 {target}：{site.day} 制作，{len(sizes)} 个文件。"


def _warn(site: BuiltSite, target: Path) -> None:
    """Says, before anything is copied, what a medium could not hold."""
    sizes = {f"{target.name}/{path}": (site.output / path).stat().st_size for path in site.paths}
    if beyond := list(beyond_fat32(sizes)):
        print("FAT32 的 U 盘放不下这个镜像，请用 exFAT 或 NTFS 的：", file=sys.stderr)
        print("\n".join(shown(beyond)), file=sys.stderr)


def _is_pack(target: Path, old: Path | None) -> bool:
    return old is not None or target.suffix.lower() == _ZIP


def _write_folder(site: BuiltSite, target: Path, sizes: dict[str, int], signature: bytes | None
                  ) -> None:
    """Brings a folder, new or a mirror from before, to the state of the site in one step.

    A signature stays where the manifest does. NotWritable where the folder holds something else
    than the files of a mirror.
    """
    recover(target)
    before = _files_before(target)
    check_replaced(target, (START, MANIFEST, *site.paths), set(list_files(target)) - before)
    staging = Staging(target)
    paths = []
    try:
        for path, data in site.files(sizes, signature):
            staging.stage(path, data)
            paths.append(path)
            if path == MANIFEST and _has_manifest(target, data):
                before.discard(SIGNATURE)
        if SIGNATURE in before - set(paths):
            print(f"旧签名是旧清单的，已删除；{_SIGN}。", file=sys.stderr)
        target.mkdir(parents=True, exist_ok=True)
        staging.apply(paths, sorted(before - set(paths)))
    finally:
        recover(target)


def _has_manifest(target: Path, manifest: bytes) -> bool:
    file = target / MANIFEST
    return file.is_file() and file.read_bytes() == manifest


def _check_target(target: Path, is_pack: bool) -> None:
    """Returns where a mirror may be written: a new one, or one in place of another. NotWritable."""
    if is_pack or not target.is_dir():
        check_file(target, is_sealed)
    elif not (target / MANIFEST).is_file():
        check_empty(target)


def _files_before(target: Path) -> set[str]:
    """The files of the mirror that is at `target`: those its manifest names, and this itself."""
    if not (target / MANIFEST).is_file():
        return set()
    with open_mirror(target) as mirror:
        return {MANIFEST, SIGNATURE, *mirror.digests} & set(list_files(target))


def _left_out(omitted: Mapping[str, int]) -> str:
    """Which files are not in the mirror, and what decides on it."""
    head = (f"有 {len(omitted)} 个文件超过“镜像音视频上限”或“镜像附件上限”（_data/site.yml），没有放进镜像，"
            f"共 {file_size(sum(omitted.values()))}：")
    return "\n".join([head, *shown([f"{file_size(size)}  {path}"
                                     for path, size in sorted(omitted.items())])])


def _too_large(sizes: Mapping[str, int], limit: int) -> str:
    """That a mirror is larger than it should be, and what makes it so."""
    largest = sorted(sizes, key=lambda path: (-sizes[path], path))[:_LARGEST_SHOWN]
    lines = [f"{file_size(sizes[path])}  {path}" for path in largest]
    head = f"提醒：镜像共 {file_size(sum(sizes.values()))}，超过 {file_size(limit)}。最大的文件："
    return "\n".join([head, *shown(lines)])


def _fingerprint(digest: str) -> str:
    return f"清单 {MANIFEST} 的 SHA-256：{digest}"


def _refused(fault: Exception) -> int:
    """Says why; the exit code."""
    print(fault if isinstance(fault, MirrorFault) else describe(fault), file=sys.stderr)
    return 1
