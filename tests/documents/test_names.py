"""By what other names a title means a document of the site."""

import pytest

from plugins.documents.names import Names
from tests.validity.making import make

TITLES = ("测试县人民政府办公室关于印发测试县救助办法的通知", "测试县人民政府关于印发《测试县养老办法（试行）》的通知",
          "测试县停车办法", "停车办法", "测试县人民政府关于禁放的通告", "关于印发用水办法的通知", "测试县殡葬办法（试行）",
          "测试县殡葬办法")
NAMES = Names(lambda: [make(f"{at}.md", title=title) for at, title in enumerate(TITLES)], "某市测试县")


@pytest.mark.parametrize(("title", "found"), [
    ("测试县救助办法", (0,)), ("救助办法", (0,)), ("关于印发〈救助办法〉的通知", (0,)), ("某市测试县救助办法", (0,)),
    ("测试县养老办法（试行）", (1,)), ("养老办法(试行)", (1,)), ("测试县养老办法", (1,)),
    ("停车办法", (3,)), ("测试县停车办法", (2,)), ("关于禁放的通告", (4,)), ("测试县用水办法", (5,)),
    ("殡葬办法", (7,)), ("殡葬办法（试行）", (6,)), ("救助办法（试行）", ()), ("别县救助办法", ()), ("救助", ()), ("", ()),
])
def test_a_title_means_what_bears_it_else_what_it_shortens(title, found):
    assert NAMES.titled(title, "new.md") == tuple(f"{at}.md" for at in found)


def test_a_document_does_not_mean_itself():
    assert NAMES.titled("救助办法", "0.md") == ()
