"""What a release remembers of each document, and which addresses must last."""

from plugins.documents.publication import publish
from plugins.publishing.record import from_json, list_addresses, list_shown, to_json
from plugins.validity.status import ValidityStatuses
from plugins.validity.timeline import timelines_of
from tests.publishing.conftest import FILES
from tests.support import DAY, load, write


def _shown(tmp_path, last=None, text_digest=str.upper):
    library = publish(load(write(tmp_path / "content", FILES)).library, DAY)
    timelines = timelines_of(library)
    return library, list_shown(library, ValidityStatuses(DAY, timelines), last or {}, text_digest)


def test_it_remembers_what_readers_saw(tmp_path):
    _, shown = _shown(tmp_path)
    rules = shown["policy/rules.md"]
    assert (rules.address, rules.former) == ("policy/rules.html", ["old/rules.html"])
    assert (rules.title, rules.document_number) == ("测试县烟花管理办法", "测政发〔2024〕3号")
    assert (rules.office, rules.validity) == ("测试县人民政府", "失效")
    assert rules.values["文号"] == "测政发〔2024〕3号"
    assert rules.values["有效期至"] == "2026-10-31" and rules.values["附件"] == "map.png 区域图"
    assert list(rules.files) == ["policy/map.png"]
    assert shown["policy/gone.md"].withdrawn == "内容有误"
    assert "policy/future.md" not in shown


def test_a_file_gives_it_back(tmp_path):
    _, shown = _shown(tmp_path)
    assert from_json(to_json(shown.values())) == shown


def test_texts_of_unchanged_sources_are_not_read_again(tmp_path):
    _, first = _shown(tmp_path)

    def refuse(digest):
        raise AssertionError(digest)

    assert _shown(tmp_path, first, refuse)[1] == first


def test_addresses_are_those_that_editors_gave(tmp_path):
    library, _ = _shown(tmp_path)
    addresses = set(list_addresses(library))
    assert {"policy/rules.html", "old/rules.html", "policy/map.png", "policy/gone.html",
            "disclosure/index.html", "open/budget/index.html", "issuers/county.html"} <= addresses
    assert not {"policy/future.html", "index.html", "data/documents.json"} & addresses
