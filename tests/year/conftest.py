"""One story line is one file: its chapters share an office and are read in their order.

A chapter goes on from where the one before it ended; after one that fails, those that follow in
its file tell nothing and are skipped.
"""

import pytest

from tests.year.office import Office


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """The office on 5 January 2026; a name of its folder that a clerk would give it."""
    return Office.opens(tmp_path_factory.mktemp("year") / "信息公开 专栏")


@pytest.fixture
def reader(office):
    """Who reads what is published, on the office's day."""
    return office.reader


_FAILED = pytest.StashKey[str]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Remembers the first chapter of a file that fails."""
    report = yield
    if report.failed:
        item.parent.stash.setdefault(_FAILED, item.name)
    return report


def pytest_runtest_setup(item):
    """Skips what follows a chapter that failed."""
    if failed := item.parent.stash.get(_FAILED, ""):
        pytest.skip(f"前面的一章没有通过：{failed}")
