"""What only those who work on the program need: tests, measurements, locks."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import invoke
from invoke import Context

from ..files.roots import ENGINE, PROJECT
from ..files.saving import write_file
from ..pages.output_folder import check_file, check_place, reserve
from ..pipeline.settings import project_options
from .building import build_site
from .shared import has_tests, read_folders, refused, task


@task
def lint(c: Context) -> None:
    """检查 Python 代码的写法和类型（ruff、mypy，规则在 pyproject.toml）。退出码：0 没有问题；其他有。"""
    tools = (["ruff", "check"], ["mypy"])
    sys.exit(max(subprocess.run([sys.executable, "-m", *tool], cwd=PROJECT).returncode
                 for tool in tools))


@task(help={"browser": "不找也不装浏览器；浏览器测试会跳过"})
def test(c: Context, browser: bool = True) -> None:
    """运行全部测试；“--”后面的参数交给 pytest，如 test -- -k 文号。没有 tests 的网站：生成并自查，发布得了就是通过。退出码：0 全部通过；其他有失败。"""
    if not has_tests():
        build_site(*read_folders("", "", ""))
        sys.exit(_inspect_release())
    from tests.browser.chromium import find_or_get

    chromium = find_or_get(os.environ) if browser else ""
    environ = {**os.environ, "COLUMN_CHROMIUM": chromium}
    # Not c.remainder: the quotes are already lost there.
    extra = sys.argv[sys.argv.index("--") + 1:] if "--" in sys.argv else []
    scripts = [str(path) for path in sorted((PROJECT / "tests" / "js").glob("*.test.js"))]
    if scripts and not shutil.which("node"):
        print("没有找到 node，跳过 tests/js 的测试。", flush=True)
        scripts = []
    failed = scripts and subprocess.run(["node", "--test", *scripts], cwd=PROJECT).returncode
    side_by_side = "-n auto --dist loadfile --no-loadscope-reorder".split() if not extra else []
    pytest = subprocess.run([sys.executable, "-m", "pytest", *side_by_side, *extra], cwd=PROJECT,
                            env=environ)
    sys.exit(pytest.returncode or failed or 0)


def _inspect_release() -> int:
    """0 where the site that was built could be published as it is, else 1."""
    from ..inspection.command import inspect
    from ..search.proof import prove_search
    from .rules import project_features

    return inspect(project_options(PROJECT), proofs=(prove_search,), features=project_features(),
                   for_release=True)


@task(help={"into": "写到哪个文件夹，默认 .cache/screens"})
def screenshots(c: Context, into: str = "") -> None:
    """给每一种网页照相：各种宽度、长者模式、深色、高对比和纸上，供人细看。退出码：0 成功；1 没有浏览器。"""
    from rich.console import Console
    from rich.progress import track

    from tests.browser.chromium import find_or_get
    from tests.browser.screens import take_screens

    folder = Path(into).resolve() if into else PROJECT / ".cache" / "screens"
    check_place(folder, PROJECT)
    browser = find_or_get(os.environ)
    if not browser:
        raise invoke.Exit("没有浏览器，没有照成。", code=1)
    reserve(folder)
    taken = track(take_screens(browser, folder), description="照相", transient=True,
                  console=Console(stderr=True), disable=not sys.stderr.isatty())
    print(f"照了 {sum(1 for _ in taken)} 种网页，写在 {folder}")


@task(help={"sizes": "文件数，用逗号隔开，默认 1000,10000,100000", "runs": "每项测几次，默认 3"})
def bench(c: Context, sizes: str = "", runs: int = 3) -> None:
    """测量生成网站要多久，写到 tests/bench/RESULTS.md；装有 Hugo 时一并比较。"""
    from tests.bench.running import SIZES, run_bench

    if not all(size.isdecimal() and int(size) for size in sizes.split(",") if sizes):
        raise refused(f"--sizes“{sizes}”应是用逗号隔开的数，如 1000,10000。")
    counts = tuple(map(int, sizes.split(","))) if sizes else SIZES
    print(f"结果写在 {run_bench(counts, runs)}")


@task(help={"upgrade": "全部换成最新的版本；不加时只做必要的改动"})
def lock(c: Context, upgrade: bool = False) -> None:
    """按 pyproject.toml 重写 locks 里的依赖清单（开发者用，需要 uv）。"""
    from tasks import LEVELS  # the bootstrap's own table

    os.chdir(PROJECT)
    options = ["--universal", "--generate-hashes", "--only-binary", ":all:", "--quiet"]
    options += ["--custom-compile-command", "python3 tasks.py lock"] + ["--upgrade"] * upgrade
    # The widest first: the others keep to its versions. What audits them is apart.
    for group in (*reversed(LEVELS), "audit"):
        target = f"locks/{group}.txt"
        wider = ["-c", f"locks/{LEVELS[-1]}.txt"] if group in LEVELS[:-1] else []
        command = ["uv", "pip", "compile", "pyproject.toml", "--group", group, "-o", target]
        if not shutil.which("uv") or subprocess.run([*command, *options, *wider]).returncode:
            raise invoke.Exit("没有写成 locks。需要 uv：pip install uv", code=1)


@task(help={"to": "写到哪个文件，默认显示在屏幕上"})
def sbom(c: Context, to: str = "") -> None:
    """列出全部依赖的软件物料清单（CycloneDX JSON），由 locks 得出。退出码：0 成功。"""
    from .sbom import bill_of_materials, is_bill

    if to:
        check_place(Path(to).resolve(), PROJECT)
        check_file(Path(to).resolve(), is_bill)
        write_file(Path(to), bill_of_materials(ENGINE).encode())
    else:
        print(bill_of_materials(ENGINE), end="")
