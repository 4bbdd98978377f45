"""Taking over a decision table (DMN) or a beslishulp of a ministry."""

from keuzehulp.formats.loss import Remark
from keuzehulp.source import Phrase

AND = " en "

# DMN: what parts of a document are called
TEXTS = {
    "text": "uitdrukking",
    "description": "toelichting",
    "question": "vraag",
    "allowedAnswers": "mogelijke antwoorden",
}
PARTS = {
    "decision": "beslissing",
    "inputData": "gegeven",
    "businessKnowledgeModel": "gedeelde regels",
    "knowledgeSource": "bron",
    "decisionService": "dienst",
    "formalParameter": "gegeven",
    "parameter": "gegeven",
    "variable": "gegeven",
    "output": "uitkomst",
    "annotation": "aantekeningen",
}
NAME_OF = Phrase("naam van {part}")
NAME_OF_FILE = "naam van het bestand"
NOTE = "aantekening"
POSSIBLE_OUTCOME = "mogelijke uitkomst"
QUESTION_WITHOUT_WORDS = "Vraag zonder woorden"
WITHOUT_NAME = "zonder naam"
INPUTS = "vragen (input)"
RULES = "regels (rule)"
COLUMNS_OR_RULES = Phrase("kolommen, of {rules} regels, in deze tabel")

# numbers as answers
FROM_UP_TO = Phrase("{low} tot en met {high}")
OR_MORE = Phrase("{low} of meer")
MORE_THAN = Phrase("meer dan {low}")
OR_LESS = Phrase("{high} of minder")
LESS_THAN = Phrase("minder dan {high}")
AT_MOST = Phrase("hoogstens {high}")
ANY_NUMBER = "elk getal"

# dmn_cells
NO_VALUE = Remark(
    "‘{text}’ is meer dan een waarde, een lijst of een grens.",
    "Het staat er zoals het is, als een antwoord.",
)
ALLOWED_ANSWERS = Remark(
    "‘{text}’ zegt welke antwoorden er kunnen zijn.",
    "Niet overgenomen; de antwoorden zijn die van de regels.",
)
FLAG_AS = Phrase("‘{flag}’ als ‘{name}’")
FLAGS = Remark("In deze kolom staat {named}.", "Het staat er {said}.")

# dmn_leftover
REST = Remark(
    "Ook in dit bestand ({what}): {words}.", "Niet overgenomen; deze tabel gebruikt het niet zelf."
)

# dmn_outputs
MORE_OUTPUTS = Remark(
    "Deze tabel heeft {count} uitkomsten naast elkaar.",
    "Ze staan achter elkaar in één uitkomst, elk met zijn naam.",
)
RULE_WITHOUT_OUTCOME = Remark("Deze regel heeft geen uitkomst.", "De uitkomst heet ‘{name}’.")
COMPUTED_OUTCOME = Remark(
    "De uitkomst ‘{text}’ wordt uitgerekend; dat kan een boom niet.", "Ze staat er zoals ze is."
)
FLAG_AS_OUTCOME = Remark("Hier is de uitkomst {text}.", "Ze heet ‘{name}’.")

# dmn_reading
NO_TABLE = Phrase("{shown}:1:1: In dit bestand staat geen beslistabel (decisionTable).")
UNKNOWN_TABLE = Phrase("{shown}: Er is geen tabel ‘{wish}’. Er is wel: {names}.")
TABLE_LEFT_OUT = Remark(
    "De tabel ‘{name}’ ({count:regel|regels}) is niet overgenomen.",
    'Wilt u die, voeg dan toe: --table "{name}".',
)
TABLE_INCOMPLETE = Phrase(
    "{at}: De tabel ‘{name}’ heeft geen {missing}. Een tabel zonder rijen of zonder kolommen"
    " wordt geen boom."
)
UNKNOWN_POLICY = Phrase(
    "{at}: Een tabel met ‘{policy}’ kan geen boom worden. Het kan met: {policies}."
)
MORE_RULES_HOLD = Remark(
    "In deze tabel ({policy}) kunnen meer regels tegelijk gelden.",
    "Wat samen geldt, is één uitkomst geworden: de uitkomsten achter elkaar, of het getal dat"
    " eruit komt.",
)
NO_PRIORITIES = Remark(
    "Deze tabel zegt niet welke uitkomst voorgaat (outputValues).",
    "De eerste regel die past, gaat voor.",
)
RULE_NOT_WHOLE = Remark(
    "Deze regel heeft {count:vak|vakken}; de tabel heeft er {width}: {words}.",
    "De regel is weggelaten.",
)

# beslishulp
SOURCES_OF_QUESTION = Remark(
    "Bij vraag ‘{name}’ staan bronnen; een vraag noemt zelf alleen feiten.",
    "Ze staan in sources.yml, als {sources}. Noem ze bij een feit.",
)
ANSWER_WITHOUT_WAY = Remark(
    "‘{label}’ zegt niet waar het heen gaat.",
    "Het antwoord is overgenomen zonder weg; ‘check’ noemt het.",
)
CONDITION_TOO_LARGE = Remark(
    "De voorwaarde ‘{condition}…’ heeft {reason}.", "Deze weg is weggelaten. Splits de voorwaarde."
)
CONDITION_UNREAD = Remark(
    "De voorwaarde ‘{condition}’ is niet te lezen, of vraagt een label dat niemand krijgt.",
    "Deze weg is weggelaten.",
)
UNKNOWN_TARGET = Remark("‘{target}’ bestaat niet.", "De weg is overgenomen; ‘check’ noemt hem.")
SOURCE_WITHOUT_ADDRESS = Remark(
    "De bron ‘{words}’ bij conclusie ‘{name}’ heeft geen adres.",
    "Ze staat als {ref} in sources.yml.",
)
CATEGORY = Remark(
    "De categorie ‘{category}’ heeft geen plaats bij een vraag.", "Niet overgenomen bij ‘{name}’."
)
NO_WHOLE_ADDRESS = Remark(
    "‘{url}’ is geen volledig adres.", "De bron ‘{title}’ staat er zonder adres."
)
MARKED_TEXT = Remark("In deze tekst stond {gone}.", "De woorden zijn overgenomen als gewone tekst.")

# beslishulp_files
NO_BESLISHULP = Phrase("{shown}:1:1: Hier staat geen ‘questions:’; dit is geen beslishulp.")

# beslishulp_terms
SHARED_TITLE = Remark(
    "{count} uitkomsten heten ‘{title}’: {names}.",
    "Geef elk een eigen titel (title), die zegt waarin ze verschilt.",
)
LONG_TITLE = Remark(
    "De titel van uitkomst ‘{name}’ is een hele zin van {count} tekens.",
    "Geef haar een korte titel (title); de zin staat ook in de conclusie.",
)
TERM_INCOMPLETE = Remark(
    "Bij dit begrip ontbreekt het woord of de uitleg: {term}{meaning}.", "Niet overgenomen."
)
TERM_TWICE = Remark(
    "‘{term}’ heeft nog een uitleg: {meaning}", "Alleen de eerste staat in de woordenlijst."
)

# known
UNKNOWN_KEY = Remark("De sleutel ‘{key}’ is hier niet bekend: {words}.", "Niet overgenomen.")

# beslishulp: words that come into the tree
TAKEN_OVER = "overgenomen uit de beslishulp"
BY_YOU = "Door u"
CONCLUSION_NUMBER = Phrase("Conclusie {name}")
TOO_MANY_SIGNS = Phrase("meer dan {limit} namen en tekens")
TOO_DEEP = Phrase("meer dan {limit} haakjes of uitroeptekens in elkaar")
TOO_MANY_WAYS = Phrase("meer dan {limit} manieren waarop zij kan gelden")
