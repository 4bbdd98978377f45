"""Texts and what carries them: facts, their sources, values and counts."""

from keuzehulp.source import Message

# citations
FACT_WITHOUT_SOURCE = Message(
    "fact-without-source",
    "Het feit ‘{fact}’ heeft geen bron.",
    "Noem bij ‘sources:’ ten minste één bron met vindplaats, of haal het feit weg.",
)
REVIEW_ORDER = Message(
    "review-order",
    "Het feit ‘{fact}’ moet opnieuw bekeken zijn vóór het gecontroleerd is.",
    "Zet bij ‘review_by:’ een latere datum dan bij ‘checked:’.",
)
DISPUTE_UNTOLD = Message(
    "dispute-untold",
    "Bij ‘{fact}’ verschillen bronnen, maar er staat niet welke.",
    "Zeg bij ‘conflict:’ welke bronnen iets anders zeggen (‘with:’), welke u volgt (‘chosen:’)"
    " en waarom (‘why:’).",
)
CONFLICT_SOURCE = Message(
    "conflict-source",
    "‘{source}’ is geen bron van het feit ‘{fact}’.",
    "Noem de bron ook bij ‘sources:’ van het feit, met de vindplaats.",
)
CONFLICT_ALONE = Message(
    "conflict-alone",
    "Een verschil heeft ten minste twee bronnen, elk één keer genoemd.",
    "Noem bij ‘with:’ wie iets anders zegt, en bij ‘chosen:’ wie u volgt. Volgt u er geen, noem"
    " ze dan allemaal bij ‘with:’.",
)
LAW_WITHOUT_BWB = Message(
    "law-without-bwb",
    "De bron ‘{source}’ is een wet, maar heeft geen ‘bwb’.",
    "Zet bij ‘bwb:’ het nummer dat in het adres staat, zoals BWBR0010346.",
)
ARTICLE_WITHOUT_BWB = Message(
    "article-without-bwb",
    "De bron ‘{source}’ heeft geen ‘bwb’, dus geen artikel om te openen.",
    "Geef de bron ‘{source}’ haar ‘bwb:’, of zeg de plaats bij ‘locator:’.",
)
PART_WITHOUT_ARTICLE = Message(
    "part-without-article",
    "Bij deze vindplaats staat een lid of deel, maar geen artikel.",
    "Zet het artikel bij ‘article:’.",
)
LAW_WITHOUT_ARTICLE = Message(
    "law-without-article",
    "‘{source}’ is een wet: zeg in welk artikel dit staat.",
    "Zet bij ‘article:’ het nummer van het artikel, en bij ‘version:’ de dag van de tekst die u"
    " las.",
)
ARTICLE_WITHOUT_VERSION = Message(
    "article-without-version",
    "Van ‘{source}’, artikel {article}, staat niet welke versie u las.",
    "Zet bij ‘version:’ vanaf welke dag de tekst geldt die u las.",
)
UNKNOWN_INSERT_FACT = Message(
    "unknown-insert",
    "‘{{{fact}.{name}}}’ vraagt een feit dat er niet is.",
    "Schrijf {{feit.naam}}, bijvoorbeeld {{F-B10.kosten}}.",
)
UNKNOWN_INSERT_VALUE = Message(
    "unknown-insert",
    "Het feit ‘{fact}’ heeft geen waarde ‘{name}’.",
    "Voeg de waarde toe bij ‘value:’ van het feit.",
)
UNCITED_INSERT = Message(
    "uncited-insert",
    "De tekst gebruikt een waarde van ‘{fact}’, maar noemt dat feit niet.",
    "Zet ‘{fact}’ bij ‘facts:’ van deze tekst.",
)
LOOSE_BRACE = Message(
    "loose-brace",
    "In deze tekst staat een losse accolade.",
    "Schrijf een waarde als {{feit.naam}}, of laat de accolades weg.",
)

# values
VALUE_ELSEWHERE = Message(
    "value-elsewhere",
    "De tekst van ‘{fact}’ zegt iets anders dan de waarde ‘{name}’: ‘{words}’ staat er niet in.",
    "Maak de tekst en de waarde gelijk, en lees de bron na.",
)
VALUE_BY_HAND = Message(
    "value-by-hand",
    "‘{words}’ is de waarde ‘{name}’ van ‘{fact}’, maar staat hier getypt.",
    "Schrijf {{{fact}.{name}}}. Dan verandert deze tekst mee met het feit.",
    "warning",
)

# plain_text
MARKUP = Message(
    "markup",
    "‘{marks}’ is opmaak, en komt zo op de site te staan: met alle tekens erbij.",
    "Haal de tekens weg: hier staat gewone tekst.",
    "warning",
)
