"""Files of other programs turned into .docx and .xlsx by LibreOffice, where it is installed."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from ..files.saving import write_new_file
from ..office_files.unreadable import Unreadable

LONGEST_SECONDS = 70.0  # less than a file may take in all: isolation.LONGEST_SECONDS
LARGEST_RESULT = 64 * 1024 * 1024
_NAMES = ("soffice", "libreoffice")
_PLACES = {
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS/soffice",),
    # The .com waits until it is done, the .exe does not.
    "win32": ("C:/Program Files/LibreOffice/program/soffice.com",
              "C:/Program Files (x86)/LibreOffice/program/soffice.com"),
}
_ELSEWHERE = ("/usr/lib/libreoffice/program/soffice", "/opt/libreoffice*/program/soffice")
_WITHOUT_NETWORK = (("unshare", "-n"), ("unshare", "-r", "-n"))
HOW_TO_GET = ("装上 LibreOffice 就能直接导入（Debian、Ubuntu：apt install libreoffice-writer-nogui "
              "libreoffice-calc-nogui；Windows、macOS：从 libreoffice.org 下载安装），")
# No macro runs, no linked file is fetched, and every request goes to a port where nobody listens.
_SETTINGS = (
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Office.Calc/Content/Update", "Link", "2"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    *(("Inet/Settings", f"ooInet{kind}ProxyName", "127.0.0.1") for kind in ("HTTP", "HTTPS")),
    *(("Inet/Settings", f"ooInet{kind}ProxyPort", "9") for kind in ("HTTP", "HTTPS")),
)


def find_program(platform: str = sys.platform) -> str:
    """The path of LibreOffice's program, "" where there is none."""
    named = (shutil.which(name) for name in _NAMES)
    return next(filter(None, (*named, *_installed(platform))), "")


def convert(data: bytes, suffix: str, target: str, program: str | None = None,
            seconds: float = LONGEST_SECONDS) -> bytes:
    """The bytes of a file as LibreOffice writes them anew: `suffix` doc, `target` docx.

    Unreadable where LibreOffice is missing, cannot read the file, or takes longer than `seconds`.
    """
    program = find_program() if program is None else program
    if not program:
        raise Unreadable("要靠 LibreOffice 转换，这台电脑上没有。",
                         f"{HOW_TO_GET}或者用 Word、WPS 打开后另存为 .{target}。")
    with tempfile.TemporaryDirectory(prefix="import-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / f"source.{suffix}"
        write_new_file(source, data)
        _write_profile(folder / "profile")
        command = [program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
                   "--norestore", "--convert-to", target, "--outdir", str(folder / "out"),
                   str(source)]
        if not _run([*_without_network(), *command], seconds):
            raise Unreadable(f"用 LibreOffice 转换了 {seconds:.0f} 秒还没有完，已停止。",
                             f"请用 Word 或 WPS 打开后另存为 .{target}。")
        made = folder / "out" / f"source.{target}"
        if not made.is_file() or made.stat().st_size > LARGEST_RESULT:
            raise Unreadable("用 LibreOffice 打不开（可能有打开密码、已损坏，或者没有装全）。",
                             f"请用 Word 或 WPS 打开，去掉密码后另存为 .{target}。")
        return made.read_bytes()


def _installed(platform: str) -> Iterator[str]:
    for place in _PLACES.get(platform, _ELSEWHERE):
        root = Path(Path(place).anchor or "/")
        with suppress(OSError):
            yield from (str(path) for path in sorted(root.glob(place.removeprefix(root.as_posix())))
                        if path.is_file())


def _without_network() -> tuple[str, ...]:
    """The beginning of a command that reaches no network, () where the system has no way."""
    for way in _WITHOUT_NETWORK if shutil.which("unshare") else ():
        if subprocess.run([*way, "true"], capture_output=True).returncode == 0:
            return way
    return ()


def _run(command: list[str], seconds: float) -> bool:
    """Runs a command to its end; False where it was stopped, with all it had started."""
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet,
                               start_new_session=True)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        _stop(process)
        return False
    return True


def _stop(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True)
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _write_profile(folder: Path) -> None:
    items = "".join(
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>" for path, name, value in _SETTINGS)
    write_new_file(folder / "user" / "registrymodifications.xcu", (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        f"{items}</oor:items>\n").encode())
