"""Other programs that take a serial line for theirs: ModemManager and brltty, installed and running."""
import time

import floor
from floor import (PRINTER, SCANNER, SHIRT, WEDGE, configure, devices, expect, lab, new_parcel, plug, run, scan,
                   scenario, status, step, to_bin, to_label, until)

# ModemManager asks nobody but the vendors of modems (its filter policy in Debian 12: `strict`). So the scanner has the
# ids of one, and so has the stranger; what tells them apart is the mark that a local rule gives the scanner.
LINE = ("belt", "acm", "12d1:1001", "--maker", "Lab", "--serial", "C1")
STRANGER = ("stranger", "acm", "12d1:1001", "--serial", "M1")
MARK = 'SUBSYSTEM=="tty|usb", ATTRS{serial}=="C1", ENV{RETURNS_STATION_SCANNER}="1"'
BELT = "{name: belt, serial: C1, kind: serial, end: cr}"
PROBE_SECONDS = 60  # ModemManager waits 1.5 s after a plug, then asks for some ten seconds; slower without KVM


@scenario
def modem_manager_and_brltty():
    """ModemManager and brltty run: they ask every serial line but our scanner's and our printer's."""
    run("rm -f /etc/systemd/system/ModemManager.service /etc/systemd/system/brltty.service "
        "/etc/systemd/system/polkit.service && mkdir -p /etc/systemd/system/brltty.service.d && "
        "printf '[Service]\\nTimeoutStartSec=90\\n' >/etc/systemd/system/brltty.service.d/slow.conf && "
        "systemctl daemon-reload")
    run("cat >/etc/udev/rules.d/64-returns-station-local.rules && udevadm control --reload", stdin=MARK + "\n")
    run("systemctl start ModemManager brltty", seconds=180)
    devices(SCANNER)
    configure(WEDGE, BELT)
    lab("unplug", "zebra")
    already = len(lab("printer", "zebra", "dump"))
    plug(*STRANGER)
    plug(*LINE)
    plug(*PRINTER)
    _, scanner = until("the station has the scanner", lambda: status()["scanners"] == 2)
    _, printer = until("the station has the printer", lambda: status()["printer"] == "ready")
    until("the stranger is asked, so this shows something", lambda: b"AT" in lab("printer", "stranger", "dump"),
          PROBE_SECONDS)
    new_parcel()
    lab("usb", "belt", "say", SHIRT.encode().hex() + "0d")
    until("the scan counts", lambda: step() == "question")
    scan(floor.command("UNDO"), then="item")
    to_bin(to_label(SHIRT, 1, 1, 1))
    time.sleep(10)
    expect("bytes that the scanner got", lab("printer", "belt", "dump"), b"")
    got = lab("printer", "zebra", "dump")[already:]
    if b"AT" in got.replace(b"DATA", b"").replace(b"BATT", b"") or not got.lstrip(b"\r\n").startswith((b"^XA", b"~")):
        raise floor.Failed(f"the printer got more than ours: {got[:200]!r}")
    expect("whose they are", run("systemctl is-active ModemManager brltty"), "active\nactive")
    run("systemctl stop ModemManager brltty")
    return f"scanner after {scanner:.1f} s, printer after {printer:.1f} s"
