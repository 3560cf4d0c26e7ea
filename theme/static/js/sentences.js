/** Cut a text into sentences to be read aloud; nothing here touches the page. */
(function (site) {
  "use strict";
  // A sentence ends after 。！？； with what closes around it, before a line break, or nowhere else.
  const SENTENCE = /[^。！？；!?;\n]*[。！？；!?;]+[”’」』）》】)\]]*|[^。！？；!?;\n]+/g;

  /** Return [start, end] of each sentence that has something to be said. */
  site.splitSentences = function (text) {
    return [...text.matchAll(SENTENCE)]
      .map((match) => [match.index, match.index + match[0].length])
      .filter(([start, end]) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
  };
})((self.site = self.site || {}));
