"""A bench and its hub in the lab's machine, worked through real devices by the scenarios.

Everything a person would do is done from outside: a USB scanner types, a printer behind an FTDI adapter takes bytes, a
terminal shows the prompt. What happened is read from the journal, never assumed.
"""
import json
import os
import re
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.realpath(__file__))
sys.path.append(os.path.join(HERE, "guest"))
import labdev  # noqa: E402

TREE = os.path.dirname(os.path.dirname(HERE))
LAB = os.path.join(HERE, "lab")
SITE, BENCH = "LYS1", "bench1"
UNIT = f"returns-station@{BENCH}"
STATE = f"/var/lib/returns-station/{BENCH}"
CONFIG = f"--config /etc/returns-station/{BENCH}.yaml"
SCANNER = ("wedge", "kbd", "0c2e:0b61", "--maker", "Honeywell", "--serial", "X1")
# Milliseconds from report to report, as of a scanner with a delay between its characters. In the emulated processor a debug
# build takes 3 to 5 ms to read one, and just after a boot far longer: at 1 ms the kernel's queue of 64 events overflowed in
# mid-code about once in eight restarts, at 8 ms after one power cut in two.
PACE = 30
LAYOUTS = {"french": "fr"}  # what a scanner of that name is set to, where it is not US
PRINTER = ("zebra", "ftdi", "0403:6001", "--serial", "A1")
WEDGE = '{name: hand, vendorProduct: "0c2e:0b61", layout: us}'
ZEBRA = """
  serial: {path: /dev/serial/by-id/usb-Lab_Lab_device_A1-if00-port0, baud: 9600, flow: xonxoff}
  language: zpl
  size: 50x30
  dpi: 203"""
HEAD = f"""station: S1
site: {SITE}
labelLanguage: fr
stateDirectory: {STATE}
runtimeDirectory: /run/returns-station/{BENCH}
hub: {{url: "https://hub.example.org:8443"}}
"""
CLASSES = ("RESTOCK-APPAREL RESTOCK-CONNECTED OUTLET RECOND HAZARD SECOND-LOOK DATA-HOLD REPAIR MARKETPLACE LOT").split()
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


SCENARIOS = []


class Failed(Exception):
    """What a scenario expected did not happen."""


def scenario(function):
    """One of the things that are played, in the order of their writing."""
    SCENARIOS.append(function)
    return function


def own(kind, *segments):
    """One of our own codes: ISO 7064 mod 37,36 over kind and segments."""
    product = 36
    for character in (kind + "".join(segments)).replace("-", ""):
        product = ((product + ALPHABET.index(character)) % 36 or 36) * 2 % 37
    return f"%{kind}-{'-'.join(segments)}-{ALPHABET[(37 - product) % 36]}"


def mod10(digits):
    """GS1's check digit after digits."""
    total = sum(int(digit) * (3 - 2 * (place % 2)) for place, digit in enumerate(reversed(digits)))
    return digits + str(-total % 10)


SHIRT, PHONE = mod10("200000010001"), mod10("200000010002")
PARCELS = ["8R" + mod10(f"100000{number}") for number in range(7919, 7979)]


def answer(number):
    return own("A", SITE, str(number))


def command(name):
    return own("C", SITE, name)


def lab(*words, seconds=180):
    done = subprocess.run([LAB, *words], capture_output=True, timeout=seconds)
    if done.returncode:
        raise Failed(f"lab {' '.join(words)}: {done.stderr.decode(errors='replace')}")
    return done.stdout


def run(shell, seconds=120, stdin=None, check=True):
    words = [LAB, "run", "-t", str(seconds), *(["-i"] if stdin is not None else []), shell]
    if stdin is not None:  # the agent takes input instead of a limit
        words = [LAB, "run", "-i", shell]
    done = subprocess.run(words, input=stdin.encode() if stdin is not None else None, capture_output=True,
                          timeout=seconds + 60)
    text = done.stdout.decode(errors="replace").strip()
    if check and done.returncode:
        raise Failed(f"in the machine: {shell}: exit {done.returncode}: {text} "
                     f"{done.stderr.decode(errors='replace').strip()}")
    return text


def until(what, wanted, seconds=40):
    """Waits for a condition of the machine, and says how long it took."""
    began = time.monotonic()
    while not (found := wanted()):
        if time.monotonic() - began > seconds:
            raise Failed(f"{what}: not within {seconds} s\n{screen()}")
        time.sleep(0.1)
    return found, time.monotonic() - began


def station(*scanners, printer=ZEBRA):
    """The bench's configuration with these devices."""
    return "\n".join([HEAD + "scanners:", *(f"  - {scanner}" for scanner in scanners), f"printer:{printer}", ""])


def configure(*scanners, printer=ZEBRA):
    """Gives the bench other devices; what it was doing goes on after its restart."""
    run(f"cat > /etc/returns-station/{BENCH}.yaml", stdin=station(*scanners, printer=printer))
    run(f"runuser -u returns-station -- returns-station check-config {CONFIG}")
    run(f"systemctl restart {UNIT}")
    until("the station is up", lambda: step() is not None, 60)


def csv_files(folder):
    def write(name, *lines):
        with open(os.path.join(folder, name), "w") as file:
            file.write("\n".join(lines) + "\n")
    write("products.csv", "gtin,name_fr,name_en,category,supplier,price,weight_g",
          f"{SHIRT},Chemise été,Summer shirt,apparel,ALPHA,19.90,200",
          f"{PHONE},Téléphone,Phone,connected,BRAVO,199,180")
    write("returns.csv", "rma,tracking,gtin,quantity,reason",
          *(f"RMA-{number},{tracking},{gtin},1,{reason}" for number, tracking in enumerate(PARCELS)
            for gtin, reason in ((SHIRT, "TOO_SMALL"), (PHONE, "DEFECTIVE"))))
    write("bins.csv", "code,zone,class,capacity,generation",
          *(f"{chr(65 + place)}-{place + 1:02},Z{place},{name},99,1" for place, name in enumerate(CLASSES)))
    write("badges.csv", "id,alias,language,role", "ANNA01,AN,fr,operator", "BOB002,BO,en,operator")


def libraries(program):
    """The toolchain's libraries of a program that was not linked with its runtime in it."""
    found = subprocess.run(["ldd", program], capture_output=True, text=True, check=True).stdout
    return sorted(set(re.findall(r"=> (/\S*/swift/\S+\.so\S*) ", found)))


def readme_lines():
    """The commands of the README's "Install by hand", as they stand there."""
    with open(os.path.join(TREE, "README.md")) as file:
        part = file.read().split("## Install by hand")[1].split("\n## ")[0]
    return [line.strip() for line in part.splitlines() if line.startswith("    ")]


def install(programs, folder):
    """Follows the README line by line; only the build and the editor are replaced by their results."""
    os.makedirs(folder, exist_ok=True)
    csv_files(folder)
    run("mkdir -p /srv/tree/.build/release")
    for part in ("systemd", "udev"):
        lab("put", os.path.join(TREE, part), "/srv/tree/")
    for name in ("returns-station", "returns-hub"):
        stripped = os.path.join(folder, name)
        subprocess.run(["strip", "-o", stripped, os.path.join(programs, name)], check=True)
        lab("put", stripped, "/srv/tree/.build/release/")
        for library in libraries(os.path.join(programs, name)):
            run(f"mkdir -p {os.path.dirname(library)}")
            lab("put", library, os.path.dirname(library) + "/")
    for kind in ("products", "returns", "bins", "badges"):
        lab("put", os.path.join(folder, f"{kind}.csv"), "/tmp/")
    run("cat > /usr/local/bin/sudo && chmod 755 /usr/local/bin/sudo && chmod -R a+rX /tmp/*.csv", stdin=(
        '#!/bin/sh\nif [ "$1" = -u ]; then u=$2; shift 2; exec runuser -u "$u" -- "$@"; fi\nexec "$@"\n'))
    run("echo 127.0.0.1 hub.example.org >> /etc/hosts")
    code, place = None, "/srv/tree"
    for line in readme_lines():
        if line.startswith("swift build"):
            continue
        line, *edited = line.split(" && sudoedit ")
        if "returns-station enrol" in line:  # where a person types it
            line += " " + code
        said = run(f"cd {place} && {line}", seconds=180)
        if edited:
            run(f"cat > /etc/returns-station/{edited[0]}", stdin=station(WEDGE))
        if line.endswith("cd /etc/returns-station"):
            place = "/etc/returns-station"
        if "station enrol" in line and not code:
            code = re.search(r"^code +(\S+)", said, re.M).group(1)
    for kind in ("products", "returns", "bins", "badges"):
        run(f"sudo -u returns-hub returns-hub import {kind} /tmp/{kind}.csv")
    run("useradd --gid returns-bench -m op1")
    plug(*SCANNER)
    plug(*PRINTER)
    attach()
    until("scanner and printer", lambda: (s := status())["scanners"] == 1 and s["printer"] == "ready")


def plug(*device):
    """Plugs a device in; the process that played it before a power cut may need a moment to be gone."""
    for _ in range(5):
        try:
            return lab("plug", *device)
        except Failed as problem:
            last_problem = problem
            time.sleep(1)
    raise last_problem


def devices(*wanted):
    """Beside the printer, exactly these are plugged in and none is pulled, wherever the scenario before left them."""
    there = set(re.findall(r"ID: (\S+)", lab("hmp", "info usb").decode()))
    for name in there - {"scanner", "printer", "zebra"} - {device[0] for device in wanted}:
        lab("unplug", name)
    for device in (*wanted, PRINTER):
        if device[0] not in there:
            plug(*device)
        elif info(device[0])["pulled"]:
            lab("usb", device[0], "back")


def attach():
    """An operator's terminal on the bench."""
    run("tmux -L bench kill-server 2>/dev/null; while tmux -L bench ls >/dev/null 2>&1; do sleep 0.1; done; "
        "LANG=C.UTF-8 tmux -L bench -u new-session -d -s op -x 80 -y 24 "
        f"'while true; do runuser -u op1 -- env LANG=C.UTF-8 returns-station prompt {CONFIG}; sleep 1; done'")


def screen():
    return run("tmux -L bench capture-pane -p -t op", check=False)


def status():
    text = run(f"returns-station status --json {CONFIG}", check=False)
    try:
        return json.loads(text)
    except ValueError:
        return {"step": None, "scanners": 0, "printer": None, "events": -1, "unsentEvents": -1, "said": text}


def step():
    return status()["step"]


def journal(sql):
    return run(f'sqlite3 -readonly {STATE}/journal.sqlite "{sql}"')


def events():
    """Every event, decoded, in order."""
    return [json.loads(line) for line in journal("SELECT bytes FROM event ORDER BY epoch, sequence").splitlines()]


def count():
    """How many events there are; quicker than to fetch them."""
    return int(journal("SELECT count(*) FROM event"))


def last(kind):
    return next((event for event in reversed(events()) if event["kind"] == kind), None)


def labels():
    """The plates on all labels that the printer has received."""
    return ["L" + plate.decode() for plate in re.findall(rb"\^FD>:L>5(\d{12})", lab("printer", "zebra", "dump"))]


def framed(text):
    """What the serial scanner sends: STX, the code, ETX, and the exclusive or of the code's bytes."""
    data, check = text.encode("latin-1"), 0
    for byte in data:
        check ^= byte
    return b"\x02" + data + b"\x03" + bytes([check])


def pos_reports(text, aim="]C0"):
    """What the point-of-sale scanner sends, report by report, as `lab usb NAME raw` takes it."""
    return [report.hex() for report in labdev.pos_reports(text, aim)]


def scan(text, *options, by="wedge", then=None):
    """Scans with the scanner `by`; with `then`, waits until the bench is at that step."""
    if by == "conveyor":
        lab("usb", by, "say", framed(text).hex())
    else:
        pace = [] if "--gap" in options else ["--gap", str(PACE)]
        lab("usb", by, "scan", text, *options, *pace, "--layout", LAYOUTS.get(by, "us"))
    if then:
        until(f"after {text}: step {then}", lambda: step() == then)


def info(device):
    """What the host's side of a played device says of itself."""
    return json.loads(lab("usb", device, "info"))


def open_parcel(tracking, by="wedge"):
    scan(tracking, by=by, then="condition")
    scan(answer(1), by=by, then="item")


def new_parcel(by="wedge"):
    """Wherever the bench was left: ends what is open, and opens a parcel that it has not seen."""
    for _ in range(20):
        now = step()
        if now == "parcel":
            seen = journal("SELECT bytes FROM event")
            return open_parcel(next(parcel for parcel in PARCELS if parcel not in seen), by=by)
        if now == "label":
            text = last("itemIdentified")["data"]["plate"]
        elif now == "bin":
            text = reserved_bin()
        else:
            text = {"signIn": own("U", "ANNA01"), "condition": answer(1), "item": command("END"),
                    "confirm": answer(1), "question": command("UNDO"), "evidence": command("UNDO")}[now]
        were = count()
        scan(text, by=by)
        until(f"{text} is recorded at step {now}", lambda: count() > were or step() != now)
    raise Failed(f"no way to a new parcel\n{screen()}")


def reserved_bin():
    """The code on the bin that the screen names."""
    return own("B", last("binReserved")["data"]["place"]["code"], "1")


def to_question_end(gtin, *answers, by="wedge"):
    """An item up to its last answer, and the serial number where one is asked for."""
    scan(gtin, by=by, then="question")
    for number in answers:
        were = count()
        scan(answer(number), by=by)
        until("the answer is recorded", lambda: count() > were)
    if step() == "evidence":
        scan(f"SN{time.monotonic_ns() % 10**9:09}", by=by, then="label")  # each unit has a number of its own


def to_label(gtin, *answers, by="wedge"):
    """An item up to its label; gives the plate that the label carries."""
    before = len(labels())
    to_question_end(gtin, *answers, by=by)
    until("a label", lambda: len(labels()) > before)
    until("the label is out", lambda: step() == "label")
    return labels()[-1]


def to_bin(plate, by="wedge"):
    scan(plate, by=by, then="bin")
    scan(reserved_bin(), by=by, then="item")


def lost(name):
    """Waits until the operator is told that a scan of that scanner did not count, or that the scanner is gone."""
    until(f"the loss at {name} is said",
          lambda: re.search(rf"Lecture incomplète : {name}|Le lecteur {name} n'est plus là", screen()))
    if "scan lost" not in log():
        raise Failed(f"no lost scan in the log\n{log()}")


def log(lines=20):
    return run(f"journalctl -u {UNIT} -n {lines} --no-pager -o cat")


def expect(what, found, wanted):
    if found != wanted:
        raise Failed(f"{what}: expected {wanted!r}, found {found!r}")
