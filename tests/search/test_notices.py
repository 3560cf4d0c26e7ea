"""What a build says of attachments of which the index has the name alone, or the beginning."""

import json
import subprocess

from plugins.search.attachment_text import LONGEST
from plugins.search.proof import SCRIPT
from tests.support import DAY, build, markdown, write

FILES = {
    "a/a.md": markdown("附件: [{文件: old.doc, 名称: 样本合同}, {文件: broken.docx, 名称: 登记表}, "
                       "{文件: long.csv, 名称: 明细}, {文件: short.csv, 名称: 汇总}, {文件: all.zip, 名称: 全部}]"),
    "a/old.doc": b"\xd0\xcf\x11\xe0", "a/broken.docx": b"PK", "a/all.zip": b"PK\5\6" + bytes(18),
    "a/long.csv": "亩" * (LONGEST + 1), "a/short.csv": "亩",
}


def test_attachments_not_whole_in_the_index_are_named_by_the_build_and_by_results(tmp_path):
    content, output = write(tmp_path / "content", FILES), tmp_path / "output"
    summary = build(content, output, tmp_path / "cache")
    name, cut = [line for line in str(summary).splitlines() if line.startswith("检索只收了")]
    assert "2 个附件的名称" in name and "a/broken.docx、a/old.doc。另存为 docx" in name
    assert "1 个附件的前 100 万字：a/long.csv。拆成" in cut
    assert str(build(content, output, tmp_path / "cache")).splitlines()[-2:] == [name, cut]
    ran = subprocess.run(["node", str(SCRIPT), str(output), "--day", DAY.isoformat()],
                         input="样本合同".encode(), capture_output=True, check=True)
    assert [row["url"] for row in json.loads(ran.stdout)["results"]] == ["a/a.html"]
    record, = [file.read_text("utf-8") for file in (output / "search" / "x").iterdir()
               if "样本合同" in file.read_text("utf-8")]
    rows = json.loads(record.partition(",")[2].removesuffix(");\n"))[0][9]
    assert [row[3:] for row in rows] == [[0, 2], [0, 2], [0, 1], [], [0, 2]]
