"""Every command of the project: `python3 tasks.py build`, or `inv build` inside .venv.

Run as a program, it needs nothing but Python: it makes .venv, installs what the command needs
and hands over to invoke there, which then loads this file for the tasks in its second half.
The first half must parse on Python 3.6, so that an old one gets a sentence, not a traceback.
"""
import hashlib
import os
import sys
from pathlib import Path

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
VERSION = "%d.%d" % sys.version_info[:2]
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
PACKAGES = VENV / ("Lib/site-packages" if WINDOWS else "lib/python%s/site-packages" % VERSION)
STAMP = VENV / "installed.txt"
LEVELS = ("build", "importing", "test")  # the lock of each holds all of the one before it
LEVEL_OF_TASK = {"import": "importing", "serve": "importing", "test": "test"}  # the others need the first alone
WITH_VALUE = ("--into", "--category")  # options of import that take the next word


def level_for(argv):
    """Return the level of packages that a command line needs."""
    return max((LEVEL_OF_TASK.get(word, LEVELS[0]) for word in ["", *argv]), key=LEVELS.index)


def lock_path(level):
    """Return the file that pins the packages of a level."""
    return ROOT / "locks" / (level + ".txt")


def base_lines():
    """Return what an environment must be to be added to: made here, by this Python."""
    return {"python " + VERSION, "folder %s" % VENV}


def lock_lines(level):
    """Return a digest of the lock of every level up to this one."""
    names = LEVELS[: LEVELS.index(level) + 1]
    digests = [hashlib.sha256(lock_path(name).read_bytes()).hexdigest() for name in names]
    return {"lock %s %s" % pair for pair in zip(names, digests)}


def package_lines():
    """Return what lies in the environment's package folder."""
    names = os.listdir(str(PACKAGES)) if PYTHON.exists() and PACKAGES.is_dir() else []
    return {"has " + name for name in names if name != "__pycache__"}


def make_venv():
    """Make an empty .venv, whatever was there before; return a complaint or ""."""
    try:
        import ensurepip  # noqa: F401  Debian's python3 leaves this out
        import venv
    except ImportError:
        advice = "请先以管理员身份运行 apt-get install python%s-venv（或 python3-venv），再重试。"
        return "缺少 Python 的 venv 组件：" + advice % VERSION
    import subprocess

    try:
        venv.create(str(VENV), clear=True, symlinks=not WINDOWS, with_pip=True)
    except (OSError, subprocess.CalledProcessError) as error:
        return "无法建立运行环境 %s，请确认文件夹可写、磁盘未满：%s" % (VENV, error)
    return ""


def install(lock):
    """Install exactly what a lock lists; return a complaint or ""."""
    import subprocess

    options = "--quiet --no-input --disable-pip-version-check --only-binary :all:".split()
    options += ["--no-deps", "--require-hashes"]  # a lock is complete: nothing left to resolve
    pip = subprocess.run(
        [str(PYTHON), "-m", "pip", "install", *options, "-r", str(lock)],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )
    if pip.returncode == 0:
        return ""
    said = [line for line in pip.stdout.decode("utf-8", "replace").splitlines() if line.strip()]
    return "安装依赖失败，请检查网络后重试。pip 说：\n" + "\n".join(said[-5:])


def set_up(level):
    """Make .venv hold the packages of a level, doing nothing twice; return a complaint or ""."""
    stamp = set(STAMP.read_text(encoding="utf-8").splitlines()) if STAMP.is_file() else set()
    packages = {line for line in stamp if line.startswith("has ")}
    whole = base_lines() <= stamp and packages <= package_lines()
    if whole and lock_lines(level) <= stamp:
        return ""
    print("正在准备运行环境（只在第一次和依赖更新后，约一分钟）……", file=sys.stderr, flush=True)
    if stamp:
        STAMP.unlink()  # interrupted from here on, the next command starts afresh
    complaint = ("" if whole else make_venv()) or install(lock_path(level))
    if not complaint:
        lines = sorted(base_lines() | lock_lines(level) | package_lines())
        STAMP.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return complaint


def spread(argv):
    """Return a command line in which each file of `import` has a --file of its own for invoke."""
    words, importing = [], False
    for before, word in zip(["", *argv], argv):
        bare = not word.startswith("-") and before not in WITH_VALUE
        words.append("--file=" + word if importing and bare else word)
        importing = importing or word == "import" and not before.startswith("-")
    return words


def hand_over(command):
    """Run a command in place of this program; return its exit code where that must wait for it."""
    os.environ.setdefault("PYTHONUTF8", "1")  # Chinese text through a Windows pipe, too
    if not WINDOWS:
        os.execv(command[0], command)
    import subprocess

    return subprocess.call(command)  # exec on Windows would return to the prompt at once


def start(argv):
    """Set up and hand over to invoke in .venv; return the exit code."""
    if sys.version_info < OLDEST:
        complaint = "需要 Python %d.%d 或更新的版本，当前是 %s。" % (*OLDEST, VERSION)
    else:
        complaint = set_up(level_for(argv))
    if complaint:
        print(complaint, file=sys.stderr)
        return 1
    invoke = [str(PYTHON), "-m", "invoke", "--search-root", str(ROOT)]
    return hand_over(invoke + spread(argv or ["--list"]))


if __name__ == "__main__":
    try:
        sys.exit(start(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)

# From here on invoke is reading, inside .venv.
import json
import shutil
import signal
import subprocess
from datetime import date
from functools import partial

import invoke

program, words = Path(sys.argv[0]), sys.argv[1:]
if {program.stem, program.parent.name} & {"inv", "invoke"} and spread(words) != words:
    sys.exit(hand_over([sys.executable, "-m", "invoke", *spread(words)]))  # `inv import FILE FILE`
sys.dont_write_bytecode = False  # invoke turns it off, and every later start would pay for that
for stream in (sys.stdout, sys.stderr):
    stream.reconfigure(errors="replace")  # a console without Han characters is no reason to fail
task = partial(invoke.task, auto_shortflags=False)  # letters would shift with each option
FOLDERS = {
    "content": "内容文件夹，默认是本项目的 content",
    "output": "输出文件夹，默认是本项目的 output",
    "day": "按哪一天计算，如 2026-11-23，默认今天（北京时间）",
}


def read_options(content, output, day):
    """Return content folder, output folder and day (or None) from the options tasks share."""
    source = Path(content).resolve() if content else ROOT / "content"
    target = Path(output).resolve() if output else ROOT / "output"
    if not source.is_dir():
        raise invoke.Exit(f"找不到内容文件夹：{source}", code=1)
    try:
        return source, target, date.fromisoformat(day) if day else None
    except ValueError:
        raise invoke.Exit(f"--day“{day}”不是日期，请写成 2026-11-23 的样子。", code=1) from None


@task(help={**FOLDERS, "clean": "不用缓存，全部重新生成", "jobs": "同时用几个进程，默认自动决定",
            "quick": "先不更新检索索引，只供预览", "unreviewed": "连未审核的文件也生成，只供预览"})
def build(c, content="", output="", day="", clean=False, jobs=0, quick=False, unreviewed=False):
    """生成网站。退出码：0 成功；2 内容有错，原有输出不变；1 其他。"""
    from plugins.build.unchanged import LastBuild

    source, target, on = read_options(content, output, day)
    last = None if quick or unreviewed else LastBuild(ROOT, source, target, on)
    if last and not clean and last.is_current():
        print("没有变化，网站已是最新。")
        return
    import pelican  # slow to import, so only where there is something to do
    import pelican.log

    settings = {"DAY": on and on.isoformat(), "CLEAN": clean, "JOBS": jobs,
                "QUICK": quick, "UNREVIEWED": unreviewed}
    extra = [f"{key}={json.dumps(value)}" for key, value in settings.items() if value]
    os.chdir(ROOT)
    pelican.log.console.quiet = True  # the plugins print the summary
    # To Pelican, Ctrl+C is a success, and so is a plugin that failed to load (hence --fatal).
    signal.signal(signal.SIGINT, lambda *_: sys.exit(130))
    arguments = [str(source), "-o", str(target), "-s", str(ROOT / "pelicanconf.py")]
    arguments += ["--log-handler", "plain", "--fatal", "errors"]
    pelican.main(arguments + (["-e", *extra] if extra else []))
    if last:
        last.remember()


@task(help={
    **FOLDERS, "output": "预览的输出文件夹，默认 .cache/preview；含未审核的文件，不要发布",
    "port": "端口，默认 8000", "editor": "点问题时用哪个编辑器打开：vscode（默认）、vscodium、cursor、zed、idea、none",
})
def serve(c, content="", output="", day="", port=8000, editor="vscode"):
    """在本机预览，保存后自动更新，列出问题，可以填表；内容有错时仍显示上一版。按 Ctrl+C 结束。"""
    from pelicanconf import PLUGINS
    from plugins.preview.serving import CannotServe, serve as run_serve

    source, target, on = read_options(content, output or ROOT / ".cache" / "preview", day)
    try:
        run_serve(ROOT, PLUGINS, source, target, on, port, editor, partial(print, flush=True))
    except CannotServe as reason:
        raise invoke.Exit(str(reason), code=1) from None


@task(positional=["path"], help={
    "path": "内容文件夹里的文件，如 policy/a.md", "content": FOLDERS["content"],
    "name": "审核人；写了就签署，不写只看改动", "step": "初审、复审或终审，默认该签的那一步",
})
def review(c, path, name="", step="", content=""):
    """三审：显示上次审核以来的改动，加 --name 签署。退出码：0 成功；1 没有签成。"""
    from plugins.build.options import today
    from plugins.reviewing.command import review as run_review

    source, _, _ = read_options(content, "", "")
    file = Path(path).resolve()
    inside = file.is_file() and file.is_relative_to(source)
    sys.exit(run_review(source, file.relative_to(source).as_posix() if inside else path, step, name,
                        today()))


@task(help={"content": FOLDERS["content"]})
def hooks(c, content=""):
    """装上 git 的提交前检查：改动的文件有错就不能提交。退出码：0 装好；1 装不上。"""
    from plugins.preview.committing import install

    source, _, _ = read_options(content, "", "")
    own_data = source / "_data"
    data = own_data if own_data.is_dir() else ROOT / "content" / "_data"
    sys.exit(install(ROOT, source, data))


@task(help={**FOLDERS, "format": "text（默认）或 json",
            "ledger": "把自查台账（XLSX 和网页，不发布）写进这个文件夹",
            "fix": "改正有把握的错误（文号括号、空格、标点），显示改动，不改一个字",
            "all_": "逐件检验检索结果，不只检验抽样的", "rules": "只列出全部规则（Markdown）"})
def inspect(c, content="", output="", day="", format="text", ledger="", fix=False, all_=False,
            rules=False):
    """自查内容、附件和已生成的网页，列出全部问题。退出码：0 没有未豁免的错误；1 有；2 内容有错，不能 --fix。"""
    if format not in ("text", "json"):
        raise invoke.Exit(f"--format 只能是 text 或 json，不能是“{format}”。", code=1)
    source, target, on = read_options(content, output, day)
    from plugins.inspection import command
    from plugins.inspection.reports.handbook import to_handbook
    from plugins.search.proof import SAMPLE, prove_search

    if rules:
        print(to_handbook(), end="")
    elif fix:
        sys.exit(command.fix(source, target, on))
    else:
        folder = Path(ledger).resolve() if ledger else None
        proof = partial(prove_search, sample=sys.maxsize if all_ else SAMPLE)
        sys.exit(command.inspect(source, target, on, format, folder, proofs=(proof,)))


@task(help={**FOLDERS, "within": "多少天以内，如 90d"})
def expiring(c, content="", output="", day="", within="90d"):
    """列出即将到期的文件和责任单位（Markdown 表格，可放进 CI 的摘要）。退出码：0 成功；2 内容有错；1 其他。"""
    source, _, on = read_options(content, output, day)
    from plugins.build.run import FaultyContent
    from plugins.documents.findings import errors_of, to_text
    from plugins.expiry.report import expiring_report, parse_within

    try:
        print(expiring_report(source, on, parse_within(within)))
    except ValueError as error:
        raise invoke.Exit(str(error), code=1) from None
    except FaultyContent as fault:
        print(to_text(errors_of(fault.findings)), file=sys.stderr)
        sys.exit(2)


@task(name="import", iterable=["file"], help={
    "file": "要导入的文件或文件夹，可以直接写在 import 后面，可写多个",
    "into": "写到哪个内容文件夹，默认是本项目的 content",
    "category": "类别名称；不写时按标题推断，并标出待核实",
    "replace": "已有的同一份文件重新写一遍",
    "dry": "只报告，不写任何文件",
})
def import_(c, file, into="", category="", replace=False, dry=False):
    """导入 Word、网页、PDF、文本（import FILE… --into DIR）。退出码：0 全部成功；1 有文件没有导入。"""
    from rich.console import Console
    from rich.progress import track

    from plugins.importing.run import Request, run_import

    if not file:
        raise invoke.Exit("请写明要导入的文件，如：import 通知.docx --into content", code=1)
    target = Path(into) if into else ROOT / "content"
    data = target / "_data" if (target / "_data").is_dir() else ROOT / "content" / "_data"
    request = Request(tuple(map(Path, file)), target, data, category, replace, dry)
    progress = partial(track, description="读取", transient=True, console=Console(stderr=True),
                       disable=not sys.stderr.isatty())
    sys.exit(run_import(request, track=progress))


@task(help={
    "kind": "种类：通知、意见、通报、公告、通告、批复、规范性文件、解读、年报、指南、制度、机构、领导、页面",
    "title": "标题，或只写事由", "number": "文号", "office": "发文机关或责任单位",
    "name": "文件名（小写英文），默认由文号或标题生成",
    "content": FOLDERS["content"], "day": "成文和发布日期，如 2026-11-23，默认今天（北京时间）",
})
def new(c, kind="", title="", number="", office="", name="", content="", day=""):
    """新建一份文件：填好文件头、文件夹和正文样式；没写的逐项询问。退出码：0 成功；1 没有写成。"""
    source, _, on = read_options(content, "", day)
    from plugins.build.options import today
    from plugins.importing.new import Wish, ask_for, run_new

    wish = Wish(kind, title, number, office, name)
    if sys.stdin.isatty():
        wish = ask_for(wish, input)
    data = source / "_data" if (source / "_data").is_dir() else ROOT / "content" / "_data"
    sys.exit(run_new(wish, source, data, on or today()))


@task(help={"browser": "不找也不装浏览器；浏览器测试会跳过"})
def test(c, browser=True):
    """运行全部测试；“--”后面的参数交给 pytest，如 test -- -k 文号。退出码：0 全部通过；其他有失败。"""
    from tests.browser.chromium import find_or_get

    chromium = find_or_get(os.environ) if browser else ""
    environ = {**os.environ, "COLUMN_CHROMIUM": chromium}
    # Not c.remainder: the quotes are already lost there.
    extra = sys.argv[sys.argv.index("--") + 1:] if "--" in sys.argv else []
    scripts = [str(path) for path in sorted((ROOT / "tests" / "js").glob("*.test.js"))]
    if scripts and not shutil.which("node"):
        print("没有找到 node，跳过 tests/js 的测试。", flush=True)
        scripts = []
    failed = scripts and subprocess.run(["node", "--test", *scripts], cwd=ROOT).returncode
    side_by_side = [] if extra else ["-n", "auto", "--dist", "loadfile"]
    pytest = subprocess.run([sys.executable, "-m", "pytest", *side_by_side, *extra], cwd=ROOT,
                            env=environ)
    sys.exit(pytest.returncode or failed or 0)


@task(help={"sizes": "文件数，用逗号隔开，默认 1000,10000,100000", "runs": "每项测几次，默认 3"})
def bench(c, sizes="", runs=3):
    """测量生成网站要多久，写到 tests/bench/RESULTS.md；装有 Hugo 时一并比较。"""
    from tests.bench.running import SIZES, run_bench

    if not all(size.isdecimal() for size in sizes.split(",") if sizes):
        raise invoke.Exit(f"--sizes“{sizes}”应是用逗号隔开的数，如 1000,10000。", code=1)
    counts = tuple(map(int, sizes.split(","))) if sizes else SIZES
    print(f"结果写在 {run_bench(counts, runs)}")


@task
def clean(c):
    """删除 output 和缓存 .cache（都可以重新生成）。"""
    for folder in (ROOT / "output", ROOT / ".cache"):
        shutil.rmtree(folder, ignore_errors=not folder.exists())


@task(help={"upgrade": "全部换成最新的版本；不加时只做必要的改动"})
def lock(c, upgrade=False):
    """按 pyproject.toml 重写 locks 里的依赖清单（开发者用，需要 uv）。"""
    os.chdir(ROOT)
    options = ["--universal", "--generate-hashes", "--only-binary", ":all:", "--quiet"]
    options += ["--custom-compile-command", "python3 tasks.py lock"] + ["--upgrade"] * upgrade
    for level in reversed(LEVELS):  # the widest first: the others keep to its versions
        target = f"locks/{level}.txt"
        wider = [] if level == LEVELS[-1] else ["-c", f"locks/{LEVELS[-1]}.txt"]
        command = ["uv", "pip", "compile", "pyproject.toml", "--group", level, "-o", target]
        if not shutil.which("uv") or subprocess.run([*command, *options, *wider]).returncode:
            raise invoke.Exit("没有写成 locks。需要 uv：pip install uv", code=1)
