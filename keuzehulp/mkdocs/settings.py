"""The settings of an edition: what is in its `mkdocs.yml`, with the engine's own where that says
nothing.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from keuzehulp.edition import SETTINGS, Edition, edition_at
from keuzehulp.machine.today import today
from keuzehulp.package_data import PACKAGE, where
from keuzehulp.publish.settings_errors import heard, why_not
from keuzehulp.site import Site, colours_in, marks_in, settings_problems, template_problem
from keuzehulp.site.look import NAME
from keuzehulp.source import no_folder, text_of
from keuzehulp.source.report import report

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

DEFAULTS = PACKAGE / "defaults.yml"
HOOKS = Path(__file__).with_name("hooks.py")


def settings_of(edition: Edition, **changes: Any) -> MkDocsConfig:
    """The settings, with changes of this run; the end of the run with its reason when they can't
    be read.
    """
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, ConfigurationError

    problems = [
        *settings_problems(edition.settings, edition.look),
        *no_folder(edition.content, shown=edition.written, needed=True),
    ]
    if wrong := [problem for problem in problems if problem.severity == "error"]:
        raise SystemExit(report(wrong, folder=SETTINGS))
    try:
        with heard("mkdocs") as said:
            return completed(
                load_config(str(edition.settings), **{**unsaid(edition), **changes}), edition
            )
    except Abort:  # what is wrong it has only said
        raise SystemExit(
            why_not(edition.settings, ConfigurationError("\n    ".join(said)))
        ) from None
    except (ConfigurationError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise SystemExit(why_not(edition.settings, error)) from None


def unsaid(edition: Edition) -> dict[str, Any]:
    """The settings that the edition leaves to the engine, as MkDocs takes them."""
    look = edition.root / NAME
    usual = {name: value for name, value in _defaults().items() if name != "extra"}
    engine = {
        **usual,
        "hooks": [str(HOOKS)],
        "theme": {"name": None, "custom_dir": str(where(NAME)), "static_templates": ["404.html"]},
        "watch": [str(folder) for folder in (edition.tree, look) if folder.is_dir()],
    }
    own = _said(edition.settings)
    return {name: value for name, value in engine.items() if name not in own}


def completed(config: MkDocsConfig, edition: Edition) -> MkDocsConfig:
    """The same settings, with the words, policy and font of the engine where the edition has
    none of its own.
    """
    usual, own = _defaults()["extra"], config.extra
    fonts = [f"assets/fonts/{path.name}" for path in edition.look.files("assets/fonts", "*.woff2")]
    # A setting replaces the engine's whole; only words are filled up one by one.
    own.update(
        {
            "font": next(iter(fonts), ""),
            **usual,
            **own,
            "words": {**usual["words"], **own.get("words", {})},
        }
    )
    own.update(marks_in(own, edition.look))
    return config


def edition_of(config: MkDocsConfig) -> Edition:
    """The edition that these settings are of."""
    return edition_at(Path(config.config_file_path).parent)


def site_of(edition: Edition, config: MkDocsConfig) -> Site:
    """What the pages of an edition need to know."""
    return Site(
        look=replace(edition.look, colours=colours_in(config.extra)),
        content=edition.content,
        written=edition.written,
        name=config.site_name,
        today=today(),
        url=config.site_url or "",
        pdf=config.extra.get("pdf", False),
        extra=config.extra,
    )


def told_of_template(error: Exception, edition: Edition) -> str:
    """What is wrong with the template behind an error; an error of any other kind is ours, and
    goes on.
    """
    problem = template_problem(error, edition.look)
    if problem is None:
        raise error
    return report([problem], folder=NAME)


def _defaults() -> dict[str, Any]:
    """Each time anew: MkDocs takes apart what it is given."""
    return deepcopy(_read_defaults())


@cache
def _read_defaults() -> dict[str, Any]:
    defaults: dict[str, Any] = yaml.safe_load(text_of(DEFAULTS))
    return defaults


def _said(file: Path) -> set[str]:
    """The names of the settings in the file. Their values may hold signs that only MkDocs
    understands.
    """
    root = yaml.compose(text_of(file), Loader=yaml.SafeLoader) if file.is_file() else None
    return {key.value for key, _ in root.value} if isinstance(root, yaml.MappingNode) else set()
