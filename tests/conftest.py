"""What every test relies on: no way out to a network, and helpers beside a test file importable by their name."""

import socket
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# A busy machine fails no test.
settings.register_profile("factdesk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("factdesk")
sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(autouse=True)
def _nothing_leaves(monkeypatch):
    """Any attempt to reach a network address fails the test that makes it."""
    local = socket.AF_UNIX

    def refuse(self, address, *rest):
        if self.family != local:
            pytest.fail(f"tried to reach {address}")
        return connect(self, address, *rest)

    def no_names(host, *rest, **more):
        pytest.fail(f"tried to look up {host}")

    connect = socket.socket.connect
    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", no_names)
