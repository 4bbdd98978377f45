// The tree, read from the document that shows it: there is no second copy of it.
{
  // An answer that says no letter has that of its place.
  kh.readAnswers = (section) =>
    [...section.querySelectorAll("[data-answer]")].map(({dataset, hash}, place) => ({
      id: dataset.answer,
      letter: dataset.letter ?? String.fromCharCode(97 + place),
      to: dataset.to ?? hash?.slice(1),
    }));

  // Its answers are read when somebody asks for them: a reader meets few of all questions.
  const node = (section) => {
    let answers = null;
    return {
      id: section.dataset.node,
      kind: section.dataset.kind,
      number: Number(section.dataset.number),
      get answers() {
        return (answers ??= kh.readAnswers(section));
      },
    };
  };

  kh.readTree = (main) => {
    const nodes = Object.create(null);
    for (const section of main.querySelectorAll("[data-node]")) nodes[section.dataset.node] = node(section);
    return {version: Number(main.dataset.version), begin: main.dataset.begin, start: main.dataset.start, nodes};
  };

  // What a question asks and what an answer says, in the words of the page as it is now.
  kh.section = (id) => document.getElementById(id);
  kh.heading = (id) => kh.section(id).querySelector("h2");
  kh.label = (question, answer) => kh.section(question).querySelector(`[data-answer="${answer}"]`);
}
