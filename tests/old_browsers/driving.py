"""Browsers of any age, driven as a reader does: Chromium over DevTools, Firefox over Marionette."""

import base64
import json
import os
import socket
import subprocess
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from plugins.printing.websocket import WebSocket

PATIENCE = 60.0  # seconds for a browser to start, and for a page to come to what is waited for
_CHROMIUM = ("--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0",
             "--no-first-run", "--window-size=1080,1920", "--mute-audio")
_PREFERENCES = {
    "browser.download.folderList": 2, "browser.download.useDownloadDir": True,
    "browser.download.always_ask_before_handling_new_types": False,
    "browser.helperApps.neverAsk.saveToDisk": "application/vnd.ms-excel,text/csv",
    "browser.shell.checkDefaultBrowser": False, "datareporting.policy.dataSubmissionEnabled": False,
    "browser.startup.page": 0, "marionette.port": 0,
}


class Driver:
    """What both kinds of browser can do; `run` takes an expression, whose promise is awaited."""

    downloads: Path

    def open(self, address: str) -> None:
        """Open an address; return when its scripts have run."""
        raise NotImplementedError

    def run(self, expression: str) -> Any:
        """The value of an expression of JavaScript in the page."""
        raise NotImplementedError

    def tap(self, selector: str) -> None:
        """Touch the middle of the first element that a selector finds."""
        raise NotImplementedError

    def print(self) -> bytes:
        """The page as PDF."""
        raise NotImplementedError

    def click(self, selector: str) -> None:
        """Press an element as a reader does, whom browsers allow more than a script."""
        raise NotImplementedError

    def until(self, expression: str) -> Any:
        """The value of an expression as soon as it is something; what the page shows fails else."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            with suppress(RuntimeError):  # between two pages there is none
                if value := self.run(expression):
                    return value
            time.sleep(0.1)
        shown = self.run("document.title + '：' + document.body.innerText.slice(0, 600)")
        raise AssertionError(f"没有等到 {expression}；网页：{shown}")

    def text(self, selector: str) -> str:
        """The text of the first element that a selector finds, once it has one."""
        found = f"(document.querySelector({json.dumps(selector)}) || {{ textContent: '' }})"
        return str(self.until(f"{found}.textContent.trim()"))

    def downloaded(self, suffix: str) -> Path:
        """The file of a suffix that arrives among the downloads, or its part that waits for a name."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            for file in self.downloads.glob(f"*{suffix}*"):
                if file.stat().st_size:
                    return file
            time.sleep(0.1)
        raise AssertionError(f"没有存下 {suffix}：{sorted(self.downloads.iterdir())}")


class Chromium(Driver):
    """A headless Chromium since 72."""

    def __init__(self, program: Path, folder: Path):
        self.downloads, profile = folder / "downloads", folder / "profile"
        self.downloads.mkdir(parents=True)
        profile.mkdir()
        library = program.parent / "lib"  # which the packages of past years bring along
        environ = os.environ | ({"LD_LIBRARY_PATH": str(library)} if library.is_dir() else {})
        self._said = (folder / "said").open("w+")
        self._process = subprocess.Popen(
            [str(program), *_CHROMIUM, f"--user-data-dir={profile}", "about:blank"], env=environ,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=self._said)
        try:
            self._connect(*self._listening(folder / "said"))
        except BaseException:
            self._process.kill()
            raise

    def _connect(self, port: int, path: str) -> None:
        self._socket, self._asked, self._session = WebSocket(port, path, PATIENCE), 0, ""
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self._ask("Page.enable")
        self._ask("Page.setDownloadBehavior", behavior="allow", downloadPath=str(self.downloads))

    def _listening(self, said: Path) -> tuple[int, str]:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            for line in said.read_text("utf-8", "replace").splitlines():
                if line.startswith("DevTools listening on ws://"):
                    host, _, path = line.rpartition("://")[2].partition("/")
                    return int(host.rpartition(":")[2]), f"/{path}"
            time.sleep(0.1)
        raise RuntimeError("浏览器没有启动起来")

    def open(self, address: str) -> None:
        self._ask("Page.navigate", url="about:blank")
        self._ask("Page.navigate", url=address)
        self.until("location.protocol !== 'about:' && document.readyState === 'complete'")

    def run(self, expression: str) -> Any:
        answer = self._ask("Runtime.evaluate", expression=expression, awaitPromise=True,
                           returnByValue=True, userGesture=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(json.dumps(answer["exceptionDetails"], ensure_ascii=False))
        return answer["result"].get("value")

    def click(self, selector: str) -> None:
        self.until(f"document.querySelector({json.dumps(selector)}) !== null")
        self.run(f"document.querySelector({json.dumps(selector)}).click()")

    def tap(self, selector: str) -> None:
        x, y = _middle(self, selector)
        self._ask("Emulation.setTouchEmulationEnabled", enabled=True)
        self._ask("Input.dispatchTouchEvent", type="touchStart", touchPoints=[{"x": x, "y": y}])
        self._ask("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])

    def print(self) -> bytes:
        return base64.b64decode(self._ask("Page.printToPDF", preferCSSPageSize=True)["data"])

    def close(self) -> None:
        """End the browser."""
        with suppress(OSError):
            self._session = ""
            self._socket.send(json.dumps({"id": 0, "method": "Browser.close"}))
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(5)
        self._process.kill()
        self._process.wait()
        self._said.close()

    def _ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        self._asked += 1
        question = {"id": self._asked, "method": method, "params": parameters}
        self._socket.send(json.dumps(question | ({"sessionId": self._session} if self._session else {})))
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            message = json.loads(self._socket.receive())
            if message.get("id") == self._asked:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']['message']}")
                return dict(message["result"])
        raise TimeoutError(method)


class Firefox(Driver):
    """A headless Firefox."""

    def __init__(self, program: str, folder: Path):
        self.downloads, profile = folder / "downloads", folder / "profile"
        self.downloads.mkdir(parents=True)
        profile.mkdir()
        wanted = _PREFERENCES | {"browser.download.dir": str(self.downloads)}
        (profile / "user.js").write_text("".join(
            f"user_pref({json.dumps(name)}, {json.dumps(value)});\n"
            for name, value in wanted.items()), "utf-8")
        self._process = subprocess.Popen(
            [program, "--headless", "--new-instance", "--marionette", "--profile", str(profile)],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self._socket = socket.create_connection(("127.0.0.1", self._port(profile)), PATIENCE)
        self._stream, self._asked = self._socket.makefile("rb"), 0
        self._read()
        self._ask("WebDriver:NewSession", capabilities={"alwaysMatch": {"unhandledPromptBehavior": "accept"}})
        self._ask("WebDriver:SetWindowRect", width=1080, height=2000)  # with its bars

    def _port(self, profile: Path) -> int:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            with suppress(OSError, ValueError):
                return int((profile / "MarionetteActivePort").read_text())
            time.sleep(0.1)
        raise RuntimeError("火狐没有启动起来")

    def open(self, address: str) -> None:
        self._ask("WebDriver:Navigate", url="about:blank")
        self._ask("WebDriver:Navigate", url=address)

    def run(self, expression: str) -> Any:
        script = f"const [done] = arguments; Promise.resolve(({expression})).then(done);"
        return self._ask("WebDriver:ExecuteAsyncScript", script=script, args=[], sandbox=None,
                         newSandbox=True)["value"]

    def click(self, selector: str) -> None:
        self.until(f"document.querySelector({json.dumps(selector)}) !== null")
        self._ask("WebDriver:ElementClick", id=self._find(selector))

    def tap(self, selector: str) -> None:
        x, y = _middle(self, selector)
        self._ask("WebDriver:PerformActions", actions=[{
            "type": "pointer", "id": "finger", "parameters": {"pointerType": "touch"}, "actions": [
                {"type": "pointerMove", "duration": 0, "x": int(x), "y": int(y)},
                {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]}])

    def print(self) -> bytes:
        return base64.b64decode(self._ask("WebDriver:Print")["value"])

    def close(self) -> None:
        """End the browser."""
        with suppress(OSError, RuntimeError):
            self._ask("Marionette:Quit", flags=["eForceQuit"])
        self._socket.close()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(15)
        self._process.kill()
        self._process.wait()

    def _find(self, selector: str) -> str:
        found = self._ask("WebDriver:FindElement", using="css selector", value=selector)["value"]
        return str(next(iter(found.values())))

    def _ask(self, command: str, **parameters: Any) -> dict[str, Any]:
        self._asked += 1
        data = json.dumps([0, self._asked, command, parameters]).encode()
        self._socket.sendall(str(len(data)).encode() + b":" + data)
        while True:
            message = self._read()
            if message[:2] == [1, self._asked]:
                if message[2]:
                    raise RuntimeError(f"{command}: {message[2]['error']}: {message[2]['message']}")
                return dict(message[3] or {})

    def _read(self) -> Any:
        size = b""
        while (digit := self._stream.read(1)) != b":":
            if not digit:
                raise ConnectionError("火狐已经关闭")
            size += digit
        return json.loads(self._stream.read(int(size)))


def _middle(driver: Driver, selector: str) -> tuple[float, float]:
    """Where an element's middle is in the window, once it is there, scrolled to and at rest."""
    find = f"document.querySelector({json.dumps(selector)})"
    driver.until(f"{find} !== null && {find}.getClientRects().length > 0")
    measure = (f"({find}.scrollIntoView({{ block: 'center' }}), (({{ left, top, width, height }}) =>"
               f" [left + width / 2, top + height / 2])({find}.getBoundingClientRect()))")
    end = time.monotonic() + PATIENCE
    before, now = None, driver.run(measure)
    while now != before and time.monotonic() < end:
        time.sleep(0.3)
        before, now = now, driver.run(measure)
    return now[0], now[1]
