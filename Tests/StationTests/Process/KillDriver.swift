import Console
import Devices
import Foundation
import Glibc
import Journal
import Rehearsal
import Returns
import Simulation
import SystemPackage
import Testing
import Wire

@testable import Station

/// The real daemon with a scanner and a printer, killed at random moments while a hand works at it.
struct KillDriver {
    let place: Place
    /// Parcels that are announced; each is opened once.
    let parcels: Int
    private var dice: Dice
    private(set) var promises = Promises()
    private(set) var kills = 0
    /// Labels that were being sent when the process died.
    private(set) var interruptions = 0
    private var nextParcel = 0

    /// The longest life of a process, in milliseconds after the terminal is attached.
    static let lifeMilliseconds = 600

    init(seed: UInt64, parcels: Int) throws {
        place = try Place()
        dice = Dice(seed: seed)
        self.parcels = parcels
        try SmallSite.stock(place, parcels: parcels)
        try configure(hub: "")
    }

    func configure(hub: String) throws {
        try place.configure(
            """
            printer: { serial: { path: \(place.file("printer")), baud: 57600, flow: none }, language: zpl, answers: false }
            \(hub)
            """)
    }

    /// One life: starts, looks whether the screen shows the last committed step, works, dies.
    mutating func liveAndDie() throws {
        let expected = try Afterlife(place)
        let scanner = try place.freshFIFO("scanner")
        defer { try? scanner.close() }
        let printer = try Pseudoterminal()
        try printer.plug(into: place.file("printer"))
        let daemon = try Child.daemon(place, ["--replay", place.file("scanner")])
        let pipe = try Attached(place.socket)
        if expected.wasSending { interruptions += 1 }
        // Some die before they have shown anything.
        if Int.random(in: 0..<8, using: &dice) > 0 {
            try expected.check(pipe)
            let life = Int.random(in: 0..<Self.lifeMilliseconds, using: &dice)
            _ = try work(pipe, scanner, printer, until: MonotonicTime.now().advanced(byMilliseconds: life))
        }
        daemon.kill(SIGKILL)
        #expect(try daemon.wait() == .signal(SIGKILL))
        kills += 1
        // What was on its way to the terminal when it died may have been shown as well.
        while pipe.read(until: .now()) {}
        try Findings(place).keeps(promises)
    }

    /// A last life in which everything that is open is finished, ended politely.
    mutating func finish() throws {
        let scanner = try place.freshFIFO("scanner")
        defer { try? scanner.close() }
        let printer = try Pseudoterminal()
        try printer.plug(into: place.file("printer"))
        let daemon = try Child.daemon(place, ["--replay", place.file("scanner")])
        let pipe = try Attached(place.socket)
        nextParcel = max(nextParcel, parcels - 1)
        #expect(try work(pipe, scanner, printer, until: nil))
        daemon.kill(SIGTERM)
        #expect(try daemon.wait() == .exit(0), "\(place.text(of: "log").suffix(2_000))")
        try Findings(place).keeps(promises)
    }

    private mutating func work(
        _ pipe: Attached, _ scanner: FileDescriptor, _ printer: Pseudoterminal, until deadline: MonotonicTime?
    ) throws -> Bool {
        var shift = Shift(Hand(badge: SmallSite.english, language: .english, parcels: nextParcel..<parcels)) {
            _, code in
            printer.takeWhatIsThere()
            try scanner.writeAll(KeyTyping.scan(code))
        }
        defer {
            nextParcel = shift.hand.parcels.lowerBound
            promises.formUnion(shift.shown)
        }
        return try shift.work(at: pipe, until: deadline)
    }
}

/// What the journal says that the next start has to show.
struct Afterlife {
    /// Whether a label was being sent.
    let wasSending: Bool
    /// Whether a label waits, which then moves on by itself.
    private let isQueued: Bool
    private let prompt: Prompt

    init(_ place: Place) throws {
        let playbook = try StandardPlaybook.load()
        let journal = try Journal.openReadOnly(at: place.journal, playbook: playbook)
        let state = try journal.restore()
        var prompt = Workflow.prompt(
            state, station: journal.identity, playbook: journal.playbook(),
            products: try journal.products(state.bench.lineGTINs))
        let stage = state.bench.item?.label?.stage
        isQueued = stage == .queued
        wasSending = stage == .sending
        if case .label(let outcome, .sending, let copy) = prompt.step {
            prompt.step = .label(outcome, stage: .unknown, copy: copy)
        }
        self.prompt = prompt
        try journal.close()
    }

    /// The first words of a terminal are the prompt.
    func check(_ pipe: Attached) throws {
        try pipe.wait(for: "the first frame") { !$0.frames.isEmpty }
        let shown = String(decoding: pipe.frames[0], as: UTF8.self)
        let expected = PlainLines.lines(prompt, charset: .unicode, phrasebook: prompt.language.phrasebook())
        if isQueued {
            #expect(shown.contains("[LABEL]") || shown.contains("? Label"))
        } else {
            #expect(shown == expected.map { "\($0)\n" }.joined())
        }
    }
}

extension Promises {
    mutating func formUnion(_ other: Promises) {
        plates.formUnion(other.plates)
        parcels.formUnion(other.parcels)
        binned.formUnion(other.binned)
    }
}
