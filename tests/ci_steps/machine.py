"""A machine that runs jobs: nothing in its environment, its home empty, a workspace cloned anew."""

import os
import resource
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_PYTHON = Path(shutil.which("python3", path=os.defpath) or shutil.which("python3") or "python3")


@dataclass(frozen=True, slots=True)
class Done:
    """What a script came to: its code, what it said, the seconds of CPU it took."""

    code: int
    said: str
    cpu: float


@dataclass(frozen=True, slots=True)
class Machine:
    """A folder whose `work` is the workspace of every job, as a runner has it; what all scripts are
    given besides a path and a home."""

    folder: Path
    origin: Path
    given: Mapping[str, str]

    @property
    def workspace(self) -> Path:
        """The clone that a job works in."""
        return self.folder / "work"

    def check_out(self, branch: str, depth: int) -> None:
        """Clones a branch as a new job finds it; only .venv is kept from the job before."""
        kept = self.folder / "kept"
        if (self.workspace / ".venv").exists():
            (self.workspace / ".venv").rename(kept)
        shutil.rmtree(self.workspace, ignore_errors=True)
        (self.folder / "home").mkdir(parents=True, exist_ok=True)
        options = ["--branch", branch] + (["--depth", str(depth)] if depth else [])
        subprocess.run(["git", "clone", "-q", *options, self.origin.as_uri(), self.workspace],
                       check=True)
        if kept.exists():
            kept.rename(self.workspace / ".venv")

    def start(self, script: str, environ: Mapping[str, str] = {}) -> subprocess.Popen:
        """The script, running in the workspace under the shell that the services take."""
        path = os.pathsep.join((str(_PYTHON.parent), os.defpath))
        return subprocess.Popen(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=self.workspace, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, encoding="utf-8",
            env={"PATH": path, "HOME": str(self.folder / "home"), "CI": "true", **self.given,
                 **environ})

    def run(self, script: str, environ: Mapping[str, str] = {}) -> Done:
        """What the script came to."""
        before = _cpu()
        process = self.start(script, environ)
        said, _ = process.communicate()
        return Done(process.returncode, said, _cpu() - before)


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
