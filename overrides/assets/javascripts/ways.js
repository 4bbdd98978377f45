// Only in a tree with conditions: its ways on are read from the page, each with when it holds.
{
  const {readTree} = kh;
  const ALWAYS = [[], [], []];

  const routes = (element) =>
    [...element.querySelectorAll("[data-when]")].map(({dataset, hash}) => ({to: dataset.to ?? hash.slice(1), when: JSON.parse(dataset.when)}));

  const read = (section, answer) => {
    const element = section.querySelector(`[data-answer="${answer.id}"]`);
    const found = routes(element);
    answer.sets = element.dataset.set ? element.dataset.set.split(" ") : [];
    answer.routes = found.length > 0 ? found : [{to: answer.to, when: ALWAYS}];
    answer.isAlone = "alone" in element.dataset;
  };

  kh.readTree = (main) => {
    const tree = readTree(main);
    for (const section of main.querySelectorAll('[data-kind="question"]')) {
      const node = tree.nodes[section.dataset.node];
      const ways = section.querySelector("[data-several]");
      for (const answer of node.answers) read(section, answer);
      if (ways) Object.assign(node, {several: true, routes: routes(ways)});
    }
    return tree;
  };
}
