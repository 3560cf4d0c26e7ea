"""A signature by a key proves who read what: whatever is changed, swapped or copied is found."""

import pytest

from plugins.inspection.inspecting import inspect_all
from plugins.reviewing.signers import read_signers
from tests.support import options_of, write


def found(office, tmp_path):
    """The findings about reviews, as `inspect` gives them."""
    options = options_of(office.content, tmp_path / "out", tmp_path / "cache")
    return [one for one in inspect_all(options).findings if one.rule.startswith("REV")]


def test_three_people_sign_with_their_keys_and_nobody_else(office, tmp_path):
    assert "还没有核对：时间关" in office.sign("jia", ["文字关"])[1]
    assert office.sign("jia")[0] == 0
    assert "核对: 文字关、时间关" in office.file.read_text("utf-8")
    assert "“复审”要由另一人签" in office.sign("jia")[1]
    assert "没有 _data/signers.yml 登记的密钥" in office.sign("ding")[1]
    assert office.sign("yi")[0] == office.sign("bing")[0] == 0
    assert office.signed == 3 and found(office, tmp_path) == []


@pytest.mark.parametrize("tampering", ["body", "key", "attachment", "swapped", "name", "step", "day",
                                       "checks", "signature", "no signature", "old digest"])
def test_tampering_is_found(office, tampering):
    office.sign("jia")
    text = office.file.read_text("utf-8")
    signature = text.split("签名: ")[1].split("}")[0]
    swaps = {"body": ("5元", "50元"), "key": ("一个文件", "另一个文件"), "name": ("人员: 甲", "人员: 乙"),
             "step": ("环节: 初审", "环节: 复审"), "day": ("日期: 2026-11-23, 内容", "日期: 2026-11-22, 内容"),
             "checks": ("核对: 文字关、时间关", "核对: 文字关"), "no signature": (f", 签名: {signature}", ""),
             "signature": (signature, signature[:-20] + "A" * 20)}
    if tampering in swaps:
        assert swaps[tampering][0] in text
        office.edit(*swaps[tampering])
    elif tampering == "attachment":
        write(office.content, {"a.csv": "项目,元\n甲,50\n"})
    elif tampering == "swapped":  # the same bytes under each other's names
        one, other = (office.content / name for name in ("a.csv", "b.csv"))
        data = one.read_bytes(), other.read_bytes()
        other.write_bytes(data[0])
        one.write_bytes(data[1])
    else:
        digest = text.split("内容: ")[1].split(",")[0]
        office.edit(digest, digest[:16])
    assert office.signed == 0


def test_line_ends_do_not_matter(office):
    office.sign("jia")
    for name in ("a.md", "a.csv", "b.csv"):
        file = office.content / name
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert office.signed == 1


def test_a_signature_is_of_one_document(office):
    """The same text at another address is another document; a text set aside is not."""
    office.sign("jia")
    data = office.file.read_bytes()
    for name in ("b.md", "a-2024.md", "b-2024.md"):
        (office.content / name).write_bytes(data)
    assert [len(office.status(name).signed) for name in ("b.md", "a-2024.md", "b-2024.md")] == [
        0, 1, 0]


def test_what_the_register_says_counts(office, tmp_path):
    office.sign("jia")
    office.register("yi", "bing")  # who left is removed
    assert office.signed == 0
    one, = found(office, tmp_path)
    assert one.rule == "REV-16" and "“甲”不在 _data/signers.yml 里" in one.message
    office.register(jia="至: 2026-11-22")
    assert "甲的签名到 2026-11-22 为止" in office.status().refused[0].reason
    office.register(jia="至: 2026-11-23")
    assert office.signed == 1
    text = (office.content / "_data/signers.yml").read_text("utf-8")
    write(office.content, {"_data/signers.yml": text.replace("[初审, 复审, 终审]", "[复审]", 1)})
    assert "甲不签初审" in office.status().refused[0].reason
    keys = [(office.keys / f"{name}.pub").read_text().split()[1] for name in ("jia", "ding")]
    write(office.content, {"_data/signers.yml": text.replace(*keys)})
    assert "核对不上" in office.status().refused[0].reason
    write(office.content, {"_data/rules.yml": (office.content / "_data/rules.yml").read_text("utf-8")
                           + "  密钥自: 2030-01-01\n"})
    assert office.signed == 1  # published before, a name is enough


def test_without_ssh_keygen_nothing_is_believed(office, monkeypatch):
    office.sign("jia")
    monkeypatch.setenv("PATH", str(office.content))
    assert "没有 ssh-keygen" in office.status().refused[0].reason


def test_nobody_reviews_what_they_wrote(office, tmp_path):
    office.edit("5元", "6元")
    assert "还没有提交" in office.sign("jia")[1] or "没提交" in office.sign("jia")[1]
    office.commit(by="jia")
    assert "甲改过这份文件" in office.sign("jia")[1]
    for name in ("yi", "bing", "jia"):  # 甲 gets round it by a signature from elsewhere
        office.sign(name)
    assert office.signed == 2
    office.git("config", "user.email", "unknown@example.gov.cn")


def test_who_wrote_is_checked_where_it_is_published_too(office, tmp_path):
    for name in ("jia", "yi", "bing"):
        office.sign(name)
    office.edit("5元", "6元")
    office.commit(by="jia")
    office.git("mv", "a.md", "z.md")
    office.git("commit", "-qm", "移动", by="yi")
    office.git("mv", "z.md", "a.md")
    office.git("commit", "-qm", "移回", by="yi")
    assert "甲改过" in office.sign("jia")[1]  # before it was moved, too
    for name in ("yi", "bing"):
        assert office.sign(name)[0] == 0
    assert found(office, tmp_path)[0].rule == "REV-11"
    office.register("yi", "bing", "ding", ding="至: 2030-01-01")
    office.sign("ding")
    assert found(office, tmp_path) == []
    text = (office.content / "_data/signers.yml").read_text("utf-8")
    write(office.content, {"_data/signers.yml": text.replace("ding@", "jia@")})
    one, = found(office, tmp_path)
    assert one.rule == "REV-18" and one.severity == "错误" and "丁" in one.message


def test_an_approved_text_ends_what_came_before(office):
    office.edit("5元", "6元")
    office.commit(by="jia")
    office.register("yi", "bing", "ding")
    for name in ("yi", "bing", "ding"):
        assert office.sign(name)[0] == 0
    office.register("jia", "yi", "bing", "ding")
    office.edit("6元", "7元")
    office.commit()
    assert office.sign("jia")[0] == 0  # what 甲 wrote was approved by others


@pytest.mark.parametrize("text, says", [
    ("- 姓名: 甲\n  公钥: ssh-ed25519 AAAA\n  环节: 初审\n", "不是公钥"),
    ("- 姓名: 甲\n  环节: 初审\n", "缺少必填字段“公钥”"),
    ("- 姓名: 甲\n  公钥: {key}\n  环节: 四审\n", "可用的值：初审、复审、终审"),
    ("- 姓名: 甲\n  公钥: {key}\n  环节: 初审\n- 姓名: 乙\n  公钥: {key}\n  环节: 复审\n", "登记了同一把公钥"),
    ("- 姓名: 甲\n  公钥: {key}\n  环节: 初审\n- 姓名: 甲\n  公钥: {other}\n  环节: 复审\n", "不止一次"),
    ("甲: 乙\n", "签名人的列表"),
])
def test_faults_of_the_register(tmp_path, keys, text, says):
    named = {name: " ".join((keys / f"{file}.pub").read_text().split()[:2])
             for name, file in (("key", "jia"), ("other", "yi"))}
    write(tmp_path, {"signers.yml": text.format(**named)})
    _, faults = read_signers(tmp_path)
    assert [fault for fault in faults if says in fault.message + fault.fix]
