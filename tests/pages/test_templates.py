"""The quick environment renders what plain Jinja renders.

It lives on parts of Jinja and MarkupSafe that neither promises to keep: a release of theirs that
changes one must not change a page unseen.
"""

import jinja2
import pytest
from markupsafe import Markup

from plugins.pages.templates import PageEnvironment
from tests.sites.test_shilixian import CONTENT
from tests.sites.test_shilixian import DAY as ITS_DAY
from tests.support import ROOT, build, read_tree


class _Text(str):
    """What markup is not, although it is text."""


class _Page:
    def __html__(self):
        return "<page>"


VALUES = ("<b>\"'&", "字", Markup("<b>"), _Text("<i>"), _Page(), 1, 1.5, None, True, ["<"], {"a": "&"})
TEXT = """\
{% import "m.html" as m %}{% from "m.html" import box, rest %}
{{ value }}|{{ value ~ "<" }}|{{ m.box(value) }}|{{ box(value, "&")|upper }}|{{ box(b=value) }}
{{ rest(value, value, c=value) }}{% call box(value) %}{{ value }}{% endcall %}
{% for one in [value, "'"] %}{% include "i.html" %}{{ loop.index }}{% endfor %}{{ call(value, b="'") }}
"""
PARTS = {"a.html": TEXT, "i.html": "{{ one }}{{ box(one) }}", "m.html": (
    "{% macro box(a='<', b='乙') %}<i>{{ a }}</i>{{ b }}{{ caller() if caller else '' }}{% endmacro %}"
    "{% macro rest(a) %}{{ a }}{{ varargs|join }}{{ kwargs.c }}{% endmacro %}")}


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_every_kind_of_value(value):
    made = []
    for environment in (PageEnvironment, jinja2.Environment):
        jinja = environment(loader=jinja2.DictLoader(PARTS), autoescape=True)
        jinja.globals["call"] = lambda a, b: f"{a}{b}"
        made.append(jinja.get_template("a.html").render(value=value))
    assert made[0] == made[1]


def test_every_page_of_a_site_with_every_layout(tmp_path, monkeypatch):
    rendered = set()
    take = PageEnvironment.get_template

    def get_template(self, name, *more):
        rendered.add(name)
        return take(self, name, *more)

    url = {"site_url": "https://www.example.gov.cn/zfxxgk"}
    with monkeypatch.context() as patch:
        patch.setattr(PageEnvironment, "get_template", get_template)
        build(CONTENT, tmp_path / "quick", tmp_path / "cache", ITS_DAY, **url)
    monkeypatch.setattr("plugins.pages.rendering.PageEnvironment", jinja2.Environment)
    build(CONTENT, tmp_path / "plain", tmp_path / "cache", ITS_DAY, **url)
    assert read_tree(tmp_path / "quick") == read_tree(tmp_path / "plain")
    pages = {file.relative_to(ROOT / "theme/templates").as_posix()
             for folder in ("", "expiry", "interpretation")
             for file in (ROOT / "theme" / "templates" / folder).glob("*.html")}
    assert pages - {"base.html"} <= rendered, pages - rendered
