// Only in a tree with conditions: its ways on are read from the page, each with when it holds.
{
  const {readTree, readAnswers} = kh;
  const ALWAYS = [[], [], []];

  const routes = (element) =>
    [...element.querySelectorAll("[data-when]")].map(({dataset, hash}) => ({to: dataset.to ?? hash.slice(1), when: JSON.parse(dataset.when)}));

  const told = (section, answer) => {
    const element = section.querySelector(`[data-answer="${answer.id}"]`);
    const found = routes(element);
    return {
      ...answer,
      sets: element.dataset.set ? element.dataset.set.split(" ") : [],
      routes: found.length > 0 ? found : [{to: answer.to, when: ALWAYS}],
      isAlone: "alone" in element.dataset,
    };
  };

  kh.readAnswers = (section) => readAnswers(section).map((answer) => told(section, answer));

  kh.readTree = (main) => {
    const tree = readTree(main);
    for (const ways of main.querySelectorAll("[data-several]")) {
      const node = tree.nodes[ways.closest("[data-node]").dataset.node];
      Object.assign(node, {several: true, routes: routes(ways)});
    }
    return tree;
  };
}
