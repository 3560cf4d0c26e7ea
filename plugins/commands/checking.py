"""Looking at content and site with the eyes of an inspector."""

import sys
from functools import partial
from pathlib import Path

from invoke import Context

from ..files.git import changed_since
from ..files.roots import PROJECT
from ..pages.output_folder import FILES
from ..pipeline.settings import project_options
from .shared import FOLDERS, check_output, read_folders, refused, task


@task(help={**FOLDERS, "format": "text（默认）或 json",
            "ledger": "把自查台账（XLSX 和网页，不发布）写进这个文件夹",
            "fix": "改正有把握的错误（文号括号、空格、标点），显示改动，不改一个字",
            "all_": "逐件检验检索结果，不只检验抽样的",
            "unreviewed": "网站是用 build --unreviewed 生成的：没有审核、没有定稿、没到日期的文件也应有网页",
            "baseline": "把已有的问题记作存量（_data/baseline.yml），以后只有新增、加重的挡住发布",
            "approver": "存量由谁核准；不写的只显示，不记下",
            "bulletin": "起草一个季度的检查情况通报（Markdown），如 2026Q3；写进文件再改",
            "rules": "只列出全部规则（Markdown）",
            "changed": "只列出从 git 的一个版本以来改动的文件里的，如 main、HEAD^1"})
def inspect(c: Context, content: str = "", output: str = "", day: str = "", format: str = "text",
            ledger: str = "", fix: bool = False, all_: bool = False, unreviewed: bool = False,
            rules: bool = False, baseline: bool = False, approver: str = "",
            bulletin: str = "", changed: str = "") -> None:
    """自查内容、附件和已生成的网页，列出全部问题。退出码：0 没有未豁免的错误；1 有；2 内容有错，不能 --fix。"""
    if format not in ("text", "json"):
        raise refused(f"--format 只能是 text 或 json，不能是“{format}”。")
    source, target, on = read_folders(content, output, day)
    if target.is_file():
        raise refused(f"--output“{output}”是文件，不是输出文件夹。请检查 --output。")
    options = project_options(PROJECT, content=source, output=target, day=on, unreviewed=unreviewed)
    from ..inspection import command
    from ..inspection.reports.bulletin import parse_quarter
    from ..inspection.reports.handbook import to_handbook
    from ..search.proof import SAMPLE, prove_search
    from .rules import project_features, registered_rules

    if rules:
        print(to_handbook(registered_rules()), end="")
    elif fix:
        sys.exit(command.fix(options))
    else:
        folder = (check_output(Path(ledger).resolve(), source, target, head=FILES)
                  if ledger else None)
        proof = partial(prove_search, sample=sys.maxsize if all_ else SAMPLE)
        features = project_features()
        if bulletin:
            try:
                quarter = parse_quarter(bulletin)
            except ValueError as error:
                raise refused(str(error)) from None
            if not quarter.is_begun_on(options.day):
                raise refused(f"{quarter.name}还没有开始（按 {options.day} 计算），没有情况可以通报。")
            sys.exit(command.write_bulletin(options, quarter, features))
        if baseline:
            sys.exit(command.record_baseline(options, approver, (proof,), features))
        files = changed_since(source, changed) if changed else None
        if changed and files is None:
            raise refused(f"git 里没有版本“{changed}”，不知道哪些文件改动了。请先 git fetch，或者改正版本。")
        sys.exit(command.inspect(options, format, folder, (proof,), features, files))


@task(help={**FOLDERS, "within": "多少天以内，如 90d"})
def expiring(c: Context, content: str = "", output: str = "", day: str = "",
             within: str = "90d") -> None:
    """列出即将到期的文件和责任单位（Markdown 表格，可放进 CI 的摘要）。退出码：0 成功；2 内容有错；1 其他。"""
    source, _, on = read_folders(content, output, day)
    from ..documents.findings import errors_of, to_text
    from ..expiry.report import expiring_report, parse_within
    from ..pipeline.errors import FaultyContent

    try:
        options = project_options(PROJECT, content=source, day=on)
        print(expiring_report(options, parse_within(within)))
    except ValueError as error:
        raise refused(str(error)) from None
    except FaultyContent as fault:
        print(to_text(errors_of(fault.findings)), file=sys.stderr)
        sys.exit(2)
