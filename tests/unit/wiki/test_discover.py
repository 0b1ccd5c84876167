"""Any address of a wiki leads to its api.php; the client that asks is honest."""

import re

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from bot.errors import SettingsError, UnavailableError
from bot.wiki.discover import FoundWiki, discover
from bot.wiki.reply import LATER

GENERAL = {"query": {"general": {"sitename": "Testers", "generator": "MediaWiki 1.43.1"}}}
CONTACT = "me@example.org"


def _page(href: str) -> str:
    return f'<html><head><link rel="stylesheet" href="/a.css"><link rel="EditURI" href="{href}">'


def _found(server: HTTPServer, path: str) -> FoundWiki:
    return FoundWiki(api_url=server.url_for(path), name="Testers", generator="MediaWiki 1.43.1")


@pytest.mark.parametrize("more", ["", "?action=help", "#top"])
def test_api_itself(httpserver: HTTPServer, more: str) -> None:
    """The address of api.php is taken as it is, whatever hangs on it."""
    httpserver.expect_request("/x/api.php").respond_with_json(GENERAL)
    assert discover(httpserver.url_for("/x/api.php") + more, CONTACT) == _found(
        httpserver, "/x/api.php"
    )
    assert len(httpserver.log) == 1


@pytest.mark.parametrize("kind", ["absolute", "without scheme", "path"])
def test_page_names_its_api(httpserver: HTTPServer, kind: str) -> None:
    """MediaWiki puts rel=EditURI into every page; its address may lack the scheme."""
    url = httpserver.url_for("/here/api.php")
    href = {"absolute": url, "without scheme": url.removeprefix("http:"), "path": "/here/api.php"}
    page = _page(f"{href[kind]}?action=rsd")
    httpserver.expect_request("/wiki/Main_Page").respond_with_data(page)
    httpserver.expect_request("/here/api.php").respond_with_json(GENERAL)
    found = discover(httpserver.url_for("/wiki/Main_Page"), CONTACT)
    assert found == _found(httpserver, "/here/api.php")
    assert len(httpserver.log) == 2


def test_named_host_that_does_not_answer(httpserver: HTTPServer) -> None:
    """$wgServer may name a host that only others reach: the address typed is tried, too."""
    httpserver.expect_request("/wiki/A").respond_with_data(_page("http://127.0.0.1:9/q/api.php"))
    httpserver.expect_request("/q/api.php").respond_with_json(GENERAL)
    found = discover(httpserver.url_for("/wiki/A"), CONTACT)
    assert found == _found(httpserver, "/q/api.php")


@pytest.mark.parametrize("path", ["/w/api.php", "/api.php", "/wiki/api.php", "/mediawiki/api.php"])
def test_standard_paths(httpserver: HTTPServer, path: str) -> None:
    """Where the page says nothing, the usual places are tried."""
    httpserver.expect_request("/").respond_with_data("<html>hello")
    httpserver.expect_request(path).respond_with_json(GENERAL)
    assert discover(httpserver.url_for("/"), CONTACT) == _found(httpserver, path)


def test_scheme_may_be_left_out(httpserver: HTTPServer) -> None:
    """Https is tried first, then http."""
    httpserver.expect_request("/w/api.php").respond_with_json(GENERAL)
    address = httpserver.url_for("/w/api.php").removeprefix("http://")
    assert discover(address, CONTACT) == _found(httpserver, "/w/api.php")


def test_private_wiki(httpserver: HTTPServer) -> None:
    """A wiki that tells strangers nothing still says that it is one."""
    refusal = {"error": {"code": "readapidenied", "info": "You need read permission."}}
    httpserver.expect_request("/w/api.php").respond_with_json(refusal)
    url = httpserver.url_for("/w/api.php")
    assert discover(url, CONTACT) == FoundWiki(api_url=url, name="", generator="")


def test_redirect_gives_the_final_address(httpserver: HTTPServer) -> None:
    """The bot then asks the right address at once."""
    moved = Response(status=301, headers={"Location": "/new/api.php?action=query"})
    httpserver.expect_request("/old/api.php").respond_with_response(moved)
    httpserver.expect_request("/new/api.php").respond_with_json(GENERAL)
    found = discover(httpserver.url_for("/old/api.php"), CONTACT)
    assert found == _found(httpserver, "/new/api.php")


@pytest.mark.parametrize("body", ["{}", "[]", "null", "<html>", '{"query": {"general": 3}}'])
def test_no_mediawiki(httpserver: HTTPServer, body: str) -> None:
    """Something else that answers is named as such, with the way to the right address."""
    httpserver.expect_request("/w/api.php").respond_with_data(body)
    with pytest.raises(SettingsError, match=r"No MediaWiki was found at .* Special:Version"):
        discover(httpserver.url_for("/"), CONTACT)


def test_nothing_answers() -> None:
    """A host that is down is no fault of the settings."""
    with pytest.raises(
        UnavailableError, match=r"No wiki answers at http://127\.0\.0\.1:9\. .*refused"
    ):
        discover("http://127.0.0.1:9", CONTACT)


@pytest.mark.parametrize(
    ("status", "headers", "code"),
    [(500, {}, None), (429, {}, LATER), (503, {"Retry-After": "60"}, LATER)],
)
def test_a_server_in_trouble(
    httpserver: HTTPServer, status: int, headers: dict[str, str], code: str | None
) -> None:
    """It may be a wiki's all the same: the operator is not sent to look for another address."""
    answer = Response("<html>", status, headers)
    httpserver.expect_request(re.compile(".*")).respond_with_response(answer)
    with pytest.raises(UnavailableError, match=f"The server answered {status}") as failure:
        discover(httpserver.url_for("/wiki/Main_Page"), CONTACT)
    assert failure.value.code == code


@pytest.mark.parametrize("address", ["", "http://", "http://[", "https:///wiki"])
def test_no_address(address: str) -> None:
    """What isn't one is told before anybody is asked."""
    with pytest.raises(SettingsError, match="is no web address"):
        discover(address, CONTACT)


def test_client_is_honest(httpserver: HTTPServer) -> None:
    """The User-Agent says who we are and whom to ask; it can't be broken out of."""
    asked: list[str] = []

    def answer(request: Request) -> Response:
        asked.append(request.headers["User-Agent"])
        return Response('{"error": {"code": "readapidenied"}}')

    httpserver.expect_request("/w/api.php").respond_with_handler(answer)
    discover(httpserver.url_for("/w/api.php"), "Zoë (x)\r\nEvil: 1")
    (agent,) = asked
    assert agent.startswith("editpatrol/")
    assert "(Zo&#235; xEvil: 1) requests/" in agent
