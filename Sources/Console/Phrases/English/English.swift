import Returns

/// The words of the floor in English.
struct English: Phrasebook {
    let wallClock: WallClock

    func name(of command: Command) -> String {
        switch command {
        case .undo: "Undo"
        case .reprint: "Reprint"
        case .binFull: "Bin full"
        case .doesNotFit: "Won't fit"
        case .doubt: "In doubt"
        case .hazard: "STOP DANGER"
        case .missing: "Missing"
        case .extra: "Extra"
        case .notOurs: "Not ours"
        case .belonging: "Own thing"
        case .emptyBox: "Empty box"
        case .endOfParcel: "End parcel"
        case .why: "Why"
        case .help: "Help"
        case .pause: "Pause"
        case .signOut: "Sign out"
        case .supervise: "Supervisor"
        }
    }

    func shortName(of command: Command) -> String {
        switch command {
        case .undo: "Undo"
        case .reprint: "Reprint"
        case .binFull: "Full"
        case .doesNotFit: "Won't fit"
        case .doubt: "Doubt"
        case .hazard: "DANGER"
        case .missing: "Missing"
        case .extra: "Extra"
        case .notOurs: "Not ours"
        case .belonging: "Own thing"
        case .emptyBox: "Empty"
        case .endOfParcel: "End"
        case .why: "Why"
        case .help: "Help"
        case .pause: "Pause"
        case .signOut: "Sign out"
        case .supervise: "Lead"
        }
    }

    func name(of condition: ParcelCondition) -> String {
        switch condition {
        case .intact: "Intact"
        case .crushed: "Crushed or torn"
        case .wet: "Wet or stained"
        case .opened: "Open, or tape cut"
        }
    }

    func sentence(about stage: LabelStage) -> String {
        switch stage {
        case .queued: "Label waiting to print"
        case .sending: "Label printing"
        case .sent, .confirmed: "Stick the label on, then scan it"
        case .verified: "Label checked"
        case .failed(let failure): "Label not printed: \(name(of: failure))"
        case .unknown: "Label out? If so, scan it"
        case .cancelled: "Printing cancelled: \(Command.reprint.keyHint) to print"
        }
    }

    func name(of failure: PrintFailure) -> String {
        switch failure {
        case .portMissing: "printer unplugged"
        case .portBusy: "printer taken by another program"
        case .portFault: "the printer does not answer"
        case .noPrinter: "this bench has no printer"
        case .rejected: "the printer cannot read it. Print again, else call for help"
        }
    }

    func sentence(about reason: UnreadableReason) -> String {
        switch reason {
        case .empty: "Empty code"
        case .tooLong(let bytes): "Code too long (\(bytes) bytes)"
        case .controlCharacters: "Code with forbidden characters"
        case .menuReply: "The scanner's answer to a setting"
        }
    }

    func name(of kind: Scanned.Kind) -> String {
        switch kind {
        case .key: "key"
        case .badge: "badge"
        case .bin: "bin"
        case .plate: "item label"
        case .command: "command"
        case .answer: "answer card"
        case .product: "product"
        case .parcel(let carrier?): "\(Harmless.text(carrier, columns: English.carrierColumns)) parcel"
        case .parcel(nil): "parcel"
        case .url: "web address"
        case .text: "text"
        }
    }

    func name(of hold: Hold) -> String {
        switch hold {
        case .hazard: "danger"
        case .data: "personal data"
        case .secondLook: "second look"
        case .unidentified: "not identified"
        case .hygiene: "hygiene"
        case .serial, .counterfeit: "to be checked"
        case .recall: "recall"
        case .foreign: "not our goods"
        case .belonging: "customer's own thing"
        }
    }

    func word(of tone: Tone) -> String {
        switch tone {
        case .accepted, .tick: "OK"
        case .question: "ATTENTION"
        case .refused: "REFUSED"
        case .stop: "STOP"
        }
    }

    /// Columns for a carrier's name inside a sentence.
    static let carrierColumns = 12

    /// `bin "A-17"`, the code made harmless.
    func shown(_ scanned: Scanned) -> String {
        switch scanned.kind {
        case .key: "key \(Harmless.code(scanned.text, columns: 4))"
        case .command:
            "\(name(of: scanned.kind)) "
                + quoted(Command(rawValue: scanned.text).map(name(of:)) ?? scanned.text, columns: 20)
        case .badge, .bin, .plate, .answer, .product, .parcel, .url, .text:
            "\(name(of: scanned.kind)) \(quoted(scanned.text, columns: 20))"
        }
    }

    func quoted(_ code: String, columns: Int = Harmless.codeColumns) -> String {
        "\"\(Harmless.code(code, columns: columns))\""
    }

    /// `1 item`, `0 items`, `3 items`.
    func count(_ number: Int, _ noun: String) -> String {
        number == 1 ? "\(number) \(noun)" : "\(number) \(noun)s"
    }

    func day(_ moment: Moment) -> String {
        let time = wallClock.time(at: moment)
        return "\(time.date) at \(time.clock)"
    }
}
