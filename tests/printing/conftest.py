"""The project's own content and some harder documents, printed once by the real command."""

import os
import subprocess
import sys
from types import SimpleNamespace

import pytest

from plugins.printing.browser import find
from tests.printing.making import DOCUMENTS, as_issued
from tests.support import ROOT, office_content

WORDS = ("policy/yzbf-2022-93.md", "policy/yzbf-2024-66.html", "policy/joint.md",
         "policy/tables.md", "policy/repealed.md",
         "https://www.example.gov.cn/zfxxgk/guide/guide.html#part-1",
         "disclosure/other/policy/index.html", "annual-report/2025.md",
         "policy/questions.md")


@pytest.fixture(scope="session")
def chromium():
    """The path of a Chromium; where there is none the test is skipped, and says so."""
    path = os.environ.get("COLUMN_CHROMIUM", "") or find(os.environ)
    if not path:
        pytest.skip("没有 Chromium")
    return path


@pytest.fixture(scope="session")
def printed(chromium, tmp_path_factory):
    """What `inv pdf` said and wrote: `content`, `output`, `into`, `said`."""
    folder = tmp_path_factory.mktemp("printed")
    content, output, into = office_content(folder), folder / "output", folder / "pdf"
    (content / "_portal").mkdir()
    for path, text in (*DOCUMENTS.items(), *as_issued(content)):
        (content / path).write_text(text, "utf-8")
    command = [sys.executable, "-m", "invoke", "pdf", *WORDS, f"--content={content}",
               f"--output={output}", f"--into={into}", "--day=2026-11-23"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8",
                          env={**os.environ, "CHROMIUM": chromium})
    assert done.returncode == 0, done.stdout + done.stderr
    return SimpleNamespace(content=content, output=output, into=into, said=done.stdout)
