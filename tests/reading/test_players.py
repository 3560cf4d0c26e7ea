"""Videos and sounds on the page of a document, in what is published and in a mirror."""

import zipfile

import pytest

from plugins.documents.media import captions_of
from plugins.mirroring import command
from tests.inspection.support import inspect_folder
from tests.support import DAY, build, load, markdown, write

VTT = "WEBVTT\n\n00:00.000 --> 00:02.000\n先救助，后补手续。\n"
VIDEO = b"\x1a\x45\xdf\xa3" + bytes(2_000_000)


@pytest.fixture
def content(tmp_path):
    folder = write(tmp_path / "content", {
        "p/a.md": markdown("附件: [{文件: luyin.mp3, 名称: 会议录音}, {文件: shuju.zip, 名称: 数据}]",
                           body="文字稿如下。\n\n![讲解两种情形](v.webm)\n"),
        "p/b.md": markdown("公开属性: 不予公开", body="![讲解](w.mp4)\n"),
        "p/v.webm": VIDEO, "p/v.vtt": VTT, "p/w.mp4": "x", "p/w.vtt": VTT, "p/luyin.mp3": "x",
        "p/shuju.zip": bytes(2_000_000)})
    with (folder / "_data" / "site.yml").open("a", encoding="utf-8") as file:
        file.write("镜像音视频上限: 1\n镜像附件上限: 1\n")
    return folder


@pytest.fixture
def output(content, tmp_path):
    build(content, tmp_path / "output", tmp_path / "cache", DAY)
    return tmp_path / "output"


def test_the_page_plays_the_files_of_the_site_itself(output):
    page = (output / "p/a.html").read_text("utf-8")
    video = page.partition("<video")[2].partition("</figure>")[0]
    assert 'controls preload="none" aria-label="讲解两种情形"' in video
    assert '<source src="../p/v.webm" type="video/webm">' in video
    assert 'kind="captions" src="../p/v.vtt" srclang="zh-CN"' in video
    assert "先救助，后补手续。" in video and "download>下载视频</a>（WEBM，1.9 MB）" in video
    listed = page.partition('class="attachments"')[2].partition("</section>")[0]
    assert '<audio' in listed and 'type="audio/mpeg"' in listed and "v.webm" not in listed
    assert "media-src 'self'" in page


def test_captions_are_published_with_their_file_and_with_nothing_else(output):
    assert (output / "p/v.vtt").is_file()
    assert not (output / "p/w.vtt").exists() and not (output / "p/w.mp4").exists()


def test_a_mirror_leaves_out_what_is_too_large_and_says_so(output, tmp_path, capsys):
    assert (output / "p/a.html").read_text("utf-8").count("离线镜像里没有") == 2
    told = (output / "mirror.html").read_text("utf-8")
    assert "p/v.webm（1.9 MB）" in told and "p/shuju.zip（1.9 MB）" in told and "luyin" not in told
    assert command.make(output, tmp_path / "cache", tmp_path / "m.zip", None, 1 << 30) == 0
    assert "有 2 个文件超过“镜像音视频上限”" in capsys.readouterr().err
    with zipfile.ZipFile(tmp_path / "m.zip") as pack:
        names = {name.partition("/")[2] for name in pack.namelist()}
    assert not {"p/v.webm", "p/shuju.zip"} & names and {"p/a.html", "p/luyin.mp3", "p/v.vtt"} <= names
    assert command.verify(tmp_path / "m.zip") == 0


def test_with_no_large_file_the_page_of_the_mirror_says_nothing(content, tmp_path):
    (content / "p/v.webm").write_bytes(b"\x1a\x45\xdf\xa3")
    (content / "p/shuju.zip").write_bytes(b"x")
    build(content, tmp_path / "output", tmp_path / "cache", DAY)
    assert "较大" not in (tmp_path / "output/mirror.html").read_text("utf-8")
    assert not (tmp_path / "output/data/not-mirrored.txt").exists()


def test_new_captions_are_shown_by_the_next_build(content, output, tmp_path):
    (content / "p/v.vtt").write_text(VTT.replace("先救助", "马上救助"), "utf-8")
    build(content, output, tmp_path / "cache", DAY)
    assert "马上救助" in (output / "p/a.html").read_text("utf-8")


@pytest.mark.parametrize(("files", "told"), [
    ({"v.vtt": VTT}, []), ({}, ["没有字幕"]), ({"v.vtt": "字幕"}, ["WEBVTT"]),
    ({"a.md": markdown("附件: v.mp4", body="文字稿\n\n大家好。\n")}, []),
])
def test_words_are_asked_for(tmp_path, files, told):
    content = write(tmp_path / "content", {
        "a.md": markdown("附件: v.mp4"), "v.mp4": "x", **files})
    found = [one.message for one in inspect_folder(content, tmp_path / "cache").findings
             if one.rule == "A11Y-05"]
    assert len(found) == len(told) and all(map(str.__contains__, found, told))


@pytest.mark.parametrize("name", ["jieshuo.avi", "huiyi.wmv", "luyin.amr"])
def test_what_no_browser_plays_is_refused_with_the_way_out(tmp_path, name):
    found = load(write(tmp_path, {"a.md": markdown(f"附件: {name}"), name: "x"}))
    [fault] = [one for one in found.findings if one.rule == "ATT-01"]
    assert "mp4" in fault.fix and captions_of(name) == ""
