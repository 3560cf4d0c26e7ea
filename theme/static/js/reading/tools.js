/** The tools under the facts: copy the citation, print, save the text; what was done is said. */
(function (site) {
  "use strict";
  const tools = document.querySelector("[data-tools]");
  if (!tools) return;
  const said = document.querySelector("[data-said]");

  /** Say to every reader what has been done; the same words twice are said twice. */
  site.say = function (words) {
    said.textContent = "";
    setTimeout(() => { said.textContent = words; }, 100);
  };

  /** Copy and say so, `what` names it; resolve to the words said. */
  site.copyAloud = function (text, what) {
    return site.copyText(text).then(function (copied) {
      const words = copied ? "已复制" + what + "。" : "浏览器不允许复制，请选中引用文字后复制。";
      site.say(words);
      return words;
    });
  };

  const DEEDS = {
    cite: () => site.copyAloud(site.citationOf() + "\n" + site.permanentAddress(), "引用和网址"),
    print: () => print(),
    save: (kind) => site.loadScript("theme/js/saving.js").then(() => 
      (kind === "docx" ? site.saveWord() : site.saveText(kind))),
  };

  tools.addEventListener("click", function (event) {
    const button = event.target.closest("button");
    if (button) DEEDS[button.dataset.deed](button.value);
  });
  tools.hidden = false;
})((self.site = self.site || {}));
