"""`serve`: what is saved shows, a mistake becomes a page that says what to mend, and mending
brings the site back.
"""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from tests.html import Html, read_text
from tools.harness.checkout import copied
from tools.harness.serving import becomes, free_port, page, serving, status

QUESTIONS = "tree/keuzehulp/questions.yml"
LABEL = "label: Ik ben in dienst, zonder ziekengeld\n"
SOME = (
    "",
    "bronnen/",
    "keuzehulp/",
    "overzicht/",
    "privacy/",
    "stappenplan/werknemer/stap-2/",
    "zoeken/",
)
NUMBERS = re.compile(r"^livereload\(\d+, \d+\);$", re.MULTILINE)


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


def test_an_editor_sees_what_was_saved_and_what_to_mend(checkout: Path, tmp_path: Path) -> None:
    root = copied(tmp_path / "checkout", of=checkout)
    path, port = root / QUESTIONS, free_port()
    good = path.read_text(encoding="utf-8")
    assert LABEL in good
    with serving(root, "--port", str(port), port=port) as address:
        document = f"{address}keuzehulp/"
        assert "Ik ben in dienst, zonder ziekengeld" in page(document)
        assert (
            guarded(document)
            == guarded(f"{address}bronnen/")
            == guarded(f"{address}overzicht/")
            == {"script", "connection"}
        )
        for each in ("overzicht/", "bronnen/", "stappenplan/", "assets/site.css"):
            assert status(address + each) == 200

        save(path, good.replace(LABEL, "label: Ik heb een baan\n"))
        becomes(lambda: "Ik heb een baan" in page(document))

        save(path, good.replace("to: over-bedrijfsarts\n", "to: over-bedrijfsart\n"))
        becomes(lambda: "Fout in tree/" in page(document))
        mistakes = page(document)
        assert (
            "‘Mijn bedrijfsarts of het advies’ verwijst naar ‘over-bedrijfsart’, maar die bestaat"
            " niet." in mistakes
        )
        assert "Bedoelt u ‘over-bedrijfsarts’?" in mistakes
        assert f"{QUESTIONS}:" in mistakes
        for each in (
            "",
            "stappenplan/",
            "stappenplan/werknemer/stap-2/",
            "mogelijkheden/",
            "nergens/",
        ):
            shown_there = page(address + each)
            assert "Fout in tree/" in shown_there, "the list shows wherever the editor was looking"
            assert "livereload" in shown_there, "and goes by itself"
        assert guarded(document) == {"script", "connection"}

        long = "Wat is, alles bij elkaar genomen en zonder iets over te slaan, uw situatie"
        save(path, good.replace("Wat is uw situatie", long, 1))
        becomes(lambda: "zonder iets over te slaan" in page(document))
        assert re.search(r"\d fouten van de huisregels\.", page(document)), (
            "a house rule that is broken takes no page away"
        )
        assert f"{QUESTIONS}:" in page(f"{address}bronnen/")

        save(path, good)
        becomes(lambda: "huisregels. Zo wordt" not in page(document))
        assert "Ik ben in dienst, zonder ziekengeld" in page(document)
        assert "Fout in tree/" not in page(address)


def test_a_designer_and_a_writer_see_what_was_saved(checkout: Path, tmp_path: Path) -> None:
    """Each folder is watched, and what is kept from one build to the next hides nothing."""
    root = copied(tmp_path / "checkout", of=checkout)
    port = free_port()
    with serving(root, "--port", str(port), port=port) as address:
        replace(
            root / "content/privacy.md",
            "Wij bewaren uw antwoorden niet",
            "Wij onthouden uw antwoorden niet",
        )
        becomes(lambda: "Wij onthouden uw antwoorden niet" in page(f"{address}privacy/"))

        replace(root / "mkdocs.yml", "title: Voor artsen", "title: Voor dokters")
        becomes(lambda: "Voor dokters" in page(address))

        replace(root / "tree/strings.yml", "strings:\n", "strings:\n  new_word: Welkom\n")
        replace(
            root / "overrides/documents/keuzehulp.html",
            "{{ t.card_title }}",
            "{{ t.card_title }}, {{ t.new_word }}",
        )
        replace(
            root / "overrides/components/footer.html",
            'kh-footer__status">',
            'kh-footer__status">Let op. ',
        )
        becomes(lambda: "Gespreksblad, Welkom" in page(f"{address}keuzehulp/"))
        seen = {each: shown(address + each) for each in SOME}
    assert all(">Let op. Deze site is" in text for text in seen.values())
    with serving(root, "--port", str(port), port=port) as address:
        assert {each: shown(address + each) for each in SOME} == seen, (
            "what was kept is not what would be made now"
        )


def test_a_mistake_that_was_there_from_the_start_shows_and_settings_that_cannot_be_read_leave_the_last_site(
    checkout: Path, tmp_path: Path
) -> None:
    root = copied(tmp_path / "checkout", of=checkout)
    path, port = root / QUESTIONS, free_port()
    good = path.read_text(encoding="utf-8")
    save(path, good.replace(LABEL, "label: 'Ik ben in dienst, zonder ziekengeld\n", 1))
    with serving(root, "--port", str(port), port=port) as address:
        for each in ("", "stappenplan/", "keuzehulp/"):
            assert "Een aanhalingsteken is wel geopend, maar niet gesloten." in page(address + each)
        save(path, good)
        becomes(lambda: "Ik ben in dienst, zonder ziekengeld" in page(f"{address}keuzehulp/"))

        settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
        save(root / "mkdocs.yml", "\tsite_name: x\n")
        save(path, good.replace(LABEL, "label: Ik heb een baan\n"))
        becomes(lambda: "Ik ben in dienst, zonder ziekengeld" in page(f"{address}keuzehulp/"))
        save(root / "mkdocs.yml", settings)
        becomes(lambda: "Ik heb een baan" in page(f"{address}keuzehulp/"))
