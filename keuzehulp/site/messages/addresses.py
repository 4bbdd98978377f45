"""Addresses: of pages, behind links, and of what once was on the site."""

from keuzehulp.source import Message, Phrase

# addresses
DOUBLE_ADDRESS = Message(
    "double-address",
    "Hieruit komt een pagina met het adres ‘{address}’, maar daar staat al een andere.",
    "Geef deze een andere naam.",
)
DEAD_LINK = Message(
    "dead-link",
    "De link gaat naar ‘{address}’, maar die pagina is er niet.",
    "Haal de link weg, of noem een pagina die er is.",
)
UNSAFE_LINK = Message(
    "unsafe-link",
    "‘{address}’ is geen adres om naar te linken.",
    "Noem een plek op deze site, of een adres dat begint met {schemes}.",
)

# permalinks
REDIRECT_TWICE = Message(
    "redirect-twice",
    "Voor ‘{old}’ staat er al een omleiding, op regel {line} van {file}.",
    "Laat er één staan.",
)
OLD_ADDRESS_IN_USE = Message(
    "old-address-in-use",
    "‘{old}’ is een oud adres, maar er staat weer iets.",
    "Geef wat er nu staat een ander adres of een andere naam: een oude link mag nooit iets"
    " anders gaan betekenen.",
)
PLACE_LEAVES_PAGE = Message(
    "place-leaves-page",
    "‘{old}’ is een plek op een pagina, en kan niet naar een andere.",
    "Laat het nieuwe adres ook beginnen met ‘{page}’: wat achter # staat, krijgt een server"
    " nooit te zien.",
)
DO_PAGE = Message(
    "do-page",
    "Een stap van het plan leidt naar ‘{page}’, maar dat adres is er niet.",
    "Noem een adres dat op de site staat.",
)
LOST_ADDRESS = Message(
    "lost-address",
    "‘{address}’ stond op de site, maar is er niet meer.",
    "Zet bij ‘redirects’ de regel - {{from: '{address}', to: …}} met waar het nu is, of zet terug"
    " wat er stond.{never}",
)
LOST_SCREEN = Message(
    "lost-address",
    "‘{address}’ stond op de site, maar is er niet meer. Zo ook op {count:andere plek|andere"
    " plekken}.",
    "Zet bij ‘redirects’ de regel - {{from: '{address}', to: …}} met waar het nu is; de andere"
    " plekken gaan mee. Of zet terug wat er stond.{never}",
)
NEVER_PUBLISHED = Phrase(
    " Stond het nooit op de site? Dan neemt ‘record --withdraw’ terug wat er op {day} is"
    " vastgelegd."
)
REDIRECT_TO_NOTHING = Message(
    "redirect-to-nothing",
    "‘{old}’ leidt naar ‘{to}’, maar dat adres is er niet.",
    "Noem een adres dat op de site staat.",
)
THE_CODE = Phrase("‘{code}’")
THE_CODE_OF_ANSWER = Phrase("‘{code}’ bij ‘{question}’")
REUSED_CODE = Message(
    "reused-code",
    "De code {called} was van ‘{name}’, en is nu van ‘{now}’.",
    "Kies een code die nog nooit gebruikt is: in een link of een brief kan de oude nog staan."
    " Heet ‘{name}’ nu ‘{now}’, zeg dat dan bij ‘redirects’.{never}",
)
REUSED_ANSWER_CODE = Message(
    "reused-code",
    "De code {called} was van ‘{name}’, en is nu van ‘{now}’.",
    "Kies een code die nog nooit gebruikt is: in een link of een brief kan de oude nog staan."
    "{never}",
)
CHANGED_CODE = Message(
    "changed-code",
    "‘{name}’ had de code {called}, en heeft nu ‘{now}’.",
    "Zet de code ‘{code}’ terug.{never}",
)
SAME_VERSION = Message(
    "same-version",
    "De wegen zijn anders dan toen versie {version} op de site kwam.",
    "Maak er ‘version: {next}’ van. Zo weet een link met antwoorden dat de vragen nu anders zijn."
    "{never}",
)
