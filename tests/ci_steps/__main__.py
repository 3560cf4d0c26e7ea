"""`python -m tests.ci_steps [FOLDER]`: two made-up counties' CI files, step by step, figures printed.

Each step runs on a bare machine; exit 1 where one does not do what it is for. A FOLDER keeps what
was made.
"""

import os
import re
import shutil
import sys
import tempfile
import threading
import time
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from plugins.publishing.releases import Releases
from tests.ci_steps.github import Service, run_workflow
from tests.ci_steps.gitlab import Project, run_pipeline
from tests.ci_steps.machine import Machine
from tests.ci_steps.making import (
    Repository,
    document,
    make_county,
    make_county_with_township,
)
from tests.support import read_tree

_COUNT = 1000  # documents of the county whose commit is measured
_MOST = 0.4  # of the CPU of a cold run; 0.3 is aimed at, machines that are shared waver
_DAYS = ("2026-11-23", "2026-11-24")
_OTHERS = re.compile("永昌|yongchang|示例县|测试县")


class _Failed(Exception):
    """A step did not do what it is for."""


def main() -> int:
    """The exit code."""
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(sys.argv[1] if len(sys.argv) > 1 else temporary).resolve()
        (folder / "www").mkdir(parents=True)
        handler = partial(_Quiet, directory=folder / "www")
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_port}"
        try:
            _github(folder, url)
            _gitlab(folder, url)
        except _Failed as fault:
            print(f"FAILED: {fault}")
            return 1
        finally:
            server.shutdown()
    print(f"{time.monotonic() - begun:.0f} s")
    return 0


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Says nothing of each request."""


def _github(folder: Path, url: str) -> None:
    """A county of many documents: published, a proposal, a commit of one document."""
    county = make_county(folder / "qingshi", f"{url}/qingshi", _COUNT)
    county.commit({})
    service = Service(folder / "github")
    (folder / "www" / "qingshi").symlink_to(service.pages)
    machine = Machine(folder / "runner", county.origin, {"DAY": _DAYS[0]})
    workflow = county.folder / ".github" / "workflows" / "site.yml"
    run = partial(run_workflow, workflow, machine, service)
    machine.check_out("main", 1)
    packages = machine.run("python3 tasks.py --list")
    _check("a bare machine gets its packages", packages.code == 0, packages)

    ran = run("push", "main", 1)
    _check("GitHub: first publication", "deploy" in ran, ran)
    cold = sum(done.cpu for name, done in ran["publish"][0].done.items() if "publish" in name)
    site = read_tree(service.pages)
    _check("nothing of another county", not [path for path, data in site.items() if
                                             _OTHERS.search(data.decode("utf-8", "ignore"))], "")

    path = next(iter(sorted(county.folder.glob("content/d000/*.md")))).relative_to(county.folder)
    text = (county.folder / path).read_text("utf-8")
    edit = {str(path): f"{text}\n以上规定，请认真贯彻执行。\n"}
    waits = {"content/waits.md": document("等待审核的通知", "类别: 其他政策文件")}
    county.commit({**edit, **waits}, "proposal")
    county.git("checkout", "-q", "main")
    county.git("branch", "-q", "-f", "merge", "main")
    county.git("checkout", "-q", "merge")
    county.git("merge", "-q", "--no-ff", "-m", "合并", "proposal")
    county.git("push", "-q", "-f", "origin", "merge")
    ran = run("pull_request", "merge", 2)
    seen = read_tree(service.artifacts)
    sheet = seen.get("change-sheet-0/变更单.html", b"").decode()
    _check("GitHub: preview with what awaits review, sheet of the rest",
           "preview-0/waits.html" in seen and "等待审核" not in sheet and "修改" in sheet, ran)
    said = next(done.said for name, done in ran["preview"][0].done.items() if "preview" in name)
    _check("only what the proposal changes is told", "没有改动的文件里" in said
           and not re.search(r"^d000/d0001\d\d", said, re.MULTILINE), ran)
    _check("a proposal publishes nothing", site == read_tree(service.pages), ran)

    county.git("checkout", "-q", "main")
    county.commit(edit)
    ran = run("push", "main", 3)
    _check("GitHub: one document", "deploy" in ran, ran)
    warm = sum(done.cpu for name, done in ran["publish"][0].done.items() if "publish" in name)
    print(f"    {_COUNT} documents: cold {cold:.1f} CPU s, one document, store restored "
          f"{warm:.1f}: {warm / cold:.2f}; the packages {packages.cpu:.1f}")
    page = str(path.relative_to("content").with_suffix(".html"))
    _check("its page is new", "请认真贯彻执行" in read_tree(service.pages)[page].decode(), ran)
    _check(f"at most {_MOST} of a cold run", warm / cold <= _MOST, "")


def _gitlab(folder: Path, url: str) -> None:
    """A county with a township, without a network: nights, lost caches, another machine."""
    county = make_county_with_township(folder / "baishui", f"{url}/baishui",
                                       f"{url}/baishui/hekou")
    project = Project(folder / "gitlab")
    (folder / "www" / "baishui").symlink_to(project.pages)
    offline = {"PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull}
    machine = Machine(folder / "gitlab-runner", county.origin, offline)
    ci = county.folder / ".gitlab-ci.yml"

    def run(source: str, day: str, branch: str = "main", **more: str):
        of_branch = {} if "merge" in source else {"CI_COMMIT_BRANCH": branch}
        return run_pipeline(ci, machine, project, branch, {
            "CI_PIPELINE_SOURCE": source, "DAY": day, **of_branch, **more})

    county.commit({"content/today.md": document("今天的通知"),
                   "content/later.md": document("明天的通知", "发布日期: 2026-11-24"),
                   "sites/hekou/a.md": document("镇里的通知")})
    ran = run("push", _DAYS[0])
    site = read_tree(project.pages)
    _check("GitLab: two sites without a network", {"today.html", "hekou/a.html"} <= site.keys()
           and "later.html" not in site, ran)
    county.commit({"content/waits.md": document("等待审核的通知", "类别: 其他政策文件"),
                   "content/more.md": document("又一件通知")}, "proposal")
    ran = run("merge_request_event", _DAYS[0], "proposal",
              CI_MERGE_REQUEST_DIFF_BASE_SHA=county.git("rev-parse", "main"))
    seen = read_tree(project.artifacts)
    _check("GitLab: preview", "output/waits.html" in seen and site == read_tree(project.pages)
           and "又一件通知" in seen.get("sheet/变更单.html", b"").decode(), ran)
    ran = run("schedule", _DAYS[1])
    _check("GitLab: what appears at night", "later.html" in read_tree(project.pages), ran)

    shutil.rmtree(project.caches)
    county.git("checkout", "-q", "main")
    moved = document("今天的通知")
    county.commit({"content/today.md": None, "content/moved.md": moved})
    ran = run("push", _DAYS[1])
    _check("the cache is lost: addresses are guarded", ran["publish ."].code == 2
           and "PUB-01" in ran["publish ."].said and "today.html" in read_tree(project.pages), ran)
    county.commit({"content/moved.md": document("今天的通知", "旧址: [today.html]")})
    ran = run("push", _DAYS[1])
    site = read_tree(project.pages)
    _check("the address is kept by a redirect", "moved.html" in site and "today.html" in site, ran)
    _another_machine(folder, county, site, offline)


def _another_machine(folder: Path, county: Repository, site: dict[str, bytes],
                     offline: dict[str, str]) -> None:
    """A whole clone elsewhere, in another time zone, under cron; two jobs at once."""
    zone = {"TZ": "America/Los_Angeles", "DAY": _DAYS[1]}
    machine = Machine(folder / "cron" / "of-the-office", county.origin, {**offline, **zone})
    machine.check_out("main", 0)
    ran = [machine.run(f".ci/publish {site}") for site in ("hekou", ".")]
    published = machine.workspace / "published"
    made = {**read_tree(published / "current"),
            **{f"hekou/{path}": data for path, data in
               read_tree(published / "hekou" / "current").items()}}
    _check("a new machine, another time zone, a whole clone: the same bytes", made == site, ran)
    (machine.workspace / "content" / "two.md").write_text(document("两个命令同时发布的通知"), "utf-8")
    jobs = [machine.start(".ci/publish") for _ in range(2)]
    said = [job.communicate()[0] for job in jobs]
    releases = Releases(published)
    _check("two at once: one new release, which is served",
           [job.returncode for job in jobs] == [0, 0] and len(releases.all()) == 2
           and releases.served() == releases.all()[-1]
           and sum("没有变化，线上已是最新" in one for one in said) == 1, said)


def _check(what: str, holds: bool, ran: object) -> None:
    print(f"{'ok  ' if holds else 'FAIL'} {what}", flush=True)
    if not holds:
        raise _Failed(f"{what}\n{str(ran)[-6000:]}")


if __name__ == "__main__":
    sys.exit(main())
