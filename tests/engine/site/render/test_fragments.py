"""What documents share is written once, and reads in each as if it was written there."""

from typing import Any

from keuzehulp.site.render.fragments import CUT, Part, joined, mark, put_together

HTML = (
    f"<p>Lees {CUT}bronnen/?a=1&amp;b{CUT}<b>bronnen</b>{CUT} en"
    f" {CUT}https://wet.example/{CUT}de wet{CUT}.</p>"
)


def write(*, pieces: Any, page: Any, framed: bool) -> str:
    return f"{page.url} {framed}: " + "".join(
        f"{piece.text}[{piece.address}|{piece.words}]" for piece in pieces
    )


def test_a_part_is_its_text_with_its_ways_out_in_order() -> None:
    assert Part(HTML, write=write).seen_from("keuzehulp/", framed=False).decode() == (
        "keuzehulp/ False: <p>Lees [bronnen/?a=1&b|<b>bronnen</b>] en [https://wet.example/|de wet]"
        ".</p>[|]"
    )


def test_documents_with_the_same_ways_share_a_part_and_others_do_not() -> None:
    part = Part(HTML, write=write)
    first = part.seen_from("keuzehulp/", framed=False)
    assert part.seen_from("overzicht/", framed=False) is first
    assert part.seen_from("a/b/", framed=False).startswith(b"a/b/ False")
    assert part.seen_from("keuzehulp/", framed=True).startswith(b"keuzehulp/ True")


def test_parts_stand_at_their_marks_and_the_rest_stays() -> None:
    html = f"<p>{mark('een')}–{mark('twee')}</p>{mark('een')}"
    parts = {"een": lambda: b"1", "twee": lambda: b"", "drie": lambda: b"3"}
    assert put_together(html, parts) == "<p>1–</p>1".encode()
    assert put_together("<p>ë</p>", parts) == "<p>ë</p>".encode()


def test_blocks_join_and_words_keep_their_space() -> None:
    assert joined("<ul>\n  <li>een\n  <b>twee</b></li>\n\n</ul>\n<span>drie</span>") == (
        "<ul><li>een\n  <b>twee</b></li></ul>\n<span>drie</span>"
    )
