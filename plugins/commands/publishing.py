"""Publishing a site, and going back to what was published before."""

import re
import sys
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import invoke
from invoke import Context

from ..files.roots import PROJECT
from ..pages.output_folder import FILES, check_file, check_place
from ..pipeline.options import Options, read_options, today
from ..pipeline.settings import list_features, read_settings
from .shared import FOLDERS, check_output, read_folders, refused, task

if TYPE_CHECKING:  # slow to import
    from ..pipeline.build import Summary
    from ..publishing.releases import Releases

OUTPUT = "发布到哪个文件夹，默认是本项目的 published；网页服务器指向其中的 current"
KEEP = 10
_ADDRESS = re.compile(r"[\w.-]+(?:/[\w.-]+)*", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_AS_BEFORE = "没有发布，线上仍是上一版。"


@task(help={**FOLDERS, "output": OUTPUT, "keep": f"保留最近几个版本，默认 {KEEP}",
            "summary": "把变更单（Markdown）接在这个文件后面，供 CI 的摘要",
            "sheet": "不发布，只把这一次的变更单（网页和 XLSX，供签字）写进这个文件夹",
            "known": "以前发布过的网址的清单，如从线上取来的 data/addresses.txt；缺了的不发布"})
def publish(c: Context, content: str = "", output: str = "", day: str = "", keep: int = KEEP,
            summary: str = "", sheet: str = "", known: str = "") -> None:
    """自查并发布，一步换成新版，写出变更单。退出码：0 成功；2 有未豁免的错误，线上不变；1 其他，线上不变。"""
    source, target, on = read_folders(content, output or PROJECT / "published", day)
    from ..documents.findings import to_text
    from ..pipeline.build_lock import build_lock
    from ..pipeline.errors import describe
    from ..publishing.change_report import to_markdown
    from ..publishing.releases import Releases
    from ..search.proof import prove_search
    from .releasing import DamagedRelease, ReleaseRefused, make_release, write_sheet

    releases = Releases(target)
    if releases.is_foreign():
        raise refused(f"{releases.current} 不是这里发布的网站。{_AS_BEFORE}"
                      "请换一个 --output，或者先移走它。")
    check_place(target, PROJECT, (source,))
    if summary:
        check_place(Path(summary).resolve(), PROJECT, (source,))
        check_file(Path(summary).resolve(), Path.is_file)
    sheets = check_output(Path(sheet).resolve(), source, target, head=FILES) if sheet else None
    last = _read_addresses(known)
    releases.reserve()
    build = partial(_build, source, on)
    try:
        with build_lock(PROJECT / ".cache", target):
            made = make_release(build, releases, max(keep, 2), (prove_search,), last, not sheets)
    except ReleaseRefused as refusal:
        print(to_text(refusal.errors), file=sys.stderr)
        print(f"{_AS_BEFORE}请改正，或者在 _data/waivers.yml 登记豁免。", file=sys.stderr)
        sys.exit(2)
    except DamagedRelease as damaged:
        raise invoke.Exit(f"{damaged.home} 里的记录坏了，无法核对网址。{_AS_BEFORE}"
                          "请先用 inv rollback --to 换到一个完好的版本。", code=1) from None
    except OSError as fault:
        raise invoke.Exit(f"{describe(fault)}{_AS_BEFORE}", code=1) from None
    if made and sheets:
        write_sheet(made, sheets)
        print(f"没有发布。发布时的变更单：{sheets}")
    elif made:
        print(f"已发布 {made.release.id}：{releases.current}")
        print(f"变更单：{releases.home_of(made.release)}")
    else:
        print("没有变化，线上已是最新。")
    if summary:
        with Path(summary).open("a", encoding="utf-8") as stream:
            stream.write(to_markdown(made) if made else "## 没有变化，线上已是最新\n")


@task(help={"output": OUTPUT, "to": "退回到哪个版本，或哪一天（如 2026-11-30）的，默认上一个", "list_": "只列出各个版本"})
def rollback(c: Context, output: str = "", to: str = "", list_: bool = False) -> None:
    """退回到以前发布的版本，一步切换。退出码：0 成功；1 没有可退回的版本。"""
    from ..pipeline.build_lock import build_lock
    from ..pipeline.errors import describe
    from ..publishing.releases import Releases

    releases = Releases(Path(output).resolve() if output else PROJECT / "published")
    if list_:
        served = releases.served()
        for release in releases.all():
            print(f"{'→' if release == served else ' '} {release.id}  {release.url}")
        return
    try:
        with build_lock(PROJECT / ".cache", releases.folder):
            _go_back(releases, to)
    except OSError as fault:
        raise invoke.Exit(f"{describe(fault)}没有退回。", code=1) from None


def _read_addresses(file: str) -> list[str]:
    """The addresses in a list, none where no file is named; ends the command where it is not one.
    """
    if not file:
        return []
    try:
        lines = Path(file).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        raise refused(f"读不出网址清单 {file}。{_AS_BEFORE}") from None
    if strange := [line for line in lines if not _ADDRESS.fullmatch(line)]:
        raise refused(f"{file} 不是网址清单：“{strange[0][:40]}”。{_AS_BEFORE}")
    return lines


def _build(content: Path, day: date | None, output: Path) -> "Summary":
    """The summary of a build for publication; ends the command with its code where it fails."""
    from ..pipeline.reporting import report_build

    settings = read_settings(PROJECT / "publishconf.py")
    options = read_options(settings, PROJECT, content=content, output=output, day=day)
    return report_build(_addressed(options), list_features(settings))


def _addressed(options: Options) -> Options:
    """The options with the address that the site gives of itself; ends the command without any."""
    from ..documents.site import load_site

    site, _ = load_site(options.data)
    if site is None:
        return options  # the build reports its faults
    if not (url := site.identity.column_url or options.site_url):
        raise refused(f"_data/site.yml 没有写“专栏网址”，不知道网站发布在哪里。{_AS_BEFORE}"
                      "请写上，如 专栏网址: https://www.example.gov.cn/zfxxgk")
    return replace(options, site_url=url)


def _go_back(releases: "Releases", to: str) -> None:
    """Serves the release of this name, else the one before that served; ends where none is."""
    found, served = releases.all(), releases.served()
    earlier = [one for one in found if not served or one.number < served.number]
    of_day = [one] if _is_day(to) and (one := releases.on(to)) else []
    wanted = of_day or [one for one in found if one.id == to] if to else earlier
    if of_day and to > max(today().isoformat(), found[-1].day):
        raise invoke.Exit(f"{to} 还没有到，没有那一天的版本，线上没有变。", code=2)
    if not wanted:
        known = "、".join(one.id for one in found) or "没有"
        form = "--to 写版本的全名，或者日历上有的一天，如 2026-11-30。" if to else ""
        raise invoke.Exit(f"没有可以退回的版本{to and f'“{to}”'}，线上没有变。{form}现有的版本：{known}。",
                          code=2 if to else 1)
    if wanted[-1] == served:
        print(f"线上就是 {served.id}，没有变。")
        return
    releases.serve(wanted[-1])
    if of_day and to < of_day[0].day:
        print(f"{to} 的那一版和 {of_day[0].id} 文件相同，只差日期，只留了后一版。")
    print(f"已退回到 {wanted[-1].id}。改好内容以后，再运行 inv publish。")


def _is_day(text: str) -> bool:
    """True for a day that the calendar has; the order of texts alone has a 2026-13-01 as well."""
    try:
        return bool(_DAY.fullmatch(text)) and bool(date.fromisoformat(text))
    except ValueError:
        return False
