"""What is told while a site is built and put in its place."""

from keuzehulp.source import Phrase

NOT_BUILT = "De site is niet gebouwd; de vorige staat er nog."
WAITING = "In deze map wordt al gebouwd; wachten tot dat klaar is …"
NO_PDFS = Phrase("De browser {browser} kan geen pdf’s maken: {said}")

# the folder of the site
FOLDER_IS_LINK = Phrase(
    "‘{folder}’ is een link naar ‘{target}’. Haal de link weg, en kopieer wat er gemaakt is naar"
    " die plaats."
)
FOLDER_IS_FILE = Phrase(
    "‘{folder}’ is een bestand, en er moet een map komen. Geef het bestand een andere naam."
)
FOLDER_NOT_OURS = Phrase(
    "De map ‘{folder}’ is niet leeg en niet door dit programma gemaakt. Kies een andere map, of"
    " maak haar leeg."
)
FOLDER_OF_ANOTHER = Phrase(
    "De map ‘{folder}’ mag u niet vervangen. Verwijder haar, of vraag het aan wie haar maakte."
)

# mkdocs.yml
NO_SETTINGS = Phrase(
    "‘{file}’ is er niet. Daarin staan de naam van de site en het menu; haal het terug."
)
SETTINGS_NAMED_OTHERWISE = Phrase("‘{file}’ is er niet, en ‘{other}’ wel. Noem dat ‘{file}’.")
SETTINGS_NOT_UTF8 = Phrase("‘{file}’ is niet als UTF-8 bewaard. Bewaar het opnieuw als UTF-8.")
SETTINGS_WRONG = Phrase(
    "mkdocs.yml klopt niet. Verbeter wat hier staat, in de woorden van MkDocs:\n    {error}"
)

# a new edition
NEXT = Phrase(
    """\
De map ‘{folder}’ staat klaar: een hele site, met een voorbeeld. Wat er mag staan, leest u in
{folder}/README.md. Bekijk haar:

    {command} serve --edition {folder}

Kijk of alles klopt, en maak de site voor uw server:

    {command} test --edition {folder}
    {command} build --edition {folder}"""
)
NOT_EMPTY = Phrase(
    "‘{folder}’ bestaat al en is niet leeg. Kies een andere naam; er is niets veranderd."
)
