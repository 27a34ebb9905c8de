"""TLS in front of a PostgreSQL server, as a proxy of a cloud speaks it: the server of the wheel is built without.

It takes a connection only after PostgreSQL's request for encryption, and refuses every other.
"""

import asyncio
import datetime
import ipaddress
import ssl
import threading
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

SSL_REQUEST, GSS_REQUEST = 80877103, 80877104


def self_signed(folder: Path, name: str, address: str = "127.0.0.1") -> tuple[Path, Path]:
    """A certificate for an address, signed by itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder(subject, subject, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(address))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    paths = folder / f"{name}.crt", folder / f"{name}.key"
    paths[0].write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    paths[1].write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return paths


class TlsFront(threading.Thread):
    """Listens on 127.0.0.1 and passes what comes over TLS on to the socket of a server."""

    def __init__(self, socket: Path, certificate: Path, key: Path) -> None:
        super().__init__(daemon=True)
        self.refused = 0
        self.served = 0
        self._socket = socket
        self._context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        self._context.load_cert_chain(certificate, key)
        self._loop = asyncio.new_event_loop()
        self._over, self._ready = asyncio.Event(), threading.Event()
        self.port = 0

    def __enter__(self) -> "TlsFront":
        self.start()
        assert self._ready.wait(60)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._over.set)
        self.join(60)

    def run(self) -> None:
        self._loop.run_until_complete(self._serve())

    async def _serve(self) -> None:
        server = await asyncio.start_server(self._take, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._over.wait()
        server.close()

    async def _take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while (asked := int.from_bytes((await reader.readexactly(8))[4:])) == GSS_REQUEST:
                writer.write(b"N")
            if asked != SSL_REQUEST:
                self.refused += 1
                return
            writer.write(b"S")
            await writer.start_tls(self._context)
            self.served += 1
            far, far_writer = await asyncio.open_unix_connection(self._socket)
            await asyncio.gather(_copy(reader, far_writer), _copy(far, writer))
        except (OSError, EOFError):
            # Sessions are cut in these tests on purpose.
            return
        finally:
            writer.close()


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while piece := await reader.read(1 << 16):
            writer.write(piece)
            await writer.drain()
    finally:
        writer.close()
