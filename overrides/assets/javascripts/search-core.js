/* What a reader types becomes places on the site, best first. Nothing here knows of a page: the tests run it in Node. */
(function (kh) {
  "use strict";

  const SMALL = new Set(
    (
      "aan al als bij dan dat de der die dit doe door ds een en er ga gaan haar heb hebben heeft het hij hoe hun ik in is ja je " +
      "kan krijg krijgen kun kunnen maar mag me met mij mijn moet na naar nog of om omdat onze ook op over s t te toch toen tot " +
      "tussen u uit uw van vanaf via voor waar waarom wanneer want was wat we welke wel werd wie wij wil word worden wordt z " +
      "zal ze zich zijn zo zonder"
    ).split(" "),
  );
  const MOST = 10;
  const WORTH_SHOWING = 0.06;
  const LINE = 160;

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const large = (text) => words(text).filter((word) => !SMALL.has(word));

  const OPTIONS = {
    fields: ["title", "keywords", "about", "text"],
    tokenize: words,
    processTerm: (word) => (SMALL.has(word) ? null : word),
    searchOptions: {
      boost: { title: 4, keywords: 2.5, about: 2 },
      prefix: (word) => word.length > 2,
      fuzzy: (word) => (word.length > 4 ? 0.2 : false),
    },
  };
  const AS_WE_WRITE = { fuzzy: false };
  const AS_TYPED = { fuzzy: false, prefix: false };

  /** Give `find(typed)`: all places that fit, best first, each as `{entry, line}`. */
  function engine(MiniSearch, index) {
    const places = new MiniSearch(OPTIONS);
    places.addAll(index.entries.map((entry, id) => ({ id, ...entry })));
    const synonyms = index.synonyms.flatMap(({ words: typed, means }) => typed.map((each) => ({ typed: words(each), means })));

    function find(typed) {
      const units = inUnits(words(typed), synonyms);
      if (!units.length) return [];
      const all = places.search({ combineWith: "AND", queries: units });
      const found = all.length ? all : places.search({ combineWith: "OR", queries: units });
      const ranked = found.map((each) => weighed(index.entries[each.id], each)).sort((one, other) => other.score - one.score);
      return once(ranked).filter(({ score }) => score >= ranked[0].score * WORTH_SHOWING);
    }
    return { find };
  }

  /** What was typed, in units that must each be found: a phrase we know other words for, or a word by itself. */
  function inUnits(typed, synonyms) {
    const units = [];
    for (let start = 0; start < typed.length; ) {
      const known = synonyms.filter((each) => startsWith(typed.slice(start), each.typed));
      const length = Math.max(1, ...known.map((each) => each.typed.length));
      const means = known.filter((each) => each.typed.length === length).flatMap((each) => each.means);
      const phrase = typed.slice(start, start + length).join(" ");
      if (means.length || large(phrase).length) units.push(unit(phrase, means));
      start += length;
    }
    return units;
  }

  /** The words of a phrase, or our words for it. A phrase of more words that has those is only found as it was typed. */
  function unit(phrase, means) {
    const typed = means.length && phrase.includes(" ") ? AS_TYPED : {};
    const queries = [[phrase, typed], ...means.map((each) => [each, AS_WE_WRITE])];
    return { combineWith: "OR", queries: queries.map(([each, how]) => ({ combineWith: "AND", queries: large(each), ...how })) };
  }

  const startsWith = (typed, phrase) => phrase.every((word, nth) => typed[nth] === word);

  /** A place that was found, heavier when its whole title was looked for. */
  function weighed(entry, { score, terms }) {
    const title = large(entry.title);
    const covered = title.filter((word) => terms.includes(word)).length / (title.length || 1);
    return { entry, line: lineOf(entry, terms), score: score * (entry.boost ?? 1) * (1 + 2 * covered ** 2) };
  }

  /** Of a place and a page of its own about the same, only the best. */
  function once(found) {
    const seen = new Set();
    return found.filter(({ entry }) => {
      const about = entry.same ?? entry.address;
      return !seen.has(about) && seen.add(about);
    });
  }

  /** One line of a place: what it is about, or the first sentence with a word that was looked for when the title has none. */
  function lineOf({ title, about, text }, terms) {
    const has = (sentence) => words(sentence).some((word) => terms.includes(word));
    const sentences = (text ?? "").replace(/([.?!]) /g, "$1\n").split("\n");
    const line = [title, about].some(has) ? about : (sentences.find(has) ?? about);
    return line.length > LINE ? `${line.slice(0, line.lastIndexOf(" ", LINE))} …` : line;
  }

  kh.searchCore = { engine, MOST };
})((globalThis.kh = globalThis.kh || {}));
