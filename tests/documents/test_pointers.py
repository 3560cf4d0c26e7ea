"""A pointer of Git LFS is told, and never published in place of the file."""

from tests.support import load, markdown, write

POINTER = ("version https://git-lfs.github.com/spec/v1\n"
           "oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n")


def test_a_pointer_that_was_not_fetched_is_a_fault_with_the_command(tmp_path):
    found = load(write(tmp_path, {"a.md": markdown("附件: [a.docx, b.txt]"), "a.docx": POINTER,
                                  "b.txt": "普通的文件，不到一千字节，长度够得上一个指针的文件\n" * 2}))
    assert found.library is None
    assert [(one.path, one.rule) for one in found.findings if one.rule.startswith("ATT")] == [
        ("a.docx", "ATT-18")]
    assert "git lfs pull" in "".join(one.fix for one in found.findings)
