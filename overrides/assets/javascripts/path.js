// From answers to screens. Nothing here knows of a page: it takes a tree and answers, and gives new values.
//
// tree:  {version, start, nodes: {id: {id, kind, number, answers: [{id, letter, to}]}}}
// given: {id of a question: id of the answer}, in the order in which they were given
// from:  the node where this walk began; the start of the tree unless somebody followed a link into the middle
{
  // The answer to a question that has this `id`, or this `letter`.
  const find = (node, key, value) => node.answers.find((answer) => answer[key] === value);

  const chosen = (node, given) => find(node, "id", given[node.id]);

  // The questions that these answers lead past, and the question or outcome where they end.
  const walk = (tree, given, from = tree.start) => {
    const steps = [];
    let node = tree.nodes[from];
    for (;;) {
      const answer = kh.path.chosen(node, given, steps);
      if (!answer) return {steps, end: node};
      steps.push({node, answer});
      node = tree.nodes[answer.to];
    }
  };

  // Only the answers that still hold, and the questions whose answers no longer do.
  const keep = (tree, given, from) => {
    const kept = Object.fromEntries(walk(tree, given, from).steps.map(({node, answer}) => [node.id, answer.id]));
    return {given: kept, lost: Object.keys(given).filter((id) => !Object.hasOwn(kept, id))};
  };

  // The same answers but one.
  const change = (tree, given, question, answer, from) => keep(tree, {...given, [question]: answer}, from);

  // For each answer: where every other answer to that question would have led, all else the same.
  const whatIf = (tree, given, from) =>
    walk(tree, given, from).steps.map(({node, answer}) => ({
      node,
      answer,
      others: node.answers
        .filter((other) => other !== answer)
        .map((other) => ({answer: other, end: walk(tree, {...given, [node.id]: other.id}, from).end})),
    }));

  // The questions whose answer made the outcome this one: one other answer there, and it is another outcome.
  const decided = (tree, given, from) => {
    const {end} = walk(tree, given, from);
    const another = (other) => other.end.kind === "outcome" && other.end !== end;
    return kh.path.whatIf(tree, given, from).filter((step) => step.others.some(another)).map((step) => step.node.id);
  };

  // The screens up to and with the end: their nodes in order.
  const screens = (tree, given, from) => {
    const {steps, end} = walk(tree, given, from);
    return [...steps.map((step) => step.node), end];
  };

  kh.path = {find, chosen, walk, keep, change, whatIf, decided, screens};
}
