"""Reading aloud with the browser's own speech; a headless browser has no voice, so it gets one."""

import pytest
from playwright.sync_api import expect

from tests.browser.kinds import KINDS

pytestmark = pytest.mark.browser
# A voice that says each sentence when told to: said.at(-1).onend() is the end of the last one.
VOICE = """(voices => {
  self.said = [];
  self.SpeechSynthesisUtterance = function (text) { this.text = text; };
  Object.defineProperty(self, "speechSynthesis", { value: Object.assign(new EventTarget(), {
    getVoices: () => voices, speak: one => said.push(one), cancel: () => {},
  }) });
})(%s)"""
HERE = '[{ lang: "zh-CN", localService: true }]'
ELSEWHERE = '[{ lang: "zh-CN", localService: false }, { lang: "en-US", localService: true }]'


@pytest.fixture
def opened(browser, site, request):
    """A page read on a computer with the voices given."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(VOICE % getattr(request, "param", HERE))
    page.goto(f"{site.as_uri()}/{KINDS['document']}")
    yield page
    context.close()


def said(page):
    return page.evaluate("said.map(one => one.text)")


def test_what_has_lapsed_is_said_first_then_title_and_text_by_sentences(opened):
    opened.get_by_role("button", name="朗读").click()
    for _ in range(2):
        opened.evaluate("said.at(-1).onend()")
    first, second, third = said(opened)
    assert first == opened.locator(".validity-banner strong").inner_text()
    assert opened.locator("h1").inner_text() in (second, third)
    words = "".join(opened.locator("article").inner_text().split())
    places = [words.find("".join(text.split())) for text in (first, second, third)]
    assert -1 < places[0] < places[1] < places[2]
    marked = "[...CSS.highlights.get('reading')].map(range => range.toString())"
    assert opened.evaluate(marked) == [third]


def test_a_pause_goes_on_at_its_sentence_and_a_stop_begins_anew(opened):
    opened.get_by_role("button", name="朗读").click()
    opened.evaluate("said.at(-1).onend()")
    opened.get_by_role("button", name="暂停").click()
    opened.evaluate("said.at(-1).onend()")  # as some browsers report what was cancelled
    assert len(said(opened)) == 2
    opened.get_by_role("button", name="继续").click()
    texts = said(opened)
    assert texts[1] == texts[2]
    opened.get_by_role("button", name="停止").click()
    expect(opened.get_by_role("button", name="朗读")).to_be_focused()
    assert not opened.evaluate("CSS.highlights.has('reading')")
    opened.keyboard.press("Enter")
    assert said(opened)[-1] == texts[0]


def test_at_the_end_of_the_text_it_ends(opened):
    opened.get_by_role("button", name="朗读").click()
    opened.evaluate("while (document.querySelector('[data-reading]')) said.at(-1).onend()")
    texts = said(opened)
    assert len(texts) > 50
    skipped = opened.locator("main nav, main button").all_inner_texts()
    assert not set(texts) & set(skipped)
    assert opened.get_by_role("button", name="朗读").is_visible()


@pytest.mark.parametrize("opened", [ELSEWHERE, "[]"], indirect=True)
def test_it_is_not_offered_without_a_chinese_voice_on_this_computer(opened):
    assert opened.get_by_role("button", name="长者模式").is_visible()
    assert opened.get_by_role("button", name="朗读").count() == 0
