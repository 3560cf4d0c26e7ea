"""依申请公开 as a villager meets it: the form, the periods, the fees, from a folder, nothing sent."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
FORM, NOTICE, FEES = (f"application/{name}.html" for name in ("form", "notice", "fees"))
PERSON = {"name": "张三", "telephone": "0935-7522894", "address": "甘肃省永昌县城关镇某街1号",
          "title": "2024年政府信息公开工作年度报告"}
CHOICES = ("kind=person", "proof=attached", "form=paper", "way=post")


@pytest.fixture
def read(browser, site):
    """Open a page from the folder; what it asks for afterwards is in `page.asked`."""
    contexts, faults = [], []

    def open_page(path, **more):
        context = browser.new_context(locale="zh-CN", timezone_id="Asia/Shanghai", **more)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text))
        page.clock.set_fixed_time("2026-11-23T09:00:00+08:00")
        page.goto(f"{site.as_uri()}/{path}", wait_until="networkidle")
        page.asked = []
        page.on("request", lambda request: _is_of_the_page(request.url)
                or page.asked.append(request.url))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []


def _is_of_the_page(url):
    """The icon, which a browser may fetch late, and the saved file, a blob of the page's own."""
    return url.endswith("icon.svg") or url.startswith("blob:")


def _fill(page, texts, choices=CHOICES):
    for choice in choices:
        name, _, value = choice.partition("=")
        page.check(f"[name={name}][value={value}]")
    for name, text in texts.items():
        page.fill(f"[name={name}]", text)


def _errors(page):
    return page.locator(".field-error:visible").all_inner_texts()


def _sheets(page):
    return page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")


def _watch_print(page):
    page.evaluate("() => { window.print = () => { window.printed = true; }; }")


def test_the_form_reminds_of_what_is_lacking_and_keeps_nobody_from_printing_it(read):
    page = read(FORM)
    _watch_print(page)
    page.click("[data-deed=print]")
    assert page.evaluate("window.printed")
    assert len(_errors(page)) == page.locator("[data-summary] a").count() == 6
    assert "还有6处" in page.locator("[data-summary]").inner_text()
    assert page.evaluate("document.activeElement.matches('[data-summary]')")
    telephone = page.locator("[name=telephone]")
    assert telephone.get_attribute("aria-invalid") == "true"
    described = page.locator(f"#{telephone.get_attribute('aria-describedby')}")
    assert "至少填写一项" in described.inner_text()
    page.locator("[data-summary] a").nth(1).click()
    assert page.evaluate("document.activeElement.name") == "telephone"
    _fill(page, PERSON | {"name": ""})
    assert _errors(page) == []
    with page.expect_download():
        page.click("[data-deed=save]")
    assert _errors(page) == ["请填写姓名，与身份证件一致。"]


def test_the_form_asks_for_what_goes_with_what_is_chosen(read):
    page = read(FORM)
    fax, way = page.locator("[name=fax]"), page.locator("[name=way]").first
    page.check("[name=way][value=post]")
    assert not fax.is_visible() and way.is_visible()
    page.check("[name=way][value=fax]")
    assert fax.is_visible()
    page.check("[name=form][value=inspection]")
    assert not way.is_visible() and not fax.is_visible()
    page.click("[data-deed=clear]")
    assert way.is_visible() and fax.is_visible()


def test_what_is_complete_is_printed_and_saved_and_nothing_is_sent_or_kept(read, tmp_path):
    page = read(FORM)
    _watch_print(page)
    _fill(page, PERSON)
    page.press("[name=name]", "Enter")
    page.click("[data-deed=print]")
    assert page.evaluate("window.printed") and _errors(page) == []
    with page.expect_download() as download:
        page.click("[data-deed=save]")
    download.value.save_as(tmp_path / "saved")
    assert download.value.suggested_filename == "政府信息公开申请表-张三.txt"
    text = (tmp_path / "saved").read_text("utf-8-sig")
    assert "  姓名：张三\n" in text and "  申请人类型：公民\n" in text
    assert "单位名称" not in text and "获取信息的方式：邮寄" in text
    assert page.asked == []
    assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0
    assert page.url.endswith(FORM)


def test_a_number_that_seems_wrong_is_doubted_gently(read):
    page = read(FORM)
    _watch_print(page)
    _fill(page, PERSON | {"identity": "110105194912310021"})
    page.press("[name=identity]", "Tab")
    expect(page.locator("[data-doubt]").first).to_contain_text("再核对一遍")
    page.click("[data-deed=print]")
    assert page.evaluate("window.printed")
    page.fill("[name=identity]", "11010519491231002X")
    page.press("[name=identity]", "Tab")
    expect(page.locator("[data-doubt]").first).to_be_hidden()


def test_one_sheet_blank_without_scripts_and_with_every_field_full(read):
    page = read(FORM, java_script_enabled=False)
    assert _sheets(page) == 1
    page.emulate_media(media="print")
    for name in ("name", "organisation", "features", "fax", "help"):
        assert page.locator(f"[name={name}]").is_visible(), name
    assert page.locator(".form-signature").is_visible()
    assert not page.locator("[data-deed]").first.is_visible()
    page = read(FORM)
    _fill(page, {}, ("kind=organisation", *CHOICES[1:3], "way=fax"))
    for control in page.locator(".control:visible").all():
        control.fill("永" * int(control.get_attribute("maxlength")))
    assert _sheets(page) == 1
    page.emulate_media(media="print")
    assert page.locator(".field-features [data-printed]").inner_text() == "永" * 350


def _periods(page, **given):
    for name, value in given.items():
        page.locator(f"[name={name}]").fill(value)
    lines = page.locator(".periods > li")
    return {line.locator(".period-name").evaluate("e => e.firstChild.textContent"):
            line.locator(".period-end").inner_text() for line in lines.all()}


def test_the_reply_is_due_over_the_national_day(read):
    page = read(NOTICE)
    assert _periods(page, received="2025-09-22")["答复"] == "2025年10月24日 星期五"
    assert "放假8天（10月1日至8日）" in page.locator(".periods").inner_text()
    assert _periods(page, received="2024-07-02")["答复"] == "2024年7月30日 星期二"
    assert _periods(page, received="2022-10-20")["答复"] == "2022年11月17日 星期四"
    assert page.asked == []


def test_a_year_without_calendar_is_estimated_and_says_so(read):
    page = read(NOTICE)
    found = _periods(page, received="2031-09-29")
    assert found["答复"] == "2031年10月30日 星期四 推算"  # the three days of 国庆 are fixed by law
    assert "放假安排尚未公布" in page.locator("[data-result] .notice").inner_text()


def test_receipt_mending_extension_and_a_third_party(read):
    page = read(NOTICE)
    page.select_option("[name=receipt]", "internet")
    assert page.locator("[data-received]").inner_text() == "双方确认之日"
    page.click(".period-tool summary")
    page.check("[name=extended]")
    found = _periods(page, received="2024-07-01", mended="2024-07-02", asked="2024-07-03")
    assert [end.partition(" ")[0] for end in found.values()] == [
        "2024年7月10日", "2024年7月30日", "2024年8月27日", "2024年7月24日", "2024年9月18日"]
    page.fill("[name=asked]", "2025-07-03")
    assert "晚于答复期限" in page.locator("[data-result]").inner_text()
    page.fill("[name=mended]", "2024-06-01")
    assert "不会早于" in page.locator("[data-result]").inner_text()


def test_the_fee_follows_number_and_kind(read):
    page = read(FEES)
    sum_of = page.locator("output strong")
    assert sum_of.inner_text() == "合计200元"
    for count, words in (("10", "不收费"), ("31", "合计2200元")):
        page.fill("[name=count]", count)
        assert sum_of.inner_text() == words
    page.select_option("[name=kind]", "pages")
    assert sum_of.inner_text() == "合计10元"
    page.fill("[name=count]", "1.5")
    assert "整数" in page.locator("output").inner_text()
    assert page.asked == []


@pytest.mark.parametrize("path", [FORM, NOTICE, FEES])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(read, path):
    page = read(path)
    if path == FORM:
        page.click("[data-deed=print]")
    for width in (320, 768, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    violations = Axe().run(page, options={"preload": False}).response["violations"]
    assert [(found["id"], found["nodes"][0]["html"][:200]) for found in violations] == []
