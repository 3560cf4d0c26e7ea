"""What the commands share."""

from plugins.commands.shared import data_folder
from tests.support import ROOT


def test_a_folder_within_a_content_has_the_registers_of_that_content(tmp_path):
    (tmp_path / "content" / "_data").mkdir(parents=True)
    assert data_folder(tmp_path / "content" / "policy" / "new") == tmp_path / "content" / "_data"
    assert data_folder(tmp_path / "elsewhere") == ROOT / "content" / "_data"
