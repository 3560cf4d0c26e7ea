"""The register of other websites, read for their names."""

from plugins.documents.hosts import read_host_names


def test_names_by_host(tmp_path):
    (tmp_path / "links.yml").write_text(
        "- {域名: WWW.Example.com, 名称: 某网, 核查日期: 2026-01-02}\n- {名称: 无域名}\n- 字\n", "utf-8")
    assert read_host_names(tmp_path) == {"www.example.com": "某网"}


def test_without_a_register_there_are_none(tmp_path):
    assert read_host_names(tmp_path) == {}
