"""tasks.py: what is set up when, what is said when it fails, which exit codes the commands have."""

import ast
import base64
import hashlib
import json
import os
import shutil
import socket
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import tasks
from plugins.commands.bare_words import BARE_WORDS, WITH_VALUE, spread

ROOT = Path(__file__).resolve().parent.parent
FAKE_INVOKE = 'import sys\nprint("{version}", *sys.argv[1:])\nsys.exit(3)\n'


def has_chinese(text: str) -> bool:
    """Tell whether a text holds a Han character."""
    return any("\u4e00" <= character <= "\u9fff" for character in text)


def make_wheel(folder: Path, version: str) -> str:
    """Write a wheel of a stand-in for invoke; return its hash for a lock."""
    info = f"invoke-{version}.dist-info"
    files = {
        "invoke/__init__.py": "",
        "invoke/__main__.py": FAKE_INVOKE.format(version=version),
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: invoke\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    digests = {name: hashlib.sha256(text.encode()).digest() for name, text in files.items()}
    coded = {k: base64.urlsafe_b64encode(v).rstrip(b"=").decode() for k, v in digests.items()}
    record = "".join(f"{name},sha256={code},\n" for name, code in coded.items())
    path = folder / f"invoke-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        for name, text in {**files, f"{info}/RECORD": record}.items():
            wheel.writestr(name, text)
    return hashlib.sha256(path.read_bytes()).hexdigest()


class Project:
    """A copy of tasks.py whose locks hold one small wheel from a folder: no network."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.wheels, self.locks = folder, folder / "wheels", folder / "locks"
        self.wheels.mkdir(parents=True)
        self.locks.mkdir()
        shutil.copy(ROOT / "tasks.py", folder)
        self.pin("1.0")

    def pin(self, version: str, digest: str = "") -> None:
        """Lock one version of the stand-in, in every set."""
        digest = digest or make_wheel(self.wheels, version)
        for level in tasks.LEVELS:
            lock = f"invoke=={version} --hash=sha256:{digest}\n"
            (self.locks / f"{level}.txt").write_text(lock)

    def run(self, *words: str) -> subprocess.CompletedProcess:
        """Run `python3 tasks.py …` with the folder of wheels as the only source."""
        source = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": self.wheels.as_uri()}
        return subprocess.run(
            [sys.executable, str(self.folder / "tasks.py"), *words],
            env={**os.environ, **source}, capture_output=True, text=True, encoding="utf-8",
        )


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A project whose .venv exists, and what its first command printed."""
    project = Project(tmp_path_factory.mktemp("目录 with spaces"))
    return project, project.run("build", "--day", "2026-11-23")


def test_first_command_sets_up_and_hands_over(made):
    project, first = made
    assert "正在准备运行环境" in first.stderr
    assert first.stdout.split() == [
        "1.0", "--search-root", *str(project.folder).split(), "build", "--day", "2026-11-23",
    ]
    assert first.returncode == 3, "the exit code of the task passes through"


def test_second_command_installs_nothing(made):
    project, _ = made
    stamp = project.folder / ".venv" / "installed.txt"
    before = stamp.stat().st_mtime_ns
    again = project.run()
    assert again.stderr == ""
    assert again.stdout.split()[-1] == "--list", "no command lists the commands"
    assert stamp.stat().st_mtime_ns == before


def test_a_wider_level_is_added_once(made):
    project, _ = made
    assert "正在准备" in project.run("test").stderr
    assert project.run("test").stderr == project.run("build").stderr == ""


@pytest.mark.parametrize("harm", ["package", "stamp", "interpreter"])
def test_a_broken_environment_is_repaired(made, harm):
    project, _ = made
    venv = project.folder / ".venv"
    if harm == "package":
        shutil.rmtree(next(venv.rglob("invoke")))
    elif harm == "stamp":  # what an interrupted installation leaves
        (venv / "installed.txt").unlink()
    else:
        next(path for path in venv.rglob("python*") if path.parent.name in ("bin", "Scripts")
             and path.stem == "python").unlink()
    mended = project.run("build")
    assert "正在准备" in mended.stderr and mended.returncode == 3


@pytest.mark.skipif(os.name != "posix", reason="Windows 上建符号链接要特权")
def test_a_linked_environment_is_not_emptied(tmp_path):
    project = Project(tmp_path / "project")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "kept").write_text("")
    (project.folder / ".venv").symlink_to(tmp_path / "elsewhere")
    refused = project.run("build")
    assert refused.returncode == 1 and "没有改动" in refused.stderr
    assert (tmp_path / "elsewhere" / "kept").exists()


def test_changed_lock_is_installed(made):
    project, _ = made
    project.pin("2.0")
    changed = project.run("build")
    assert "正在准备" in changed.stderr and changed.stdout.startswith("2.0")
    assert project.run("build").stderr == ""


def test_a_site_that_has_one_lock_needs_no_other(tmp_path, monkeypatch):
    (tmp_path / "locks").mkdir()
    (tmp_path / "locks" / "build.txt").write_text("")
    monkeypatch.setattr(tasks, "ROOT", tmp_path)
    assert [tasks.level_for([word]) for word in ("build", "import", "test")] == ["build"] * 3


def test_wrong_hash_is_one_message_and_no_stamp(made):
    project, _ = made
    project.pin("2.1", digest="0" * 64)
    failed = project.run("build")
    assert failed.returncode == 1 and failed.stdout == ""
    assert "安装依赖失败" in failed.stderr and "Traceback" not in failed.stderr
    assert not (project.folder / ".venv" / "installed.txt").exists()


def run_with(project: Project, before: str) -> subprocess.CompletedProcess:
    """Run tasks.py as a program in a Python that was changed a little first."""
    code = f"import runpy, sys; {before}; runpy.run_path('tasks.py', run_name='__main__')"
    return subprocess.run(
        [sys.executable, "-c", code], cwd=project.folder, capture_output=True, text=True,
        encoding="utf-8", env={**os.environ, "PYTHONUTF8": "1"},
    )


def test_python_without_venv_names_the_package(tmp_path):
    refused = run_with(Project(tmp_path / "p"), "sys.modules['ensurepip'] = None")
    assert refused.returncode == 1
    version = f"python3.{sys.version_info.minor}-venv"
    assert f"apt-get install {version}" in refused.stderr.splitlines()[-1]
    assert "Traceback" not in refused.stderr


def test_old_python_gets_one_line(tmp_path):
    refused = run_with(Project(tmp_path / "p"), "sys.version_info = (3, 9, 2)")
    assert (refused.returncode, refused.stderr) == (
        1, "需要 Python 3.11 或更新的版本，当前是 3.9。\n",
    )


def test_source_parses_on_old_python():
    source = (ROOT / "tasks.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 6))


@pytest.mark.parametrize("words, level", [
    ([], "build"), (["build"], "build"), (["serve", "--port", "1"], "importing"),
    (["import", "a.docx"], "importing"), (["test"], "test"), (["clean", "test"], "test"),
])
def test_level_for_a_command(words, level):
    assert tasks.level_for(words) == level


def pins(level: str) -> set[str]:
    """Return the pinned versions of a lock."""
    lines = (ROOT / "locks" / f"{level}.txt").read_text().splitlines()
    return {line.split()[0] for line in lines if "==" in line}


def test_each_lock_holds_the_one_before():
    assert pins("build") < pins("importing") < pins("test")


def test_locks_name_no_source_and_hash_everything():
    for level in (*tasks.LEVELS, "audit"):
        text = (ROOT / "locks" / f"{level}.txt").read_text()
        assert "://" not in text and "--index-url" not in text and "--find-links" not in text
        pinned = [line for line in text.splitlines() if line[0] not in " #"]
        assert all("==" in line and line.endswith("\\") for line in pinned)
        assert len(pinned) == text.count("# via")


def test_locks_hold_what_pyproject_asks_for():
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    groups = tomllib.loads(text)["dependency-groups"]
    for level in (*tasks.LEVELS, "audit"):
        names = {pin.split("==")[0] for pin in pins(level)}
        asked = [entry for entry in groups[level] if isinstance(entry, str)]
        assert {entry.split(">=")[0].replace(".", "-") for entry in asked} <= names


COMMANDS = tasks.namespace.tasks
ARGUMENTS = {name: command.get_arguments() for name, command in COMMANDS.items()}


def test_words_without_an_option_get_one():
    words = spread(["import", "a.docx", "--into", "d", "b c.pdf"])
    assert words == ["import", "--file=a.docx", "--into", "d", "--file=b c.pdf"]
    words = spread(["mirror", "--apply", "d.zip", "E:/zfxxgk"])
    assert words == ["mirror", "--apply", "d.zip", "--folder=E:/zfxxgk"]
    words = spread(["pdf", "policy/a.md", "--day", "2026-11-23", "--no-build", "b.html"])
    assert words == ["pdf", "--path=policy/a.md", "--day", "2026-11-23", "--no-build", "--path=b.html"]
    assert spread(["build", "--output", "x"]) == ["build", "--output", "x"]


@pytest.mark.parametrize("name, option", BARE_WORDS.items())
def test_no_value_of_an_option_is_taken_for_a_bare_word(name, option):
    valued = {f"--{argument.name}" for argument in ARGUMENTS[name] if argument.takes_value}
    assert valued - {option.rstrip("=")} <= set(WITH_VALUE)


def test_commands_are_the_known_ones():
    assert sorted(COMMANDS) == [
        "bench", "build", "clean", "clear", "demo", "expiring", "hooks", "import", "init", "inspect",
        "lint", "lock", "migrate", "mirror", "neighbours", "new", "pdf", "publish", "review",
        "rollback", "sbom", "screenshots", "serve", "test", "upgrade"]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_explains_itself_in_chinese(name):
    assert has_chinese(COMMANDS[name].__doc__)
    for argument in ARGUMENTS[name]:
        assert has_chinese(argument.help or ""), argument.name


def run_task(*words: str, root: Path = ROOT) -> subprocess.CompletedProcess:
    """Run a task as `inv` would."""
    return subprocess.run(
        [sys.executable, "-m", "invoke", "--search-root", str(root), *words],
        capture_output=True, text=True, encoding="utf-8", env={**os.environ, "PYTHONUTF8": "1"},
        cwd=root,
    )


@pytest.mark.parametrize("words, says", [
    (["build", "--content=tests", "--day=2026-02-30"], "2026-02-30"),
    (["build", "--content=nowhere"], "nowhere"),
    (["new", "--content=tests", "--revise=a.md", "--since=2026-13-01"], "--since“2026-13-01”"),
    (["inspect", "--content=tests", "--format=xml"], "xml"),
    (["serve", "--content=content", "--editor=word"], "word"),
    (["build", "--jobs=many"], "many"), (["review", "--content=tests", "nowhere.md"], "nowhere.md"),
    (["import", "--file=README.md", "--into=README.md"], "README.md"),
    (["import", "--file=README.md", "--into=contnet"], "您是否想写“content”"),
    (["migrate", "docs", "--into=contnet"], "没有文件夹“contnet”"),
])
def test_wrong_option_is_one_chinese_line(words, says):
    refused = run_task(*words)
    assert refused.returncode == 2
    assert len(refused.stderr.splitlines()) == 1
    assert says in refused.stderr and has_chinese(refused.stderr)


def test_port_in_use_is_one_chinese_line(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        (tmp_path / "content").mkdir()
        folders = [f"--content={tmp_path / 'content'}", f"--output={tmp_path / 'output'}"]
        refused = run_task("serve", *folders, f"--port={port}")
    assert refused.returncode == 1 and refused.stderr.count("\n") == 1 and port in refused.stderr


FEATURE = """
import json, sys
from plugins.documents.findings import Finding
from plugins.pipeline.feature import Feature

def check(context):
    names = ("day", "jobs", "clean", "content", "output")
    print(json.dumps({name: getattr(context.options, name) for name in names}, default=str))
    INSIDE
    return ()

FEATURE = Feature("only", check=check)
"""


@pytest.fixture
def build(tmp_path):
    """A function that builds a project whose only feature does what it is given."""
    shutil.copytree(ROOT / "tests" / "sites" / "data", tmp_path / "content" / "_data")
    shutil.copy(ROOT / "pelicanconf.py", tmp_path)
    with (tmp_path / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write('\nPLUGINS, DAY, JOBS = ["only"], "2024-07-02", 1\n')
    shutil.copy(ROOT / "tasks.py", tmp_path)
    shutil.copy(ROOT / "invoke.yaml", tmp_path)
    for folder in ("plugins", "theme"):
        shutil.copytree(ROOT / folder, tmp_path / folder)

    def run(*options, inside="pass"):
        code = FEATURE.replace("INSIDE", inside)
        (tmp_path / "only.py").write_text(code, encoding="utf-8")
        return run_task("build", *options, root=tmp_path)

    return run


def test_options_stand_in_place_of_settings(build, tmp_path):
    done = build()
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout.splitlines()[0]) == {
        "day": "2024-07-02", "jobs": 1, "clean": False,
        "content": str(tmp_path / "content"), "output": str(tmp_path / "output"),
    }
    done = build("--day", "20261123", "--clean", "--jobs", "2", "--output", "公开")
    assert json.loads(done.stdout.splitlines()[0]) == {
        "day": "2026-11-23", "jobs": 2, "clean": True,
        "content": str(tmp_path / "content"), "output": str(tmp_path / "公开"),
    }


def test_a_feature_stops_the_build_with_its_findings_and_code_2(build):
    done = build(inside='return [Finding("a.md", 1, 1, "KEY-01", "错", "改")]')
    assert done.returncode == 2 and done.stderr.startswith("a.md:1:1: 错误 KEY-01 错")


def test_a_fault_of_the_program_is_exit_code_1(build):
    assert build(inside="raise ValueError").returncode == 1


@pytest.mark.parametrize(("settings", "says"), [
    ('PLUGINS = ["plugins.serach"]', "plugins.serach"), ('PLUGINS = ["json"]', "只有 pelican"),
    ("DAY = '昨天'", "昨天"), ("SEARCH = {'lunr': True}", "lunr_json"), ("1 / 0", "pelicanconf.py:"),
    ("PLUGINS = [", "pelicanconf.py:"),
])
def test_settings_that_make_no_sense_are_one_chinese_line(build, tmp_path, settings, says):
    with (tmp_path / "pelicanconf.py").open("a", encoding="utf-8") as file:
        file.write(settings)
    done = build()
    assert done.returncode == 2 and done.stderr.count("\n") == 1
    assert says in done.stderr and has_chinese(done.stderr)


@pytest.mark.skipif(os.name == "nt", reason="Windows 没有这样的信号")
def test_interrupted_build_is_no_success(build):
    ctrl_c = "import os, signal, time; os.kill(os.getpid(), signal.SIGINT); time.sleep(5)"
    done = build(inside=ctrl_c)
    assert done.returncode == 130
