"""The given texts, imported by the command and built: all that was written is on the pages."""

import re
import shutil
import subprocess
import sys
import unicodedata

import pytest
from lxml import html

from plugins.importing.imported import shown_text
from tests.importing.real_files import SEEDS
from tests.support import ROOT

REGISTERS = ROOT / "tests" / "sites" / "shilixian" / "content" / "_data"
_SPOKEN = re.compile(r"[^\w]|_")  # all but Han characters, letters and digits


def _spoken(text: str) -> str:
    """A text without punctuation, spaces, and differences of width."""
    return _SPOKEN.sub("", unicodedata.normalize("NFKC", text))


def _run(*words: str) -> str:
    done = subprocess.run([sys.executable, "-m", "invoke", *words], cwd=ROOT, check=False,
                          capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.skipif(not SEEDS.is_dir(), reason="没有 ../shared/seeds")
def test_every_character_of_the_given_texts_is_on_a_page(tmp_path):
    content, output = tmp_path / "content", tmp_path / "output"
    shutil.copytree(REGISTERS, content / "_data")
    files = sorted(SEEDS.glob("*.txt"))
    _run("import", *(f"--file={file}" for file in files), f"--into={content / 'given'}",
         "--category=其他政策文件")
    _run("build", f"--content={content}", f"--output={output}", "--unreviewed")  # 待核实 waits
    pages = [_spoken(shown_text(html.tostring(html.parse(str(page)).find(".//main"),
                                              encoding="unicode")))
             for page in (output / "given").glob("*.html")]
    missing = [f"{file.name}: {line}" for file in files
               for line in file.read_text("utf-8-sig").splitlines()
               if not any(_spoken(line) in page for page in pages)]
    assert len(pages) == len(files) - 1  # one text is given twice
    assert missing == []
