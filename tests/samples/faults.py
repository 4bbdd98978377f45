"""Mistakes that editors make in our tree, and what `check` says of each."""

from dataclasses import dataclass

QUESTIONS = "keuzehulp/questions.yml"
HEAD = "keuzehulp/tree.yml"
FACTS = "facts/a-second-opinion-1.yml"
STEPS = "stappenplan/steps-1-aanvraagfase.yml"


@dataclass(frozen=True)
class Fault:
    """The first match of `old` in `file` becomes `new`; the editor is sent to `at` in the
    changed file, and reads `message` and `fix`.
    """

    file: str
    old: str
    new: str
    at: str
    message: str
    fix: str

    def place(self, text: str) -> str:
        before = text[: text.index(self.at)]
        return f"tree/{self.file}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


FAULTS = {
    "a misspelt target": Fault(
        QUESTIONS,
        "to: over-bedrijfsarts\n",
        "to: over-bedrijfsart\n",
        "over-bedrijfsart\n",
        "‘Mijn bedrijfsarts of het advies’ verwijst naar ‘over-bedrijfsart’, maar die bestaat"
        " niet.",
        "Bedoelt u ‘over-bedrijfsarts’?",
    ),
    "a tab": Fault(
        QUESTIONS,
        "    code: V2\n",
        "\tcode: V2\n",
        "\tcode: V2\n",
        "Hier staat een tab.",
        "Gebruik spaties om in te springen, twee per niveau.",
    ),
    "a key twice": Fault(
        QUESTIONS,
        "    code: V2\n",
        "    code: V2\n    code: V2\n",
        "code: V2\n    question",
        "‘code’ staat hier voor de tweede keer; de eerste staat op regel {line_before}.",
        "Laat er één staan. YAML zou de eerste zonder waarschuwing vergeten.",
    ),
    "an id that is a number": Fault(
        QUESTIONS,
        "      - id: in-dienst\n",
        "      - id: 1\n",
        "1\n        code: a",
        "‘1’ kan niet bij ‘id’.",
        "Schrijf een naam in kleine letters, die met een letter begint: bijvoorbeeld"
        " ‘loon-gestopt’.",
    ),
    "an answer without a label": Fault(
        QUESTIONS,
        "        label: Ik ben in dienst, zonder ziekengeld\n",
        "",
        "id: in-dienst",
        "Het antwoord ‘in-dienst’ mist ‘label’.",
        "Voeg een regel ‘label:’ toe.",
    ),
    "a misspelt key": Fault(
        QUESTIONS,
        "    hint: Wachten",
        "    hnt: Wachten",
        "hnt: Wachten",
        "De vraag ‘loon’ kent geen sleutel ‘hnt’.",
        "Bedoelt u ‘hint’?",
    ),
    "a key with nothing behind it": Fault(
        QUESTIONS,
        "    hint: Wachten.*\n",
        "    hint:\n",
        "hint:\n",
        "Achter ‘hint’ staat niets.",
        "Vul iets in, of haal de regel weg.",
    ),
    "a colon in a text": Fault(
        QUESTIONS,
        "error: Kies wat er met uw loon of ziekengeld is.",
        "error: Kies: is uw loon gestopt.",
        ": is uw loon gestopt.",
        "Hier staat een dubbele punt in een tekst, of deze regel springt te ver in.",
        "Zet de hele tekst tussen enkele aanhalingstekens: '…'.",
    ),
    "a quote that stays open": Fault(
        QUESTIONS,
        "    error: Kies wat u tegenhoudt.\n",
        "    error: 'Kies wat u tegenhoudt.\n",
        "'Kies wat u tegenhoudt.",
        "Een aanhalingsteken is wel geopend, maar niet gesloten.",
        "Zet aan het eind van de tekst hetzelfde aanhalingsteken.",
    ),
    "a hash in a text": Fault(
        QUESTIONS,
        "error: Kies wat er met uw loon of ziekengeld is.",
        "error: Kies of #loon is gestopt.",
        "Kies of #loon",
        "Hier staat # in een tekst; YAML vergeet alles wat erachter komt.",
        "Zet de hele tekst tussen enkele aanhalingstekens: '…'. Is het een opmerking, zet dan een"
        " spatie achter #.",
    ),
    "an amount in a text": Fault(
        QUESTIONS,
        "hint: Wachten.*\n",
        "hint: Wachten kost u € 100.\n",
        "Wachten kost u € 100.",
        "Hier staat ‘€’: bedragen en termijnen staan alleen bij feiten.",
        "Zet het bedrag of de termijn bij ‘value:’ van een feit, en schrijf hier {feit.naam}.",
    ),
    "a fact that does not exist": Fault(
        QUESTIONS,
        r"facts: \[F-B19\]",
        "facts: [F-B019]",
        "F-B019",
        "Er is geen feit ‘F-B019’.",
        "Bedoelt u ‘F-B19’?",
    ),
    "an outcome nobody comes to": Fault(
        QUESTIONS,
        "to: open-spreekuur\n",
        "to: uw-privacy\n",
        "",
        "Niemand komt ooit bij ‘open-spreekuur’.",
        "Laat een antwoord ernaar verwijzen, of haal het weg.",
    ),
    "a start that does not exist": Fault(
        HEAD,
        "start: situatie\n",
        "start: situaties\n",
        "situaties\n",
        "De boom begint bij ‘situaties’, maar die vraag bestaat niet.",
        "Bedoelt u ‘situatie’?",
    ),
    "a source that does not exist": Fault(
        FACTS,
        "source: W1\n",
        "source: Wet-W1\n",
        "Wet-W1\n",
        "Er is geen bron ‘Wet-W1’.",
        "Voeg de bron toe in sources.yml, of noem een andere.",
    ),
    "a fact past its review": Fault(
        FACTS,
        "checked: .*\n    review_by: .*\n",
        "checked: 2025-11-21\n    review_by: 2026-11-21\n",
        "2026-11-21\n",
        "Het feit ‘F-A01’ moest uiterlijk 2026-11-21 opnieuw bekeken zijn.",
        "Lees de bron opnieuw, en zet bij ‘checked:’ en ‘review_by:’ nieuwe datums. Kan dat"
        " vandaag niet, en is er haast? Lees dan ‘Als er haast is’ in tree/README.md.",
    ),
    "a day that does not exist": Fault(
        FACTS,
        "review_by: .*\n",
        "review_by: 2027-02-30\n",
        "2027-02-30\n",
        "‘2027-02-30’ kan niet bij ‘review_by’.",
        "Schrijf een datum als jaar-maand-dag: bijvoorbeeld ‘2026-11-22’.",
    ),
    "a fact without a review date": Fault(
        FACTS,
        "    review_by: .*\n",
        "",
        "id: F-A01\n",
        "Het feit ‘F-A01’ mist ‘review_by’.",
        "Voeg een regel ‘review_by:’ toe.",
    ),
    "a step without a cell for a role": Fault(
        STEPS,
        r"      second-opinion-bedrijfsarts:\n(?:        .*\n)+",
        "",
        "number: 1\n",
        "Stap 1 zegt niets voor de rol ‘second-opinion-bedrijfsarts’.",
        "Voeg ‘second-opinion-bedrijfsarts:’ toe bij ‘cells:’, ook als die rol niets hoeft te"
        " doen.",
    ),
}
