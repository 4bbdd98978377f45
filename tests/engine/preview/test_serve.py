"""`serve`: what is saved shows, a mistake becomes a page that says what to mend, and mending
brings the site back. In a fresh edition: it has a page of every kind, and is built in no time.
"""

import re
import shutil
from base64 import b64encode
from contextlib import AbstractContextManager
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from keuzehulp.scaffold import fresh
from tests.html import Html, read_text
from tools.harness.checkout import ROOT, TODAY
from tools.harness.serving import becomes, free_port, page, serving, status
from tools.harness.small import small

QUESTIONS = "tree/keuzehulp/questions.yml"
FOOTER = "overrides/components/footer.html"
STATUS = 'kh-footer__status">'
LABEL = "label: Ja, als iemand mij helpt\n"
SOME = (
    "",
    "bronnen/",
    "keuzehulp/",
    "overzicht/",
    "privacy/",
    "stappenplan/fietser/stap-2/",
    "zoeken/",
)
NUMBERS = re.compile(r"^livereload\(\d+, \d+\);$", re.MULTILINE)


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A fresh edition, with one template of its own."""
    root = tmp_path / "mijn"
    fresh(root, today=date.fromisoformat(TODAY))
    (root / FOOTER).parent.mkdir(parents=True)
    shutil.copy(ROOT / FOOTER, root / FOOTER)
    return root


def served(edition: Path) -> AbstractContextManager[str]:
    port = free_port()
    return serving(ROOT, "--edition", str(edition), "--port", str(port), port=port)


def shown(address: str) -> str:
    """A page without the numbers by which the server knows it, and the hash of the script that
    holds them.
    """
    html = read_text(page(address))
    return NUMBERS.sub("", html.text.replace(hash_of(reload_script(html)), ""))


def reload_script(html: Html) -> str:
    (script,) = (text for text in html.raw["script"] if "var livereload = " in text)
    return script


def hash_of(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def guarded(address: str) -> set[str]:
    """What the policy of a served page lets in besides: the script that reloads it, by its hash,
    and what that asks.
    """
    html = read_text(page(address))
    found = (
        {"script"} if hash_of(reload_script(html)) in html.policy["script-src"].split() else set()
    )
    assert "unsafe" not in str(html.policy)
    assert html.policy["default-src"] == "'none'"
    return found | ({"connection"} if html.policy["connect-src"] == "'self'" else set())


def save(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    save(path, text.replace(old, new))


def test_an_editor_sees_what_was_saved_and_what_to_mend(mine: Path) -> None:
    path = mine / QUESTIONS
    good = path.read_text(encoding="utf-8")
    rule = "id: heading-words, level:"
    replace(mine / "tree/rules.yml", f"{rule} warning", f"{rule} error")
    with served(mine) as address:
        document = f"{address}keuzehulp/"
        assert "Ja, als iemand mij helpt" in page(document)
        assert (
            guarded(document)
            == guarded(f"{address}bronnen/")
            == guarded(f"{address}overzicht/")
            == {"script", "connection"}
        )
        for each in ("overzicht/", "bronnen/", "stappenplan/", "assets/site.css"):
            assert status(address + each) == 200

        save(path, good.replace(LABEL, "label: Ja, met hulp van een ander\n"))
        becomes(lambda: "Ja, met hulp van een ander" in page(document))

        save(path, good.replace("to: reparatiecafe\n", "to: reparatiecaf\n"))
        becomes(lambda: "Fout in tree/" in page(document))
        mistakes = page(document)
        assert (
            "‘Ja, als iemand mij helpt’ verwijst naar ‘reparatiecaf’, maar die bestaat niet."
            in mistakes
        )
        assert "Bedoelt u ‘reparatiecafe’?" in mistakes
        assert f"{QUESTIONS}:" in mistakes
        for each in (
            "",
            "stappenplan/",
            "stappenplan/fietser/stap-2/",
            "mogelijkheden/",
            "nergens/",
        ):
            shown_there = page(address + each)
            assert "Fout in tree/" in shown_there, "the list shows wherever the editor was looking"
            assert "livereload" in shown_there, "and goes by itself"
        assert guarded(document) == {"script", "connection"}

        long = "Kunt u, alles bij elkaar genomen en zonder iets over te slaan, nog veilig fietsen"
        save(path, good.replace("Kunt u nog veilig fietsen", long, 1))
        becomes(lambda: "zonder iets over te slaan" in page(document))
        assert "1 fout van de huisregels." in page(document), (
            "a house rule that is broken takes no page away"
        )
        assert f"{QUESTIONS}:" in page(f"{address}bronnen/")

        save(path, good)
        becomes(lambda: "huisregels. Zo wordt" not in page(document))
        assert "Ja, als iemand mij helpt" in page(document)
        assert "Fout in tree/" not in page(address)


def test_a_designer_and_a_writer_see_what_was_saved(checkout: Path, tmp_path: Path) -> None:
    """In a checkout, by its own settings: each folder is watched, and what is kept from one build
    to the next hides nothing.
    """
    mine, port = small(tmp_path / "checkout", of=checkout), free_port()
    with serving(mine, "--port", str(port), port=port) as address:
        replace(
            mine / "content/privacy.md",
            "Wij bewaren uw antwoorden niet",
            "Wij onthouden uw antwoorden niet",
        )
        becomes(lambda: "Wij onthouden uw antwoorden niet" in page(f"{address}privacy/"))

        replace(mine / "mkdocs.yml", "{title: Mogelijkheden,", "{title: Wat er kan,")
        becomes(lambda: "Wat er kan" in page(address))

        replace(mine / "tree/strings.yml", "strings:\n", "strings:\n  new_word: Welkom\n")
        replace(
            mine / "overrides/documents/keuzehulp.html",
            "{{ t.card_title }}",
            "{{ t.card_title }}, {{ t.new_word }}",
        )
        becomes(lambda: "Gespreksblad, Welkom" in page(f"{address}keuzehulp/"))

        replace(mine / FOOTER, STATUS, f"{STATUS}Let op. ")
        becomes(lambda: ">Let op. Dit is een" in page(f"{address}keuzehulp/"))
        seen = {each: shown(address + each) for each in SOME}
    assert all(">Let op. Dit is een" in text for text in seen.values())
    with serving(mine, "--port", str(port), port=port) as address:
        assert {each: shown(address + each) for each in SOME} == seen, (
            "what was kept is not what would be made now"
        )


def test_a_mistake_that_was_there_from_the_start_shows_and_settings_that_cannot_be_read_leave_the_last_site(
    mine: Path,
) -> None:
    path = mine / QUESTIONS
    good = path.read_text(encoding="utf-8")
    save(path, good.replace(LABEL, "label: 'Ja, als iemand mij helpt\n", 1))
    with served(mine) as address:
        for each in ("", "stappenplan/", "keuzehulp/"):
            assert "Een aanhalingsteken is wel geopend, maar niet gesloten." in page(address + each)
        save(path, good)
        becomes(lambda: "Ja, als iemand mij helpt" in page(f"{address}keuzehulp/"))

        settings = (mine / "mkdocs.yml").read_text(encoding="utf-8")
        save(mine / "mkdocs.yml", "\tsite_name: x\n")
        save(path, good.replace(LABEL, "label: Ja, met hulp van een ander\n"))
        becomes(lambda: "Ja, als iemand mij helpt" in page(f"{address}keuzehulp/"))
        save(mine / "mkdocs.yml", settings)
        becomes(lambda: "Ja, met hulp van een ander" in page(f"{address}keuzehulp/"))

        replace(mine / FOOTER, STATUS, f"{STATUS}Let op. ")
        becomes(lambda: ">Let op. Dit is een" in page(address))
