"""The joined scripts: all there, in order, without comments; and the tests of the scripts."""

import subprocess
from pathlib import Path

from plugins.search.scripts import JOINED_SCRIPTS, SCRIPTS, bundle

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "theme" / "static" / "js" / "search"


def test_every_script_is_joined():
    assert {path.name for path in FOLDER.glob("*.js")} == {*SCRIPTS, *JOINED_SCRIPTS}


def test_comments_and_indentation_are_left_out():
    text = bundle(FOLDER).decode()
    assert "/**" not in text
    assert "\n " not in text
    assert len(text) > 20_000


def test_every_script_is_short():
    for path in FOLDER.glob("*.js"):
        lines = path.read_text(encoding="utf-8").splitlines()
        assert len(lines) <= 150, path.name
        assert max(map(len, lines)) <= 100, path.name
        assert not any(line.count("`") % 2 for line in lines), path.name


def test_the_tests_of_the_scripts_pass():
    ran = subprocess.run(["node", "--test", "tests/js/"], cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout[-3000:]
