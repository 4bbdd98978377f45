"""Taking over a table or a workbook, or making one."""

from keuzehulp.formats.loss import Remark
from keuzehulp.source import Phrase

# heads of columns
ROW = "Rij"
OUTCOME = "Uitkomst"
NUMBERS = ("row", "rij", "nr", "nr.", "nummer", "id", "#")
"""Heads of a first column that only counts the rows."""
COLUMN = Phrase("Kolom {number}")
TAKEN_OVER = Phrase("overgenomen uit {origin}")

# too much
SIGNS_IN_CELL = "tekens in één vak"
CHECK_QUOTES = "Kijk of er een aanhalingsteken ontbreekt."
COLUMNS_OR_CELLS = Phrase("kolommen, of {cells} vakken, in deze tabel")
ROWS_NEEDED = "keren dat deze tabel een rij nodig heeft"
TOGETHER = "Zet kolommen die samen beslissen naast elkaar, of verdeel de tabel."
"""What to do about a table of which almost every answer leads to rows of its own."""

AND = " en "

# csv_table
ONE_COLUMN = Phrase(
    "{at}: Er is maar één kolom. Kolommen worden gescheiden door een puntkomma, een komma of een"
    " tab."
)

# grid
EMPTY_TABLE = Phrase("{shown}:1:1: Er staat niets in.")
NO_WHOLE_ROW = Phrase("{at}: Onder deze kop staat geen enkele hele rij.")
OUTCOME_ALONE = Phrase(
    "{at}: Er is maar één kolom, ‘{name}’. Zet kolommen voor vragen links, en rechts de uitkomst."
)
ABOVE_TABLE = Remark("‘{text}’ staat boven de tabel.", "Niet overgenomen.")
OUTCOME_WITHOUT_HEAD = Remark("De laatste kolom heeft geen kop.", "Ze is gelezen als de uitkomst.")
ROW_NUMBERS = Remark(
    "De kolom ‘{name}’ noemt de rijen: {marks}.", "Niet overgenomen; een boom heeft geen rijen."
)
ROW_TOO_WIDE = Remark(
    "Deze rij heeft {count:vak|vakken}; de kop heeft er {width}: {words}.",
    "De rij is weggelaten. Staat er een scheidingsteken in de woorden, zet die dan tussen"
    " aanhalingstekens.",
)
ROW_TOO_NARROW = Remark(
    "Deze rij heeft {count:vak|vakken}; de kop heeft er {width}: {words}.", "De rij is weggelaten."
)
NAME_OF_OUTCOME = Remark(
    "De laatste kolom heet ‘{name}’.",
    "Wat erin staat, zijn de uitkomsten; die naam staat niet in de boom.",
)
COLUMN_WITHOUT_HEAD = Remark("Deze kolom heeft geen kop.", "De vraag heet ‘{name}’.")
ROW_WITHOUT_OUTCOME = Remark("Deze rij heeft geen uitkomst: {words}.", "De uitkomst heet ‘{name}’.")

# policies
CLASH_UNIQUE = Remark(
    "Deze regel past op dezelfde antwoorden als die op {line}:{column}: {words}.",
    "In een UNIQUE-tabel past er altijd maar één. Waar ze samen passen, telt de eerste. Verbeter"
    " de tabel.",
)
CLASH_ANY = Remark(
    "Deze regel past op dezelfde antwoorden als die op {line}:{column}: {words}.",
    "In een ANY-tabel zeggen zulke regels hetzelfde. Waar ze samen passen, telt de eerste."
    " Verbeter de tabel.",
)

# table_reading
NO_TABLE = Phrase(
    "In ‘{origin}’ staat een tabel zonder rijen of zonder kolommen. Daar kan geen boom van komen."
)
NOTHING_ASKED = Phrase(
    "{at}: Deze tabel vraagt niets: in geen enkel vak staat een antwoord. Daar kan geen boom van"
    " komen."
)
ROW_NEVER_REACHED = Remark(
    "Deze rij komt nooit aan bod, want andere rijen vangen al haar antwoorden: {words}.",
    "Niet overgenomen.",
)
DEFAULT_NEVER_REACHED = Remark(
    "De uitkomst voor wat verder niet past komt nooit aan bod, want andere rijen vangen al haar"
    " antwoorden: {words}.",
    "Niet overgenomen.",
)
QUESTION_NEVER_ASKED = Remark(
    "Deze vraag komt op geen enkele weg voor: {words}.", "Niet overgenomen."
)
ANSWERS_WITHOUT_ROW = Remark(
    "Bij ‘{question}’ is er geen rij voor {answers}.", "Dat antwoord staat niet in de boom."
)
GAP = Remark(
    "Niet elk antwoord heeft overal een rij: bij ‘{question}’ hoort hier geen ‘{answer}’.",
    "Dat antwoord staat daar niet.",
)
GAPS = Remark(
    "Niet elk antwoord heeft overal een rij: bij ‘{question}’ hoort hier geen ‘{answer}’, en zo"
    " op {count} plekken.",
    "Dat antwoord staat daar niet.",
)

# xlsx_table
NO_SHEET = Phrase("{shown}: Er is geen blad ‘{table}’. Er is wel: {names}.")
EMPTY_SHEETS = Phrase("{shown}: Op geen enkel blad staat iets.")
SHEET_LEFT_OUT = Remark(
    "Het blad ‘{name}’ is niet overgenomen.", 'Wilt u dat blad, voeg dan toe: --table "{name}".'
)

# workbook
UNPACKS_TOO_LARGE = Phrase(
    "{shown}: Uitgepakt is deze werkmap meer dan {limit}. Haal weg wat niet bij de tabel hoort."
)
DECLARES = Phrase("{shown}: Een werkmap met DOCTYPE of entiteiten wordt niet gelezen.")
NO_WORKBOOK = Phrase(
    "{shown}: Dit is geen werkmap van Excel (.xlsx), of hij is beschadigd of heeft een"
    " wachtwoord. Open hem in Excel en bewaar hem opnieuw."
)
COMMENT = Remark("Bij een cel staat een opmerking: ‘{text}’.", "Niet overgenomen.")
PICTURES = Remark("In deze werkmap staan ook plaatjes, grafieken of macro’s.", "Niet overgenomen.")
FORMULA = Remark(
    "In dit vak staat een formule: {formula}", "Overgenomen is wat er het laatst uitkwam: ‘{text}’."
)
ERROR = Remark("In dit vak staat een fout van Excel: {text}.", "Die staat er als een antwoord.")
TRUE = Remark("Hier staat WAAR (true of false).", "Het staat er als ‘{text}’.")
FALSE = Remark("Hier staat ONWAAR (true of false).", "Het staat er als ‘{text}’.")
MERGED = Remark(
    "De vakken {cells} zijn samengevoegd.", "Wat erin staat, geldt voor elk van die vakken."
)

# otherwise
CATCHES_OTHERS = Remark(
    "Deze rij vangt op wat er verder kan zijn bij ‘{question}’.",
    "Daar is het antwoord ‘{answer}’ bij gekomen.",
)
