"""A checked project becomes pages: texts with a path, for any tool to publish."""

from compiler.pages.content import problems_in
from compiler.pages.dossier import dossier
from compiler.pages.page import Page
from compiler.pages.qr import address_warnings
from compiler.pages.site import Site, make_pages
from compiler.pages.strings import missing_strings

__all__ = ["Page", "Site", "address_warnings", "dossier", "make_pages", "missing_strings", "problems_in"]
