"""What verbs report: on facts, language, journeys, versions, and files of other systems."""

from keuzehulp.source import Message, Phrase

OR = " of "

# import and export
NOTHING_TAKEN_OVER = "Er is niets overgenomen."
NO_TREE = Phrase("In ‘{folder}’ staat geen beslisboom.")
NOT_ON_SCREEN = Phrase(
    "Een bestand als {kind} kan niet op het scherm. Noem met -o hoe het moet heten."
)
FIRST_TREE_ONLY = Phrase(
    "Alleen de eerste boom, ‘{tree}’, gaat mee. Noem met --tree de map van een andere."
)
TOO_MANY_ROWS = "Deze boom heeft te veel wegen voor een tabel. Kies mermaid, graphml of json."
NO_FILE_OF_KIND = Phrase("In de map ‘{folder}’ staat geen bestand dat eindigt op {endings}.")
TOO_LARGE = Phrase("‘{file}’ is te groot; een bestand kan hoogstens {limit} zijn. Verdeel het.")
NOT_READABLE = Phrase("‘{file}’ bestaat niet, of is niet te lezen.")
NOT_EMPTY = Phrase("‘{folder}’ bestaat al en is niet leeg. Kies een andere naam.")
TAKEN_OVER = Phrase(
    "{questions:vraag|vragen} en {outcomes:uitkomst|uitkomsten} staan in {folder}/;"
    " {lost}.\nBekijk de site: {command} serve --edition {folder}"
)
LOST = Phrase("{count:ding kon niet mee zoals het was|dingen konden niet mee zoals ze waren}")
LOST_NOTHING = "alles kon mee zoals het was"

# facts
IDLE_SOURCE = Phrase("{at}: Op {source} rust geen feit.")
UNUSED_FACT = Phrase("{at}: {fact} wordt nergens genoemd.")
SHARE = Phrase("{count} van de {total:feit|feiten}")
DUE_ONE = Phrase("{share} moet binnen {days:dag|dagen} opnieuw bekeken zijn.")
DUE_MORE = Phrase("{share} moeten binnen {days:dag|dagen} opnieuw bekeken zijn.")
UNUSED_ONE = Phrase("{share} wordt nergens genoemd.")
UNUSED_MORE = Phrase("{share} worden nergens genoemd.")
OVERDUE = Phrase("moest op {day} opnieuw bekeken zijn, {days:dag|dagen} geleden.")
DUE_IN = Phrase("moet over {days:dag|dagen} opnieuw bekeken zijn, op {day}.")
DUE_TODAY = Phrase("moet vandaag opnieuw bekeken zijn, op {day}.")
POSTPONED = Phrase(
    "{at}: Wat over zijn dag is, is op {signed} uitgesteld tot en met {until}: {why}"
)
LAST_DAY = "Laatste dag van het uitstel: alle feiten opnieuw bekijken"
SOURCES = Phrase("Bronnen: {sources}")
ARTICLE = "artikel"
PARAGRAPH = "lid"
PART = "onder"
EVENT = Phrase("Feit {fact} opnieuw bekijken")
EVENT_FILE = Phrase("Staat in {file}")
CALENDAR = "Feiten die aan controle toe zijn"
NO_FACT = Phrase("Er is geen feit ‘{name}’. {hint}")
LOOK_IN_FACTS = "Kijk in facts/."
NAMED_AT = Phrase("{fact} wordt op {count:plaats|plaatsen} genoemd.")

# language
UNEXPLAINED_TERM = Message(
    "unexplained-term",
    "‘{term}’ staat op de weg hierheen niet uitgelegd.",
    "Schrijf het gewoner, of noem het bij ‘explains:’ van de boom.",
    "warning",
)
SIZES = Phrase("{words:woord|woorden}, per zin gemiddeld {mean} en hoogstens {longest}")
SCORE = Phrase("Flesch-Douma {score:.0f}, ")
MEASURED = Phrase("{count:tekst|teksten} voor lezers gemeten.")
SCORES = Phrase(" Flesch-Douma: laagste {lowest:.0f}, middelste {median:.0f}.")
TO_MEND = Phrase(
    "{count:punt|punten} om te verbeteren, {waived:uitzondering|uitzonderingen}. {short:tekst"
    " is|teksten zijn} te kort voor een cijfer."
)

# journeys
STRANGE_JOURNEY = Message(
    "strange-journey",
    "Dit is geen reis: er staat niet welke antwoorden waarheen leiden.",
    "Schrijf ‘answers:’ met bij elke vraag het antwoord, en ‘outcome:’ met de uitkomst.",
)
NO_FOLDER = Phrase("De map ‘{folder}’ bestaat niet. Controleer de naam van de map.")
SAMPLE = Phrase("De boom is groot: {tried} van de {all} fouten zijn geprobeerd.")
NOTICED = Phrase("{noticed} van {count:fout|fouten} opgemerkt ({percent}%)")
BY_JOURNEYS = Phrase("{noticed} door {count:reis|reizen}")
BY_TABLES = Phrase("{noticed} door {count:tabel|tabellen} met routes")
BY_CHECK = Phrase("{noticed} door ‘check’")
MISSED = "Niet opgemerkt:"
JOURNEY_BROKEN = Phrase("{at}: Deze antwoorden leiden nu al niet naar ‘{outcome}’.")
TABLE_BROKEN = Phrase(
    "De tabel met routes is niet als de boom{codes}. Verander daar de tabel, of de boom."
)
TABLE_CODES = Phrase(", bij {codes}")
TABLE_CODES_AND_MORE = Phrase(", bij {codes} en nog {more}")
NO_JOURNEYS = (
    "Er zijn geen reizen. Zet ze in journeys/: antwoorden, met de uitkomst waar ze horen te komen."
)
ALL_HOLD = Phrase("Alle {count:reis|reizen} kloppen.")

# versions and paths
NO_DIFFERENCES = "Geen verschillen."
NOT_COMPARABLE = "Deze boom is niet te vergelijken; kijk met ‘check’."
TREE_OUTSIDE = Phrase(
    "De map ‘{tree}’ staat niet in dit project. Schrijf ‘revisie:map’, bijvoorbeeld ‘HEAD:tree’."
)
NO_REVISION = Phrase("‘{name}’ is geen map, en ook geen versie die git kent.")
NO_FOLDER_IN_REVISION = Phrase("In ‘{revision}’ staat geen map ‘{folder}’.")
NO_GIT = "git is hier niet te vinden; noem twee mappen."
TOO_MANY_PATHS = Phrase(
    "Er zijn {paths} wegen: te veel om er elk een regel voor te maken. Daarom staat er een regel"
    " per uitkomst: hoeveel wegen erheen leiden, de kortste, en de kenmerken die op al die wegen"
    " gelden."
)
