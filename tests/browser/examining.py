"""Look at one page as axe and a ruler do, in every mode, while it is open."""

from dataclasses import dataclass, field
from pathlib import Path

import axe_playwright_python

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
RUN_AXE = """async rules => (await axe.run(document, { resultTypes: ["violations"], ...rules }))
  .violations.map(one => [one.id, one.nodes.slice(0, 3).map(node => node.html.slice(0, 120))])"""
ALL_RULES = {"rules": {"target-size": {"enabled": True}}}
CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
COLOURS = ("dark", "high")  # they change contrast alone
WIDTHS = (1280, 320)  # as it is, and at 400 %; at 200 % the layout is that of 320

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
    """What was found on one page: complaints of axe by mode, measures by (type, width)."""

    axe: dict[str, list] = field(default_factory=dict)
    measures: dict[tuple[str, int], dict] = field(default_factory=dict)


def examine(page, address: str) -> Examined:
    """Open a page and look at it in every mode."""
    found = Examined()
    page.set_viewport_size({"width": WIDTHS[0], "height": 800})
    page.goto(address, wait_until="load")
    page.evaluate(AXE)
    found.axe["light"] = page.evaluate(RUN_AXE, ALL_RULES)
    for colours in COLOURS:
        page.evaluate("colours => site.setModes({ colours })", colours)
        found.axe[colours] = page.evaluate(RUN_AXE, CONTRAST)
    page.evaluate("site.setModes({ colours: '' })")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        for kind, least in (("", 44), ("large", 60)):
            page.evaluate("type => site.setModes({ type })", kind)
            found.measures[kind, width] = page.evaluate(MEASURE, least)
        page.evaluate("site.setModes({ type: '' })")
    return found
