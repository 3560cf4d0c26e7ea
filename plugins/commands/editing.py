"""The editor's commands: preview, new and imported documents, reviews, the commit hook."""

import re
import sys
from functools import partial
from pathlib import Path

import invoke
from invoke import Context

from ..documents.skeletons import KINDS
from ..files.roots import PROJECT
from ..pages.output_folder import CODE, check_place
from ..pipeline.settings import project_options, read_settings
from .shared import (
    FOLDERS,
    check_output,
    data_folder,
    read_day,
    read_folders,
    read_into,
    refused,
    task,
)


@task(help={
    **FOLDERS, "output": "预览的输出文件夹，默认 .cache/preview；含未审核的文件，不要发布",
    "published": "从编辑台发布到哪个文件夹，默认同 .ci/publish：本项目的 published",
    "port": "端口，默认 8000", "editor": "点问题时用哪个编辑器打开：vscode（默认）、vscodium、cursor、zed、idea、none",
})
def serve(c: Context, content: str = "", output: str = "", day: str = "", port: int = 8000,
          editor: str = "vscode", published: str = "") -> None:
    """在本机预览，保存后自动更新，列出问题，可以填表；内容有错时仍显示上一版。按 Ctrl+C 结束。"""
    from ..preview.editors import EDITORS
    from ..preview.serving import CannotServe
    from ..preview.serving import serve as run_serve

    source, target, on = read_folders(content, output or PROJECT / ".cache" / "preview", day)
    check_output(target, source)
    if editor not in EDITORS:
        raise refused(f"--editor 只能是 {'、'.join(EDITORS)}，不能是“{editor}”。")
    plugins = read_settings(PROJECT / "pelicanconf.py")["PLUGINS"]
    try:
        run_serve(PROJECT, plugins, source, target, on, port, editor, partial(print, flush=True),
                  Path(published).resolve() if published else None)
    except CannotServe as reason:
        raise invoke.Exit(str(reason), code=1) from None


@task(help={
    "kind": f"种类：{'、'.join(KINDS)}",
    "title": "标题，或只写事由", "number": "文号", "office": "发文机关或责任单位",
    "name": "文件名（小写英文），默认由文号或标题生成",
    "content": FOLDERS["content"], "day": "成文和发布日期，如 2026-11-23；不写时成文日期是今天，发布日期留待填写",
    "revise": "修订一份文件，如 policy/a.md：新文本用原来的路径，以前的文本移到 policy/a-2024.md",
    "field": "目录：哪个领域的标准目录（社会救助、义务教育等）或公共企事业的行业（供水、医疗卫生等），列出标准的事项；清单：哪一种（为民实事等）",
    "since": "修订：新文本从哪一天起适用，如 2026-07-01；不写的按修改决定的施行日期推算",
})
def new(c: Context, kind: str = "", title: str = "", number: str = "", office: str = "",
        name: str = "", content: str = "", day: str = "", revise: str = "", since: str = "",
        field: str = "") -> None:
    """新建一份文件：填好文件头、文件夹和正文样式，没写的逐项询问；--revise 修订已有的。退出码：0 成功；1 没有写成。"""
    source, _, on = read_folders(content, "", day)
    if revise:
        from ..importing.revising import run_revise
        from ..pipeline.options import today

        first = read_day("--since", since)
        sys.exit(run_revise(source, _below(source, revise), first, on,
                            max(today(), on or today())))
    from ..annual_report.template import new_data_file
    from ..importing.beginning import Wish
    from ..importing.new import ask_for, run_new
    from ..pipeline.options import today

    wish = Wish(kind, title, number, office, name, field)
    if sys.stdin.isatty():
        wish = ask_for(wish, input)
    sys.exit(run_new(wish, source, data_folder(source), on or today(),
                     report_data=new_data_file, published=on))


@task(name="import", iterable=["file"], help={
    "file": "要导入的文件或文件夹，可以直接写在 import 后面，可写多个",
    "into": "写到哪个内容文件夹，默认是本项目的 content",
    "category": "类别名称；不写时按标题推断，并标出待核实",
    "replace": "已有的同一份文件重新写一遍",
    "dry": "只报告，不写任何文件",
    "json": "报告写成 JSON，给程序用（格式见 docs/operators.md）",
})
def import_(c: Context, file: list[str], into: str = "", category: str = "", replace: bool = False,
            dry: bool = False, json: bool = False) -> None:
    """导入 Word、网页、PDF、文本（import FILE… --into DIR）。退出码：0 全部成功；1 有文件没有导入。"""
    from rich.console import Console
    from rich.progress import track

    from ..importing.run import ImportRequest, run_import

    if not file:
        raise refused("请写明要导入的文件，如：import 通知.docx --into content")
    target = read_into(into)
    check_place(target.resolve(), PROJECT, folders=CODE)
    request = ImportRequest(tuple(map(Path, file)), target, data_folder(target), category, replace,
                            dry, json)
    progress = partial(track, description="读取", transient=True, console=Console(stderr=True),
                       disable=not sys.stderr.isatty())
    sys.exit(run_import(request, track=progress))


@task(positional=["path"], help={
    "path": "内容文件夹里的文件，如 policy/a.md", "content": FOLDERS["content"],
    "name": "审核人；写了就签署，不写只看改动（有 _data/signers.yml 的用密钥认人，不用写）",
    "step": "初审、复审或终审，默认该签的那一步", "key": "签名的密钥文件，默认 git 的 user.signingkey，再找 ~/.ssh",
    "checked": "逐项核对过的，如 文字关、时间关；这一步规定的都写上才签", "return_": "退回，写明理由，如：附件二缺单位",
})
def review(c: Context, path: str, name: str = "", step: str = "", content: str = "", key: str = "",
           checked: str = "", return_: str = "") -> None:
    """三审：显示上次审核以来的改动，加 --name 或 --key 签署，加 --return 退回。退出码：0 成功；1 没有签成。"""
    from ..pipeline.options import today
    from ..reviewing.command import Signing
    from ..reviewing.command import review as run_review
    from ..reviewing.signing import Opinion

    source, _, _ = read_folders(content, "", "")
    files = (file for file in (Path(path).resolve(), (source / path).resolve())
             if file.suffix == ".md" and file.is_file() and file.is_relative_to(source))
    file = next(files, None)
    if file is None:
        raise refused(f"内容文件夹 {source} 里没有这份文件：{path}。请写成 policy/a.md 的样子。")
    opinion = Opinion(step, frozenset(filter(None, re.split(r"[、，,;；\s]+", checked))), return_)
    signing = Signing(name, Path(key).expanduser() if key else None, opinion)
    sys.exit(run_review(source, file.relative_to(source).as_posix(), signing, today()))


@task(positional=["path"], help={
    "path": "清理决定的文件，如 policy/a.md", "content": FOLDERS["content"],
    "yes": "不再询问，直接写进文件头",
})
def clear(c: Context, path: str, content: str = "", yes: bool = False) -> None:
    """清理决定：列出正文和附件清单里的文件，写进文件头。退出码：0 成功；1 没有写；2 内容有错。"""
    from ..inspection.declaring import clear as run_clear

    def agrees() -> bool:
        return yes or (sys.stdin.isatty() and input("列入文件头？(y/N) ").strip().lower() == "y")

    source, _, _ = read_folders(content, "", "")
    document = _below(source, path)
    if not (source / document).is_file():
        raise refused(f"内容文件夹 {source} 里没有这份文件：{path}。请写成 policy/a.md 的样子。")
    options = project_options(PROJECT, content=source)
    sys.exit(run_clear(options, document, agrees, print))


@task(help={"content": FOLDERS["content"]})
def hooks(c: Context, content: str = "") -> None:
    """装上 git 的检查：提交和合并的结果有错、网站不能生成，就不能提交。退出码：0 装好；1 装不上。"""
    from ..preview.committing import install

    source, _, _ = read_folders(content, "", "")
    sys.exit(install(PROJECT, source))


def _below(source: Path, path: str) -> str:
    """The path below the content folder, however it was typed from here."""
    file = Path(path).resolve()
    return file.relative_to(source).as_posix() if file.is_relative_to(source) else path
