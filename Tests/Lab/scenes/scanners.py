"""Scanners of every kind: point of sale, serial, several at once, twins."""
import itertools
import re
import time

import floor
from floor import (PHONE, SCANNER, SHIRT, STATE, WEDGE, answer, command, configure, count, devices, events, expect,
                   framed, info, lab, last, log, lost, new_parcel, plug, pos_reports, run, scan, scenario, screen,
                   status, step, to_bin, to_label, until)

# Honeywell in its point-of-sale mode; a scanner behind an FTDI chip that is not the printer's.
COUNTER = ("counter", "pos", "0c2e:0b87", "--maker", "Honeywell", "--serial", "P1")
CONVEYOR = ("conveyor", "line", "0403:6015", "--serial", "S1")
POS = '{name: counter, vendorProduct: "0c2e:0b87", kind: hidpos}'
SERIAL = "{name: conveyor, serial: S1, kind: serial, start: stx, end: etx, check: code, answers: acknak}"
GOOD, ERROR = "0440", "0420"  # the trigger report with its bits 0x86 and 0x85 (HID POS 1.02)
ACK, NAK = b"\x06", b"\x15"


def scanners(number, seconds=40):
    """Waits until the bench has so many scanners; the seconds that it took."""
    return until(f"{number} scanners", lambda: status()["scanners"] == number, seconds)[1]


def heard():
    """What the serial scanner was answered since the last time."""
    return lab("printer", "conveyor", "dump")


def hush():
    lab("printer", "conveyor", "clear")


def told(beeps, report):
    """Waits for the point-of-sale scanner's next output report."""
    found, _ = until("a beep", lambda: info("counter")["told"][beeps:])
    expect("the output reports", found, [report])


def begin_scan(name):
    """The first half of a scan, and no more."""
    if name == "wedge":
        lab("usb", "wedge", "scan", SHIRT * 4, "--gap", "40")
        time.sleep(0.8)
    elif name == "counter":
        lab("usb", "counter", "raw", pos_reports(SHIRT * 10)[0])
    else:
        lab("usb", "conveyor", "say", framed(SHIRT)[:8].hex())
    time.sleep(0.3)


def pull_in_mid_scan(name, config_name, left):
    """Half a scan, the cable out, in again: nothing of it counts, and the operator is told. Gives the seconds."""
    before = count()
    begin_scan(name)
    lab("usb", name, "pull")
    scanners(left)
    lost(config_name)
    expect("events", count(), before)
    lab("usb", name, "back")
    return scanners(left + 1)


@scenario
def point_of_sale_scanner():
    """A HID point-of-sale scanner alone on the bench: codes over several reports, beeps, replies, the cable."""
    devices(COUNTER)
    configure(POS)
    scanners(1)
    new_parcel(by="counter")
    beeps = len(info("counter")["told"])
    scan(SHIRT, "--aim", "]E0", by="counter", then="question")
    told(beeps, GOOD)
    scan(command("UNDO"), by="counter", then="item")
    told(beeps + 1, GOOD)
    long = f"010{SHIRT}10BATCH-OF-TWENTY-SIGN\\x1d21SERIAL-OF-TWENTY-SIG\\x1d91" + "ON-TO-THE-THIRD-REPORT-" * 3
    expect("reports", len(pos_reports(floor.labdev.unescape(long))), 3)
    scan(long, "--aim", "]d2", "--escape", by="counter", then="question")
    told(beeps + 2, GOOD)
    if "SERIAL-OF-TWENTY-SIG" not in str(last("itemIdentified")) or SHIRT not in str(last("itemIdentified")):
        raise floor.Failed(f"not the item of the long code: {last('itemIdentified')}")
    before, shown = count(), screen()
    scan("REVINF: SOFTWARE 30.11\\x06.", "--aim", "]Z6", "--escape", by="counter")
    until("the reply is logged", lambda: "scanner answered a command" in log())
    expect("events", count(), before)
    expect("the screen", screen()[80:], shown[80:])
    scan("^XZ~JA^XA", by="counter")
    told(beeps + 3, ERROR)
    expect("events", count(), before)
    seconds = pull_in_mid_scan("counter", "counter", 0)
    scan(command("UNDO"), by="counter", then="item")
    return f"back {seconds:.1f} s after the plug"


@scenario
def serial_scanner():
    """A serial scanner alone on the bench: frames with a check character, ACK after the commit only, NAK, the cable."""
    devices(CONVEYOR)
    configure(SERIAL)
    scanners(1)
    new_parcel(by="conveyor")
    hush()
    scan(SHIRT, by="conveyor", then="question")
    until("an ACK", lambda: heard() == ACK)
    hush()

    # Somebody else writes into the journal's file for some seconds: as long as that, nothing is on disk.
    before = count()
    run("rm -f /tmp/locked; (printf 'BEGIN IMMEDIATE;\\n.shell touch /tmp/locked\\n'; sleep 4; echo 'COMMIT;') "
        f"2>/dev/null | nohup sqlite3 {STATE}/journal.sqlite >/dev/null 2>&1 &")
    until("the file is locked", lambda: run("ls /tmp/locked", check=False))
    scan(command("UNDO"), by="conveyor")
    time.sleep(1)
    early = heard()
    until("an ACK", lambda: heard() == ACK)
    expect("the answer while the disk was not to be had", early, b"")
    if count() == before:
        raise floor.Failed("an ACK for a scan that is not in the journal")
    expect("step", step(), "item")

    before = count()
    hush()
    wrong = framed(SHIRT)
    lab("usb", "conveyor", "say", (wrong[:-1] + bytes([wrong[-1] ^ 1])).hex())
    until("a NAK for the wrong check character", lambda: heard() == NAK)
    lost("conveyor")
    hush()
    for times in (1, 2, 3):  # the scanner sends a refused code again by itself
        scan("NOT-A-PRODUCT-OF-OURS", by="conveyor")
        until("a NAK for each time", lambda: heard() == NAK * times)
    expect("events", count(), before)

    seconds = pull_in_mid_scan("conveyor", "conveyor", 0)
    hush()
    lab("usb", "conveyor", "say", framed(SHIRT)[8:].hex())  # the rest of the half scan, after the replug
    time.sleep(1)
    expect("events after the tail of a scan", count(), before)
    hush()
    scan(SHIRT, by="conveyor", then="question")
    until("an ACK", lambda: heard() == ACK)
    return f"back {seconds:.1f} s after the plug"


@scenario
def three_kinds_at_once():
    """Wedge, point of sale and serial on one bench: scans through each other, each pulled in mid-scan; a stranger."""
    devices(SCANNER, COUNTER, CONVEYOR)
    configure(WEDGE, POS, SERIAL)
    scanners(3)
    turn = itertools.cycle(("wedge", "counter", "conveyor"))
    new_parcel(by=next(turn))
    to_bin(to_label(SHIRT, 1, 1, 1, by=next(turn)), by=next(turn))

    # The wedge begins the third answer; while it types, the others give the first and the second.
    scan(SHIRT, by=next(turn))
    until("a question about an extra", lambda: step() in ("confirm", "question"))
    if step() == "confirm":  # one shirt was announced: this one is an extra
        scan(answer(2), by=next(turn), then="question")
    before = len([event for event in events() if event["kind"] == "questionAnswered"])
    lab("usb", "wedge", "scan", answer(1), "--gap", "60")
    scan(answer(1), by="counter")
    scan(answer(1), by="conveyor")
    until("three answers", lambda: len(
        [event for event in events() if event["kind"] == "questionAnswered"]) == before + 3)
    until("a label", lambda: step() == "label")
    until("it is out", lambda: floor.labels() and floor.labels()[-1] == last("itemIdentified")["data"]["plate"])
    to_bin(floor.labels()[-1], by=next(turn))

    times = [pull_in_mid_scan(name, config_name, 2)
             for name, config_name in (("wedge", "hand"), ("counter", "counter"), ("conveyor", "conveyor"))]
    for name, others in (("wedge", ("counter", "conveyor")), ("counter", ("conveyor", "wedge")),
                         ("conveyor", ("wedge", "counter"))):
        before = count()
        begin_scan(name)
        lab("usb", name, "pull")
        scan(PHONE, by=others[0], then="question")
        scan(command("UNDO"), by=others[1], then="item")
        expect("scans of the others", [event["kind"] for event in events()[before:]],
               ["itemIdentified", "itemVoided", "stepUndone"])
        lab("usb", name, "back")
        scanners(3)

    before = count()
    lab("scan", PHONE)  # QEMU's own keyboard, which nobody bound
    time.sleep(2)
    expect("events after a stranger typed a product", count(), before)
    scan(PHONE, by="conveyor", then="question")
    return f"back after {', '.join(f'{seconds:.1f}' for seconds in times)} s"


def port_path(port):
    """The path of a USB port, as the configuration takes it."""
    found = run("for n in /dev/input/event*; do udevadm info -q property -n $n; done")
    return next(iter(re.findall(rf"^ID_PATH=(\S+-usb-0:{port}:1\.0)$", found, re.M)), None)


@scenario
def twins():
    """Two scanners that nothing tells apart but their ports: one is pulled, one is exchanged for its like."""
    devices(*((name, "kbd", "0c2e:0b61", "--maker", "Honeywell", "--port", port)
              for name, port in (("left", "5"), ("right", "6"))))
    left, right = (until("the port", lambda: port_path(port))[0] for port in (5, 6))
    configure(f"{{name: links, path: {left}, layout: us}}", f"{{name: rechts, path: {right}, layout: us}}")
    scanners(2)
    new_parcel(by="left")
    begun = count()
    lab("usb", "left", "scan", SHIRT * 4, "--gap", "40")
    time.sleep(0.8)
    lab("usb", "left", "pull")
    scanners(1)
    lost("links")
    scan(SHIRT, by="right", then="question")
    scan(command("UNDO"), by="right", then="item")
    expect("events", [event["kind"] for event in events()[begun:]], ["itemIdentified", "itemVoided", "stepUndone"])
    lab("unplug", "left")
    plug("spare", "kbd", "0c2e:0b61", "--maker", "Honeywell", "--port", "5")
    seconds = scanners(2)
    to_bin(to_label(SHIRT, 1, 1, 1, by="spare"), by="right")
    lab("usb", "spare", "scan", SHIRT * 4, "--gap", "40")
    time.sleep(0.8)
    lab("usb", "spare", "pull")
    lost("links")  # it goes by the name of its port
    return f"exchanged in {seconds:.1f} s"
