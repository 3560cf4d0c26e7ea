"""Showing what all this is for: the sites of a county that is made up and of one of its
townships, beside each other as on the web, in a browser."""

import os
import sys
from collections.abc import Mapping

from invoke import Context

from ..files.roots import PROJECT
from .building import build_site
from .shared import FOLDERS, read_folders, task

SHILIXIAN = PROJECT / "tests" / "sites" / "shilixian"
COUNTY, TOWNSHIP = "zfxxgk", "hewan"  # as their 专栏网址 ends: each finds the other by 位置
# The sites by the folder of their output, each with that of its content.
SITES = {COUNTY: SHILIXIAN / "content", TOWNSHIP: SHILIXIAN / "hewan"}
# The pages worth seeing first, each with what it shows.
PLACES = (
    ("index.html", "首页：检索、文件效力、最新公开的文件、五个栏目"),
    ("validity/lapsed.html", "失效、废止的文件，各有理由、日期和接续文件"),
    ("validity/expiring.html", "即将到期和即将施行的文件"),
    ("validity/in-force.html", "现行有效文件目录，可以查过去或者将来某一天"),
    ("policy/szf-2024-5.html", "修改过的文件：逐条标明，历次文本可以对照"),
    ("policy/szbf-2023-18.html", "部分条款废止的文件"),
    ("policy/szf-2026-9.html", "一次清理几十份文件的决定"),
    ("annual-report/county-2025.html", "年报：统计表和图示"),
    ("schedules/index.html", "公开目录落实情况"),
    ("offices/neighbours.html", "县市平台：河湾镇自己的网站就在旁边，可以点进去再回来"),
    ("search.html", "全文检索，不用服务器"),
)


@task(help={"output": "输出文件夹，默认是本项目的 demo", "day": FOLDERS["day"]})
def demo(c: Context, output: str = "", day: str = "") -> None:
    """生成虚构的示例县和所辖河湾镇的网站，说出值得看的网页，有桌面的用浏览器打开。退出码同 build。"""
    for name, content in SITES.items():
        source, root, on = read_folders(str(content), output or str(PROJECT / "demo"), day)
        build_site(source, root / name, on)
    target = root / COUNTY
    print("示例县是虚构的县。用浏览器打开：")
    for path, shows in PLACES:
        if (target / path).is_file():  # on an early day some are not yet published
            print(f"  {target / path}　{shows}")
    if sys.stdout.isatty() and has_desktop(sys.platform, os.environ):
        import webbrowser  # for this command alone

        webbrowser.open((target / "index.html").as_uri())


def has_desktop(platform: str, environment: Mapping[str, str]) -> bool:
    """True where a browser that is started shows a window to whoever typed the command."""
    if "SSH_CONNECTION" in environment:
        return False
    return platform in ("win32", "darwin") or bool(
        environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))
