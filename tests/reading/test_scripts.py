"""The scripts of a document's page: all there, short, without comments."""

from plugins.reading.scripts import SCRIPTS, list_scripts
from tests.support import ROOT

FOLDER = ROOT / "theme" / "static" / "js" / "reading"


def test_every_script_is_joined_once():
    joined = [name for names in SCRIPTS.values() for name in names]
    assert sorted(joined) == sorted(path.name for path in FOLDER.glob("*.js"))


LOADED_WHEN_PRESSED = "theme/js/word.js"


def test_the_joined_scripts_are_light():
    for page in list_scripts(ROOT / "theme"):
        assert "/**" not in page.view
        assert len(page.view) < (21_000 if page.path == LOADED_WHEN_PRESSED else 12_000), page.path


def test_every_script_is_short():
    for path in FOLDER.glob("*.js"):
        lines = path.read_text("utf-8").splitlines()
        assert len(lines) <= 150 and max(map(len, lines)) <= 100, path.name
