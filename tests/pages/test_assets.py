"""The theme's own files, wherever they lie."""

import os

import pytest

from plugins.pages.assets import list_assets, static_digest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="符号链接和管道")


@pytest.fixture
def theme(tmp_path):
    """A theme whose pictures lie elsewhere, beside those of other sites."""
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "badge.svg").write_text("<svg/>")
    static = tmp_path / "theme" / "static"
    static.mkdir(parents=True)
    (static / "img").symlink_to("../../shared", target_is_directory=True)
    return tmp_path / "theme"


def test_a_linked_folder_is_read_and_an_edit_in_it_is_seen(theme, monkeypatch):
    monkeypatch.setattr("plugins.pages.assets.SHEETS", ())
    assert "theme/img/badge.svg" in [page.path for page in list_assets(theme).pages]
    before = static_digest(theme)
    (theme / "static" / "img" / "badge.svg").write_text("<svg> </svg>")
    assert static_digest(theme) != before


@pytest.mark.parametrize("spoil", [lambda file: file.symlink_to("none"), os.mkfifo])
def test_what_cannot_be_read_is_an_error_that_names_it(theme, spoil):
    spoil(theme / "static" / "a.css")
    with pytest.raises(FileNotFoundError, match=r"a\.css"):
        static_digest(theme)
