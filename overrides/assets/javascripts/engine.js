// From answers to screens. Nothing here knows of a page: it takes a tree and answers, and gives new values.
//
// tree:  {version, start, nodes: {id: {id, kind, number, answers: [{id, letter, to}]}}}
// given: {id of a question: id of the answer}, in the order in which they were given
// from:  the node where this walk began; the start of the tree unless somebody followed a link into the middle
{
  // The answer to a question that has this `id`, or this `letter`.
  const find = (node, key, value) => node.answers.find((answer) => answer[key] === value);

  // The answer given here, with where it leads; `last` is the step before it.
  const chosen = (node, given, last) => find(node, "id", given[node.id]);

  // All that decides where one goes on from here.
  const state = (node, last) => node.id;

  // The questions that these answers lead past, and the question or outcome where they end.
  const walk = (tree, given, from = tree.start) => {
    const steps = [];
    let node = tree.nodes[from];
    for (;;) {
      const answer = kh.engine.strategy.chosen(node, given, steps[steps.length - 1]);
      if (!answer) return {steps, end: node};
      steps.push({node, answer});
      node = tree.nodes[answer.to];
    }
  };

  // Where these answers end from any step on. Every end is remembered for all that came before it, so asking for each answer of a long
  // way what it changes costs as much as walking it once.
  const ending = (tree, given) => {
    const ends = new Map();
    return (step) => {
      const passed = [];
      let last = step;
      for (;;) {
        const node = tree.nodes[last.answer.to];
        const key = kh.engine.strategy.state(node, last);
        passed.push(key);
        const answer = ends.has(key) ? undefined : kh.engine.strategy.chosen(node, given, last);
        if (!answer) {
          const end = ends.get(key) ?? node;
          for (const each of passed) ends.set(each, end);
          return end;
        }
        last = {node, answer};
      }
    };
  };

  // Only the answers that still hold, and the questions whose answers no longer do.
  const keep = (tree, given, from) => {
    const kept = Object.fromEntries(walk(tree, given, from).steps.map(({node, answer}) => [node.id, answer.id]));
    return {given: kept, lost: Object.keys(given).filter((id) => !Object.hasOwn(kept, id))};
  };

  // The same answers but one.
  const change = (tree, given, question, answer, from) => keep(tree, {...given, [question]: answer}, from);

  // The other ways to answer a question.
  const others = (node, answer) => node.answers.filter((other) => other !== answer);

  // For each answer: where every other answer to that question would have led, all else the same.
  const whatIf = (tree, given, from) => {
    const {steps} = walk(tree, given, from);
    const endOf = ending(tree, given);
    const end = (node, id, last) => {
      const answer = kh.engine.strategy.chosen(node, {[node.id]: id}, last);
      return answer ? endOf({node, answer}) : node;
    };
    return steps.map(({node, answer}, place) => ({
      node,
      answer,
      others: kh.engine.strategy.others(node, answer).map((other) => ({answer: other, end: end(node, other.id, steps[place - 1])})),
    }));
  };

  // The questions whose answer made the outcome this one: one other answer there, and it is another outcome.
  const decided = (tree, given, from, steps = whatIf(tree, given, from)) => {
    const {end} = walk(tree, given, from);
    const another = (other) => other.end.kind === "outcome" && other.end !== end;
    return steps.filter((step) => step.others.some(another)).map((step) => step.node.id);
  };

  // The screens up to and with the end: their nodes in order.
  const screens = (tree, given, from) => {
    const {steps, end} = walk(tree, given, from);
    return [...steps.map((step) => step.node), end];
  };

  // How one answers and goes on: in a tree with conditions another stands here, see situation.js.
  const strategy = {find, chosen, state, others};

  kh.engine = {strategy, walk, keep, change, whatIf, decided, screens};
}
