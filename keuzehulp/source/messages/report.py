"""How problems are told and counted."""

from keuzehulp.source.message import Message, Phrase

MORE_PROBLEMS = Message(
    "more-problems",
    "Van deze soort zijn er meer dan {limit} problemen; de andere staan er niet bij.",
    "Verbeter eerst wat erboven staat, en kijk dan opnieuw.",
)
ERRORS = Phrase("{count:fout|fouten}")
WARNINGS = Phrase("{count:waarschuwing|waarschuwingen}")
NO_ERRORS = "Geen fouten"
CLOSING_LINE = Phrase("{counts} in {places}")
AND = " en "
WARNING_MARK = "let op: "
ALSO_AT = Phrase("Ook op {places}.")
ALSO_AT_MORE = Phrase("Ook op {places} en op nog {more:plaats|plaatsen}.")
LIKEWISE = Phrase("Zo zijn er {count}, ook op {places}, …")
