"""The twenty kinds of bad content of the gate, as one content folder made by the tests."""

from tests.support import markdown

_BOMB = "甲: &a [x, x]\n" + "乙: &b [*a, *a]\n丙: [*b, *b]\n"

CONTENT: dict[str, str | bytes] = {
    "unknown-key.md": markdown("有效期止: 2024-01-01"),
    "duplicate-key.md": markdown("标题: 甲\n标题: 乙"),
    "missing-title.md": markdown(title=""),
    "no-such-day.md": markdown("成文日期: 2024-02-30"),
    "two-keys.md": "---\n标题: 甲 类别: 其他政策文件\n---\n",
    "gbk.md": markdown().encode("gb18030"),
    "utf-16.md": markdown().encode("utf-16"),
    "empty.md": b"",
    "no-front-matter.md": "只有正文。\n",
    "unclosed.md": "---\n标题: 甲\n类别: 其他政策文件\n",
    "unknown-category.md": markdown("类别: 其他政策文体"),
    "number-mapping.md": markdown("文号: {代字: 测政发, 年: 2024}"),
    "dead-link.md": markdown(body="见[别的文件](nowhere.md)。"),
    "missing-attachment.md": markdown("附件: nowhere.pdf"),
    "parent-path.md": markdown("附件: ../../etc/passwd"),
    "same-address-1.md": markdown("旧址: old/a.html"),
    "same-address-2.md": markdown("旧址: old/a.html"),
    "非英文.md": markdown(),
    "too-large.md": markdown(body="大" * 7 * 1024 * 1024),
    "deep-body.md": markdown(body="> " * 50_000),
    "deep-front-matter.md": markdown("主题词: " + "[" * 50_000),
    "exploding.md": markdown(_BOMB),
    "python-object.md": markdown("摘要: !!python/object/apply:os.system [touch /tmp/pwned]"),
    "former-outside.md": markdown("旧址: ../../outside.html"),
}

# kind: (its files, where the fault stands, its rule, its line)
EXPECTED = {
    name.rpartition(".")[0]: ((name,), name, rule, line) for name, rule, line in (
        ("unknown-key.md", "KEY-01", 5), ("duplicate-key.md", "KEY-02", 5),
        ("missing-title.md", "KEY-03", 2), ("no-such-day.md", "KEY-05", 5),
        ("two-keys.md", "YAML-01", 2), ("gbk.md", "FILE-03", 2), ("utf-16.md", "FILE-03", 1),
        ("empty.md", "FILE-04", 1), ("no-front-matter.md", "FILE-05", 1),
        ("unclosed.md", "FILE-06", 1), ("unknown-category.md", "KEY-06", 4),
        ("number-mapping.md", "KEY-05", 5), ("dead-link.md", "LINK-01", 8),
        ("missing-attachment.md", "ATT-01", 5), ("parent-path.md", "ATT-01", 5),
        ("非英文.md", "PATH-01", 1), ("too-large.md", "FILE-02", 1), ("deep-body.md", "BODY-01", 8),
        ("deep-front-matter.md", "YAML-02", 5), ("exploding.md", "YAML-03", 5),
        ("python-object.md", "YAML-04", 5), ("former-outside.md", "PATH-03", 5))
} | {"two-for-one-address": (("same-address-1.md", "same-address-2.md"), "same-address-2.md",
                             "PATH-02", 5)}
