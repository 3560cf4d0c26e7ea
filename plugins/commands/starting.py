"""The beginning of a county's own repository."""

import sys
import tempfile
from pathlib import Path

import invoke
from invoke import Context

from ..files.roots import PROJECT
from ..files.saving import write_new_file
from ..pages.output_folder import check_empty, check_place
from .shared import refused, task


@task(positional=["folder"], help={
    "folder": "新的文件夹，如 ../column",
    "region": "行政区划，写全，如 ××省××市××县", "url": "专栏发布以后的网址",
    "codes": "发文机关代字，用“、”隔开，如 ×政发、×政办发",
    "offices": "其余发文机关，用“、”隔开，如 教育局、公安局",
    "township": "只写一个乡镇自己的内容文件夹，放在县的仓库的 sites 里：乡镇的名称，如 ××镇",
})
def init(c: Context, folder: str, region: str = "", url: str = "", codes: str = "",
         offices: str = "", township: str = "") -> None:
    """建立一个县自己的专栏：内容、设置、自动发布，法定的网页写成草稿；没写的逐项询问。退出码：0 成功；2 没有写成。"""
    from ..pipeline.options import today
    from ..starting.county import CannotBegin, ask_for, read_county
    from ..starting.repository import list_content, list_files
    from ..starting.wheels import NoWheel, find_wheel

    target = Path(folder).resolve()
    check_place(target, PROJECT)
    check_empty(target)
    given = {"region": region, "url": url, "codes": codes}
    try:
        answers = ask_for(given, input) if sys.stdin.isatty() else given
        county = read_county(**answers, offices=offices, township=township)
        year = today().year - 1
        with tempfile.TemporaryDirectory() as made:
            files = dict(list_content(county, year) if township else
                         list_files(county, year, find_wheel(Path(made))))
    except CannotBegin as reason:
        raise refused(f"{reason}没有写任何文件。") from None
    except NoWheel as reason:
        raise invoke.Exit(str(reason), code=1) from None
    for path, data in files.items():
        write_new_file(target / path, data)
    for path in files:
        if path.startswith(".ci/"):
            (target / path).chmod(0o755)
    for name in county.offices:
        if (organ := county.organ(name)) != name:
            print(f"--offices 的“{name}”写作“{organ}”；不对的，改 content/_data/issuers.yml。")
    print(f"{county.government}的专栏已写在 {target}，{len(files)} 个文件。接下来：")
    print((_NEXT_OF_TOWNSHIP if township else _NEXT).format(
        target=target, output=PROJECT / f"output-{target.name}"))


_NEXT_OF_TOWNSHIP = """\
  python3 tasks.py build --content {target} --output {output}
  写明 --output，生成在县的网站旁边，不在它的 output 里。
  自动发布照 sites 里的文件夹各发布一个网站：GitHub 不用改，GitLab 在 .gitlab-ci.yml 的 SITE 里添上。
  先填 _data/offices.yml 和各页的“待填”。"""
_NEXT = """\
  cd {target}
  python3 tasks.py build      生成网站，打开 output/index.html；还没有网页的栏目说明“暂无”
  python3 tasks.py test       自查；草稿里每一处“待填”都列出来，填好的才发布
  git init -b main && git add -A && git commit -m 建立专栏
已有旧网站的，用 migrate 整个搬来；已有 Word、PDF 的，用 import 导入。先读 README.md。"""
