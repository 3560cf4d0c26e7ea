"""Words that are marked can be read and the mark is seen, in every choice of colours, by pixels."""

import io
from collections import Counter

import pytest
from PIL import Image

from tests.support import build, markdown, write

pytestmark = pytest.mark.browser
# What is emulated, and the colours chosen by the button.
CHOICES = {
    "as it is": ({}, ""),
    "dark": ({"color_scheme": "dark"}, ""),
    "more contrast": ({"contrast": "more"}, ""),
    "more contrast, dark": ({"contrast": "more", "color_scheme": "dark"}, ""),
    "forced colours": ({"forced_colors": "active"}, ""),
    "forced colours, dark": ({"forced_colors": "active", "color_scheme": "dark"}, ""),
    "chosen dark": ({}, "dark"),
    "chosen high": ({}, "high"),
}
SITE = {"a.md": markdown("发文机关: 永昌县民政局", "第一条　为了规范养老服务收费，制定本办法。\n",
                         title="标题: 养老服务办法\n"),
        "b.md": markdown("类别: 行政规范性文件\n成文日期: 2020-01-02\n有效期至: 2022-01-02",
                         title="标题: 养老服务收费办法\n")}


NEUTRAL = {"contrast": "no-preference", "color_scheme": "light", "forced_colors": "none"}


@pytest.fixture(scope="module")
def found(browser, tmp_path_factory):
    """A page of results, to be seen in any colours."""
    folder = tmp_path_factory.mktemp("contrast")
    build(write(folder / "content", SITE), folder / "output", folder / "cache")
    page = browser.new_page()
    page.goto((folder / "output").as_uri() + "/search.html?q=养老服务")
    page.wait_for_selector(".search-snippet mark")
    yield page
    page.close()


def _light(colour) -> float:
    """The relative luminance of WCAG 2."""
    parts = [value / 255 for value in colour]
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
                        for value in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other) -> float:
    """The contrast of two colours by WCAG 2."""
    lights = sorted((_light(one), _light(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def inked(half: Image.Image, ground) -> float:
    """The share of pixels that stand out from the ground as text must."""
    pixels = list(half.get_flattened_data())
    return sum(contrast(pixel, ground) >= 4.5 for pixel in pixels) / len(pixels)


@pytest.mark.parametrize("choice", CHOICES)
def test_words_found_are_legible_and_seen(found, choice):
    emulated, colours = CHOICES[choice]
    found.emulate_media(**{**NEUTRAL, **emulated})
    found.evaluate("colours => site.setModes({ colours })", colours)
    mark = found.locator(".search-snippet mark").first
    shot = Image.open(io.BytesIO(mark.screenshot())).convert("RGB")
    paper = found.evaluate("getComputedStyle(document.body).backgroundColor")
    ground = Counter(shot.get_flattened_data()).most_common(1)[0][0]
    middle = shot.height // 2
    for half in ((0, 0, shot.width, middle), (0, middle, shot.width, shot.height)):
        assert 0.05 < inked(shot.crop(half), ground) < 0.5, "a word is covered, or not there"
    around = [int(part) for part in paper[paper.index("(") + 1:-1].split(",")[:3]]
    assert max(abs(a - b) for a, b in zip(ground, around, strict=True)) > 40, "no mark is seen"


def _shot(page, part, margin=0) -> Image.Image:
    """A picture of an element, with so many pixels around it."""
    box = part.bounding_box()
    clip = {"x": box["x"] - margin, "y": box["y"] - margin,
            "width": box["width"] + 2 * margin, "height": box["height"] + 2 * margin}
    return Image.open(io.BytesIO(page.screenshot(clip=clip))).convert("RGB")


@pytest.mark.parametrize("choice", CHOICES)
def test_a_badge_is_legible_in_its_frame_and_the_focus_is_seen(found, choice):
    emulated, colours = CHOICES[choice]
    found.emulate_media(**{**NEUTRAL, **emulated})
    found.evaluate("colours => site.setModes({ colours })", colours)
    badge = _shot(found, found.locator(".search-facts .validity[data-state=expired]"))
    ground = Counter(badge.get_flattened_data()).most_common(1)[0][0]
    assert 0.05 < inked(badge, ground) < 0.6
    frame = Counter(badge.crop((3, 0, badge.width - 3, 2)).get_flattened_data())
    assert max(contrast(colour, ground) for colour, count in frame.items() if count > 10) >= 3
    link = found.locator(".search-title").first
    found.keyboard.press("Tab")
    found.evaluate("document.activeElement.blur()")
    before = _shot(found, link, 8)
    link.focus()
    changed = [contrast(*pair) >= 3 for pair in zip(
        before.get_flattened_data(), _shot(found, link, 8).get_flattened_data(), strict=True)]
    assert sum(changed) > 2 * (before.width + before.height)
    link.blur()
