"""An archive with a small invented week, and a client that asks its site."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from httpx2 import ASGITransport, AsyncClient, Response

from onrecord import annotate, read, serve, store
from onrecord.pipeline.filing import regroup
from onrecord.records import Capture, Given
from onrecord.store.archive import Archive

HOSTILE = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'


def page(title: str, *paragraphs: str, day: str = "2026-03-02") -> bytes:
    """A plain news page."""
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    head = f'<title>{title}</title><meta property="article:published_time" content="{day}T08:10:00+01:00">'
    article = f"<article><h1>{title}</h1>{body}</article>"
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{article}</body></html>'.encode()


PAGES = {
    "https://lindmouth-post.example/politics/harbour": page(
        "Harbour closed after storm",
        "The harbour of Lindmouth was closed on Monday after a storm tore two cranes from their rails, "
        "injuring at least five people, the town said.",
        "“We will not open before Thursday,” said Ada Moreno, head of the port authority. She denied "
        "that the cranes had been unsafe.",
        "According to the ministry, repairs will cost between 10 million and 15 million euros and take "
        "months to finish.",
    ),
    "https://quayside.example/harbour-storm": page(
        "Storm shuts Lindmouth harbour, eight hurt",
        "A storm that tore two cranes from their rails shut the harbour of Lindmouth on Monday and "
        "injured eight people, police said.",
        "Ada Moreno, head of the port authority, told reporters that the harbour would stay closed "
        "until Thursday.",
        "The cranes were built in 1987 and had been inspected in January, the authority said.",
    ),
    "https://quayside.example/envoy": page(
        "Envoy of Oslo in Lindmouth",
        "LINDMOUTH (Kittiwake) – The cranes will be replaced within 16 days, Ada Moreno said on 3 March "
        "2026, adding that the new ones come from Oslo.",
        "The works will be watched over by an engineer of the town, who has seen many a crane fall in his "
        "time.",
        day="2026-03-04",
    ),
    "https://quayside.example/hostile": page(
        "A &lt;script&gt;alert(1)&lt;/script&gt; headline",
        f"Nobody in Lindmouth had seen such a thing, the mayor, Ito {HOSTILE.replace('<', '&lt;')} Hale, "
        f"said on Monday evening.",
        "“&lt;b&gt;We were surprised&lt;/b&gt; by the &amp;quot;storm&amp;quot;,” she said, and asked "
        "everybody to stay at home until the morning.",
        "The town has about 40,000 inhabitants and lies at the mouth of the river, where winds are "
        "strong in March.",
    ),
}


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    folder: Path = tmp_path_factory.mktemp("week") / "archive"
    with store.open_archive(folder, create=True) as opened:
        with opened.writer() as writer:
            for address, body in PAGES.items():
                capture = Capture.of(
                    body, url=address, media_type="text/html", given=Given(category="Harbour & Sea")
                )
                writer.file(
                    capture, body, [(a, annotate.article(a)) for a in read.articles_in(capture, body)]
                )
        regroup(opened)
        yield opened


class Asking:
    """Asks a site for pages, in this process."""

    def __init__(self, archive: Archive) -> None:
        self._site = serve.site(archive)

    async def request(self, method: str, address: str, **options: object) -> Response:
        """One answer; faults of the site become its own error page."""
        transport = ASGITransport(app=self._site, raise_app_exceptions=False)
        async with AsyncClient(transport=transport, base_url="http://archive.example") as client:
            return await client.request(method, address, **options)

    def get(self, address: str, **options: object) -> Response:
        """The answer to a GET."""
        return asyncio.run(self.request("GET", address, **options))

    def ask(self, method: str, address: str) -> Response:
        """The answer to any method."""
        return asyncio.run(self.request(method, address))


@pytest.fixture(scope="session")
def site(archive: Archive) -> Asking:
    return Asking(archive)
