"""`onrecord serve`: the archive in a browser."""

from __future__ import annotations

import errno
import socket
from typing import TYPE_CHECKING, Annotated, Final

import typer

from ..errors import UsageError
from . import archive

if TYPE_CHECKING:
    from ..store.archive import Archive

EPILOG: Final = "Example: onrecord serve --archive news --port 8321"
FIRST_PORT: Final = 8321


def command(
    folder: archive.Folder = None,
    host: Annotated[
        str, typer.Option(help="Address to listen on; this machine only, by default.")
    ] = "127.0.0.1",
    port: Annotated[
        int | None, typer.Option(min=1, max=65535, help="Port; by default the next free one.")
    ] = None,
) -> None:
    """Show the archive as a web site."""
    with archive.opened(folder) as opened:
        run(opened, host, port)


def run(opened: Archive, host: str, port: int | None) -> None:
    """Serve an archive until it is stopped; prints one line with the address."""
    import uvicorn

    from .. import serve

    taken = listening(host, port)
    number = taken.getsockname()[1]
    shown = f"[{host}]" if ":" in host else host
    print(f"onrecord: http://{shown}:{number}/ shows {opened.path} (stop with Ctrl-C)", flush=True)
    settings = uvicorn.Config(
        serve.site(opened), log_level="warning", access_log=False, server_header=False, date_header=True
    )
    uvicorn.Server(settings).run(sockets=[taken])


def listening(host: str, port: int | None) -> socket.socket:
    """A listening socket on this port, or on the next free one."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for number in [port] if port else range(FIRST_PORT, FIRST_PORT + 100):
        taken = socket.socket(family, socket.SOCK_STREAM)
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            taken.bind((host, number))
        except OSError as error:
            taken.close()
            if port or error.errno != errno.EADDRINUSE:
                shown = f"{host}:{port}" if port else host
                raise UsageError(f"cannot listen on {shown}: {error.strerror}") from None
            continue
        return taken
    raise UsageError(f"no free port from {FIRST_PORT} to {FIRST_PORT + 99} on {host}: name one with --port")
