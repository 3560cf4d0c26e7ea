"""What tests of the site in a browser use: the project's own site, and a server of it."""

import pytest

from tests.browser.built import build, serve
from tests.reading.site import SITE
from tests.support import ROOT, write


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The output of the project's own content, in a folder named like the portal's sub-path."""
    return build(tmp_path_factory.mktemp("portal") / "zfxxgk")


@pytest.fixture(scope="session")
def reading_site(tmp_path_factory):
    """The output of a small site whose documents cite and replace each other."""
    folder = tmp_path_factory.mktemp("reading")
    return build(folder / "output", write(folder / "content", SITE))


@pytest.fixture(scope="session")
def shilixian(tmp_path_factory):
    """The output of 示例县, a demonstration within the frame of a portal."""
    content = ROOT / "tests" / "sites" / "shilixian" / "content"
    return build(tmp_path_factory.mktemp("shilixian") / "output", content)


@pytest.fixture(scope="session")
def served(site):
    """The address of the site below a sub-path over http."""
    with serve(site) as address:
        yield address


@pytest.fixture(scope="session", params=["file", pytest.param("http", marks=pytest.mark.further)])
def address(request, site):
    """The address the site is read at: a folder opened by double-click, or a sub-path."""
    return f"{site.as_uri()}/" if request.param == "file" else request.getfixturevalue("served")
