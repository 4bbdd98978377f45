/* What a reader types becomes places on the site, best first. Nothing here knows of a page: the tests run it in Node. */
((kh) => {
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

  // `u.w.v.` is one word; a soft hyphen is no letter; `re-integratie` and `foto's` are words of parts.
  const DOTTED = /(^|[^\p{L}\p{N}])((?:\p{L}\.){2,}\p{L}?)(?![\p{L}\p{N}])/gu;
  const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
  const WORD = /[\p{L}\p{N}]+(?:[-‐‑'’][\p{L}\p{N}]+)*/gu;

  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(UNSEEN, "").toLowerCase();
  const fold = (text) => plain(text).replace(DOTTED, (_, before, letters) => before + letters.split(".").join(""));
  const compounds = (text) => (fold(text).match(WORD) ?? []).map((word) => word.split(/[-‐‑'’]/));
  const words = (text) => compounds(text).flat();
  const spellings = (parts) => (parts.length > 1 ? [...parts, parts.join("")] : parts);
  const large = (text) => words(text).filter((word) => !SMALL.has(word));

  const OPTIONS = {
    fields: ["title", "keywords", "about", "text"],
    tokenize: (text) => compounds(text).flatMap(spellings),
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
    const known = {
      synonyms: index.synonyms.flatMap(({ words: typed, means }) => typed.map((each) => ({ phrase: words(each), means }))),
      parted: inParts(index.entries),
      stands: (word) => places.search(word, AS_TYPED).length > 0,
    };

    function find(typed) {
      const units = inUnits(words(typed), known);
      if (!units.length) return [];
      const all = places.search({ combineWith: "AND", queries: units });
      const found = all.length ? all : places.search({ combineWith: "OR", queries: units });
      const ranked = found.map((each) => weighed(index.entries[each.id], each)).sort((one, other) => other.score - one.score);
      return once(ranked).filter(({ score }) => score >= ranked[0].score * WORTH_SHOWING);
    }
    return { find };
  }

  /** The words that we write with a hyphen, by their letters: `reintegratie` is `re integratie`. */
  function inParts(entries) {
    const texts = entries.flatMap((entry) => OPTIONS.fields.map((name) => entry[name] ?? ""));
    const several = texts.flatMap(compounds).filter((parts) => parts.length > 1 && parts.some((part) => part.length > 1 && !SMALL.has(part)));
    return new Map(several.map((parts) => [parts.join(""), parts.join(" ")]));
  }

  /** What was typed, in units that must each be found: a phrase we know other words for, the parts of a word, or a word by itself. */
  function inUnits(typed, known) {
    const units = [];
    for (let start = 0; start < typed.length; ) {
      const { length, queries } = longest(typed.slice(start), known);
      if (queries.some(([each]) => large(each).length)) units.push(unit(queries));
      start += length;
    }
    return units;
  }

  /** How many of the typed words belong together, and what to look for: what was typed, as we would spell it, and our words for it. */
  function longest(typed, { synonyms, parted, stands }) {
    const reached = synonyms.map((each) => ({ ...each, length: reach(typed, each.phrase.join("")) }));
    const length = Math.max(1, ...reached.map((each) => each.length));
    const two = typed.slice(0, 2).join("");
    if (length < 2 && typed.length > 1 && (parted.has(two) || stands(two))) return { length: 2, queries: spelled(two, parted) };
    const said = reached.filter((each) => each.length === length);
    const phrase = (said[0]?.phrase ?? typed.slice(0, 1)).join(" ");
    return { length, queries: [...spelled(phrase, parted, said.length), ...said.flatMap(({ means }) => means.map(asWeWrite))] };
  }

  /** How many of the typed words spell these letters, wherever spaces and hyphens stand; none when they don't. */
  function reach(typed, letters) {
    let said = "";
    for (const [nth, word] of typed.entries()) {
      said += word;
      if (said === letters) return nth + 1;
      if (!letters.startsWith(said)) return 0;
    }
    return 0;
  }

  /** A word or a phrase, and its parts if we write a hyphen in it. A phrase that we have other words for is only found as it was typed. */
  function spelled(phrase, parted, hasMeaning) {
    const parts = parted.get(phrase);
    const typed = hasMeaning && phrase.includes(" ") ? AS_TYPED : {};
    return [[phrase, typed], ...(parts ? [[parts, AS_TYPED]] : [])];
  }

  const asWeWrite = (phrase) => [phrase, AS_WE_WRITE];

  /** Any of these, and of each all its words. */
  const unit = (queries) => ({
    combineWith: "OR",
    queries: queries.map(([each, how]) => ({ combineWith: "AND", queries: large(each), ...how })),
  });

  /** A place that was found, heavier when its whole title was looked for. */
  function weighed(entry, { score, terms }) {
    const title = compounds(entry.title).filter((parts) => parts.some((part) => !SMALL.has(part)));
    const covered = title.filter((parts) => isIn(parts, terms)).length / (title.length || 1);
    return { entry, line: lineOf(entry, terms), score: score * (entry.boost ?? 1) * (1 + 2 * covered ** 2) };
  }

  /** Whether a word is among these terms, written together or in its parts. */
  const isIn = (parts, terms) => terms.includes(parts.join("")) || parts.every((part) => SMALL.has(part) || terms.includes(part));

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
    const has = (sentence) => compounds(sentence).flatMap(spellings).some((word) => terms.includes(word));
    const sentences = (text ?? "").replace(/([.?!]) /g, "$1\n").split("\n");
    const line = [title, about].some(has) ? about : (sentences.find(has) ?? about);
    return line.length > LINE ? `${line.slice(0, line.lastIndexOf(" ", LINE))} …` : line;
  }

  kh.searchCore = { engine, MOST };
})((globalThis.kh = globalThis.kh || {}));
