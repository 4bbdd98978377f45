"""While serving, a page is rendered again when its text is another, and when what it links to
may be.
"""

import gc
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any
from weakref import ref

import pytest

from keuzehulp.preview.render_cache import Rendered

SETTINGS = {
    "markdown_extensions": ["toc"],
    "mdx_configs": {},
    "validation": {},
    "use_directory_urls": True,
}


@dataclass(frozen=True, eq=False)
class File:
    """A file, equal to itself alone."""

    src_uri: str
    inclusion: int = 1

    @property
    def url(self) -> str:
        return self.src_uri.removesuffix(".md")


class Files(list[File]):
    """The files of one build."""

    def __init__(self, *paths: str) -> None:
        super().__init__(map(File, paths))

    def documentation_pages(self) -> list[File]:
        return [file for file in self if file.src_uri.endswith(".md")]

    def get_file_from_path(self, path: str) -> File:
        return next(file for file in self if file.src_uri == path)


class Site:
    """Builds of two pages, of which the first links to the second; `count` is how often a page
    was rendered.
    """

    def __init__(self) -> None:
        self.rendered = Rendered()
        self.count = 0

    def build(self, *texts: str, files: Files | None = None, **settings: Any) -> list[Any]:
        files, config = files or Files("a.md", "b.md"), SimpleNamespace(**{**SETTINGS, **settings})
        self.rendered.among(files, config)
        pages = [
            SimpleNamespace(file=file, markdown=text, content=None)
            for file, text in zip(files, texts, strict=False)
        ]
        for page in pages:
            self.rendered.render(
                page, lambda config, files, page=page: self.render(page, files), config, files
            )
            assert all(file in files for file in page.links_to_anchors), (
                "a link to a file of another build"
            )
        return pages

    def render(self, page: Any, files: Files) -> None:
        self.count += 1
        page.content, page.links_to_anchors = (
            f"<p>{page.markdown}</p>",
            {files[-1]: {"here": "b.md#here"}},
        )


@pytest.fixture
def site() -> Site:
    made = Site()
    assert [page.content for page in made.build("one", "two")] == ["<p>one</p>", "<p>two</p>"]
    return made


def test_only_what_has_another_text_is_rendered_again(site: Site) -> None:
    assert [page.content for page in site.build("one", "three")] == ["<p>one</p>", "<p>three</p>"]
    assert [page.content for page in site.build("one", "two")] == ["<p>one</p>", "<p>two</p>"]
    assert site.count == 4
    assert [list(page.links_to_anchors.values()) for page in site.build("one", "two")] == [
        [{"here": "b.md#here"}]
    ] * 2
    assert site.count == 4


@pytest.mark.parametrize(
    "change",
    [
        {"files": Files("a.md", "c.md")},
        {"files": Files("a.md", "b.md", "c.png")},
        {"mdx_configs": {"toc": {}}},
    ],
)
def test_with_other_files_or_settings_all_is_rendered_again(
    site: Site, change: dict[str, Any]
) -> None:
    site.build("one", "two", **change)
    assert site.count == 4


def test_of_a_build_that_is_over_nothing_else_stays(site: Site) -> None:
    gc.freeze()  # what other tests left need not be looked through
    files = Files("a.md", "b.md")
    site.build("three", "four", files=files)
    gone = ref(files[0])
    del files
    gc.collect()
    assert gone() is None


def test_a_list_of_mistakes_makes_nothing_forgotten(site: Site) -> None:
    site.build(files=Files("index.html"))
    site.build("one", "two")
    assert site.count == 2
