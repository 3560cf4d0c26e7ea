"""A headless Chromium that prints pages, driven over its DevTools protocol."""

import base64
import json
import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from .websocket import WebSocket

PATIENCE = 60.0  # seconds for the browser to start, and for each of its answers
_FLAGS = (
    "--headless=new", "--remote-debugging-port=0", "--no-first-run", "--no-default-browser-check",
    "--disable-gpu", "--disable-extensions", "--disable-sync", "--disable-background-networking",
    "--disable-component-update", "--mute-audio",
)
_PRINT = {"printBackground": True, "preferCSSPageSize": True, "generateTaggedPDF": True,
          "generateDocumentOutline": True}


class PrintFault(Exception):
    """The browser did not start, or did not print a page; says what it said."""


class Tab:
    """One tab of the browser, in which no script of a page runs."""

    def __init__(self, socket: WebSocket):
        self._socket = socket
        self._asked = 0
        self._events: list[dict[str, Any]] = []
        self._session = ""
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        attached = self._ask("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        # A page is complete without scripts, and the same on any day.
        self._ask("Emulation.setScriptExecutionDisabled", value=True)
        self._ask("Page.enable")
        self._ask("Page.setLifecycleEventsEnabled", enabled=True)

    def print(self, address: str) -> bytes:
        """The PDF of the page at an address, tagged and with an outline."""
        self._events.clear()
        gone = self._ask("Page.navigate", url=address)
        if "errorText" in gone:
            raise PrintFault(gone["errorText"])
        while not any(event["name"] == "load" and event["loaderId"] == gone["loaderId"]
                      for event in self._events):
            self._receive()
        return base64.b64decode(self._ask("Page.printToPDF", **_PRINT)["data"])

    def close(self) -> None:
        """Ends the browser."""
        self._session = ""
        self._ask("Browser.close")

    def _ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        self._asked += 1
        question = {"id": self._asked, "method": method, "params": parameters}
        if self._session:
            question["sessionId"] = self._session
        self._socket.send(json.dumps(question))
        while True:
            message = self._receive()
            if message.get("id") == self._asked:
                if "error" in message:
                    raise PrintFault(f"{method}: {message['error']['message']}")
                result: dict[str, Any] = message["result"]
                return result

    def _receive(self) -> dict[str, Any]:
        message: dict[str, Any] = json.loads(self._socket.receive())
        if message.get("method") == "Page.lifecycleEvent":
            self._events.append(message["params"])
        return message


@contextmanager
def open_tab(browser: str) -> Iterator[Tab]:
    """A tab in a browser of its own; PrintFault where something goes wrong with either."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [browser, *_FLAGS, f"--user-data-dir={profile}", "about:blank"]
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            command.insert(1, "--no-sandbox")  # Chromium has none for root
        quiet = subprocess.DEVNULL
        process = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet)
        try:
            port, path = _wait_for_port(Path(profile) / "DevToolsActivePort", process)
            with WebSocket(port, path, PATIENCE) as socket:
                tab = Tab(socket)
                yield tab
                tab.close()
                with suppress(subprocess.TimeoutExpired):
                    process.wait(10)
        except (OSError, subprocess.SubprocessError) as error:
            raise PrintFault(str(error)) from None
        finally:
            process.kill()
            process.wait()


def _wait_for_port(file: Path, process: subprocess.Popen[bytes]) -> tuple[int, str]:
    """Where the browser listens, once it has written that down."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        with suppress(OSError, ValueError):
            port, path = file.read_text("utf-8").split()
            return int(port), path
        time.sleep(0.05)
    raise PrintFault("浏览器没有启动起来")
