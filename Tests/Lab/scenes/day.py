"""A working day of a bench: returns, and what happens to them on the way."""
import re
import time

import floor
from floor import (CONFIG, PHONE, PRINTER, SCANNER, SHIRT, UNIT, answer, attach, command, count, expect, journal, lab,
                   labels, last, log, lost, new_parcel, own, plug, reserved_bin, run, scan, scenario, screen, status,
                   step, to_bin, to_label, to_question_end, until)


@scenario
def rights_and_silence():
    """The units run as hardened as they say, the log holds nothing that IT would wonder about."""
    for unit, most in ((UNIT, 1.5), ("returns-hub", 1.2)):
        line = run(f"systemd-analyze security --no-pager {unit} | tail -1")
        if float(re.search(r": (\d+\.\d)", line)[1]) > most:
            raise floor.Failed(line)
    if "thread priority" in run("journalctl -u returns-station@* -u returns-hub --no-pager -o cat"):
        raise floor.Failed("the runtime's own complaints are in the log")


@scenario
def one_return():
    """Badge, parcel, item, label and bin, all by the scanner; the label's plate is the item's."""
    new_parcel()
    plate = to_label(SHIRT, 1, 1, 1)
    expect("the item's plate", last("itemIdentified")["data"]["plate"], plate)
    to_bin(plate)
    to_bin(to_label(PHONE, 1, 2, 1, 1, 1))
    scan(command("END"), then="parcel")
    until("the hub has everything", lambda: status()["unsentEvents"] == 0)


@scenario
def rogue_keyboard():
    """A keyboard that is not bound types into nothing of ours, and nobody else can read the scanner."""
    new_parcel()
    before = count()
    lab("scan", SHIRT)
    time.sleep(2)
    expect("events after a stranger typed a product", count(), before)
    node = run("readlink -f /dev/input/by-id/usb-Honeywell_Lab_device_X1-event-kbd")
    found = run(f"timeout 3 evtest --grab {node} 2>&1", check=False)
    if "grabbed by another process" not in found:
        raise floor.Failed(f"the scanner can be had by another program: {found[-200:]}")


@scenario
def unplugged_in_mid_scan():
    """The cable of the scanner is pulled while it types: nothing of that scan counts, and the operator is told."""
    new_parcel()
    before = count()
    lab("usb", "wedge", "scan", SHIRT * 3, "--gap", "30")
    time.sleep(0.8)
    lab("unplug", "wedge")
    until("the station says so", lambda: status()["scanners"] == 0)
    expect("events", count(), before)
    lost("hand")
    plug(*SCANNER)
    _, seconds = until("the scanner is back", lambda: status()["scanners"] == 1)
    scan(SHIRT, then="question")
    return f"back {seconds:.1f} s after the plug"


@scenario
def key_held_at_the_grab():
    """A key that is down when the station takes the scanner is not part of the first code."""
    new_parcel()
    run(f"systemctl stop {UNIT}")
    lab("usb", "wedge", "raw", "0000040000000000")
    run(f"systemctl start {UNIT}")
    until("the scanner is taken", lambda: status()["scanners"] == 1)
    lab("usb", "wedge", "raw", "0000000000000000")
    scan(SHIRT, then="question")
    scan(command("UNDO"), then="item")


@scenario
def held_by_another_program():
    """Another program has the scanner: said in the log, and taken as soon as it lets go."""
    new_parcel()
    run(f"systemctl stop {UNIT}")
    node = run("readlink -f /dev/input/by-id/usb-Honeywell_Lab_device_X1-event-kbd")
    run(f"nohup evtest --grab {node} >/dev/null 2>&1 &")
    run(f"systemctl start {UNIT}")
    until("the station is up", lambda: step() == "item")
    expect("scanners", status()["scanners"], 0)
    if "used by another program" not in log():
        raise floor.Failed(f"the log does not say it\n{log()}")
    run("pkill evtest")
    _, seconds = until("the scanner is taken", lambda: status()["scanners"] == 1, 30)
    return f"taken {seconds:.1f} s after it was free"


@scenario
def silent_printer_unplugged():
    """A printer hangs, so its label waits; its cable is pulled: nothing has left, and the label comes once by itself."""
    new_parcel()
    before = len(labels())
    lab("printer", "zebra", "pause")
    to_question_end(SHIRT, 1, 1, 1)
    time.sleep(1)
    lab("unplug", "zebra")
    until("the station says so", lambda: status()["printer"] == "unavailable")
    until("the screen says that it is not printed", lambda: "Étiquette pas imprimée" in screen())
    plug(*PRINTER)
    _, seconds = until("the label", lambda: len(labels()) > before)
    time.sleep(3)
    expect("labels", len(labels()), before + 1)
    expect("its plate", labels()[-1], last("itemIdentified")["data"]["plate"])
    to_bin(labels()[-1])
    return f"the label {seconds:.1f} s after the plug"


@scenario
def out_of_labels():
    """The printer has no labels left: the screen says so, and says when that is over; the label is asked for once."""
    new_parcel()
    before = len(labels())
    lab("printer", "zebra", "status", "paper-out")
    to_question_end(PHONE, 1, 2, 1, 1, 1)
    until("the screen says it", lambda: "plus d'étiquettes" in screen())
    expect("the daemon's word for it", status()["printer"], "noLabels")
    lab("printer", "zebra", "status", "ready")
    _, seconds = until("the screen says that it is over", lambda: "Imprimante prête" in screen())
    expect("labels sent", len(labels()), before + 1)
    to_bin(labels()[-1])
    return f"noticed {seconds:.1f} s after new labels were in"


@scenario
def power_cut():
    """The power goes, and with it all that the disk had only promised: the bench comes back at the very step."""
    def where():
        found = status()
        return found["step"], found["events"], found["headHash"]
    new_parcel()
    plate = to_label(SHIRT, 1, 1, 1)
    scan(plate, then="bin")
    before = where()
    run("systemctl stop returns-hub")
    said = lab("cut", "--lose", "all").decode().strip()
    lab("up", "--keep")
    plug(*SCANNER)
    plug(*PRINTER)
    until("the bench is up", lambda: status()["scanners"] == 1, 60)
    expect("step, events and head of the chain", where(), before)
    if "sound" not in run(f"runuser -u returns-station -- returns-station verify {CONFIG}"):
        raise floor.Failed("the journal is not sound")
    attach()
    scan(reserved_bin(), then="item")
    return said


@scenario
def hostile_codes():
    """What no honest label says changes nothing but the line that refuses it."""
    new_parcel()
    before, was = count(), step()
    for text in (r"\x1b[2J\x1b]0;x", "^XZ~JA^XA", r"\x1d\x1d0101", "%C-OTHR-END-5", own("C", "ZZ9", "END"),
                 "'; DROP TABLE event;--", "$(reboot)", r"\x00\x00", "A" * 300):
        scan(text, "--escape")
        time.sleep(0.6 + 2 * len(text) * floor.PACE / 1000)  # until it is typed; what stands there is of the one before
        until(f"{text!r} is refused", lambda: "REFUSÉ" in screen())
    expect("step", step(), was)
    expect("events", count(), before)


@scenario
def hub_away_the_whole_time():
    """The hub was off for all of this; when it comes, everything flows, once."""
    new_parcel()
    run("systemctl stop returns-hub")
    scan(command("END"))
    time.sleep(1)
    if step() == "confirm":
        scan(answer(1), then="parcel")
    waiting = status()["unsentEvents"]
    if waiting < 1:
        raise floor.Failed("nothing waits, so nothing is shown")
    run("systemctl start returns-hub")
    _, seconds = until("the hub has everything", lambda: status()["unsentEvents"] == 0, 90)
    mine = journal("SELECT group_concat(hex(hash)) FROM (SELECT hash FROM event ORDER BY epoch, sequence)")
    theirs = ("sqlite3 -readonly /var/lib/returns-hub/hub.sqlite "
              '"SELECT group_concat(hex(hash)) FROM (SELECT hash FROM event ORDER BY epoch, sequence)"')
    # An order of the hub about rights may come at any moment, and is an event of the bench: it stands behind these.
    until("the hub's events are the bench's", lambda: run(theirs).startswith(mine))
    return f"{waiting} events in {seconds:.0f} s"


@scenario
def idle():
    """Thirty seconds without work, hub connected and terminal attached: who woke?"""
    time.sleep(5)
    process = run(f"systemctl show -p MainPID --value {UNIT}")
    counts = (f"for t in /proc/{process}/task/*; do "
              "echo $(cat $t/comm) $(awk '/^voluntary_ctxt/ { print $2 }' $t/status); done")

    def sample():
        return {(place, line.rsplit(" ", 1)[0]): int(line.rsplit(" ", 1)[1])
                for place, line in enumerate(run(counts).splitlines())}
    before = sample()
    time.sleep(30)
    after = sample()
    woken = {name: after[(place, name)] - before.get((place, name), 0) for place, name in after}
    resident = run(f"awk '/VmRSS/ {{ print $2 }}' /proc/{process}/status")
    if sum(woken.values()) > 20:
        raise floor.Failed(f"wake-ups in 30 s: {woken}")
    return f"wake-ups: {woken}; {int(resident) // 1024} MiB resident"


@scenario
def stopped_process():
    """A process that hangs is replaced by systemd's watchdog, and the bench is where it was."""
    was, process = step(), run(f"systemctl show -p MainPID --value {UNIT}")
    run(f"kill -STOP {process}")
    _, seconds = until("another process", lambda: run(
        f"systemctl show -p MainPID --value {UNIT}") not in (process, "0"), 90)
    until("the same step", lambda: step() == was)
    return f"replaced after {seconds:.0f} s"


@scenario
def prompt_on_the_console():
    """The bare Linux console shows the same prompt, with no login and no desktop."""
    new_parcel()
    run("useradd --system --gid returns-bench --no-create-home --shell /usr/sbin/nologin returns-prompt")
    run("systemctl enable --now returns-station-prompt@bench1")
    until("the prompt on tty1", lambda: "S1  AN" in run(r"LC_ALL=C tr '\200-\377' '#' </dev/vcs1", check=False))
