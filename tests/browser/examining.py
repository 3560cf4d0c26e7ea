"""Look at one page as axe and a ruler do, in every mode, while it is open."""

from dataclasses import dataclass, field
from pathlib import Path

import axe_playwright_python

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
RUN_AXE = """async rules => (await axe.run(document, { resultTypes: ["violations"], ...rules }))
  .violations.map(one => [one.id, one.nodes.slice(0, 3).map(node => node.html.slice(0, 120))])"""
ALL_RULES = {"rules": {"target-size": {"enabled": True}}}
CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
COLOURS = ("", "dark", "high")
WIDTHS = (1280, 320)  # as it is, and at 400 %; at 200 % the layout is that of 320

# Text that does not stand out from what is behind it: what axe finds, too, in a tenth of its time.
FAINT = """() => {
  const seen = [...document.querySelectorAll("body, body *")].filter(one => one.checkVisibility()
    && [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()));
  const channels = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = ([red, green, blue]) => [red, green, blue].map(channel => channel / 255)
    .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
    .reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at], 0);
  const behind = one => {
    const colour = channels(getComputedStyle(one).backgroundColor);
    return colour[3] === 0 ? behind(one.parentElement) : colour;
  };
  const contrast = one => {
    const pair = [light(channels(getComputedStyle(one).color)), light(behind(one))];
    return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
  };
  return seen.filter(one => contrast(one) < 4.5)
    .map(one => one.tagName + "." + one.className + " " + contrast(one).toFixed(1)).slice(0, 5);
}"""
# Text and its sizes, what is cut off, and what can be pressed but does not stand in a sentence.
MEASURE = """least => {
  const seen = [...document.querySelectorAll("body *")].filter(one => one.checkVisibility()
    && !one.closest(".hidden, .skip-link, sup"));
  const size = one => parseFloat(getComputedStyle(one).fontSize);
  const says = one => [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim());
  const inSentence = one => one.matches("a") && says(one.parentElement.closest(":not(span)"));
  const small = seen.filter(one => one.matches("a[href], button, input, select, summary"))
    .filter(one => !one.closest(".text") && !inSentence(one))
    .map(one => [one, one.getBoundingClientRect()])
    .filter(([, box]) => box.height < least - 0.5 || box.width < least - 0.5)
    .map(([one, box]) => one.closest("[class]").className + ": " + one.textContent.trim().slice(0, 12)
      + " " + Math.round(box.width) + "×" + Math.round(box.height));
  return {
    over: document.scrollingElement.scrollWidth - innerWidth,
    smallest: Math.min(...seen.filter(says).map(size)),
    title: size(document.querySelector("h1")),
    targets: [...new Set(small)].slice(0, 8),
  };
}"""


@dataclass
class Examined:
    """What was found on one page: complaints of axe, faint text by colours, other measures."""

    axe: list
    faint: dict[str, list] = field(default_factory=dict)
    measures: dict[tuple[str, int], dict] = field(default_factory=dict)  # by type and width


def examine(page, address: str) -> Examined:
    """Open a page and look at it in every mode."""
    page.set_viewport_size({"width": WIDTHS[0], "height": 800})
    page.goto(address, wait_until="load")
    page.evaluate(AXE)
    found = Examined(page.evaluate(RUN_AXE, ALL_RULES))
    for colours in COLOURS:
        page.evaluate("colours => site.setModes({ colours })", colours)
        found.faint[colours] = page.evaluate(FAINT)
    page.evaluate("site.setModes({ colours: '' })")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        for kind, least in (("", 44), ("large", 60)):
            page.evaluate("type => site.setModes({ type })", kind)
            found.measures[kind, width] = page.evaluate(MEASURE, least)
        page.evaluate("site.setModes({ type: '' })")
    return found
