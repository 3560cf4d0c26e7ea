"""A document saved as a Word file: the words of its page, in the form of an official document."""

import re
import shutil
import subprocess
import zipfile
from itertools import pairwise

import docx
import pytest

from tests.printing.paper import read_sheets

pytestmark = pytest.mark.browser
# The words of a text as a reader has them, with the signs of its numbered lists.
WORDS = """() => {
  const text = document.querySelector(".document-text .text").cloneNode(true);
  text.querySelectorAll("script, form, button, [data-script-only], [hidden], .footnote-backref")
    .forEach(one => one.remove());
  text.querySelectorAll("ol").forEach(list => [...list.children].reduce((number, item) => {
    number = item.hasAttribute("value") ? item.value : number + 1;
    item.prepend(number + ".");
    return number;
  }, list.start - 1));
  return text.textContent;
}"""


def squeezed(text):
    return re.sub(r"[\s\u3000]+|[〔〕]", "", text)


@pytest.fixture(scope="module")
def save(browser, reading_site, tmp_path_factory):
    """Save the document of a page; return the file and the words of the page."""
    folder, faults = tmp_path_factory.mktemp("word"), []
    page = browser.new_page()
    page.on("pageerror", lambda error: faults.append(str(error)))

    def run(path, site=reading_site):
        page.goto(f"{site.as_uri()}/{path}.html")
        with page.expect_download() as download:
            page.get_by_role("button", name="下载 Word").click()
        file = folder / download.value.suggested_filename
        download.value.save_as(file)
        return file, page.evaluate(WORDS)
    yield run
    page.close()
    assert faults == []


@pytest.mark.parametrize("path", ["policy/everything", "policy/rules", "policy/method",
                                  "policy/interpreting"])
def test_a_word_file_has_the_words_of_the_page(save, path):
    file, words = save(path)
    body = docx.Document(str(file)).element.body
    said = squeezed("".join(one.text or "" for one in body.iter() if one.tag.endswith("}t")))
    assert squeezed(words) in said
    assert "网页下载件，非正本" in said


def test_it_prints_in_the_form_of_an_official_document(save, tmp_path):
    office = shutil.which("soffice")
    if not office:
        pytest.skip("没有 LibreOffice")
    file, _ = save("policy/method")
    subprocess.run([office, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
                    "--convert-to", "pdf", "--outdir", str(tmp_path), str(file)], check=True,
                   capture_output=True, timeout=180)
    sheets = read_sheets(tmp_path / f"{file.stem}.pdf")
    text = [line for sheet in sheets for line in sheet.in_area(37, 262)]
    assert min(line.left for line in text) == pytest.approx(28, abs=1)
    assert max(line.right for line in text) <= 184 + 1
    lines = [line for line in sheets[-1].in_area(37, 262) if round(line.size) == 16]
    pitches = {round(below.baseline - above.baseline, 1)
               for above, below in pairwise(lines)}
    assert pitches & {10.2}
    assert [sheet.lines[-1].text for sheet in sheets] == [
        f"—{number}—" for number in range(1, len(sheets) + 1)]


def test_a_long_title_goes_on_in_the_next_line_between_words(save, shilixian):
    file, _ = save("policy/szbf-2018-27", shilixian)
    titles = [one.text.split("\n") for one in docx.Document(str(file)).paragraphs]
    assert ["示例县人民政府办公室关于印发", "《示例县网络预约出租汽车",
            "经营服务管理办法》的通知"] in titles


def test_it_says_where_it_is_from_and_is_no_file_of_an_old_word(save):
    file, _ = save("policy/rules")
    address = docx.Document(str(file)).core_properties.identifier
    assert address.endswith("policy/rules.html")
    assert b'w:name="compatibilityMode" w:val="15"' in zipfile.ZipFile(file).read("word/settings.xml")


def test_a_column_of_short_words_is_narrower(save):
    file, _ = save("policy/everything")
    table = docx.Document(str(file)).tables[0]
    assert len({column.width for column in table.columns}) > 1
