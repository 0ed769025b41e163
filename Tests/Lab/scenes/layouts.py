"""Scanners that type in other layouts: told so, found out by the calibration code, bound by it."""
import time

import floor
from floor import (CONFIG, SCANNER, SHIRT, WEDGE, configure, count, devices, expect, last, new_parcel, reserved_bin,
                   run, scan, scenario, screen, status, step, until)

FRENCH = ("french", "kbd", "0c2e:0b61", "--maker", "Honeywell", "--serial", "FR1")
ENGLISH = ("english", "kbd", "0c2e:0b61", "--maker", "Honeywell", "--serial", "US1")
CALIBRATION = "azqwmy;:-_/@\"1234567890]AZQ\\x1d19bX"  # Sources/Devices/Scanners/Calibration/Calibration.swift


def one_item(first, second):
    """An item with product, plate and bin read by two scanners in turn."""
    new_parcel(by=first)
    scan(SHIRT, by=first, then="question")
    for name in (second, first, second):
        were = count()
        scan(floor.answer(1), by=name)
        until("the answer is recorded", lambda: count() > were)
    plate = last("itemIdentified")["data"]["plate"]
    until("the label", lambda: step() == "label" and floor.labels() and floor.labels()[-1] == plate)
    scan(plate, by=first, then="bin")
    scan(reserved_bin(), by=second, then="item")


def side_by_side(french):
    """The bench with a scanner that types French and one that types US English, the first configured as `french`."""
    devices(FRENCH, ENGLISH)
    configure(f"{{name: fr1, serial: FR1, layout: {french}}}", "{name: us1, serial: US1, layout: us}")
    until("two scanners", lambda: status()["scanners"] == 2)


@scenario
def two_layouts():
    """A French-set and a US-set scanner side by side, each configured as what it is."""
    side_by_side("fr")
    one_item("french", "english")
    one_item("english", "french")


@scenario
def calibration_card():
    """Both configured as US: one scan of the calibration code each, and everything is read right from both."""
    side_by_side("us")
    was = step()
    for name, wanted in (("french", "Lecteur fr1 : clavier fr"), ("english", "Lecteur us1 : clavier us")):
        scan(CALIBRATION, "--escape", by=name)
        until("what it found", lambda: wanted in screen())
    expect("step", step(), was)
    one_item("french", "english")
    one_item("english", "french")


@scenario
def bind_by_the_card():
    """`devices bind` waits for the calibration code of a scanner that nobody bound, and ends with its binding."""
    devices(SCANNER, FRENCH)
    configure(WEDGE.replace("vendorProduct: \"0c2e:0b61\"", "serial: X1"))
    run(f"nohup sh -c 'returns-station devices bind second {CONFIG} >/tmp/bind.out 2>&1; "
        "echo ended $? >>/tmp/bind.out' >/dev/null 2>&1 &")
    until("it says what to do", lambda: run("cat /tmp/bind.out"))
    scans = 0
    while "ended" not in (said := run("cat /tmp/bind.out")) and scans < 8:
        time.sleep(5)  # for the station to have every device open; a person scans again when nothing comes of it
        scan(CALIBRATION, "--escape", by="french")
        scans += 1
        time.sleep(2)
    if "ended 0" not in said or "second is now" not in said:
        raise floor.Failed(f"no binding:\n{said}")
    new_parcel(by="french")
    scan(SHIRT, by="french", then="question")
    return f"{said} after {scans} scans".replace("\n", " | ")
