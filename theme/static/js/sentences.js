/** Cut a text into sentences to be read aloud; nothing here touches the page. */
(function (site) {
  "use strict";
  // A sentence ends after 。！？； with what closes around it, before a line break, or nowhere else.
  const SENTENCE = /[^。！？；!?;\n]*[。！？；!?;]+[”’」』）》】)\]]*|[^。！？；!?;\n]+/g;

  /** Return [start, end] of each sentence that has something to be said. */
  site.splitSentences = function (text) {
    const found = [];
    text.replace(SENTENCE, function (sentence, start) {
      if (/[\p{L}\p{N}]/u.test(sentence)) found.push([start, start + sentence.length]);
    });
    return found;
  };
})((self.site = self.site || {}));
