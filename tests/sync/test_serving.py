"""The receiver as a service: it says when it is ready, counts for its own machine, logs nothing of anybody, finishes what it began."""

from __future__ import annotations

import datetime
import hashlib
import http.client
import json
import os
import signal
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from sync.mission import home
from sync.mission.cli import main
from tests.sync.running_mission import CHEAP, PASSPHRASE, Laptop


@dataclass
class Running:
    """The command under way."""

    process: subprocess.Popen[str]
    port: int

    def put(self, data: bytes) -> int:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request("PUT", f"/v1/batch/{hashlib.sha256(data).hexdigest()}", data)
            return connection.getresponse().status
        finally:
            connection.close()

    def stop(self) -> str:
        """End it by SIGTERM; what it logged."""
        self.process.send_signal(signal.SIGTERM)
        _, logged = self.process.communicate(timeout=20)
        assert self.process.returncode == 0
        return logged


@contextmanager
def serving(folder: Path, *arguments: str, **environment: str) -> Iterator[Running]:
    command = [sys.executable, "-m", "sync.mission.cli", "serve", "--home", str(folder), "--port", "0", "--disk-floor", "0", *arguments]
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.getcwd(), **environment},
    )
    assert process.stdout is not None
    try:
        yield Running(process, int(process.stdout.readline().rpartition(":")[2]))
    finally:
        if process.poll() is None:
            process.terminate()
        process.communicate(timeout=20)


@pytest.fixture(scope="module")
def mission(tmp_path_factory: pytest.TempPathFactory) -> home.Mission:
    return home.create(tmp_path_factory.mktemp("serving") / "mission", PASSPHRASE, approve_all=True, cost=CHEAP)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def test_the_service_manager_hears_when_it_is_ready_and_when_it_stops(mission: home.Mission, tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as told:
        told.bind(str(tmp_path / "notify"))
        told.settimeout(20)
        with serving(mission.folder, NOTIFY_SOCKET=str(tmp_path / "notify")) as running:
            assert told.recv(100) == b"READY=1"
            running.stop()
            assert told.recv(100) == b"STOPPING=1"


def test_logs_and_counts_tell_how_much_and_never_who_or_what(mission: home.Mission) -> None:
    laptop, metrics = Laptop(mission), free_port()
    sent = [laptop.seal("2023-04")[0], b"no batch"]
    with serving(mission.folder, "--log", "--metrics", str(metrics)) as running:
        assert [running.put(data) for data in sent] == [200, 422]
        connection = http.client.HTTPConnection("127.0.0.1", metrics, timeout=20)
        connection.request("GET", "/metrics")
        page = connection.getresponse().read().decode()
        connection.request("GET", "/")
        assert connection.getresponse().status == 404
        connection.close()
        logged = running.stop()
    lines = [json.loads(line) for line in logged.splitlines()]
    assert [line["event"] for line in lines] == ["ready", "batch", "batch", "stopped"]
    assert [(line["status"], line["bytes"]) for line in lines[1:3]] == [(200, 4096), (422, 8)]
    assert all(set(line) <= {"time", "event", "status", "bytes", "ms"} for line in lines)
    for counted in (
        'fieldapp_requests_total{event="batch",status="200"} 1',
        'fieldapp_receipts_total{level="held"} 1',
        'fieldapp_receipts_total{level="refused"} 1',
        "fieldapp_answer_seconds_count 2",
    ):
        assert counted in page.splitlines()
    memory = next(line for line in page.splitlines() if line.startswith("process_resident_memory_bytes"))
    assert 10 << 20 < int(memory.split()[1]) < 300 << 20
    for secret in (laptop.id, laptop.public.hex(), hashlib.sha256(sent[0]).hexdigest(), "127.0.0.1", "2023-04"):
        assert secret not in logged + page


def test_what_is_under_way_is_finished_before_it_stops(mission: home.Mission) -> None:
    (data,) = Laptop(mission).seal("2023-04")
    head = f"PUT /v1/batch/{hashlib.sha256(data).hexdigest()} HTTP/1.1\r\nHost: x\r\nContent-Length: {len(data)}\r\n\r\n".encode()
    with serving(mission.folder, "--log") as running, socket.create_connection(("127.0.0.1", running.port), timeout=20) as line:
        line.sendall(head + data[:100])
        running.put(b"x")  # the half request before it has been read by now
        running.process.send_signal(signal.SIGTERM)
        while True:  # it listens no more
            try:
                socket.create_connection(("127.0.0.1", running.port), timeout=5).close()
            except OSError:
                break
        line.sendall(data[100:])
        assert line.recv(15) == b"HTTP/1.1 200 OK"
        running.process.communicate(timeout=20)
        assert running.process.returncode == 0


def certificate(folder: Path) -> tuple[Path, Path, bytes]:
    """A certificate of our own and its key, as files, and the certificate's bytes."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "mission")])
    day = datetime.datetime(2026, 1, 1)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(day)
        .not_valid_after(day.replace(year=2036))
        .sign(key, hashes.SHA256())
    )
    paths = folder / "cert.pem", folder / "key.pem"
    paths[0].write_bytes(made.public_bytes(serialization.Encoding.PEM))
    form = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    paths[1].write_bytes(key.private_bytes(serialization.Encoding.PEM, *form))
    return *paths, made.public_bytes(serialization.Encoding.DER)


def test_it_speaks_tls_itself_when_given_a_certificate(mission: home.Mission, tmp_path: Path) -> None:
    cert, key, der = certificate(tmp_path)
    with serving(mission.folder, "--tls-cert", str(cert), "--tls-key", str(key)) as running:
        context = ssl.create_default_context(cafile=str(cert))
        context.check_hostname = False
        connection = http.client.HTTPSConnection("127.0.0.1", running.port, timeout=20, context=context)
        connection.request("GET", "/v1/hello")
        response = connection.getresponse()
        assert response.status == 200 and response.getheader("Strict-Transport-Security")
        assert connection.sock.getpeercert(binary_form=True) == der  # type: ignore[attr-defined]  # a TLS socket
        connection.close()


def test_a_wrong_certificate_or_port_is_one_sentence(mission: home.Mission, tmp_path: Path) -> None:
    cert, key, _ = certificate(tmp_path)
    other, _, _ = certificate(_made(tmp_path / "other"))
    cert.with_name("empty.pem").write_bytes(b"")

    def run(*arguments: object) -> tuple[int, str]:
        result = CliRunner().invoke(main, ["--home", str(mission.folder), "serve", "--port", "0", *map(str, arguments)])
        return result.exit_code, result.stderr

    for pair in ((other, key), (cert.with_name("empty.pem"), key), (tmp_path / "nowhere", key), (cert, cert)):
        status, said = run("--tls-cert", pair[0], "--tls-key", pair[1])
        assert status == 1 and said.count("\n") == 1 and "PEM" in said
    assert run("--tls-cert", cert)[0] == 2
    with socket.create_server(("127.0.0.1", 0)) as taken:
        for option in ("--port", "--metrics"):
            status, said = run(option, taken.getsockname()[1])
            assert status == 1 and said.count("\n") == 1


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


@pytest.mark.parametrize("unit", sorted(Path("packaging/mission").glob("*.service")), ids=lambda path: path.stem)
def test_units_call_commands_that_are_there(unit: Path) -> None:
    filled = unit.read_text().replace("%i", "8470").replace("$DATABASE", "--database sqlite://")
    calls = [line.split()[1:] for line in filled.splitlines() if line.startswith("ExecStart=")]
    assert calls
    for call in calls:
        assert CliRunner().invoke(main, [*call, "--help"]).exit_code == 0, call
