"""A made-up old column of three families of templates, migrated whole."""

import csv
import io
import shutil

import pytest

from plugins.migration.run import MigrationRequest, run_migration
from tests.old_column.making import make_content, make_copy
from tests.old_column.scoring import TABLE, fill_table, score
from tests.support import build
from tests.test_tasks import run_task

COUNT = 30


class Migration:
    """A copy, a content folder, what the runs said."""

    def __init__(self, folder):
        self.copy = make_copy(folder / "copy", COUNT)
        self.content = make_content(folder / "content")
        self.said = []

    def run(self):
        """One more run; its exit code."""
        self.said = []
        return run_migration(MigrationRequest(self.copy.folder, self.content,
                                              self.content / "_data"), self.said.append)

    def rows(self):
        """The record, by address."""
        text = (self.content / "_migration" / "迁移明细.csv").read_text("utf-8-sig")
        return {row["旧地址"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    """The first run, as an office types it."""
    made = Migration(tmp_path_factory.mktemp("migration"))
    return made, run_task("migrate", str(made.copy.folder), "--into", str(made.content))


@pytest.fixture(scope="module")
def migrated(first):
    """The second run, with the table filled in; its exit code."""
    made, _ = first
    fill_table(made.content)
    return made, made.run()


def test_the_first_run_writes_the_table_and_nothing_else(first):
    made, done = first
    assert done.returncode == 0 and "Traceback" not in done.stderr
    assert done.stdout.startswith("要做的：打开 ") and "（8 个旧栏目）" in done.stdout
    assert not list(made.content.rglob("*.md"))


def test_every_document_and_fact_comes_over(migrated):
    made, code = migrated
    found = score(made.copy, made.content)
    assert code == 0 and found.facts > 5 * COUNT
    found.facts = 0
    assert found == type(found)(documents=COUNT), "nothing missing, wrong, lost or twice"


def test_every_page_has_an_outcome(migrated):
    made, _ = migrated
    outcomes = [row["结果"] for row in made.rows().values()]
    assert len(outcomes) - outcomes.count("附件") == made.copy.pages
    assert set(outcomes) == {"迁入", "重复", "转载", "列表页", "附件"}


def test_the_report_begins_with_what_a_person_must_do(migrated):
    made, _ = migrated
    report = (made.content / "_migration" / "迁移报告.md").read_text("utf-8")
    assert report.startswith("要做的：核对 ") and report.partition("\n")[0] == made.said[0]
    assert "## 死链接" in report and "/gone4.html" in report
    assert "没有存下来" in report and "进度表.pdf" in report


def test_old_addresses_lead_to_the_new_pages(migrated, tmp_path):
    made, _ = migrated
    content = shutil.copytree(made.content, tmp_path / "content")
    for file in content.rglob("*.md"):  # as by an office that has looked at each
        text = file.read_text("utf-8")
        file.write_text("\n".join(line.partition(" # 待核实")[0] for line in text.split("\n")), "utf-8")
    build(content, tmp_path / "out", tmp_path / "cache")
    for addresses in (made.copy.lists, *made.copy.addresses.values()):
        for address in addresses:
            page = address.replace("?", "@") + (".html" if "?" in address else "")
            assert 'http-equiv="refresh"' in (tmp_path / "out" / page).read_text("utf-8")


def test_another_run_only_adds(migrated):
    made, _ = migrated
    edited, gone, other = sorted(made.content.rglob("disclosure/**/*.md"))[:3]
    before = {file: file.read_bytes() for file in made.content.rglob("disclosure/**/*")
              if file.is_file()}
    edited.write_bytes(before[edited] + "补充一句。\n".encode())
    gone.unlink()
    saved = next((made.copy.folder / "www.shili.example" / "zwgk").rglob("t2*.html"))
    saved.with_name("t999.html").write_bytes(saved.read_bytes())  # found on the site since
    assert made.run() == 0
    assert made.said[0].startswith("要做的：核对 "), "what was said before and is still to be done"
    assert edited.read_bytes() != before[edited] and not gone.exists()
    changed = {file.name for file, data in before.items()
               if file not in (edited, gone) and file.read_bytes() != data}
    row = next(row for address, row in made.rows().items() if address.endswith("/t999.html"))
    assert row["结果"] == "重复" and changed == {row["写成的文件"].rpartition("/")[2]}
    assert "/t999.html" in (made.content / row["写成的文件"]).read_text("utf-8")
    assert other.exists()


@pytest.mark.parametrize(("table", "code", "says"), [
    ("旧栏目,类别\n政务公开 > 县政府文件,没有的类别\n", 2, "本站没有的类别"),
    ("栏目\n", 2, "第一行应有")])
def test_a_table_with_a_slip_stops_the_run(migrated, table, code, says):
    made, _ = migrated
    file = made.content / TABLE
    kept = file.read_bytes()
    file.write_text(table, "utf-8")
    assert made.run() == code and says in made.said[0]
    file.write_bytes(kept)


def test_a_folder_without_pages_is_refused(tmp_path):
    (tmp_path / "copy").mkdir()
    said = []
    content = make_content(tmp_path / "content")
    request = MigrationRequest(tmp_path / "copy", content, content / "_data")
    assert run_migration(request, said.append) == 2 and "没有找到" in said[0]
    assert not (content / "_migration").exists()
