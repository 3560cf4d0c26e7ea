"""Nothing is built where nothing has changed; whatever a build may read is looked at."""

import os
import time
from dataclasses import replace

import pytest

from plugins.files.stamps import output_stamps
from plugins.pipeline.up_to_date import BuildStamp
from tests.support import markdown, options_of, write

LONG_AGO_NS = 1_600_000_000_000_000_000
# By name: the file that is edited, and where it is linked from.
EDITED = {
    "a document": ("content/policy/a.md", ""),
    "data": ("content/_data/site.yml", ""),
    "linked data": ("shared/offices.yml", "content/_data/offices.yml"),
    "figures in a folder with _": ("content/policy/_figures/2024.yml", ""),
    "figures in a linked folder with _": ("shared/figures/2024.yml", "content/policy/_figures"),
    "the portal's header": ("content/_portal/header.html", ""),
    "a template": ("theme/templates/base.html", ""),
}


@pytest.fixture
def options(tmp_path):
    content = write(tmp_path / "content", {"policy/a.md": markdown("")})
    (tmp_path / "output").mkdir()
    return replace(options_of(content, tmp_path / "output", tmp_path / "cache"),
                   root=tmp_path, theme=tmp_path / "theme")


def _save(file, text, at_ns=LONG_AGO_NS):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    os.utime(file, ns=(at_ns, at_ns))


def _remember(options):
    for file in options.content.rglob("*.*"):
        os.utime(file, ns=(LONG_AGO_NS, LONG_AGO_NS))
    BuildStamp(options).remember(output_stamps(options.output))
    assert BuildStamp(options).is_current()


@pytest.mark.parametrize(("edited", "linked"), EDITED.values(), ids=EDITED)
def test_an_edit_is_seen(tmp_path, options, edited, linked):
    file, link = tmp_path / edited, tmp_path / linked
    _save(file, "one\n")
    if linked:
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(file if link.suffix else file.parent)
    _remember(options)
    _save(file, "two\n", LONG_AGO_NS + 1)
    assert not BuildStamp(options).is_current()


def test_what_is_young_is_not_trusted(options):
    os.utime(options.content / "policy/a.md", ns=(time.time_ns(),) * 2)
    BuildStamp(options).remember(output_stamps(options.output))
    assert not BuildStamp(options).is_current()
