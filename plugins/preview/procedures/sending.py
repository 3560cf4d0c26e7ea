"""Publication from the browser: commit, bring together with the office, look at the sheet, publish.
"""

import hashlib
import json
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from html.parser import HTMLParser
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ...commands.unattended import TIMED_OUT, ProgramRun, run_unattended
from ...files.git import git
from ...files.roots import PROJECT
from ...publishing.releases import Releases
from ..context import PreviewContext, Refusal
from ..exchange import Request, Response, data, page
from ..git_summary import summarise
from ..progress import progress_of
from .changes import FileChange, describe, message_for
from .joining import Joined, join
from .office_git import (
    catch_up,
    changed_on_both,
    commit,
    committed_bytes,
    fetch,
    is_identified,
    is_merging,
    merge_with,
    push,
    restore,
)

_SHEET = "变更单.html"
_PATIENCE = 1800  # seconds for a build of the whole site
_SHOWN = 5  # releases listed
_PLACE = re.compile(r"^\S.*", re.MULTILINE)


class _Rows(HTMLParser):
    """The texts of a page's cells, row by row, and of its paragraphs."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.facts: list[str] = []
        self._into: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """A new row, cell or paragraph."""
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th", "p"):
            self._into = self.facts if tag == "p" else self.rows[-1]
            self._into.append("")

    def handle_endtag(self, tag: str) -> None:
        """The end of a cell or paragraph."""
        if tag in ("td", "th", "p"):
            self._into = None

    def handle_data(self, text: str) -> None:
        """More of a cell or paragraph."""
        if self._into is not None:
            self._into[-1] += text


def send_page(request: Request) -> Response:
    """What is changed here, what is to be sent, the sheet, the last releases."""
    return page("send.html", request, here="send", **send_view(request.context))


def conflict_page(request: Request) -> Response:
    """What both sides changed, to be chosen from."""
    joined = _joined(request.context)
    return page("conflict.html", request, here="send",
                joined=[one for one in joined if one.questions], digest=_digest(repr(joined)))


def sheet_page(request: Request) -> Response:
    """The change sheet that was made last, to be looked at, printed and signed."""
    file = _sheet_folder(request.context) / _SHEET
    if not file.is_file():
        raise Refusal("还没有变更单；请在“发布”一页按“看变更单”。")
    reader = _Rows()
    reader.feed(file.read_text("utf-8"))
    head, *rows = reader.rows or [[]]
    return page("sheet.html", request, here="send", head=head, rows=rows, facts=reader.facts)


def send_view(context: PreviewContext) -> dict[str, Any]:
    """What the page of publication shows."""
    summary = summarise(context.content)
    changes = _changes(context, summary.changed)
    state = context.publisher.state
    releases = Releases(context.releases)
    served = releases.served()
    progress_by_path = {one.path: progress_of(context, one.path) for one in changes
                 if one.is_document and (context.content / one.path).is_file()}
    return {
        "progress_by_path": progress_by_path,
        "kept_back": sum(one.is_kept_back for one in progress_by_path.values()),
        "summary": summary, "changes": changes, "message": message_for(changes),
        "digest": _digest(repr(changes)), "identified": is_identified(context.content),
        "errors": len(state.errors), "findings": len(state.findings), "busy": state.busy,
        "is_checked": state.is_checked,
        "served": served, "releases": tuple(reversed(releases.all()))[:_SHOWN],
        "log": _log(context.content), "has_sheet": (_sheet_folder(context) / _SHEET).is_file(),
        "unfinished": is_merging(context.content)}


def commit_changes(context: PreviewContext, sent: Mapping[str, Any]) -> dict[str, Any]:
    """Commits what was shown, with the message. Refusal where it is no longer the same."""
    message = str(sent["message"]).strip()
    if not message:
        raise Refusal("请写一句说明：改了什么。")
    with context.lock:
        changes = _changes(context, summarise(context.content).changed)
        if not changes:
            raise Refusal("没有要提交的改动。")
        if _digest(repr(changes)) != sent["digest"]:
            raise Refusal("刚刚又有改动，没有提交；请重新打开本页，看过再提交。")
        commit(context.content, message, str(sent["name"]).strip(), str(sent["email"]).strip())
    return {"said": f"已提交：{message.splitlines()[0]}"}


def discard(context: PreviewContext, sent: Mapping[str, Any]) -> dict[str, Any]:
    """Gives up what is changed of one file, as it was shown: it is again as it was committed, a new
    one is gone. Refusal where it is no longer the same."""
    path = str(sent["path"])
    with context.lock:
        changes = _changes(context, summarise(context.content).changed)
        if _digest(repr(changes)) != sent["digest"]:
            raise Refusal("刚刚又有改动，没有放弃；请重新打开本页，看过再说。")
        found = next((one for one in changes if one.path == path), None)
        if found is None:
            raise Refusal("没有这处改动。")
        restore(context.content, path)
    return {"said": f"已放弃{found.name}的改动。"}


def exchange(context: PreviewContext) -> dict[str, Any]:
    """Fetches, merges and sends; `conflict` where a person must choose first."""
    with context.lock:
        if summarise(context.content).changed:
            raise Refusal("还有没提交的改动，请先提交。")
        fetch(context.content)
        before = summarise(context.content)
        if before.behind and not before.ahead:
            catch_up(context.content)
        elif before.behind:
            joined = _joined(context)
            if any(one.questions for one in joined):
                return {"said": "你和别人改了同一处，还没有合并，也没有送出；请逐项选定。", "conflict": True}
            merge_with(context.content, {one.path: one.choose({}) for one in joined})
        push(context.content)
    got = f"取来 {before.behind} 次提交" if before.behind else ""
    sent = "已送到办公室仓库" if before.ahead else "" if got else "没有新的改动，两边一样"
    return {"said": f"{'，'.join(filter(None, (got, sent)))}。"}


def resolve(context: PreviewContext, sent: Mapping[str, Any]) -> dict[str, Any]:
    """Merges with what was chosen, by path and key, and sends it."""
    with context.lock:
        joined = _joined(context)
        if _digest(repr(joined)) != sent["digest"]:
            raise Refusal("两边刚刚又有改动，没有合并；请重新打开本页。")
        if summarise(context.content).changed:
            raise Refusal("还有没提交的改动，请先提交。")
        chosen = sent["chosen"]
        merge_with(context.content, {one.path: one.choose(chosen.get(one.path, {}))
                                     for one in joined})
        push(context.content)
    return {"said": "已合并，送到办公室仓库。合并过的文件要重新审核。"}


def make_sheet(context: PreviewContext) -> dict[str, Any]:
    """Has the change sheet made of what would be published now."""
    done = _publish(context, f"--sheet={_sheet_folder(context)}")
    if not done.is_good:
        raise Refusal(f"还不能发布：{_said(done)}")
    return {"said": "变更单已做好。" if "变更单" in done.said else _said(done)}


def publish(context: PreviewContext) -> dict[str, Any]:
    """Publishes from this computer, where no other does it."""
    if summarise(context.content).changed:
        raise Refusal("还有没提交的改动，请先提交，线上才和 git 里的一样。")
    done = _publish(context)
    if not done.is_good:
        raise Refusal(f"没有发布，线上不变：{_said(done)}")
    return {"said": _said(done)}


def _joined(context: PreviewContext) -> list[Joined]:
    return [join(one) for one in changed_on_both(context.content)]


def _publish(context: PreviewContext, *more: str) -> ProgramRun:
    words = [sys.executable, "-X", "utf8", "-m", "invoke", "--search-root", str(PROJECT), "publish",
             f"--content={context.content}", f"--output={context.releases}",
             f"--day={context.day}", *more]
    return run_unattended(words, PROJECT, _PATIENCE)


def _said(done: ProgramRun) -> str:
    """The lines of a command, without those that wait for nobody."""
    if done.code == TIMED_OUT:
        return done.complained
    return "\n".join(_PLACE.findall(done.complained or done.said))[-3000:]


def _changes(context: PreviewContext, changed: Sequence[str] | frozenset[str]
             ) -> tuple[FileChange, ...]:
    paths = sorted(changed)
    return describe(context.content, paths, committed_bytes(context.content, paths))


def _log(content: Path) -> list[str]:
    """The last commits: day, who, what."""
    said = git(content, "log", f"-{_SHOWN}", "--format=%ad　%an　%s", "--date=format:%Y-%m-%d %H:%M",
               "--", ".") or b""
    return said.decode("utf-8", "replace").splitlines()


def _sheet_folder(context: PreviewContext) -> Path:
    return (context.cache or PROJECT / ".cache") / "sheet"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


PAGES: Mapping[str, Callable[[Request], Response]] = MappingProxyType({
    "send": send_page, "conflict": conflict_page, "sheet": sheet_page})
ACTIONS: Mapping[str, Callable[[Request], Response]] = MappingProxyType({
    "commit": lambda request: data(commit_changes(request.context, json.loads(request.body))),
    "discard": lambda request: data(discard(request.context, json.loads(request.body))),
    "exchange": lambda request: data(exchange(request.context)),
    "resolve": lambda request: data(resolve(request.context, json.loads(request.body))),
    "make-sheet": lambda request: data(make_sheet(request.context)),
    "publish": lambda request: data(publish(request.context)),
})
