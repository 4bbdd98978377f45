// Only in a tree with conditions: where an answer leads hangs on what was told before it, and a question may take several answers at once.
//
// answer: also {sets: [trait], routes: [{to, when}], isAlone}, and `all`, the answers of which it is made
// node:   also {several, routes} of a question that takes several answers; these are given as "a c", in the order of the question
// when:   [all, any, none], three lists of traits, or of such conditions
{
  const {find: findOne} = kh.engine.strategy;

  const holds = ([all, any, none], known) => {
    const is = (item) => (Array.isArray(item) ? holds(item, known) : known.has(item));
    return all.every(is) && (any.length === 0 || any.some(is)) && !none.some(is);
  };

  const NOTHING = new Set();

  // What was told up to and with a step, the last of `steps`. An answer that tells nothing new keeps the set of the step before it.
  const after = (last) => last?.answer.known ?? NOTHING;
  const known = (steps) => after(steps[steps.length - 1]);
  const extended = (before, sets) => (sets.every((trait) => before.has(trait)) ? before : new Set([...before, ...sets]));

  const together = (answers) => ({
    id: answers.map((answer) => answer.id).join(" "),
    letter: answers.map((answer) => answer.letter).join(""),
    sets: answers.flatMap((answer) => answer.sets),
    all: answers,
  });

  const isSound = (answers) => answers.length === 1 || !answers.some((answer) => answer.isAlone);

  const find = (node, key, value) => {
    if (!node.several) return findOne(node, key, value);
    const names = `${value}`.split(key === "id" ? " " : "");
    const answers = node.answers.filter((answer) => names.includes(answer[key]));
    const found = together(answers);
    return answers.length > 0 && isSound(answers) && found[key] === value ? found : undefined;
  };

  const chosen = (node, given, last) => {
    const answer = find(node, "id", given[node.id]);
    if (!answer) return undefined;
    const now = extended(after(last), answer.sets);
    const route = (node.several ? node : answer).routes.find(({when}) => holds(when, now));
    return route && {...answer, known: now, to: route.to};
  };

  const state = (node, last) => [node.id, ...[...after(last)].sort()].join(" ");

  // Beside one choice of several: the same with one answer more or less, or one that goes alone.
  const changed = (node, chosen, each) => {
    if (each.isAlone) return [each];
    return node.answers.filter((other) => !other.isAlone && (other === each) !== chosen.all.includes(other));
  };

  const others = (node, answer) => {
    const choices = node.several ? node.answers.map((each) => together(changed(node, answer, each))) : node.answers;
    return choices.filter(({id}) => id && id !== answer.id);
  };

  // Steps with one answer each.
  const single = (steps) => steps.flatMap(({node, answer}) => (answer.all ?? [answer]).map((each) => ({node, answer: each})));

  Object.assign(kh.engine, {strategy: {find, chosen, state, others}, holds, known, single});
}
