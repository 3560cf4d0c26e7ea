"""`inv serve` with a real browser: saves are seen, faults are shown, the form is filled in."""

import re
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from time import sleep
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

from tests.preview.conftest import CLEARING, CONTENT, DECISION, PANEL, PATIENCE, control, serve
from tests.support import markdown, read_tree, write

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def serving(tmp_path_factory):
    """The content folder and the address of a running `inv serve`."""
    folder = tmp_path_factory.mktemp("serve")
    content = write(folder / "content", CONTENT)
    with serve(content, folder / "out") as address:
        yield content, address


def test_a_save_is_seen_and_a_fault_keeps_the_page(serving, page):
    content, address = serving
    file = content / "policy/a.md"
    good = file.read_text("utf-8")
    page.goto(f"{address}/policy/a.html")
    file.write_text(good + "\n新的一段。\n", "utf-8")
    expect(page.locator("main")).to_contain_text("新的一段。", timeout=PATIENCE)
    file.write_text(good.replace("文号:", "文号码:"), "utf-8")
    expect(page.locator(PANEL)).to_contain_text("不认识的字段“文号码”。您是否想写“文号”？",
                                                timeout=PATIENCE)
    assert "新的一段。" in page.inner_text("main")
    form, editor = page.locator("#preview-panel li", has_text="文号码").locator("a").all()
    assert form.get_attribute("href").endswith("/edit?path=policy/a.md&line=5")
    assert re.fullmatch(rf"vscode://file{file}:5:\d+", editor.get_attribute("href"))
    file.write_text(good, "utf-8")
    expect(page.locator("main")).not_to_contain_text("新的一段。", timeout=PATIENCE)
    expect(page.locator(PANEL)).not_to_contain_text("文号码", timeout=PATIENCE)


def test_a_new_page_opens_by_itself(serving, page):
    content, address = serving
    page.goto(f"{address}/policy/new.html")
    assert "没有这个网页" in page.inner_text("main")
    write(content, {"policy/new.md": markdown(title="标题: 新来的\n")})
    expect(page.locator("main")).to_contain_text("新来的", timeout=PATIENCE)


def wait_for_search(address):
    """Waits until the search has been written, as it is after the pages."""
    for _ in range(600):
        with suppress(HTTPError), urlopen(f"{address}/search/manifest.js"):
            return
        sleep(0.1)


def test_search_comes_after_the_pages(serving, page):
    _, address = serving
    page.goto(f"{address}/search.html")
    expect(page.locator("main")).not_to_contain_text("这一页现在看不到", timeout=PATIENCE)


def test_the_form_changes_the_front_matter_alone(serving, page, tmp_path):
    content, address = serving
    file = content / "policy/b.md"
    before, others = file.read_text("utf-8"), read_tree(content)
    (tmp_path / "名单.xlsx").write_bytes(b"xlsx")
    page.goto(f"{address}/policy/b.html")
    page.locator("#preview-panel a", has_text="修改").click()
    page.get_by_label("标题", exact=False).first.fill("关于乙的新办法")
    page.locator("[data-key=类别] select").select_option("财政预决算")
    page.locator("[data-key=发文机关] input").fill("测试县人民政府")
    page.locator("[data-key=发文机关] .add").click()
    page.locator("[data-key=发文机关] input").nth(1).fill("测试县教育局")
    page.locator("[data-key=成文日期] input").first.fill("2023年12月31日")
    control(page, "有效期").locator("input").fill("五载")
    page.wait_for_function("() => document.querySelector('[data-key=有效期] .faults').textContent")
    page.get_by_role("button", name="保存", exact=True).click()
    page.wait_for_function("() => said.textContent.includes('没有保存')")
    assert file.read_text("utf-8") == before
    page.locator("[data-key=有效期] input").fill("5年")
    amended = control(page, "修改").get_by_label("文件", exact=True)
    amended.fill("甲")
    page.wait_for_function("() => document.querySelector('#documents option')")
    amended.fill(page.locator("#documents option").first.get_attribute("value"))
    expect(page.locator("[data-key=修改] .meant").first).to_have_text("关于甲的通知")
    page.locator("[data-key=附件] .attach").set_input_files(tmp_path / "名单.xlsx")
    page.get_by_role("button", name="保存", exact=True).click()
    page.wait_for_function("() => said.textContent === '已保存。'")
    assert file.read_text("utf-8") == before.replace(
        "标题: 关于乙的办法\n类别: 行政规范性文件\n", "标题: 关于乙的新办法\n类别: 财政预决算\n").replace(
        "文号: 测政发〔2024〕2号\n",
        "文号: 测政发〔2024〕2号\n发文机关:\n- 测试县人民政府\n- 测试县教育局\n成文日期: 2023-12-31\n"
        "有效期: 5年\n修改: 测政发〔2024〕1号\n附件:\n- {文件: ming-dan.xlsx, 名称: 名单}\n")
    assert page.locator("[data-key=成文日期] input").first.input_value() == "2023-12-31"
    now = read_tree(content)
    assert now.pop("policy/ming-dan.xlsx") == b"xlsx"
    assert {path for path in now if now[path] != others[path]} == {"policy/b.md"}
    page.goto(f"{address}/policy/b.html")
    expect(page.locator("main")).to_contain_text("关于乙的新办法", timeout=PATIENCE)


def save(page):
    page.get_by_role("button", name="保存", exact=True).click()


def test_nothing_typed_is_lost_when_the_file_changes_meanwhile(serving, page):
    content, address = serving
    file = write(content, {"policy/both.md": markdown("摘要: 原来的")}) / "policy/both.md"
    page.goto(f"{address}/_preview/edit?path=policy/both.md")
    summary, title = (control(page, key) for key in ("摘要", "标题"))
    summary.locator("textarea").fill("这里填的")
    file.write_text(file.read_text("utf-8").replace("一个文件", "别处的标题") + "\n别处写的正文。\n", "utf-8")
    page.evaluate("form.dataset.token = 'of a preview that was stopped'")
    save(page)
    expect(page.locator("#said")).to_have_text("已保存。")
    assert title.locator("textarea").input_value() == "别处的标题"
    assert "摘要: 这里填的" in file.read_text("utf-8") and "别处写的正文。" in file.read_text("utf-8")
    title.locator("textarea").fill("这里的标题")
    summary.locator("textarea").fill("又改")
    control(page, "来源").locator("input").fill("县政府办公室")
    meanwhile = file.read_text("utf-8").replace("别处的标题", "别处又改").replace("这里填的", "别处也改")
    file.write_text(meanwhile, "utf-8")
    save(page)
    expect(title.locator(".conflict")).to_contain_text("别处已改为：别处又改")
    expect(summary.locator(".conflict")).to_contain_text("别处也改")
    assert file.read_text("utf-8") == meanwhile
    assert title.locator("textarea").input_value() == "这里的标题"
    summary.get_by_role("button", name="改用别处的").click()
    save(page)
    expect(page.locator("#said")).to_have_text("已保存。")
    assert page.locator(".conflict").count() == 0
    assert file.read_text("utf-8") == meanwhile.replace("别处又改", "这里的标题").replace(
        "摘要: 别处也改\n", "摘要: 别处也改\n来源: 县政府办公室\n")


@pytest.fixture
def opened_slowly(serving, page):
    """A form whose script has not come yet; called, it comes."""
    held = []
    page.route("**/static/form.js", lambda route: held.append(route))
    page.goto(f"{serving[1]}/_preview/edit?path=policy/b.md", wait_until="commit")

    def come():
        while not held:
            page.wait_for_timeout(50)
        held[0].continue_()
    return come


def test_what_is_pressed_before_the_scripts_have_come_is_done(opened_slowly, page):
    page.get_by_role("button", name="保存").click(no_wait_after=True)
    opened_slowly()
    expect(page.locator("#said")).to_have_text("没有改动。")


def test_what_is_chosen_and_typed_before_the_scripts_have_come_is_kept(opened_slowly, page):
    group = page.locator(".group", has_text="和哪些文件有关")
    group.locator("summary").first.click()
    group.locator(".asking").select_option("废止")
    page.locator("[data-key=标题] textarea").fill("早写的标题")
    opened_slowly()
    expect(page.locator("[data-key=废止]").get_by_label("文件", exact=True).first).to_be_visible()
    expect(page.locator("#said")).to_have_text("有改动，还没有保存")
    save(page)
    expect(page.locator("#said")).to_have_text("已保存。")


def test_a_long_text_scrolls_with_the_numbers_of_its_lines(serving, page):
    page.goto(f"{serving[1]}/_preview/edit?path=policy/b.md")
    body = page.locator("#body")
    body.fill("第一条 正文。\n\n" * 60 + "最后一条。")
    assert page.evaluate("body.scrollHeight <= body.clientHeight + 2")  # none of it hidden
    body.press("Control+Home")
    body.press("Control+End")
    for _ in range(50):
        if page.evaluate("body.closest('.source').scrollTop > 0"):
            break
        page.wait_for_timeout(100)
    else:
        pytest.fail("the end of the text is not in sight")
    page.goto("about:blank")


def test_leaving_what_is_not_saved_asks_first(serving, page):
    _, address = serving
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.goto(f"{address}/_preview/edit?path=policy/a.md")
    page.goto(f"{address}/_preview/")
    assert asked == []
    page.goto(f"{address}/_preview/edit?path=policy/a.md")
    page.locator("#body").fill("还没有保存")
    page.goto(f"{address}/_preview/")
    assert asked == ["beforeunload"]


def test_a_file_of_the_same_name_hinders_no_other_change(serving, page, tmp_path):
    content, address = serving
    file = write(content, {"policy/att.md": markdown("附件: list.csv"),
                           "policy/list.csv": "原来的"}) / "policy/att.md"
    (tmp_path / "list.csv").write_text("新的", "utf-8")
    (tmp_path / "bad.exe").write_text("1", "utf-8")
    page.goto(f"{address}/_preview/edit?path=policy/att.md")
    page.locator(".attach").set_input_files([tmp_path / "list.csv", tmp_path / "bad.exe"])
    control(page, "摘要").locator("textarea").fill("改了")
    save(page)
    expect(page.locator("#said")).to_contain_text("已保存。2 个附件没有放上")
    assert "摘要: 改了" in file.read_text("utf-8")
    control(page, "摘要").locator("textarea").fill("又改了")
    expect(page.locator("#said")).to_have_text("有改动，还没有保存")  # all was checked once more
    waiting = page.locator(".waiting li")
    expect(waiting.nth(0)).to_contain_text("旁边已有一个内容不同的 list.csv")
    expect(waiting.nth(1)).to_contain_text("类型不能作为附件")
    waiting.nth(1).get_by_role("button", name="不附").click()
    waiting.get_by_role("button", name="替换旁边的那个").click()
    save(page)
    expect(page.locator("#said")).to_have_text("已保存。")
    expect(waiting).to_have_count(0)
    assert (content / "policy/list.csv").read_text("utf-8") == "新的"
    assert file.read_text("utf-8").count("list.csv") == 1


def test_a_new_document_by_the_form(serving, page, tmp_path):
    content, address = serving
    (tmp_path / "名单.csv").write_text("甲", "utf-8")
    page.goto(f"{address}/_preview/edit")
    page.locator("[data-key=标题] textarea").fill("关于戊的通知")
    page.locator("[data-key=类别] select").select_option("其他政策文件")
    page.locator("[data-key=发布日期] .picker").fill("2024-05-06")
    page.locator("#body").fill("正文。")
    page.locator(".attach").set_input_files(tmp_path / "名单.csv")
    page.wait_for_function("() => path.value && !document.querySelector('.faults:not(:empty)')")
    path = page.locator("#path").input_value()
    page.get_by_role("button", name="保存", exact=True).click()
    page.wait_for_url("**/edit?path=*")
    assert (content / path).read_text("utf-8") == (
        "---\n标题: 关于戊的通知\n类别: 其他政策文件\n发布日期: 2024-05-06\n附件:\n"
        "- {文件: ming-dan.csv, 名称: 名单}\n---\n\n正文。\n")
    assert (content / path).with_name("ming-dan.csv").read_text("utf-8") == "甲"
    page.goto(f"{address}/{path.removesuffix('.md')}.html")
    expect(page.locator("main")).to_contain_text("关于戊的通知", timeout=PATIENCE)


def test_a_list_is_declared_beside_the_form(serving, page):
    content, address = serving
    file = write(content, CLEARING) / DECISION
    before = file.read_text("utf-8")
    page.goto(f"{address}/_preview/edit?path={DECISION}")
    page.get_by_role("button", name="清理").click()
    expect(page.locator("#listed h3")).to_have_count(4)
    expect(page.locator("#listed")).to_contain_text("不在本站（1 份）")
    assert file.read_text("utf-8") == before
    summary = control(page, "摘要").locator("textarea")
    summary.fill("没有保存")
    page.get_by_role("button", name="共 2 份写进这份决定").click()
    expect(page.locator("#cleared")).to_contain_text("请先保存")
    summary.fill("")
    page.get_by_role("button", name="共 2 份写进这份决定").click()
    expect(page.locator("#cleared")).to_contain_text("已把 2 份列入")
    page.get_by_role("link", name="打开改好的文件").click()
    expect(page.locator("[data-key=废止] input").first).to_have_value("测政发〔2024〕1号")


def test_another_site_cannot_read_and_cannot_use_the_form(serving, browser):
    content, address = serving
    before = read_tree(content)
    wait_for_search(address)

    class Other(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_):
            pass

    other = HTTPServer(("127.0.0.1", 0), Other)
    Thread(target=other.serve_forever, daemon=True).start()
    page = browser.new_page()
    page.goto(f"http://localhost:{other.server_port}/")
    loaded = page.evaluate("""(address) => {
        self.site = {receive: (name) => { self.read = name; }};
        const load = (file) => new Promise((done) => {
            const script = document.createElement('script');
            script.onload = () => done('loaded');
            script.onerror = () => done('refused');
            script.src = address + file;
            document.head.append(script);
        });
        return Promise.all(['/search/manifest.js', '/data/day.js'].map(load));
    }""", address)
    assert loaded == ["refused", "refused"] and page.evaluate("self.read") is None
    read = page.evaluate("""async (address) => {
        const entry = JSON.stringify({path: 'x.md', new: true, values: {标题: ['坏']}});
        const sent = {method: 'POST', mode: 'no-cors', body: entry};
        await fetch(address + '/_preview/save', sent).catch(() => null);
        return fetch(address + '/_preview/edit').then(() => 'read', () => 'refused');
    }""", address)
    page.close()
    other.shutdown()
    assert read == "refused" and read_tree(content) == before
