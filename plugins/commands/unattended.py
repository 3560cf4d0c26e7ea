"""Programs run where nobody sits at a terminal: none waits for a password or an answer."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_QUIET: Mapping[str, str] = {
    "GIT_TERMINAL_PROMPT": "0", "GCM_INTERACTIVE": "never", "SSH_ASKPASS_REQUIRE": "never",
    "GIT_EDITOR": "true", "GIT_MERGE_AUTOEDIT": "no", "LC_ALL": "C.UTF-8"}
TIMED_OUT = -1


@dataclass(frozen=True, slots=True)
class ProgramRun:
    """The exit code of a program, `TIMED_OUT` where it did not end; what it said."""

    code: int
    said: str
    complained: str

    @property
    def is_good(self) -> bool:
        """True where it did what it was asked."""
        return self.code == 0


def run_unattended(words: Sequence[str], folder: Path, patience: float) -> ProgramRun:
    """Runs a program in a folder for at most so many seconds. OSError where there is none such."""
    try:
        done = subprocess.run(
            words, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=patience,
            env={**os.environ, **_QUIET}, start_new_session=True)
    except subprocess.TimeoutExpired:
        return ProgramRun(TIMED_OUT, "", f"等了 {patience:.0f} 秒没有答复")
    return ProgramRun(done.returncode, done.stdout.decode("utf-8", "replace"),
                   done.stderr.decode("utf-8", "replace"))
