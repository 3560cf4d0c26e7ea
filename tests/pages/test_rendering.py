"""A strict environment over the theme alone."""

import pytest

from plugins.pages.page import Copy, FromView, Page, Template
from plugins.pages.rendering import Renderer, file_size
from plugins.pages.template_faults import TemplateFault


def _renderer(tmp_path, **templates):
    folder = tmp_path / "t"
    folder.mkdir(exist_ok=True)
    for name, text in templates.items():
        (folder / f"{name}.html").write_text(text, "utf-8")
    return Renderer([folder], tmp_path / "portal", {"name": "县"}, {})


def test_escapes_and_links(tmp_path):
    renderer = _renderer(tmp_path, a="{{ page }}|{{ link('x.html') }}|{{ site.name }}")
    page = Page("p/q/a.html", Template("a.html"), "<b>\"'&")
    assert renderer.render(page).decode() == "&lt;b&gt;&#34;&#39;&amp;|../../x.html|县"


def test_a_partial_sees_the_site_the_depth_and_its_values_but_no_page(tmp_path):
    renderer = _renderer(tmp_path, a="{{ partial('p.html', name=page) }}",
                         p="{{ name }}|{{ link('x.html') }}|{{ site.name }}|{{ page is defined }}")
    made = [renderer.render(Page(path, Template("a.html"), view)).decode()
            for path, view in (("a.html", "<甲>"), ("p/a.html", "<甲>"), ("p/b.html", "乙"))]
    assert made == ["&lt;甲&gt;|x.html|县|False", "&lt;甲&gt;|../x.html|县|False",
                    "乙|../x.html|县|False"]


@pytest.mark.parametrize(("call", "shown"), [
    ("m('<', '&')", "<i>&lt;</i>&amp;"),
    ("m('<')", "<i>&lt;</i>乙"),
    ("m(b='&', a='<')", "<i>&lt;</i>&amp;"),
    ("m('甲', page)", "<i>甲</i>&gt;"),
    ("m('甲')|length", "9"),
    ("m('甲', m('丙'))", "<i>甲</i><i>丙</i>乙"),
    ("rest('甲', '<', c='&')", "甲&lt;&amp;"),
])
def test_macros_take_their_values_in_every_way_and_what_they_give_is_not_escaped_again(
        tmp_path, call, shown):
    macros = ("{% macro m(a, b='乙') %}<i>{{ a }}</i>{{ b }}{% endmacro %}"
              "{% macro rest(a) %}{{ a }}{{ varargs|join }}{{ kwargs.c }}{% endmacro %}")
    renderer = _renderer(tmp_path, a=f"{{% from 'm.html' import m, rest %}}{{{{ {call} }}}}",
                         m=macros)
    assert renderer.render(Page("a.html", Template("a.html"), ">")).decode() == shown


def test_a_macro_is_called_with_a_block_for_its_caller(tmp_path):
    renderer = _renderer(tmp_path, m="{% macro box(a) %}[{{ a }}{{ caller() }}]{% endmacro %}",
                         a="{% from 'm.html' import box %}"
                           "{% call box('<') %}{{ page }}{% endcall %}")
    assert renderer.render(Page("a.html", Template("a.html"), "&")).decode() == "[&lt;&amp;]"


def test_an_unknown_name_is_an_error(tmp_path):
    with pytest.raises(TemplateFault, match="“nothing”"):
        _renderer(tmp_path, a="{{ nothing }}").render(Page("a.html", Template("a.html")))


def test_only_the_theme_has_templates(tmp_path):
    from jinja2 import TemplateNotFound
    with pytest.raises(TemplateNotFound):
        _renderer(tmp_path).render(Page("a.html", Template("article.html")))


@pytest.mark.parametrize(("name", "text"), [
    ("a", "{% extends 'b.html' %} "), ("b", "{% include 'c.html' %}!"), ("c", "new"),
    ("d", "{% macro m() %}new{% endmacro %}"), ("p", "new")])
def test_a_template_behind_the_template_counts(tmp_path, name, text):
    start = {"a": "{% extends 'b.html' %}{% from 'd.html' import m %}",
             "b": "{% include 'c.html' %}{{ partial('p.html') }}", "c": "old", "p": "old",
             "d": "{% macro m() %}old{% endmacro %}"}
    page = Page("a.html", Template("a.html"), "v")
    before = _renderer(tmp_path, **start).fingerprint(page, "1")
    assert _renderer(tmp_path, **start).fingerprint(page, "1") == before
    assert _renderer(tmp_path, **start, e="x").fingerprint(page, "1") == before
    assert _renderer(tmp_path, **{**start, name: text}).fingerprint(page, "1") != before


@pytest.mark.parametrize("source", [
    "{% include 'b.html' if not page else 'c.html' %}",
    "{% include ('b.html', 'c.html')[1] %}",
    "{% include ['b.html', 'c.html'] %}",
    "{% set kind = 'c' %}{% include '' ~ kind ~ '.html' %}",
    "{% include 'c.' 'html' %}",
    "{% include 'C.html'|lower %}",
    "{%-include'c.html'-%}",
    "{%\n  include\n  \"c.html\"\n  ignore missing with context\n%}",
    "{% extends 'b.html' if not page else 'c.html' %}",
    "{% from 'b.html' if not page else 'c.html' import m %}",
    "{% import 'c.html'as c %}",
    "{{ partial('b.html' if not page else 'c.html') }}",
    "{{ partial( 'c.html' , name=page) }}",
    "{% set made = partial %}{{ made('c.html') }}",
    "{{ (partial)('c.html') }}",
])
def test_a_template_counts_however_it_is_named(tmp_path, source):
    page = Page("a.html", Template("a.html"), "v")
    marks = set()
    for text in ("old{% macro m() %}{% endmacro %}", "new{% macro m() %}{% endmacro %}"):
        renderer = _renderer(tmp_path, a=source, b="b", c=text)
        renderer.render(page)  # the form is one that Jinja takes
        marks.add(renderer.fingerprint(page, "1"))
    assert len(marks) == 2


def test_everything_else_that_counts(tmp_path):
    renderer = _renderer(tmp_path, a="x")
    page = Page("a.html", Template("a.html"), "v")
    others = [(Page("b.html", page.maker, "v"), "1"), (Page("a.html", page.maker, "w"), "1"),
              (page, "2"), (Page("a.html", FromView(file_size), "v"), "1"),
              (Page("a.html", Copy("f", "digest")), "1")]
    marks = {renderer.fingerprint(*other) for other in others} | {renderer.fingerprint(page, "1")}
    assert len(marks) == len(others) + 1


@pytest.mark.parametrize(("size", "text"), [
    (0, "0 B"), (1023, "1023 B"), (1024, "1.0 KB"), (5 * 1024 * 1024, "5.0 MB")])
def test_file_size(size, text):
    assert file_size(size) == text
