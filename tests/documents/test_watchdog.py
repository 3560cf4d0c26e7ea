"""A document that hangs is named, and the build ends."""

import re
import signal
import threading

import pytest

from plugins.documents.loading import parse_files
from plugins.documents.watchdog import watched
from tests.support import markdown, write

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="系统没有定时信号")


def _hang(*_):
    re.match("(?:a+)+b", "a" * 60)  # years


def test_a_document_that_hangs_within_an_expression_is_named(tmp_path, monkeypatch, capfd):
    assert threading.current_thread() is threading.main_thread()
    content = write(tmp_path, {"policy/a.md": markdown()})
    monkeypatch.setattr("plugins.documents.watchdog.LONGEST_SECONDS", 0.2)
    monkeypatch.setattr("plugins.documents.loading.parse_document", _hang)
    with pytest.raises(SystemExit) as ended:
        list(parse_files(content, ["policy/a.md"]))
    assert ended.value.code == 1
    assert "policy/a.md：" in capfd.readouterr().err


def test_nothing_is_left_of_a_watch():
    before = signal.getsignal(signal.SIGALRM)
    with watched("a.md"):
        pass
    assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL)[0] == 0


def test_another_thread_is_not_watched():
    thread = threading.Thread(target=lambda: watched("a.md").__enter__())
    before = signal.getsignal(signal.SIGALRM)
    thread.start()
    thread.join()
    assert signal.getsignal(signal.SIGALRM) is before
