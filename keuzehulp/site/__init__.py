"""A checked project becomes pages: texts with a path, for any tool to publish."""

from keuzehulp.site.all_pages import make_pages, misplaced, plan_pages
from keuzehulp.site.assets.colours import colours_in
from keuzehulp.site.assets.csp import refitted
from keuzehulp.site.assets.fonts import inside as with_fonts_inside
from keuzehulp.site.assets.marks import in_settings as marks_in
from keuzehulp.site.hosting.headers import too_many_rules
from keuzehulp.site.hosting.server_config import settings
from keuzehulp.site.look import Look
from keuzehulp.site.page import Page
from keuzehulp.site.pages.content_asked import problems_in
from keuzehulp.site.pages.dossier import dossier
from keuzehulp.site.pages.embed import loader
from keuzehulp.site.pages.json_export import compiled
from keuzehulp.site.render.colophon import of as colophon_of
from keuzehulp.site.render.pictograms import problems_in as pictogram_problems
from keuzehulp.site.render.qr import address_warnings
from keuzehulp.site.render.strings import missing_strings, unfilled
from keuzehulp.site.render.template_errors import problem_of as template_problem
from keuzehulp.site.render.template_errors import problems as template_problems
from keuzehulp.site.render.template_errors import unused as unused_templates
from keuzehulp.site.settings import pages_of
from keuzehulp.site.settings import problems as settings_problems
from keuzehulp.site.site import Site
from keuzehulp.site.urls.addresses import reachable, unsafe_menus
from keuzehulp.site.urls.permalinks import Addresses, NotByName, names_addresses, not_kept
from keuzehulp.site.urls.record import FILE, recorded, withdrawn

__all__ = [
    "FILE",
    "Addresses",
    "Look",
    "NotByName",
    "Page",
    "Site",
    "address_warnings",
    "colophon_of",
    "colours_in",
    "compiled",
    "dossier",
    "loader",
    "make_pages",
    "marks_in",
    "misplaced",
    "missing_strings",
    "names_addresses",
    "not_kept",
    "pages_of",
    "pictogram_problems",
    "plan_pages",
    "problems_in",
    "reachable",
    "recorded",
    "refitted",
    "settings",
    "settings_problems",
    "template_problem",
    "template_problems",
    "too_many_rules",
    "unfilled",
    "unsafe_menus",
    "unused_templates",
    "with_fonts_inside",
    "withdrawn",
]
