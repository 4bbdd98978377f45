"""What is told of a tree that was walked."""

from keuzehulp.source import Message

AND = " en "
OR = " of "

# the whole tree
TOO_MANY_STATES = Message(
    "too-many-states",
    "In deze boom zijn meer dan {most} situaties mogelijk: te veel om na te lopen. Daarom is"
    " niet bewezen {what}.",
    "Laat minder antwoorden iets onthouden dat pas veel later telt, of splits een vraag waarbij"
    " veel antwoorden samen kunnen.",
)
THAT_ROUTES_ARE_OF_USE = "dat elke lezer bij een uitkomst komt en dat elke route nut heeft"
THAT_PART_IS_SHOWN = "dat dit deel ooit te zien is"
UNREACHABLE = Message(
    "unreachable",
    "Niemand komt ooit bij ‘{node}’.",
    "Laat een antwoord ernaar verwijzen, of haal het weg.",
)
DEAD_END = Message(
    "dead-end",
    "Wie dit antwoordt, kan niet verder: {answers}.",
    "Zet onderaan ‘routes:’ een route zonder voorwaarde, voor alle anderen.",
)
LOOP = Message(
    "loop",
    "Hier gaat de lezer rond: {nodes}, met {answers}.",
    "Laat een van deze antwoorden ergens anders heen gaan.",
)
LOOP_FURTHER_ON = Message(
    "loop",
    "Hier gaat de lezer rond: {nodes}, met {answers}. Daar komt wie antwoordt: {before}.",
    "Laat een van deze antwoorden ergens anders heen gaan.",
)
ASKED_TWICE = Message(
    "asked-twice",
    "De vraag ‘{question}’ komt twee keer, bij wie dit antwoordt: {answers}.",
    "Maak er een tweede vraag van, of laat een antwoord ergens anders heen gaan.",
)
LONGEST_PATH = Message(
    "longest-path",
    "De langste weg telt {count:vraag|vragen}; hoogstens {limit} mag.",
    "Voeg vragen samen of splits ze, zodat de weg past.",
)
SHORTEST_PATH = Message(
    "shortest-path",
    "De kortste weg telt {count:vraag|vragen}; ten minste {limit} moet.",
    "Voeg vragen samen of splits ze, zodat de weg past.",
)

# routes
ROUTE_AFTER_ANOTHER = Message(
    "never-fires",
    "De route naar ‘{to}’ volgt niemand: wie aan de voorwaarde voldoet, gaat door een eerdere"
    " route al naar {others}.",
    "Zet de route hoger, of haal haar weg.",
    "warning",
)
ROUTE_AFTER_ANOTHER_TOO_WIDE = Message(
    "never-fires",
    "De route naar ‘{to}’ volgt niemand: wie aan de voorwaarde voldoet, gaat door een eerdere"
    " route al naar {others}.",
    "Bedoelt u bij de route naar ‘{other}’ ‘all_of’ in plaats van ‘any_of’?",
    "warning",
)
ROUTE_FOR_NOBODY = Message(
    "never-fires",
    "De route naar ‘{to}’ volgt niemand: wie hier komt, voldoet nooit aan de voorwaarde.",
    "Verbeter de voorwaarde, of haal de route weg.",
    "warning",
)
ROUTE_TOO_NARROW = Message(
    "never-fires",
    "De route naar ‘{to}’ volgt niemand: wie hier komt, voldoet nooit aan de voorwaarde.",
    "Bedoelt u ‘any_of’ in plaats van ‘all_of’?",
    "warning",
)
ALWAYS_HOLDS = Message(
    "always-holds",
    "De voorwaarde bij de route naar ‘{to}’ scheidt niemand: wie hier komt, voldoet er altijd aan.",
    "Haal de voorwaarde weg, of verbeter haar.",
    "warning",
)
ALWAYS_HOLDS_TOO_WIDE = Message(
    "always-holds",
    "De voorwaarde bij de route naar ‘{to}’ scheidt niemand: wie hier komt, voldoet er altijd aan.",
    "Bedoelt u ‘all_of’ in plaats van ‘any_of’?",
    "warning",
)
NO_OTHERWISE = Message(
    "no-otherwise",
    "Nu komt niemand hier vast te zitten; na een wijziging elders in de boom misschien wel.",
    "Zet onderaan ‘routes:’ een route zonder voorwaarde, voor alle anderen.",
    "warning",
)

# parts of outcomes, and sentences to begin with
PART_NEVER_SHOWN = Message(
    "part-never-shown",
    "Dit deel van ‘{outcome}’ krijgt niemand te zien: wie er komt, voldoet nooit aan de"
    " voorwaarde.",
    "Verbeter de voorwaarde, of haal het deel weg.",
    "warning",
)
ENTRY_UNUSED = Message(
    "entry-unused",
    "Wie begint met ‘{entry}’, komt nooit bij de vraag ‘{question}’.",
    "Haal dat antwoord weg: het past niet bij de andere, of de boom vraagt er zo niet naar.",
)

# figures
UNKNOWN_FIGURE = Message(
    "unknown-insert",
    "‘{typed}’ vraagt iets dat er niet is.",
    "Achter ‘{kind}’ kan: {keys}.",
)
UNKNOWN_KIND = Message(
    "unknown-insert",
    "‘{typed}’ vraagt iets dat er niet is.",
    "Een getal begint met {kinds}: bijvoorbeeld {{tree.options.word}}.",
)
NO_SUCH_TREE = Message(
    "unknown-insert",
    "‘{typed}’: er is geen boom ‘{id}’.",
    "Kijk welke ‘id’ er staat, of laat de naam weg.",
)
NO_SUCH_GUIDE = Message(
    "unknown-insert",
    "‘{typed}’: er is geen stappenplan ‘{id}’.",
    "Kijk welke ‘id’ er staat, of laat de naam weg.",
)
NO_TREE = Message("unknown-insert", "‘{typed}’: er is hier geen boom.", "Haal dit weg.")
NO_GUIDE = Message("unknown-insert", "‘{typed}’: er is hier geen stappenplan.", "Haal dit weg.")
WHICH_TREE = Message("unknown-insert", "‘{typed}’: er is meer dan één boom.", "Zeg welke: {known}.")
WHICH_GUIDE = Message(
    "unknown-insert", "‘{typed}’: er is meer dan één stappenplan.", "Zeg welk: {known}."
)

# stale_counts
FIX_COUNT = "Verbeter het getal, of schrijf {insert}: dan telt de site zelf."
TO = " tot "
STALE_COUNT = Message(
    "stale-count", "Hier staat ‘{said}’, maar er zijn er {number}.", FIX_COUNT, "warning"
)
STALE_COUNT_OF_ONE = Message(
    "stale-count", "Hier staat ‘{said}’, maar er is er {number}.", FIX_COUNT, "warning"
)
STALE_SHORTEST = Message(
    "stale-count",
    "Hier staat ‘{said}’, maar de kortste weg telt er {number}.",
    FIX_COUNT,
    "warning",
)
STALE_LONGEST = Message(
    "stale-count",
    "Hier staat ‘{said}’, maar de langste weg telt er {number}.",
    FIX_COUNT,
    "warning",
)
STALE_LENGTHS = Message(
    "stale-count", "Hier staat ‘{said}’, maar een weg telt er {number}.", FIX_COUNT, "warning"
)
