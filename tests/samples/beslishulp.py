"""A small tree as the ministry's editors write theirs, with all that it can hold."""

BESLISHULP = """\
version: 1.0.0
name: Een proef
questions:
  - questionId: "1.1"
    question: "Wie bent u?"
    explanation: "Let <strong>op</strong>.<br>Kies een rol."
    category: rol
    sources:
      - source: Artikel 3
        url: https://example.org/artikel-3
    answers:
      - answer: Maker
        labels: ["maker"]
        subresult: "Ook wie laat maken."
        nextQuestionId: "1.2"
      - answer: Beide
        labels: ["maker", "gebruiker"]
        nextQuestionId: "1.2"
      - answer: Geen
        nextConclusionId: "9.0"
  - questionId: "1.2"
    question: "Is het gevaarlijk?"
    colour: rood
    answers:
      - answer: Ja
        redirects:
          - nextConclusionId: "9.2"
            if: '"maker" in labels && "gebruiker" in labels'
          - nextConclusionId: "9.1"
            if: '"maker" in labels || "gebruiker" in labels'
      - answer: Weet ik niet
        redirects:
          - nextConclusionId: "9.1"
            if: '!("gebruiker" in labels)'
          - nextConclusionId: "9.2"
            if: 'count(labels) > 1'
          - nextConclusionId: "9.0"
conclusions:
  - {conclusionId: "9.0", conclusion: "Niets. Ga door.", obligation: ""}
  - conclusionId: "9.1"
    conclusion: "U bent maker."
    obligation: "Meld het."
    sources: [{source: Artikel 3, url: https://example.org/artikel-3}]
  - {conclusionId: "9.2", conclusion: "U bent beide.", obligation: "Meld het twee keer."}
"""
