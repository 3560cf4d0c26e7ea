"""The check before a commit or a merge: the gate over all the content, as the commit will have it.

`inv hooks` installs it: git then runs this module, with the content folder's path. A rebase and
a cherry-pick ask no hook; CI sees to these.
"""

import hashlib
import shlex
import sys
from collections.abc import Callable, Iterable
from contextlib import closing
from functools import partial
from pathlib import Path

from ..documents.findings import Finding, errors_of, to_text
from ..documents.publication import to_inspect
from ..files.git import git
from ..files.roots import PROJECT
from ..files.saving import write_file
from ..inspection.settings import load_settings
from ..pipeline.build_lock import build_lock
from ..pipeline.context import BuildContext
from ..pipeline.errors import ENVIRONMENT_ERRORS, describe
from ..pipeline.feature import Feature
from ..pipeline.loading import load, open_store
from ..pipeline.options import SettingsError
from ..pipeline.settings import list_features, project_options, read_settings
from .snapshot import Tracked, committed, lay_out, staged

HOOKS = ("pre-commit", "pre-merge-commit")
_MARK = "# 政府信息公开专栏：由 inv hooks 安装"
_SCRIPT = """#!/bin/sh
{mark}
exec env PYTHONPATH={root} PYTHONUTF8=1 {python} -m plugins.preview.committing {content}
"""

Say = Callable[[str], None]


def install(root: Path, content: Path, say: Say = print) -> int:
    """Puts the check into git's hooks of the content's repository; exit code."""
    folder = git(content, "rev-parse", "--git-path", "hooks")
    if folder is None:
        say(f"{content} 不在 git 仓库里，或者没有装 git。")
        return 1
    hooks = [(content / folder.decode().strip() / name).resolve() for name in HOOKS]
    for hook in hooks:
        if hook.exists() and _MARK not in hook.read_text("utf-8", "replace"):
            say(f"已经有别的提交前检查：{hook}。请先移走它，再运行 inv hooks。")
            return 1
    words = {"root": root, "python": sys.executable, "content": content}
    quoted = {name: shlex.quote(str(word)) for name, word in words.items()}
    for hook in hooks:
        hook.parent.mkdir(parents=True, exist_ok=True)
        write_file(hook, _SCRIPT.format(mark=_MARK, **quoted).encode())
        hook.chmod(0o755)
    say(f"已装好：{'、'.join(map(str, hooks))}。以后 git commit 和 git merge 会先检查；"
        "急用时可加 --no-verify 跳过。")
    return 0


def check_staged(content: Path, features: Iterable[Feature], say: Say = print,
                 cache: Path = PROJECT / ".cache") -> int:
    """Checks what the next commit will have of the content; 1 where it would break the site.

    A fault that is there already, in a file that the commit leaves alone, does not stop it.
    """
    new, old = staged(content), committed(content)
    changed = {path for path, _ in new.items() ^ old.items()}
    if not changed:
        return 0
    folder = snapshot_folder(content, cache)
    find = partial(_find_errors, content, folder, cache, tuple(features))
    with build_lock(cache, folder):
        faults = find(new)
        known = set(map(_key, find(old))) if faults and old else set()
    caused = [fault for fault in faults if fault.path in changed or _key(fault) not in known]
    if caused:
        say(to_text(caused))
        say("没有提交。请改好、git add 以后再提交。")
    elif faults:
        say(f"内容里原有 {len(faults)} 个错误，不是这次改的，网站还不能生成；请运行 inv inspect 查看。")
    return int(bool(caused))


def snapshot_folder(content: Path, cache: Path) -> Path:
    """Where the state of a content folder is laid out that is to be committed."""
    name = hashlib.blake2b(str(content).encode(), digest_size=8).hexdigest()
    return cache / "commit" / name


def _find_errors(content: Path, folder: Path, cache: Path, features: tuple[Feature, ...],
                 files: Tracked) -> list[Finding]:
    """The errors that stop a build or a publication of these files, sorted by place."""
    lay_out(content, files, folder)
    options = project_options(PROJECT, content=folder, output=folder / ".output", cache=cache)
    with closing(open_store(options)) as store:
        loaded = load(options, store)
        found = [*loaded.findings, *load_settings(options.data)[1]]
        if loaded.library is not None:
            library = to_inspect(loaded.library, loaded.held_back)
            found += BuildContext(options, store, library, features).check()
    return sorted(errors_of(set(found)))


def _key(fault: Finding) -> tuple[str, str, str]:
    """What stays of a fault where lines are added above it."""
    return fault.path, fault.rule, fault.message


if __name__ == "__main__":
    try:
        features = list_features(read_settings(PROJECT / "pelicanconf.py"))
        sys.exit(check_staged(Path(sys.argv[1]), features))
    except SettingsError as error:
        print(f"{error}没有检查，没有提交。", file=sys.stderr)
        sys.exit(1)
    except ENVIRONMENT_ERRORS as error:
        print(f"{describe(error)}没有检查，没有提交。", file=sys.stderr)
        sys.exit(1)
