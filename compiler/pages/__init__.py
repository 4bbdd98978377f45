"""A checked project becomes pages: texts with a path, for any tool to publish."""

from compiler.pages.bytecode import Bytecode
from compiler.pages.colophon import of as colophon_of
from compiler.pages.content import problems_in
from compiler.pages.data import compiled
from compiler.pages.dossier import dossier
from compiler.pages.fonts import inside as with_fonts_inside
from compiler.pages.headers import too_many_rules
from compiler.pages.hosts import settings
from compiler.pages.outline import reachable, unsafe_menus
from compiler.pages.page import Page
from compiler.pages.permanence import addresses, names_addresses, not_kept
from compiler.pages.pictograms import problems_in as pictogram_problems
from compiler.pages.policy import refitted
from compiler.pages.qr import address_warnings
from compiler.pages.record import FILE, recorded
from compiler.pages.site import Site, make_pages, misplaced
from compiler.pages.strings import missing_strings

__all__ = [
    "FILE",
    "Bytecode",
    "Page",
    "Site",
    "address_warnings",
    "addresses",
    "colophon_of",
    "compiled",
    "dossier",
    "make_pages",
    "misplaced",
    "missing_strings",
    "names_addresses",
    "not_kept",
    "pictogram_problems",
    "problems_in",
    "reachable",
    "recorded",
    "refitted",
    "settings",
    "too_many_rules",
    "unsafe_menus",
    "with_fonts_inside",
]
