"""The line and page that lead a new laptop to its site pack."""

from __future__ import annotations

import hashlib
import json
import ssl
import subprocess
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from click.testing import CliRunner

from sync import enrolment, sitepack
from sync.errors import SyncRefused, Unreachable, Unreadable
from sync.mission import enrolling, home, tables
from sync.mission.cli import main
from sync.transport.http import Limits
from tests.pdf_words import said

DATA = b"a pack"
HASH = hashlib.sha256(DATA).hexdigest()


class _Server(ThreadingHTTPServer):
    status, body, asked = 200, DATA, ""


@pytest.fixture
def server() -> Iterator[_Server]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

        def do_GET(self) -> None:
            made.asked = self.path
            self.send_response(made.status)
            self.send_header("Content-Length", str(len(made.body)))
            self.end_headers()
            self.wfile.write(made.body)

    made = _Server(("127.0.0.1", 0), Handler)
    Thread(target=made.serve_forever, args=(0.02,), daemon=True).start()
    yield made
    made.shutdown()
    made.server_close()


def test_a_line_typed_in_groups_leads_to_the_pack(server: _Server) -> None:
    line = enrolment.line(f"http://127.0.0.1:{server.server_port}/", DATA)
    assert line == f"fieldapp:http://127.0.0.1:{server.server_port}/v1/pack/{HASH}"
    assert enrolment.fetch(" ".join(enrolment.grouped(line)) + "\n") == DATA
    assert server.asked == f"/v1/pack/{HASH}"
    assert enrolment.is_line(f" {line}") and not enrolment.is_line("/media/stick/oujda.fcsite")


def test_only_bytes_with_that_hash_are_taken(server: _Server) -> None:
    line = enrolment.line(f"http://127.0.0.1:{server.server_port}", DATA)
    for status, body, key in (
        (200, b"<html>Welcome</html>", "enrolment_altered"),
        (200, DATA * 20_000, "enrolment_altered"),
        (302, b"", "enrolment_altered"),
        (404, b"", "enrolment_unknown"),
        (503, b"", "mission_busy"),
    ):
        server.status, server.body = status, body
        with pytest.raises(SyncRefused) as caught:
            enrolment.fetch(line)
        assert caught.value.key == key
    server.shutdown()
    server.server_close()
    with pytest.raises(Unreachable):
        enrolment.fetch(line, limits=Limits(2, 2))


def test_no_certificate_needs_to_be_trusted(server: _Server, tmp_path: Path) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "cert.pem"
    words = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj", "/CN=elsewhere"]
    subprocess.run([*words, "-keyout", key, "-out", certificate, "-days", "1"], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    assert enrolment.fetch(enrolment.line(f"https://127.0.0.1:{server.server_port}", DATA)) == DATA


@pytest.mark.parametrize(
    "text",
    ["", "fieldapp:", f"fieldapp:ftp://x.org/v1/pack/{HASH}", f"fieldapp:https://u:p@x.org/v1/pack/{HASH}", f"https://x.org/v1/pack/{HASH[1:]}",
     f"https://x.org/v1/pack/{HASH}?x", f"https://[::1/v1/pack/{HASH}", f"https://x.org:0/v1/pack/{HASH}", f"https:///v1/pack/{HASH}",
     "x" * 10**6],
)  # fmt: skip
def test_what_is_no_line_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        enrolment.read(text)


def test_the_mission_issues_a_pack_with_its_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(home.Cost, "__init__", lambda self, *_: vars(self).update(memory_kib=1024, passes=1, lanes=1))
    secret, out, page = tmp_path / "p", tmp_path / "s.fcsite", tmp_path / "s.pdf"
    secret.write_text("une longue phrase")
    common = ["--home", str(tmp_path / "mission"), "--passphrase-file", str(secret), "--json"]
    assert CliRunner().invoke(main, [*common, "init"]).exit_code == 0
    sites = ["site-pack", "--site", "OUJ", "--site", "BER", "--url", "https://mission.example.org", "--contact", "Siège, 05 36 00 00 00"]
    made = CliRunner().invoke(main, [*common, *sites, "--out", str(out), "--sheet", str(page)])
    assert made.exit_code == 0, made.output
    line = json.loads(made.stdout)["line"]
    pack = sitepack.read(out.read_bytes())
    assert pack.site_name("OUJ", "ar") == "وجدة – الأندلس" and line == enrolment.line(pack.url, out.read_bytes())
    mission = home.load(tmp_path / "mission")
    engine = tables.connect(mission)
    with engine.begin() as connection:
        assert enrolling.issued(connection, line[-64:]) == out.read_bytes()
        enrolling.issue(connection, out.read_bytes())
        assert enrolling.issued(connection, "0" * 64) is None
    engine.dispose()
    words = "".join(said(page.read_bytes()))
    for expected in ("OUJ", "BER", "Oujda – Al Andalous", "05 36 00 00 00", pack.mission, line[-8:], "Set up an installation", "Berkane"):
        assert expected.replace(" ", "") in words.replace("\u00a0", "").replace(" ", ""), expected
