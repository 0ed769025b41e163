"""The label printer: its cable at every byte, and a printer of the USB printer class."""
import re
import time

import floor
from floor import (SCANNER, SHIRT, WEDGE, answer, configure, devices, events, expect, info, lab, last, new_parcel, run,
                   scan, scenario, screen, status, step, to_bin, to_label, to_question_end, until)

NEWS_SECONDS = 3  # within which the bench has the printer again after the plug
LASER = ("laser", "lp", "0a5f:0166", "--maker", "Zebra", "--model", "ZD421", "--serial", "Z1")


def job_bytes():
    """The bytes of the last whole label: from its ^XA to its ^XZ, behind which a line end follows."""
    return re.findall(rb"\^XA.*?\^XZ", lab("printer", "zebra", "dump"), re.S)[-1]


def copies(plate):
    """How often that label was begun at the printer, and how often it came whole."""
    parts = lab("printer", "zebra", "dump").split(b"^XA")[1:]
    mine = [part for part in parts if plate[1:].encode() in part]
    return len(mine), sum(b"^XZ" in part for part in mine)


def pulled_after(place):
    """One label, the cable pulled after `place` of its bytes; gives what became of it and the seconds to come back."""
    new_parcel()
    requests = len([event for event in events() if event["kind"] == "labelRequested"])
    if place is None:
        lab("usb", "zebra", "pull")
        until("the station says so", lambda: status()["printer"] == "unavailable")
    else:
        lab("usb", "zebra", "pull", str(place))
    to_question_end(SHIRT, 1, 1, 1)
    until("the cable is out", lambda: info("zebra")["pulled"])
    until("the station says so", lambda: status()["printer"] == "unavailable")
    said = until("what became of the label", lambda: re.search(
        r"Étiquette sortie \?|pas imprimée|Coller l'étiquette", screen()))[0][0]
    lab("usb", "zebra", "back")
    _, seconds = until("the printer is back", lambda: status()["printer"] == "ready")
    plate = last("itemIdentified")["data"]["plate"]
    if said != "pas imprimée":
        time.sleep(2)
        begun, whole = copies(plate)
        if begun > 1:
            raise floor.Failed(f"after {place} bytes: the label was printed again by itself")
        if "sortie" not in said and not whole:
            raise floor.Failed(f"after {place} bytes: the screen said {said!r}, and no label is out")
        if not whole:  # it is not out, so the operator asks for a copy
            scan(answer(1))
            until("the operator's copy", lambda: copies(plate)[1] == 1)
            until("the copy is out", lambda: step() == "label" and "sortie ?" not in screen())
        became = ("asked, " if "sortie" in said else "") + ("it was out" if whole else "a copy was wanted")
    else:
        until("the label comes by itself, as nothing of it had left", lambda: copies(plate)[1] == 1)
        time.sleep(2)
        expect("labels", copies(plate), (1, 1))
        became = "printed by itself, once"
    asked = len([event for event in events() if event["kind"] == "labelRequested"]) - requests
    expect("labels that somebody asked for", asked, 2 if "copy" in became else 1)
    to_bin(plate)
    return became, seconds


def label_size():
    """The bytes of a label, found out with one."""
    devices(SCANNER)
    configure(WEDGE)
    new_parcel()
    to_bin(to_label(SHIRT, 1, 1, 1))
    return len(job_bytes())


def pulled_at(size, *places):
    """One label for each place; every place is played before a failure counts."""
    said, failed = [], []
    _, asking = until("an answer", lambda: status()["step"])  # that alone takes a second without KVM
    for place in places:
        try:
            became, seconds = pulled_after(place)
            said.append(f"{'before' if place is None else place} of {size}: {became}, back in {seconds:.1f} s")
            if seconds > NEWS_SECONDS + 2 * asking:
                failed.append(said[-1])
        except floor.Failed as problem:  # the other places still have something to tell
            failed.append(f"{place} of {size}: {problem}")
            devices(SCANNER)
    if failed:
        raise floor.Failed("\n".join(failed + said))
    return "; ".join(said)


@scenario
def cable_pulled_in_a_label():
    """The printer's cable is pulled before and at six bytes of a label: each is accounted for, none comes twice."""
    size = label_size()
    return pulled_at(size, None, 0, 1, 40, 64, 65, size // 2)


@scenario
def cable_pulled_at_its_end():
    """The cable is pulled before the last byte of a label, behind it, and when the printer has said that it is out."""
    size = label_size()
    said = pulled_at(size, size - 1, size, size + 1)
    new_parcel()
    plate = to_label(SHIRT, 1, 1, 1)
    until("the label is out", lambda: "scanner" in screen() and "sortie ?" not in screen())
    time.sleep(2)
    lab("usb", "zebra", "pull")
    until("the station says so", lambda: status()["printer"] == "unavailable")
    lab("usb", "zebra", "back")
    until("the printer is back", lambda: status()["printer"] == "ready")
    time.sleep(2)
    expect("labels", copies(plate), (1, 1))
    if "sortie ?" in screen():
        raise floor.Failed("asked about a label that the printer had confirmed")
    to_bin(plate)
    return said


@scenario
def printer_class():
    """The kernel's own driver for USB printers (usblp): the node, its identity, its status, bytes both ways."""
    devices(LASER)
    until("the node", lambda: run("ls /dev/usb/lp0", check=False))
    lab("printer", "laser", "clear")
    ident = run("cat /sys/class/usbmisc/lp0/device/ieee1284_id")
    expect("the identity", "MFG:Zebra" in ident and "CMD:ZPL" in ident and "MDL:ZD421" in ident, True)
    ask = ("import fcntl,os,select\n"
           "lp=os.open('/dev/usb/lp0',os.O_RDWR)\n"
           "status=bytearray(4)\n"
           "fcntl.ioctl(lp,0x060b,status)\n"
           "os.write(lp,b'~HS')\n"
           "said=b''\n"
           "while said.count(b'\\x03')<3 and select.select([lp],[],[],5)[0]: said+=os.read(lp,512)\n"
           "print(status[0],said.count(b'\\x02'),said.count(b'\\x03'))\n")
    expect("port status and ~HS", run("python3 -", stdin=ask), "24 3 3")
    lab("printer", "laser", "status", "paper-out")
    expect("port status without paper", run("python3 -", stdin=ask).split()[0], "48")
    lab("printer", "laser", "status", "ready")
    expect("what the printer got", lab("printer", "laser", "dump"), b"~HS~HS")


@scenario
def usb_printer():
    """The bench prints on a printer of the USB printer class, loses its cable, and has it again."""
    devices(SCANNER, LASER)
    until("the node", lambda: run("ls /dev/usb/lp0", check=False))
    configure(WEDGE, printer="\n  usb: {path: /dev/usb/lp0}\n  language: zpl\n  size: 50x30\n  dpi: 203")
    until("the printer", lambda: status()["printer"] == "ready")
    new_parcel()
    to_question_end(SHIRT, 1, 1, 1)
    plate = last("itemIdentified")["data"]["plate"]
    until("a label", lambda: plate[1:].encode() in lab("printer", "laser", "dump"))
    lab("usb", "laser", "pull")
    until("the station says so", lambda: status()["printer"] == "unavailable")
    lab("usb", "laser", "back")
    _, seconds = until("the printer is back", lambda: status()["printer"] == "ready")
    to_bin(plate)
    return f"back {seconds:.1f} s after the plug"
