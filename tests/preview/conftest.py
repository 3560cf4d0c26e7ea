"""A desk over a small content folder, its server, and requests to it."""

import json
import re
import shutil
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from contextlib import contextmanager
from urllib.parse import quote

import pytest

from plugins.preview.context import PreviewContext
from plugins.preview.guard import TOKEN
from plugins.preview.server import preview_server
from plugins.preview.state import StatePublisher
from tests.support import DAY, ROOT, build, markdown, write

PANEL = "#preview-panel aside"  # beside every page, and gone for a moment while it loads anew
REFUSED = re.compile("status of (?:403|404|409)")  # the browser's own words for what is handled
PATIENCE = 60_000  # milliseconds, for what a build stands before

CONTENT = {
    "policy/a.md": markdown("文号: 测政发〔2024〕1号\n发文机关: 测试县人民政府",
                            "第一条 正文。\n", title="标题: 关于甲的通知\n"),
    "policy/b.md": markdown("文号: 测政发〔2024〕2号", title="标题: 关于乙的办法\n",
                            category="类别: 行政规范性文件\n"),
    "policy/later.md": markdown(title="标题: 以后\n", published="发布日期: 2027-01-01\n"),
    "policy/1.pdf": b"%PDF-1",
}

DECISION = "policy/decision.md"
CLEARING = {  # a clean-up decision with its list: here, lapsed, elsewhere and kept
    DECISION: markdown("文号: 测政发〔2025〕9号\n附件: [qingli.csv]", "决定废止一批文件，目录见附件。\n",
                       title="标题: 测试县人民政府关于废止部分文件的决定\n"),
    "policy/lapsed.md": markdown("文号: 测政发〔2015〕3号\n成文日期: 2015-01-01\n有效期: 2年",
                                 title="标题: 关于丙的办法\n", category="类别: 行政规范性文件\n",
                                 published="发布日期: 2015-01-02\n"),
    "policy/qingli.csv": "标题,文号,处理意见\n关于甲的通知,测政发〔2024〕1号,废止\n某省条例,,废止\n"
                         "关于丙的办法,测政发〔2015〕3号,废止\n关于乙的办法,,继续有效\n",
}


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """A folder with the content and the site built of it, to be copied."""
    folder = tmp_path_factory.mktemp("built")
    build(write(folder / "content", CONTENT), folder / "out", folder / "cache", unreviewed=True)
    return folder


@pytest.fixture
def context(built, tmp_path):
    """A desk whose site is built."""
    shutil.copytree(built, tmp_path, dirs_exist_ok=True)
    content = tmp_path / "content"
    publisher = StatePublisher()
    publisher.end("")
    publisher.tell(())
    return PreviewContext(content, content / "_data", tmp_path / "out", DAY, publisher,
                          cache=tmp_path / "cache")


class Client:
    """Requests to a server as its own pages send them; headers may be given otherwise."""

    def __init__(self, port, token):
        self.port, self.token, self.address = port, token, f"http://127.0.0.1:{port}"

    def ask(self, path, data=None, **headers):
        """Status and body of an answer, whatever it is."""
        own = {"Origin": self.address, TOKEN: self.token} if data is not None else {}
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(self.address + quote(path, "/?=&%"), data,
                                         {**own, **given})
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def send(self, action, path, values, **more):
        """What an action of the form says to an entry."""
        entry = {"path": path, "new": False, "values": values, **more}
        status, body = self.ask(f"/_preview/{action}", json.dumps(entry).encode())
        return status, json.loads(body)


def inv(*words):
    """A command of the project, run to its end: its exit code and what it said."""
    done = subprocess.run([sys.executable, "-m", "invoke", *words], cwd=ROOT, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8")
    return done.returncode, done.stdout


@contextmanager
def serve(content, output):
    """Runs `inv serve`; gives its address once the site is built."""
    command = [sys.executable, "-m", "invoke", "serve", "--port=0", f"--content={content}",
               f"--output={output}", f"--day={DAY}"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True,
                               encoding="utf-8")
    said = [process.stdout.readline() for _ in range(2)]  # the address, the first build
    try:
        yield re.search(r"http://127\.0\.0\.1:\d+", said[0])[0]
    finally:
        process.terminate()
        process.communicate(timeout=60)


@pytest.fixture
def page(browser):
    """A page in a browser; the test fails where the browser complains of something."""
    from playwright.sync_api import expect

    expect.set_options(timeout=PATIENCE)
    page = browser.new_page()
    page.set_default_timeout(PATIENCE)
    complaints = []
    page.on("console", lambda message: complaints.append(message.text)
            if message.type == "error" and not REFUSED.search(message.text) else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    page.close()
    assert complaints == []


def control(page, key):
    """The control of a key, its group opened and the key asked for where it is not shown yet."""
    found = page.locator(f"[data-key={key}]")
    group = page.locator(".group", has=found)
    if group.get_attribute("open") is None:
        group.locator("summary").first.click()
    if not found.is_visible():
        group.locator(".asking").select_option(key)
    return found


@pytest.fixture
def client(context):
    """A client of a running server."""
    server = preview_server(context, 0)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield Client(server.server_port, server.RequestHandlerClass.keywords["token"])
    server.shutdown()
    server.server_close()
