"""Decision trees: their questions, conditions, plans and entries."""

from keuzehulp.source import Message, Phrase

# trees
UNKNOWN_START = Message(
    "unknown-start",
    "De boom begint bij ‘{start}’, maar die vraag bestaat niet.",
    "Noem de eerste vraag.",
)
UNKNOWN_TARGET = Message(
    "unknown-target",
    "‘{name}’ verwijst naar ‘{to}’, maar die bestaat niet.",
    "Maak die vraag of uitkomst, of noem een andere.",
)
UNKNOWN_MODE = Message(
    "unknown-mode",
    "Er is geen manier van invullen ‘{mode}’.",
    "Voeg haar toe bij ‘modes:’ van de boom.",
)
UNKNOWN_WORDING = Message(
    "unknown-wording", "De vraag ‘{question}’ heeft geen antwoord ‘{name}’.", "Kies uit: {known}."
)
MISSING_WORDING = Message(
    "missing-wording",
    "Voor ‘{answer}’ ontbreken de andere woorden.",
    "Voeg ‘{answer_id}:’ toe bij ‘answers:’.",
)
NO_CHOICE = Message(
    "no-choice",
    "De vraag ‘{question}’ heeft minder dan twee antwoorden.",
    "Voeg een antwoord toe, of haal de vraag weg.",
)

# plans
UNKNOWN_PLAN_ACTOR = Message(
    "unknown-actor",
    "‘{actor}’ staat niet bij wie iets kan doen.",
    "Voeg het toe bij ‘actors:’ van de boom, of laat ‘actor:’ weg als de lezer het doet.",
)
DO_ONE = Message(
    "do-one", "Achter ‘do:’ hoort precies één manier om dit te doen.", "Noem er één: {kinds}."
)
DO_MESSAGE = Message(
    "do-message",
    "De uitkomst ‘{outcome}’ heeft geen bericht klaarstaan.",
    "Schrijf bij ‘message:’ van deze uitkomst een bericht, of kies een andere manier.",
)
DO_LINK_NO_ADDRESS = Message(
    "link-no-address",
    "De bron ‘{source}’ heeft geen adres om naar te linken.",
    "Geef de bron een ‘url:’, of kies een andere manier.",
)
UNKNOWN_NUMBER_FACT = Message(
    "unknown-insert",
    "‘{tel}’ vraagt een feit dat er niet is.",
    "Noem een feit met het nummer bij ‘value:’.",
)
UNKNOWN_NUMBER_VALUE = Message(
    "unknown-insert",
    "Het feit ‘{fact}’ heeft geen waarde ‘{name}’.",
    "Voeg de waarde toe bij ‘value:’ van het feit.",
)
DO_NUMBER = Message(
    "do-number",
    "‘{number}’ is geen telefoonnummer.",
    "Schrijf bij ‘value:’ van het feit alleen het nummer: cijfers, spaties en streepjes.",
)
UNCITED_NUMBER = Message(
    "uncited-insert",
    "De tekst gebruikt een waarde van ‘{fact}’, maar noemt dat feit niet.",
    "Zet ‘{fact}’ bij ‘facts:’ van deze tekst.",
)
UNKNOWN_DO_STEP = Message(
    "unknown-step",
    "Een stap van het plan leidt naar stap {step}, maar die is er niet.",
    "Noem een stap die er is; welk stappenplan bij de boom hoort, staat bij ‘guide:’.",
)
ENTRY_TELLS_NOTHING = Message(
    "entry-tells-nothing",
    "De zin ‘{entry}’ geeft nog geen enkel antwoord.",
    "Noem bij ‘answers:’ wat deze zin al vertelt: een vraag en een antwoord.",
)
UNKNOWN_ENTRY_QUESTION = Message(
    "unknown-entry-question", "Er is geen vraag ‘{question}’.", "Kies uit: {known}."
)
UNKNOWN_ENTRY_ANSWER = Message(
    "unknown-entry-answer",
    "De vraag ‘{question}’ heeft geen antwoord ‘{answer}’.",
    "Kies uit: {known}.",
)

# conditions
UNKNOWN_TRAIT = Message(
    "unknown-trait",
    "Er is geen kenmerk ‘{trait}’.",
    "Voeg het toe bij ‘situation:’ van de boom, met de woorden erbij.",
)
NEVER_SET = Message(
    "never-set",
    "Geen enkel antwoord zet ‘{trait}’: niemand heeft dat kenmerk ooit.",
    "Zet het bij een antwoord achter ‘set:’, of haal het weg.",
    "warning",
)
NEVER_READ = Message(
    "never-read",
    "Geen enkele voorwaarde vraagt naar ‘{trait}’: het zetten ervan doet niets.",
    "Gebruik het in een voorwaarde, of haal het weg.",
    "warning",
)
CONTRADICTION = Message(
    "contradiction",
    "Deze voorwaarde vraagt ‘{trait}’ en verbiedt het ook: zo geldt ze nooit.",
    "Haal het bij een van de twee weg.",
)
EMPTY_CONDITION = Message(
    "empty-condition",
    "Deze voorwaarde vraagt niets.",
    "Noem kenmerken bij ‘all_of:’, ‘any_of:’ of ‘none_of:’.",
)
TWO_WAYS = Message(
    "two-ways",
    "{name} heeft ‘to:’ en ook ‘routes:’.",
    "Zet wat achter ‘to:’ staat als laatste onder ‘routes:’.",
)
WAY_OF_ONE = Message(
    "way-of-one",
    "‘{answer}’ zegt waar de lezer heen gaat, maar bij deze vraag kunnen antwoorden samen.",
    "Zet ‘to:’ of ‘routes:’ bij de vraag zelf, en ‘set:’ bij het antwoord.",
)
WAY_OF_ALL = Message(
    "way-of-all",
    "De vraag ‘{question}’ zegt waar de lezer heen gaat, maar dat hoort bij elk antwoord.",
    "Zet het bij de antwoorden, of zet ‘several: true’ bij de vraag.",
)
NONE_ALONE = Message(
    "none-alone",
    "‘{answer}’ sluit andere antwoorden uit, maar bij deze vraag kan er toch maar één.",
    "Haal ‘none:’ weg, of zet ‘several: true’ bij de vraag.",
)
MISSING_WAY = Message(
    "missing-way",
    "{name} zegt niet waar de lezer heen gaat.",
    "Schrijf ‘to: …’, of onder ‘routes:’ een lijst.",
)
THE_QUESTION = Phrase("De vraag ‘{question}’")
THE_ANSWER = Phrase("‘{answer}’")
