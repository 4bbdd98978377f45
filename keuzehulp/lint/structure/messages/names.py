"""Names: each of one thing, and every one that is mentioned exists."""

from keuzehulp.source import Message, Phrase

# ids
DUPLICATE_CODE = Message(
    "duplicate-code",
    "De code ‘{code}’ is al van ‘{name}’, in {file} op regel {line}.",
    "Kies een code die nog nooit gebruikt is.",
)
SAME_ADDRESS = Message(
    "duplicate-id",
    "‘{source}’ en ‘{other}’ verschillen alleen in hoofdletters, en krijgen hetzelfde adres.",
    "Kies een andere naam.",
)
RESERVED_ID = Message(
    "reserved-id", "De naam ‘{name}’ is al voor iets anders.", "Kies een andere naam."
)
DUPLICATE_ID = Message(
    "duplicate-id",
    "De naam ‘{name}’ is al gebruikt, in {file} op regel {line}.",
    "Kies een andere naam.",
)

# references
LINK_TARGET = Message(
    "link-target",
    "De link ‘{link}’ heeft een bron of een adres nodig, en niet allebei.",
    "Noem met ‘source:’ een bron, of met ‘url:’ een adres.",
)
LINK_REASON = Message(
    "link-reason",
    "De link ‘{link}’ gaat naar een adres dat niet bij de bronnen staat.",
    "Zeg bij ‘editorial:’ waarom u dit adres koos.",
)
LINK_NO_ADDRESS = Message(
    "link-no-address",
    "De bron ‘{source}’ heeft geen adres om naar te linken.",
    "Geef de bron een ‘url:’, of kies een andere link.",
)
UNKNOWN_STEP = Message(
    "unknown-step",
    "De uitkomst ‘{outcome}’ leidt naar stap {step}, maar die is er niet.",
    "Noem een stap die er is; welk stappenplan bij de boom hoort, staat bij ‘guide:’.",
)
UNKNOWN_FACT = Message(
    "unknown-fact",
    "Er is geen feit ‘{fact}’.",
    "Voeg het toe in tree/facts/, of noem een ander feit.",
)
UNKNOWN_SOURCE = Message(
    "unknown-source",
    "Er is geen bron ‘{source}’.",
    "Voeg de bron toe in sources.yml, of noem een andere.",
)
UNKNOWN_TERM = Message(
    "unknown-term", "Er is geen begrip ‘{term}’.", "Voeg het toe in glossary.yml."
)
UNKNOWN_OUTCOME = Message(
    "unknown-outcome", "Er is geen uitkomst ‘{outcome}’.", "Noem een uitkomst van deze boom."
)
UNKNOWN_GUIDE = Message(
    "unknown-guide",
    "Er is geen stappenplan ‘{guide}’.",
    "Haal de regel weg, of maak het stappenplan.",
)
UNKNOWN_OPTION = Message(
    "unknown-option",
    "De uitkomst ‘{outcome}’ hoort bij ‘{option}’, maar die mogelijkheid bestaat niet.",
    "Noem een mogelijkheid uit options.yml.",
)
UNKNOWN_ACTOR = Message(
    "unknown-actor",
    "‘{actor}’ staat niet bij wie iets kan doen.",
    "Voeg het toe bij ‘actors:’ van de boom.",
)
UNKNOWN_AUDIENCE = Message(
    "unknown-audience",
    "‘{audience}’ is geen lezer van deze boom.",
    "Voeg het toe bij ‘audiences:’ van de boom.",
)

# synonyms
UNKNOWN_MEANING = Message(
    "unknown-meaning",
    "‘{meaning}’ staat nergens op de site, dus niemand vindt er iets mee.",
    "Noem een woord dat wel op de site staat, of haal het weg.",
)

# a file that is gone
LOST_FILE = Message(
    "lost-file",
    "{count} {kind} die hier en elders genoemd worden, zijn er niet: {names}{others}.{seen}",
    "Is een bestand dat begint met ‘{key}:’ weggehaald, hernoemd of verplaatst? Zet het terug.",
)
LOST_OTHERS = Phrase(" en {count} andere")
LOST_SEEN = Phrase(" Volgens published.yml stonden ze op de site.")
LOST_SEEN_PARTLY = Phrase(" Volgens published.yml stonden er {count} van op de site.")
FACTS = "feiten"
SOURCES = "bronnen"
QUESTIONS_OR_OUTCOMES = "vragen of uitkomsten"
QUESTIONS_OR_OUTCOMES_KEY = "questions:’ of ‘outcomes"
OPTIONS = "mogelijkheden"
TERMS = "begrippen"
