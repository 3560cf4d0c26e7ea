"""Content of an older version is given the names of a newer one, only where they are keys."""

from plugins.starting.renaming import RenamedKey, rename_keys

KEYS = (RenamedKey("1.1.0", "*.md", "旧名", "新名"), RenamedKey("1.2.0", "_data/site.yml", "甲", "乙"))
DOCUMENT = "---\n标题: 旧名\n旧名: [{旧名: 1, 名称: 旧名}]\n---\n\n旧名: 正文里的不改\n"


def test_a_key_has_its_new_name():
    migrated = dict(rename_keys({"a.md": DOCUMENT, "b.md": "没有文件头\n旧名: 1\n"}, "1.0.0", KEYS))
    assert migrated == {
        "a.md": "---\n标题: 旧名\n新名: [{新名: 1, 名称: 旧名}]\n---\n\n旧名: 正文里的不改\n"}


def test_only_what_came_after_the_version_is_done():
    files = {"a.md": DOCUMENT, "_data/site.yml": "甲: 1\n", "_data/terms.yml": "甲: 1\n"}
    assert dict(rename_keys(files, "1.1.0", KEYS)) == {"_data/site.yml": "乙: 1\n"}
    assert dict(rename_keys(files, "1.10.0", KEYS)) == {}


def test_nothing_was_renamed_since_the_first_version():
    assert dict(rename_keys({"a.md": DOCUMENT}, "1.0.0")) == {}
