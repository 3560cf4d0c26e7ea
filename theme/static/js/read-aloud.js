/**
 * Read the page aloud by the browser's own speech, sentence by sentence, the place marked. Offered
 * where there is a Chinese voice on this computer: a voice elsewhere would be sent what is read.
 */
(function (site) {
  "use strict";
  const BLOCKS = "h1, h2, h3, h4, p, li, dt, dd, caption, th, td";
  const PASSED_OVER = "nav, form, aside, button, summary, script, .fold, .facts, .hidden";

  /** Add the controls to the switch as soon as there is a voice. */
  function start(element) {
    const speech = self.speechSynthesis;
    if (!speech || !self.SpeechSynthesisUtterance) return;
    const offer = function () {
      const voice = speech.getVoices()
        .find((one) => one.localService && /^(zh|cmn)/i.test(one.lang));
      if (!voice) return;
      speech.removeEventListener("voiceschanged", offer);
      element.append(makeControls(speech, voice));
    };
    speech.addEventListener("voiceschanged", offer);
    offer();
  }

  function makeControls(speech, voice) {
    const state = { sentences: [], at: 0, speaking: null };
    const toggle = makeButton(), stop = makeButton();
    const bar = document.createElement("div");
    bar.className = "reading-bar";
    bar.append(toggle, stop);
    stop.textContent = "停止";

    /** Stop the voice. A pause is a stop at a sentence: what browsers call pause is too various. */
    function silence() {
      state.speaking = null;
      speech.cancel();
    }
    function speak() {
      const sentence = state.sentences[state.at];
      if (!sentence) return end();
      const utterance = state.speaking = new SpeechSynthesisUtterance(sentence.toString());
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.onend = utterance.onerror = function () {
        if (state.speaking !== utterance) return; // paused, or stopped
        state.at += 1;
        speak();
      };
      mark(sentence);
      speech.speak(utterance);
      show();
    }
    function end() {
      silence();
      state.sentences = [];
      state.at = 0;
      mark(null);
      show();
    }
    function show() {
      const isBegun = state.sentences.length > 0;
      toggle.textContent = state.speaking ? "暂停" : isBegun ? "继续" : "朗读";
      stop.hidden = !isBegun;
      document.documentElement.toggleAttribute("data-reading", isBegun);
    }
    toggle.addEventListener("click", function () {
      if (state.speaking) {
        silence();
        return show();
      }
      if (!state.sentences.length) state.sentences = listSentences(document.querySelector("main"));
      return speak();
    });
    stop.addEventListener("click", function () {
      end();
      toggle.focus();
    });
    self.addEventListener("pagehide", end);
    show();
    return bar;
  }

  /** Return a range for each sentence of what is seen, in its order. */
  function listSentences(root) {
    const blocks = new Map();
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = texts.currentNode, holder = node.parentElement, block = holder.closest(BLOCKS);
      if (block && !holder.closest(PASSED_OVER) && block.getClientRects().length)
        blocks.set(block, (blocks.get(block) || []).concat(node));
    }
    return [...blocks.values()].flatMap(rangesOf);
  }

  function rangesOf(nodes) {
    return site.splitSentences(nodes.map((node) => node.data).join("")).map(function ([start, end]) {
      const range = document.createRange();
      let before = 0;
      for (const node of nodes) {
        const after = before + node.length;
        if (start >= before && start < after) range.setStart(node, start - before);
        if (end > before && end <= after) range.setEnd(node, end - before);
        before = after;
      }
      return range;
    });
  }

  /** Mark the sentence, where the browser can mark a range, and bring it into view. */
  function mark(range) {
    if (self.Highlight && CSS.highlights) {
      CSS.highlights.delete("reading");
      if (range) CSS.highlights.set("reading", new Highlight(range));
    }
    if (range) range.startContainer.parentElement.scrollIntoView({ block: "nearest" });
  }

  function makeButton() {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "modes-button";
    return button;
  }

  document.addEventListener("DOMContentLoaded", function () {
    const element = document.querySelector("[data-modes] > .modes");
    if (element) start(element);
  });
})((self.site = self.site || {}));
