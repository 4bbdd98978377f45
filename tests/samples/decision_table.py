"""A small decision table, and what it decides."""

WAYS = {
    (("Bent u ziek, of niet?", "Ja"), ("Hebt u werk?", "Ja")): "Meld u ziek; bel één keer",
    (("Bent u ziek, of niet?", "Ja"), ("Hebt u werk?", "Nee")): "Bel het UWV",
    (("Bent u ziek, of niet?", "Nee"),): "Ga door",
}
ROWS = (
    ("Bent u ziek, of niet?", "Hebt u werk?", "Uitkomst"),
    ("Ja", "Ja", "Meld u ziek; bel één keer"),
    ("Ja", "Nee", "Bel het UWV"),
    ("Nee", "-", "Ga door"),
)
