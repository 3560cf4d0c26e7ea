"""Data files: names by content, scripts that any browser reads."""

from plugins.search.files import ContentNamer, script, to_json


def test_the_same_content_has_the_same_name_and_another_another():
    first, again, other = (ContentNamer().file("t", "甲", value) for value in ("乙", "乙", "丙"))
    assert first == again
    assert first.name != other.name
    assert first.path == f"search/{first.name}.js"
    assert f"t/{first.short_name}" == first.name


def test_names_are_safe_on_disks_that_ignore_case():
    name = ContentNamer().file("t", "甲").name.removeprefix("t/")
    assert len(name) == 6
    assert name == name.lower()


def test_two_contents_never_share_a_name():
    namer = ContentNamer()
    first = namer.file("t", "甲")
    clashing = {first.name: "the digest of something else"}
    assert ContentNamer(clashing).file("t", "甲").name != first.name


def test_a_script_hands_its_value_over():
    assert script("t/abc", "x") == b'site.receive("t/abc","x");\n'


def test_line_separators_do_not_end_a_script_line():
    assert to_json("甲\u2028乙") == '"甲\\u2028乙"'
