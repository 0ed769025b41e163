import Foundation
import Journal
import Returns
import Testing
import Wire

@testable import Station

/// The way of one item up to its label.
enum BenchWalk {
    /// Signs in, receives the first parcel, scans its first line and answers until the label is asked for.
    static func toLabel(_ pipe: Attached, parcel: Int = 0) throws {
        var hand = Hand(badge: SmallSite.english, language: .english, parcels: parcel..<(parcel + 1))
        var seen = 0
        while true {
            try pipe.wait(for: "a prompt") { $0.frames.count > seen }
            seen = pipe.frames.count
            let text = pipe.latest
            if text.contains("? Label") || text.contains("? Stick") { return }
            switch hand.next(text) {
            case .scan(let code): try pipe.enter(code)
            case .key(let key): try pipe.type("\(key)\r")
            case .wait: continue
            case .done: throw Impatience(what: "a label", seen: text)
            }
        }
    }

    /// The same on a journal alone.
    static func toQueuedLabel(_ journal: Journal) throws {
        var state = try journal.restore()
        var clock = Int64(1_774_947_600_000)
        func take(_ input: Input) throws {
            clock += 5_000
            state = try journal.commit(input, state: state, at: Moment(milliseconds: clock)).state
        }
        try take(.scan(Barcode(parsing: SmallSite.english)))
        try take(.scan(Barcode(parsing: SmallSite.tracking(0))))
        try take(.press(1))
        try take(.scan(Barcode(parsing: SmallSite.gtins[0].display)))
        while state.bench.item?.label == nil { try take(.press(1)) }
    }
}

/// What a journal holds after the station that wrote it has ended, with the checks that hold whatever happened.
struct Findings {
    let items: [JournalItem]
    let events: [Event]

    init(_ place: Place) throws {
        let journal = try Journal.openReadOnly(at: place.journal, playbook: StandardPlaybook.load())
        let verdict = try JournalCheck.run(at: place.journal)
        #expect(verdict.isSound, "\(verdict.words)")
        items = try journal.items()
        var events: [Event] = []
        while true {
            let page = try journal.events(from: events.count + 1, limit: JournalLimits.eventsPerPage)
            if page.isEmpty { break }
            events += page.map(\.recorded.event)
        }
        self.events = events
        let plates = events.compactMap { event -> LicencePlate? in
            if case .itemIdentified(let item) = event { item.plate } else { nil }
        }
        #expect(Set(plates).count == plates.count, "a licence plate stands on two items")
        try journal.close()
    }

    /// Whether everything that an operator was shown as accepted is here.
    func keeps(_ promises: Promises) {
        let plates = Set(items.map(\.plate.text))
        #expect(promises.plates.subtracting(plates) == [])
        let binned = Set(items.filter(\.isBinned).map(\.plate.text))
        #expect(promises.binned.subtracting(binned) == [])
        let parcels = Set(
            events.compactMap { event in
                if case .parcelArrived(let arrival) = event { arrival.code } else { nil }
            })
        #expect(promises.parcels.subtracting(parcels) == [])
    }
}
