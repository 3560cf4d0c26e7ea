"""The site on a USB stick: made, brought up to date, verified."""

import sys
from pathlib import Path

from invoke import Context

from ..files.roots import PROJECT
from ..pages.output_folder import check_place
from .shared import FOLDERS, refused, task

_MB = 1 << 20


@task(help={
    "to": "写到哪里：以 .zip 结尾的是压缩包，否则是文件夹",
    "delta": "旧镜像（压缩包或文件夹）；写了就只做从它到现在的增量包",
    "apply": "增量包；应用到后面写明的镜像文件夹，如 --apply 增量.zip U盘/zfxxgk",
    "folder": "要应用增量包的镜像文件夹，可以直接写在最后",
    "verify": "要核对的镜像，文件夹或压缩包",
    "output": f"{FOLDERS['output']}；发布的网站在 published/current",
    "signature": "新清单的签名文件（SHA256SUMS.sig），和 --to 一起写，放进镜像或增量包",
    "signers": "公布的签名人文件；和 --verify、--apply 一起写，签名须出自其中的人",
    "unsigned": "和 --apply 一起写：不核对签名，确知增量包来源时才用",
    "limit": "超过多少 MB 时列出最大的文件，默认 1024",
})
def mirror(c: Context, to: str = "", delta: str = "", apply: str = "", folder: str = "",
           verify: str = "", output: str = "", signature: str = "", signers: str = "",
           unsigned: bool = False, limit: int = 1024) -> None:
    """制作、更新、核对离线镜像（U 盘）。退出码：0 成功；1 没有做成，或镜像不完整。"""
    from ..mirroring import command
    from ..mirroring.signature import Trust

    if [bool(to), bool(apply), bool(verify)].count(True) != 1 or (delta and not to):
        raise refused("请写 --to、--apply、--verify 中的一个；--delta 和 --to 一起写。")
    if bool(apply) != bool(folder):
        raise refused("请写成 mirror --apply 增量.zip 镜像文件夹 的样子。")
    if (signature and not to) or (signers and to) or (unsigned and (signers or not apply)):
        raise refused("--signature 和 --to 一起写，--signers 和 --verify 或 --apply 一起写，"
                      "--unsigned 单独和 --apply 一起写。")
    known = Path(signers).resolve() if signers else None
    if verify:
        sys.exit(command.verify(Path(verify).resolve(), known))
    if apply:
        sys.exit(command.apply(Path(apply).resolve(), Path(folder).resolve(),
                               Trust(known, unsigned)))
    source = Path(output).resolve() if output else PROJECT / "output"
    target, old = Path(to).resolve(), Path(delta).resolve() if delta else None
    check_place(target, PROJECT, (source,))
    sys.exit(command.make(source, PROJECT / ".cache", target, old, limit * _MB,
                          Path(signature).resolve() if signature else None))
