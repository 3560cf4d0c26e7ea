"""What readers come for, each as a way through 示例县 and what is right at its end.

A journey is a function of a `Driver` and the address of the site, which ends in a slash.
"""

import json
import re
import unicodedata
import zipfile
from collections.abc import Callable
from typing import Any

import pypdfium2

from tests.old_browsers.driving import Driver

RULES, REPEALED = "policy/szf-2024-5.html", "policy/szbf-2020-41.html"
FIRST = "(document.querySelector('.search-title') || {}).textContent"
SAID = "document.querySelector('.search-status').textContent"
# Keeps what is copied, by whichever way the browser has.
WATCH_COPYING = """(() => {
  self.copied = "";
  document.addEventListener("copy", (event) => {
    self.copied = event.target.value || String(getSelection());
  });
  if (navigator.clipboard) navigator.clipboard.writeText = (text) => {
    self.copied = text;
    return Promise.resolve();
  };
  return true;
})()"""
MANY_PRINTS = "(() => { self.printed = 0; self.print = () => { self.printed += 1; }; return true; })()"


def half_remembered_title(driver: Driver, site: str) -> None:
    for query, word in (("养狗规定", "养犬"), ("农村盖房子", "建住宅"), ("zhaijidi", "宅基地")):
        search(driver, site, query)
        assert word in driver.until(FIRST), query


def mistyped_number(driver: Driver, site: str) -> None:
    for query in ("示政发2024 5", "[2024] 第5号", "示证发〔2024〕5号"):
        search(driver, site, query)
        first = driver.until("[...document.querySelectorAll('.search-facts')].slice(0, 1)"
                             ".map(one => one.textContent).join()")
        assert "示政发〔2024〕5号" in first, query


def nothing_found(driver: Driver, site: str) -> None:
    search(driver, site, "鬯鬰鬱")
    driver.until(f"{SAID}.includes('没有')")
    assert driver.run("document.querySelector('[data-search-fallback]').offsetHeight > 0")


def filters(driver: Driver, site: str) -> None:
    search(driver, site, "办法")
    before = int(count := re.search(r"找到(\d+)件", driver.run(SAID)).group(1))
    driver.run("document.querySelectorAll('.search-narrow details').forEach(one => one.open = true), 1")
    driver.click("[data-facet] button")
    after = driver.until(f"/\\d件/.test({SAID}) && !{SAID}.includes('找到{count}件') && {SAID}")
    assert 0 < int(re.search(r"(\d+)件", after).group(1)) < before


def search_and_back(driver: Driver, site: str) -> None:
    search(driver, site, "宅基地")
    title = driver.until(FIRST)
    driver.click(".search-title")
    driver.until("document.querySelector('article.document') && 1")
    driver.run("setTimeout(() => history.back()), 1")
    driver.until(f"location.pathname.endsWith('search.html') && {FIRST} === {json.dumps(title)}")
    assert driver.run("document.querySelector('.search-input').value") == "宅基地"
    driver.run("setTimeout(() => history.forward()), 1")
    driver.until("document.querySelector('article.document') && 1")


def what_repealed_it(driver: Driver, site: str) -> None:
    driver.open(site + REPEALED)
    assert driver.text("[data-validity-text]") == "本文件自2025年7月1日起废止。"
    driver.click(".validity-banner a")
    driver.until("location.pathname.endsWith('policy/szbf-2025-9.html') && 1")
    assert "临时救助实施办法" in driver.text("h1")


def in_force_on_a_day(driver: Driver, site: str) -> None:
    driver.open(f"{site}validity/in-force.html")
    driver.until("!document.querySelector('[data-time-machine]').hidden")
    now = driver.text("[data-list-title]")
    driver.run("document.querySelector('[data-time-machine]').elements['on-day'].value = '2023-05-01'")
    driver.click("[data-time-machine] [type=submit], [data-time-machine] button")
    driver.until("document.querySelector('[data-list-title]').textContent.includes('2023年5月1日')")
    rows = driver.run("document.querySelector('[data-list]').textContent")
    assert "示政发〔2024〕5号" not in rows and "示政办发〔2020〕41号" in rows
    assert driver.run("document.title").startswith("2023年5月1日")
    driver.run("setTimeout(() => history.back()), 1")
    driver.until(f"document.querySelector('[data-list-title]').textContent.trim() === {json.dumps(now)}")


def cite_an_article(driver: Driver, site: str) -> None:
    driver.open(site + RULES)
    driver.run(WATCH_COPYING)
    driver.click("#article-10 > a.place")
    driver.click(".place-tools button")
    said = driver.until("self.copied")
    assert said.splitlines() == [
        "《示例县农村宅基地管理办法》（示政发〔2024〕5号，根据〔2026〕12号修改）第十条",
        f"https://www.shili.example/zfxxgk/{RULES}#article-10"]
    assert driver.until("document.querySelector('.place-tools .tools-said').textContent") == (
        "已复制引用和网址。")


def save_the_text(driver: Driver, site: str) -> None:
    driver.open(site + RULES)
    driver.run("document.querySelector('[data-tools]').open = true")
    driver.click("[data-deed=save][value=docx]")
    word = driver.downloaded(".docx")
    assert word.stem == "示例县人民政府关于印发《示例县农村宅基地管理办法》的通知"
    assert "第十三条" in zipfile.ZipFile(word).read("word/document.xml").decode()
    driver.click("[data-deed=save][value=txt]")
    assert "第十三条" in driver.downloaded(".txt").read_text("utf-8-sig")
    driver.click("[data-deed=save][value=md]")
    assert driver.downloaded(".md").read_text("utf-8").startswith("---\n")


def attachment(driver: Driver, site: str) -> None:
    driver.open(f"{site}departments/civil-affairs/yanglao-2026.html")
    driver.click("#attachments a")
    file = driver.downloaded(".xls")
    assert file.read_bytes()[:4] == b"\xd0\xcf\x11\xe0"
    if site.startswith("http"):  # from a folder some browsers keep the file's own name
        assert file.name.startswith("养老服务机构名录")


def print_a_document(driver: Driver, site: str) -> None:
    driver.open(site + RULES)
    sheets = read_sheets(driver)
    text = "".join(sheets)
    assert len(sheets) == 4 and "2024-03-15" in text and f"zfxxgk/{RULES}" in text
    assert not re.search("公开指南|复制引用|网站地图|长者模式", text)


def print_a_list(driver: Driver, site: str) -> None:
    driver.open(f"{site}years/2026.html")
    rows = driver.run("document.querySelectorAll('tbody tr').length")
    assert rows >= 20 and len(read_sheets(driver)) <= 2


def print_the_form(driver: Driver, site: str) -> None:
    driver.open(f"{site}application/form.html")
    sheet, = read_sheets(driver)
    assert "0000-6100100" in sheet and "2025" not in sheet  # the foot of the form, not the example


def how_to_apply(driver: Driver, site: str) -> None:
    driver.open(f"{site}index.html")
    driver.click(".tasks a[href^=application]")
    driver.until("location.pathname.includes('/application/') && 1")
    assert "申请" in driver.text("h1")


def fill_in_the_form(driver: Driver, site: str) -> None:
    driver.open(f"{site}application/form.html")
    driver.run(MANY_PRINTS)
    driver.click(".form-deeds button")
    driver.until("!document.querySelector('[data-summary]').hidden")
    links = driver.run("document.querySelectorAll('[data-summary] a').length")
    assert links and f"{links}处" in driver.text("[data-summary]")
    assert driver.run("document.querySelector('.document-text').contains(document.activeElement)")
    assert driver.run("self.printed") == 1  # nobody is kept from printing it as it is


def is_the_copy_current(driver: Driver, site: str) -> None:
    driver.open(f"{site}mirror.html")
    assert re.fullmatch(r"到今天已有.+。", driver.text("[data-mirror-age]"))


def compare_old_and_new(driver: Driver, site: str) -> None:
    driver.open(site + RULES)
    driver.click("main [data-when]:not([hidden]) a[href*=versions]")
    driver.until("location.pathname.includes('/versions/')"
                 " && document.querySelectorAll('.compared-texts ins, .compared-texts del').length")


def documents_of_an_office(driver: Driver, site: str) -> None:
    driver.open(f"{site}issuers/index.html")
    driver.click(".link-grid a")
    driver.until("location.pathname.includes('/issuers/') && document.querySelector('tbody tr') && 1")
    assert "示例县" in driver.text("h1")


def larger_type(driver: Driver, site: str) -> None:
    driver.open(f"{site}index.html")
    driver.click("[data-elder]")
    driver.until("document.documentElement.dataset.type === 'large'")
    size = driver.run("parseFloat(getComputedStyle(document.body).fontSize)")
    driver.open(site + RULES)
    assert driver.run("parseFloat(getComputedStyle(document.body).fontSize)") == size
    assert driver.run("document.documentElement.scrollWidth <= innerWidth")
    driver.click("[data-elder]")
    driver.until("document.documentElement.dataset.type !== 'large'")


def by_touch_alone(driver: Driver, site: str) -> None:
    driver.open(f"{site}kiosk.html")
    driver.until("document.querySelector('.kiosk-bar') && 1")
    driver.tap("main a[href*=search]")
    for letter in "ZJD":
        driver.until("document.querySelector('.kiosk-keys') && 1")
        driver.run("[...document.querySelectorAll('.kiosk-keys button')].forEach(one =>"
                   f" one.toggleAttribute('data-next', one.textContent === '{letter}')), 1")
        driver.tap("[data-next]")
    driver.tap(".kiosk-words button")
    driver.until(f"{SAID}.includes('宅基地')")
    driver.tap(".search-title")
    driver.until("document.querySelector('article.document') && 1")
    driver.run(MANY_PRINTS)
    driver.tap(".kiosk-print")
    driver.until("self.printed === 1")
    driver.run("sessionStorage.clear(), 1")  # this tab is no kiosk any more


def search(driver: Driver, site: str, query: str) -> None:
    """Search as a reader does: type, press."""
    driver.open(f"{site}search.html")
    driver.run(f"document.querySelector('.search-input').focus(),"
               f"document.querySelector('.search-input').value = {json.dumps(query)}")
    driver.click(".search-form-large [type=submit]")
    driver.until(f"/找到|没有/.test({SAID})")


def read_sheets(driver: Driver) -> list[str]:
    """The text of each sheet the page prints, white space aside.

    Some glyphs are read as radicals; of a PDF by Firefox many cannot be read at all.
    """
    pdf = pypdfium2.PdfDocument(driver.print())
    texts = [sheet.get_textpage().get_text_range() for sheet in pdf]
    sheets = ["".join(unicodedata.normalize("NFKC", text).split()) for text in texts]
    pdf.close()
    return sheets


JOURNEYS: tuple[Callable[[Driver, str], Any], ...] = (
    half_remembered_title, mistyped_number, nothing_found, filters, search_and_back,
    what_repealed_it, in_force_on_a_day, cite_an_article, save_the_text, attachment,
    print_a_document, print_a_list, print_the_form, how_to_apply, fill_in_the_form,
    is_the_copy_current, compare_old_and_new, documents_of_an_office, larger_type, by_touch_alone,
)
