"""Words of pages, and what is told to whoever publishes."""

from keuzehulp.source import Phrase

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
)  # fmt: skip
AND = " en "
WITH_ARTICLE = Phrase("de {name}")
QR_WITHOUT_ADDRESS = (
    "let op: er is nog geen adres, dus op papier staat geen QR. Stel SITE_URL in, bijvoorbeeld"
    " op https://example.org/keuzehulp/"
)
QR_ADDRESS_TOO_LONG = Phrase(
    "let op: het adres onder een QR heeft {count} tekens; met hoogstens {limit} is het"
    " makkelijker over te typen: {address}"
)
TOO_MANY_RULES = Phrase(
    "let op: _headers heeft {count} regels en Cloudflare leest er {limit}. Neem een andere host,"
    " of maak er twee sites van."
)
RECORD_HEAD = """\
# Alles wat ooit op de site stond. Verander hier niets met de hand: `python3 build_tree.py record`
# vult aan, en haalt niets weg wat op de site heeft gestaan.
"""
RECORD_LATEST = """\
  # Wat er de laatste keer bij kwam. Stond het nooit op de site? Dan neemt
  # `python3 build_tree.py record --withdraw` het terug.
"""
