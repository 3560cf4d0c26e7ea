"""Texts imported by the command and built: all that was written is on the pages."""

import re
import shutil
import subprocess
import sys
import unicodedata

from lxml import html

from plugins.importing.imported import shown_text
from plugins.importing.reading import read_file
from tests.importing.own_files import RULE, own_files
from tests.importing.real_files import SEEDS, plain
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


def test_every_character_of_a_text_is_on_a_page(tmp_path):
    """Those written for the tests, and the given ones where they lie beside the project."""
    content, output = tmp_path / "content", tmp_path / "output"
    shutil.copytree(REGISTERS, content / "_data")
    for name, data in {**own_files(), "again.txt": own_files()["broken-number.txt"]}.items():
        (tmp_path / name).write_bytes(data)
    files = [*tmp_path.glob("*.txt"), tmp_path / "rule.docx", *sorted(SEEDS.glob("*.txt"))]
    _run("import", *(f"--file={file}" for file in files), f"--into={content / 'given'}",
         "--category=其他政策文件")
    _run("build", f"--content={content}", f"--output={output}", "--unreviewed")  # 待核实 waits
    pages = [_spoken(shown_text(html.tostring(html.parse(str(page)).find(".//main"),
                                              encoding="unicode")))
             for page in (output / "given").glob("*.html")]
    texts = {file.name: read_file(file).raw for file in files if file.suffix == ".txt"}
    missing = [f"{name}: {line}" for name, text in {**texts, "rule.docx": plain(RULE)}.items()
               for line in text.splitlines()
               if not any(_spoken(line) in page for page in pages)]
    assert len(pages) == len(files) - (2 if SEEDS.is_dir() else 1)  # one of each is given twice
    assert missing == []
