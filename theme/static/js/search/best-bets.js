/**
 * What a site itself knows of what a query asks for (best bets), as plugins/search/best_bets.py
 * lists it: an office by its name, the application, who answers to a question.
 */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const LONGEST = 24, MOST_NAMED = 3, MOST_ASKED = 3; // characters of a query; bets
  const COVERED = 0.7, IN_QUESTION = 0.4, LIGHT = 0.3; // shares of a query; the weight of a word
  // A guide tells how long, where and how much, which its title need not say: only words that
  // surely say what is asked about must stand there.
  const SURE = 1;
  const ASKS = /怎|如何|什么|哪|吗|谁|多[少久长大高远]|几|能不能|可不可以|可以|是否|要不要|咋|啥|[?？]/;
  const FILLERS = /[能办下来了要可以我你他去给到会有没就都还得]/;
  // What may stand beside a name: then the name is still all that is asked for.
  const BESIDE = new RegExp("(?:电话|号码|热线|地址|位置|地点|在|哪里|哪儿|哪|什么地方|怎么走|怎么去|" +
    "办公|上班|下班|开门|关门|营业|时间|几点|联系|方式|怎么|怎样|如何|请问|我要|我想|网上|办理|流程|" +
    "下载|填写|申请|的|是|多少|什么|吗|呢|[\\s,.?!:;、])+", "gu");

  /** Return the best bets of a site: { said, title, path, lines, home }. */
  search.readBets = function (rows, home) {
    return rows.map(([said, title, path, ...lines]) =>
      ({ said: said.split(" "), title, path, lines, home }));
  };

  /** Return what is asked on a site: { title, path, kind, questions: { words, anchor }, home }. */
  search.readAsked = function (rows, home) {
    return rows.map(([title, path, kind, ...flat]) => {
      const questions = [];
      for (let i = 0; i < flat.length; i += 2) {
        questions.push({ words: flat[i], anchor: flat[i + 1] });
      }
      return { title, path, kind, questions, home };
    });
  };

  /** Return a promise of the best bets for a query: [{ title, path, lines, note, home }]. */
  search.findBets = async function (index, typed) {
    const { whole } = search.parseQuery(typed, index.synonyms);
    if (!whole || whole.length > LONGEST) return [];
    const named = betsNamed(await index.bets(), whole);
    if (named.length || !ASKS.test(whole)) return named;
    const asked = await index.asked();
    if (!asked.length) return [];
    return betsAsked(asked, search.readWords(whole, await index.vocabulary(whole)), whole);
  };

  /** Return the bets one of whose names is all that a query asks for; the longest name counts. */
  function betsNamed(bets, whole) {
    const fits = (name) => whole === name || (whole.includes(name) &&
      !whole.replace(name, " ").replace(BESIDE, ""));
    const found = bets.map((bet) => ({ ...bet,
      length: Math.max(0, ...bet.said.filter(fits).map((name) => name.length)) }));
    const longest = Math.max(0, ...found.map((bet) => bet.length));
    return found.filter((bet) => longest && bet.length === longest).slice(0, MOST_NAMED);
  }

  /**
   * Return the questions and guides that hold most of the words, those that hold most first; where
   * a guide is among them, the best one is shown.
   */
  function betsAsked(asked, words, whole) {
    const weighty = words.filter((word) =>
      word.weight > LIGHT && !isFiller(word) && !ASKS.test(word.phrases[0])), found = [];
    const pairs = search.tokenize(whole);
    const all = asked.flatMap(({ title, questions }) =>
      [title, ...questions.map((one) => one.words)]).map(search.normalise).join("\n");
    const known = weighty.filter((word) => isSubject(word) || isIn(word, all));
    const add = (text, besides, bet) => {
      // Of a subject that is covered, pairs that nothing here has are no other subject.
      const some = (weighty.some((word) => isSubject(word) && isIn(word, text + besides))
        ? known : weighty).filter((word) =>
        !bet.isGuide || word.weight === SURE || isIn(word, text));
      if (!some.length) return;
      const inText = share(some, text), inBoth = share(some, text + besides);
      if (inText < IN_QUESTION || inBoth < COVERED) return;
      found.push({ ...bet, share: inBoth + inText,
        common: pairs.filter((pair) => text.includes(pair)).length });
    };
    if (!weighty.length) return [];
    for (const { title, path, kind, questions, home } of asked) {
      const name = search.normalise(title);
      if (!questions.length) {
        add(name, "", { title, path, lines: [], note: kind, home, isGuide: true });
      }
      for (const { words: asks, anchor } of questions) {
        add(search.normalise(asks), name, { title: asks, path: path + "#" + anchor, lines: [],
          note: kind + "《" + title + "》", home });
      }
    }
    found.sort((a, b) => b.share - a.share || b.common - a.common ||
      a.title.length - b.title.length);
    const guide = found.find((bet) => bet.isGuide);
    return found.filter((bet) => bet !== guide).slice(0, guide ? MOST_ASKED - 1 : MOST_ASKED)
      .concat(guide || []);
  }

  /** Return the share of words, by their weight, that a text holds. */
  function share(words, text) {
    const weigh = (some) => some.reduce((sum, word) => sum + word.weight, 0);
    return weigh(words.filter((word) => isIn(word, text))) / weigh(words);
  }

  /** Whether a word of the dictionary says what is asked about. */
  function isSubject({ phrases, weight }) {
    return weight >= 0.5 && (phrases.length > 1 || phrases[0].length > 2);
  }

  /** Whether a word is a pair with a character that says nothing: 能办, 下来. */
  function isFiller({ phrases }) {
    return phrases.length === 1 && phrases[0].length === 2 && FILLERS.test(phrases[0]);
  }

  function isIn(word, text) {
    return word.phrases.some((phrase) => text.includes(phrase));
  }
})((self.site = self.site || {}));
