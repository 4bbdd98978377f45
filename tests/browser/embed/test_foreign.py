"""Somebody else's edition in a browser: its tree walked, and its trees and guide on the page of
a host.
"""

from playwright.sync_api import Page, expect

from tests.installed import address, engine, mine

__all__ = ["address", "engine", "mine"]


def test_its_trees_are_walked_and_embedded(page: Page, address: str) -> None:
    page.goto(f"{address}huur/")
    page.get_by_text("Begin met de vragen").click()
    page.get_by_label("Er is een lek").check()
    page.get_by_label("Het tocht").check()
    page.get_by_role("button", name="Verder").click()
    page.get_by_label("Ja", exact=True).check()
    page.get_by_role("button", name="Verder").click()
    expect(page.get_by_role("heading", name="Bel de verhuurder")).to_be_visible()
    page.goto(f"{address}host.html")
    frames = page.locator("iframe")
    expect(frames).to_have_count(3)
    wanted = ("embed/v1/#met-hulp", "embed/v1/gids/verhuurder/", "embed/v1/herstel/")
    assert sorted(each.get_attribute("src") or "" for each in frames.all()) == sorted(
        f"{address}{each}" for each in wanted
    )
    assert sorted(each.get_attribute("title") or "" for each in frames.all()) == [
        "Herstel",
        "Herstel in vier stappen",
        "Mijn huis",
    ]
    expect(
        page.frame_locator("iframe[title='Herstel']").get_by_text("Wie herstelt het?").first
    ).to_be_visible()


def test_its_own_pages_are_found_and_walked(page: Page, address: str) -> None:
    """Beside its own mark, at its own addresses, all of them from one to the next."""
    page.goto(f"{address}over/")
    logo = page.locator(".kh-header__logo")
    expect(logo).to_be_visible()
    assert logo.evaluate("(picture) => [picture.naturalWidth > 0, picture.offsetHeight]") == [
        True,
        32,
    ]
    page.get_by_role("link", name="Vind").first.click()
    page.get_by_label("Zoek op deze site").fill("verhuurder")
    page.get_by_role("link", name="Verhuurder").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert "stap-" not in page.url and "begrippen" not in page.url
    page.goto(f"{address}gids/huurder/deel-1/")
    page.locator("a[rel=next]").first.click()
    expect(page).to_have_url(f"{address}gids/huurder/deel-2/")
    page.goto(f"{address}over/")
    page.get_by_role("link", name="bron: Het huisboek").click()
    expect(page).to_have_url(f"{address}naslag/waar-het-staat/#b1")
