import Returns

/// One thing that went wrong on a bad day, and what came of it.
public struct DayTrouble: Hashable, Sendable {
    /// What it was.
    public let what: String
    /// When, by the clock on the site's wall.
    public let when: String
    /// What came of it, a sentence each.
    public let outcome: [String]
    /// Whether it happened and came to the end that it should.
    public let isWeathered: Bool
}

extension BadDay {
    /// The five things, in the order of the day.
    func troubles(at site: DaySite, after audit: DayAudit, on board: BinBoard) -> [DayTrouble] {
        [
            printerTrouble(site), hubTrouble(site), binTrouble(site), recallTrouble(site, audit, board),
            phoneTrouble(site, audit),
        ]
    }

    private func printerTrouble(_ site: DaySite) -> DayTrouble {
        let rest = log.rested.map { "\(site.clock($0.lowerBound)) to \(site.clock($0.upperBound))" } ?? "never"
        return DayTrouble(
            what: "the printer of \(site.stations[printerBench].station) is out",
            when: "\(site.clock(printerOut.lowerBound)) to \(site.clock(printerOut.upperBound))",
            outcome: [
                "\(log.unknownLabels) label broke off and was asked about, \(log.failedLabels) waited as failed",
                "\(log.copies) printed again as a copy; the bench rested \(rest), and the others binned "
                    + "\(log.binnedElsewhere) items meanwhile",
            ],
            isWeathered: log.unknownLabels > 0 && log.failedLabels > 0 && log.rested != nil && log.copies > 0)
    }

    private func hubTrouble(_ site: DaySite) -> DayTrouble {
        let steps = log.offline.values.reduce(0, +)
        return DayTrouble(
            what: "the hub is away", when: "\(site.clock(hubAway.lowerBound)) to \(site.clock(hubAway.upperBound))",
            outcome: [
                "\(steps) steps meanwhile, benches at work: \(log.offline.count), "
                    + "up to \(log.unsentMax) events waiting at one",
                "everything was handed over afterwards, in sequence",
            ], isWeathered: steps > 0)
    }

    private func binTrouble(_ site: DaySite) -> DayTrouble {
        let bins = log.fullBins.map { bin in
            "\(bin.place.code) (\(bin.binClass)) full at \(site.clock(bin.at)) with \(bin.load) "
                + "by its count, then \(bin.instead?.code ?? "no bin had room")"
        }
        return DayTrouble(
            what: "\(Self.binsFull) bins are full at once", when: site.clock(binsFullFrom), outcome: bins,
            isWeathered: bins.count == Self.binsFull)
    }

    private func recallTrouble(_ site: DaySite, _ audit: DayAudit, _ board: BinBoard) -> DayTrouble {
        let binned = log.recalled.filter(\.value.wasBinnedBefore).keys.sorted()
        let listed = binned.map { plate in
            guard let place = audit.place(of: plate) else { return "\(plate) in the hand" }
            let isThere = board.status(ofCode: place.code)?.bin.place == place
            return "\(plate) \(place.code) (\(audit.binClass(of: place) ?? "?")\(isThere ? "" : ", taken away"))"
        }
        let later = log.recalled.values.filter(\.isStopped)
        let held = later.count { $0.hold == .recall }
        let inHand = log.recalled.values.count { !$0.isStopped && !$0.wasBinnedBefore }
        let name = recall?.title.english ?? "no product came before and after"
        return DayTrouble(
            what: "a recall is broadcast (\(name))", when: site.clock(recalledAt),
            outcome: [
                "\(inHand) in a hand at that moment; of \(later.count) scanned later \(held) were stopped",
                "\(binned.count) were binned already, to be fetched:",
            ] + listed,
            isWeathered: !binned.isEmpty && !later.isEmpty && held == later.count)
    }

    private func phoneTrouble(_ site: DaySite, _ audit: DayAudit) -> DayTrouble {
        let place = log.swollen.flatMap { audit.place(of: $0) }
        let binClass = place.flatMap { audit.binClass(of: $0) }
        let record = log.swollenRecord
        let calendar = site.playbook.currentPolicy.calendar
        let outcome =
            log.swollen.map { plate in
                "\(plate) stopped as \(record?.code.rawValue ?? "nothing"), "
                    + "owner \(record?.owner.rawValue ?? "nobody"), in \(place?.code ?? "no bin") (\(binClass ?? "-")), to be decided by "
                    + (record?.dueBy.map { String(describing: calendar.day(of: $0)) } ?? "nobody knows when")
            } ?? "no such device came in"
        return DayTrouble(
            what: "a phone with a swollen battery", when: "in the parcel \(swollenParcel ?? "-")", outcome: [outcome],
            isWeathered: record != nil && binClass?.hasPrefix("HAZARD") == true)
    }
}
