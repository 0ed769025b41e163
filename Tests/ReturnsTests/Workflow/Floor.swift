import Returns

/// A small floor in memory: reference data, and what the journal would know of bins, items and receipts. It answers
/// fact requests as the journal does, from the same events.
struct Floor {
    static let station = StationIdentity(
        station: "S1", epoch: 1, platePrefix: Fixture.known(PlatePrefix("10001")), site: "DEMO", labelLanguage: .french)
    static let start = Moment(milliseconds: 1_790_000_000_000)

    var playbook = Fixture.playbook
    var products: [Product] = []
    var returns: [ExpectedReturn] = []
    var bins: [Bin] = []
    var badges: [Badge] = []
    var loads: [BinPlace: Int] = [:]
    var measures: [BinPlace: ItemMeasure] = [:]
    var position: FloorPosition?
    var elsewhere: [BinPlace: Int] = [:]
    var full: Set<BinPlace> = []
    var places: [LicencePlate: BinPlace] = [:]
    var recalls: [Recall] = []
    var returned: [ReturnedSerial] = []
    var donations: [DonationRecord] = []
    var serials: [(serial: String, plate: LicencePlate)] = []
    var parcels: [LicencePlate: String] = [:]
    var arrivals: [(ParcelArrival, Receipt)] = []
    var found: [String: [LicencePlate: GTIN]] = [:]
    var waiting = WaitingItems()
    var history: [Event] = []
    /// What the desk ordered, as the hub tells of it.
    var orders: [LicencePlate: DeskOrder] = [:]
    var recorded: [RecordedEvent] = []

    func facts(for request: FactRequest) -> Facts {
        var (facts, request) = (Facts(station: Self.station, playbook: playbook), request)
        if request.seeksOrder, let plate = request.plate { facts.order = orders[plate] }
        if facts.order != nil, let item = request.plate.flatMap(identification) {
            request = request.carryingOut(orderFor: item)
        }
        facts.badge = badges.first { $0.id == request.badge }
        facts.returns = returns.filter { announced in
            request.parcelKeys.contains { announced.codes.contains($0) || announced.rma == $0 }
        }
        facts.receipt =
            arrivals.first { arrival, _ in
                request.parcelKeys.contains { $0 == arrival.code || $0 == arrival.rma }
            }?.1
        facts.received = facts.returns.first.map { received(of: $0.rma) } ?? []
        facts.products = request.gtins.compactMap { gtin in products.first { $0.gtin == gtin } }
        if let plate = request.plate, let place = places[plate] {
            facts.item = KnownItem(plate: plate, parcel: parcels[plate] ?? "", place: place, at: Self.start)
        } else if let plate = request.plate, request.needsStanding, let parcel = parcels[plate] {
            facts.item = KnownItem(plate: plate, parcel: parcel, place: nil, at: Self.start)
        } else if let plate = serials.last(where: { $0.serial == request.serial })?.plate {
            facts.item = KnownItem(plate: plate, parcel: parcels[plate] ?? "", place: places[plate], at: Self.start)
        }
        if let plate = request.plate, request.seeksSecondLook { facts.secondLook = waiting.item(plate) }
        if let serial = request.serial.map(ReturnedSerial.spelling) {
            facts.returned = returned.first { $0.serial == serial && request.gtins.contains($0.gtin) }
        }
        if request.needsRecalls {
            facts.recalls = recalls.filter { recall in recall.products.contains { request.gtins.contains($0.gtin) } }
        }
        let offered = request.gtins.map(DonationSubject.product) + (request.offered.map { [.item($0)] } ?? [])
        facts.donations = donations.filter { offered.contains($0.subject) }
        if request.needsHeldItem, let plate = request.plate {
            var held = HeldItemHistory(of: plate)
            for event in history { held.add(event) }
            facts.held = held.item
        }
        addSupervised(request, to: &facts)
        facts.bin = request.bin.flatMap { code in bins.first { $0.code == code } }.map(status)
        if request.needsBins { facts.bins = BinBoard(bins.map(status), from: position) }
        return facts
    }

    private func received(of rma: String) -> [ReceivedParcel] {
        arrivals.filter { $0.0.rma == rma }.map { arrival, receipt in
            let pieces = Dictionary(grouping: (found[arrival.parcel] ?? [:]).values) { $0 }
            return ReceivedParcel(
                code: arrival.code, receipt: receipt,
                found: pieces.map { FoundPieces(gtin: $0.key, quantity: $0.value.count) })
        }
    }

    private func status(_ bin: Bin) -> BinStatus {
        BinStatus(
            bin: bin, load: (loads[bin.place] ?? 0) + (elsewhere[bin.place] ?? 0),
            measure: measures[bin.place] ?? .none, isDeclaredFull: full.contains(bin.place))
    }

    /// A bin that is not full any more and holds so many items, put there by another station.
    mutating func reopen(_ code: String, load: Int) {
        for bin in bins where bin.code == code {
            full.remove(bin.place)
            elsewhere[bin.place] = load
        }
    }

    /// What the journal's projections do with an event.
    mutating func note(_ recorded: RecordedEvent) {
        waiting.note(recorded.event)
        history.append(recorded.event)
        self.recorded.append(recorded)
        switch recorded.event {
        case .parcelArrived(let arrival):
            arrivals.append((arrival, Receipt(station: Self.station.station, at: recorded.at)))
        case .parcelWithdrawn(let parcel): arrivals.removeAll { $0.0.parcel == parcel }
        case .itemIdentified(let identified):
            if let serial = identified.candidate.serial { serials.append((serial, identified.plate)) }
            parcels[identified.plate] = identified.parcel
            found[identified.parcel, default: [:]][identified.plate] = identified.candidate.gtin
        case .evidenceRecorded(let piece) where piece.kind == .serial:
            serials.removeAll { $0.plate == piece.plate }
            if let serial = piece.value { serials.append((serial, piece.plate)) }
        case .evidenceWithdrawn(let plate, .serial): serials.removeAll { $0.plate == plate }
        case .itemVoided(let plate):
            for parcel in found.keys { found[parcel]?[plate] = nil }
            parcels[plate] = nil
            serials.removeAll { $0.plate == plate }
        case .binReserved(_, let place, let room):
            loads[place, default: 0] += 1
            measures[place, default: .none].add(room.measure)
        case .binReleased(_, let place, let room):
            loads[place, default: 0] -= 1
            measures[place, default: .none].add(room.measure, times: -1)
        case .itemBinned(let plate, let place): places[plate] = place
        case .itemUnbinned(let plate, _): places[plate] = nil
        case .binDeclaredFull(let place): full.insert(place)
        case .supervised(_, let step): note(step)
        case .binFullWithdrawn(let place): full.remove(place)
        default: break
        }
    }
}

/// The reference data of the scenarios.
enum Fixture {
    static let shirt = gtin("4006381333931")
    static let trousers = gtin("5901234123457")
    static let phone = gtin("9780201379624")
    static let lamp = gtin("96385074")
    static let kettle = gtin("4012345678901")

    static func gtin(_ digits: String) -> GTIN { known(GTIN(digits)) }

    /// A value of the fixture that is right by construction.
    static func known<Value>(_ value: Value?) -> Value {
        guard let value else { preconditionFailure("the fixture is wrong") }
        return value
    }

    static func text(_ french: String, _ english: String) -> LocalizedText {
        LocalizedText(french: french, english: english)
    }

    static var floor: Floor {
        var floor = Floor()
        floor.products = [
            Product(gtin: shirt, name: text("Chemise", "Shirt"), category: "apparel", supplier: "ALPHA"),
            Product(gtin: trousers, name: text("Pantalon", "Trousers"), category: "apparel", supplier: "ALPHA"),
            Product(gtin: phone, name: text("Téléphone", "Phone"), category: "connected", supplier: "BETA"),
            Product(gtin: kettle, name: text("Bouilloire", "Kettle"), category: "appliance", supplier: "BETA"),
            Product(gtin: lamp, name: text("Lampe", "Lamp"), category: "lighting", supplier: "BETA"),
        ]
        floor.returns = [
            ExpectedReturn(
                rma: "RMA-1001", codes: ["8R12345678904"],
                lines: [
                    ExpectedLine(number: 1, gtin: shirt, quantity: 2),
                    ExpectedLine(number: 2, gtin: phone, quantity: 1),
                ]),
            ExpectedReturn(
                rma: "RMA-1005", codes: ["8R00000000071"], lines: [ExpectedLine(number: 1, gtin: kettle, quantity: 1)]),
            ExpectedReturn(
                rma: "RMA-1002", codes: ["RB123456785GB"], lines: [ExpectedLine(number: 1, gtin: trousers, quantity: 1)]
            ),
            ExpectedReturn(
                rma: "RMA-1003", codes: ["1Z999AA10123456784"],
                lines: [ExpectedLine(number: 1, gtin: lamp, quantity: 1)],
                received: Receipt(station: "S2", at: Floor.start)),
            ExpectedReturn(
                rma: "RMA-2001", codes: ["8R00000000019", "8R00000000026"],
                lines: [
                    ExpectedLine(number: 1, gtin: shirt, quantity: 2),
                    ExpectedLine(number: 2, gtin: trousers, quantity: 1),
                ]),
            ExpectedReturn(
                rma: "RMA-2002", codes: ["8R00000000033", "8R00000000040"],
                lines: [
                    ExpectedLine(number: 1, gtin: shirt, quantity: 1),
                    ExpectedLine(number: 2, gtin: trousers, quantity: 1),
                ],
                received: Receipt(station: "S2", at: Floor.start),
                parcels: [
                    ReceivedParcel(
                        code: "8R00000000033", receipt: Receipt(station: "S2", at: Floor.start),
                        found: [FoundPieces(gtin: shirt, quantity: 1)])
                ]),
            ExpectedReturn(
                rma: "RMA-2003", codes: ["8R00000000057", "8R00000000064"],
                lines: [ExpectedLine(number: 1, gtin: shirt, quantity: 1)],
                received: Receipt(station: "S2", at: Floor.start),
                parcels: [
                    ReceivedParcel(
                        code: "RMA-2003", receipt: Receipt(station: "S2", at: Floor.start), found: nil)
                ]),
            ExpectedReturn(
                rma: "RMA-1004", codes: ["TBA000000000000"], lines: [ExpectedLine(number: 1, gtin: lamp, quantity: 1)]),
        ]
        floor.bins = [
            Bin(code: "A-01", generation: 1, zone: "A", binClass: "RESTOCK", capacity: 2),
            Bin(code: "A-02", generation: 3, zone: "A", binClass: "RESTOCK", capacity: 5),
            Bin(code: "B-01", generation: 1, zone: "B", binClass: "OUTLET", capacity: 5),
            Bin(code: "H-01", generation: 1, zone: "H", binClass: "HAZARD", capacity: 5),
            Bin(code: "Q-01", generation: 1, zone: "Q", binClass: "SECOND-LOOK", capacity: 5),
            Bin(code: "Z-99", generation: 1, zone: "Z", binClass: "OVERFLOW", capacity: 9),
        ]
        floor.badges = [
            Badge(id: "ANNA01", alias: "AN", language: .french, role: .operator),
            Badge(id: "BOB002", alias: "BO", language: .english, role: .operator),
            Badge(id: "CHEF01", alias: "CH", language: .french, role: .supervisor, pin: pin),
            Badge(id: "CHEF02", alias: "CI", language: .english, role: .supervisor),
        ]
        return floor
    }

    /// A verifier that nothing derives from: a scenario says itself whether a PIN is right.
    static let pin = PinVerifier(salt: [1], cost: 2, blockSize: 1, parallelism: 1, hash: [2])

    static let playbook = Playbook(
        categories: [
            Category(id: "apparel", name: text("Textile", "Apparel"), sheet: "apparel"),
            Category(id: "connected", name: text("Connecté", "Connected"), sheet: "connected"),
            Category(id: "appliance", name: text("Ménager", "Appliance"), sheet: "appliance"),
        ],
        sheets: [apparel, connected, appliance],
        dispositions: DispositionTable(
            id: "standard", version: 7,
            rules: [
                rule("H-1", holds: [.hazard], .hold, "HAZARD"),
                rule("H-2", holds: [.secondLook, .unidentified, .data, .hygiene], .hold, "SECOND-LOOK"),
                rule("H-3", holds: [.recall], .hold, "RECALL"),
                rule("H-4", holds: [.serial, .counterfeit], .hold, "LOCKED"),
                rule("H-5", holds: [.foreign], .hold, "NOT-OURS"),
                rule("H-6", holds: [.belonging], .hold, "BELONGINGS"),
                rule("R-1", grades: [.new, .likeNew], .restock, "RESTOCK"),
                rule("R-2", .outlet, "OUTLET"),
            ]))

    private static func rule(
        _ id: String, grades: [Grade] = [], holds: [Hold] = [], _ disposition: Disposition, _ binClass: String
    ) -> DispositionRule {
        DispositionRule(
            id: id, when: ItemCondition(grades: grades, holds: holds.isEmpty ? .free : .held(holds)),
            disposition: disposition, binClass: binClass, label: text("FR-\(id)", "EN-\(id)"),
            reason: text("Règle \(id).", "Rule \(id)."))
    }

    private static let apparel = GradingSheet(
        id: "apparel", version: 2, title: text("Textile", "Apparel"), first: "tags",
        questions: [
            question("tags", [answer("yes", .question("stain")), answer("no", .question("stain"), cap: .likeNew)]),
            question(
                "stain",
                [
                    answer("none", .grade(.new)), answer("washable", .grade(.likeNew), cap: .good, tasks: ["CLEAN"]),
                    answer("doubt", .hold(.secondLook)),
                ]),
        ])

    private static let connected = GradingSheet(
        id: "connected", version: 1, title: text("Connecté", "Connected"), first: "battery",
        questions: [
            question("battery", [answer("bad", .hold(.hazard)), answer("good", .question("look"))]),
            question("look", [answer("clean", .grade(.likeNew)), answer("scratched", .grade(.fair))]),
        ])

    /// Grades by what the answers tell; nobody asks for completeness after `torn`, and the lint would not let that
    /// through.
    private static let appliance = GradingSheet(
        id: "appliance", version: 3, title: text("Ménager", "Appliance"), first: "box",
        questions: [
            question(
                "box",
                [
                    answer("sealed", .assessed, telling: Assessment(packaging: .sealed)),
                    answer(
                        "opened", .question("power"),
                        telling: Assessment(completeness: .complete, packaging: .opened)),
                    answer("torn", .question("power"), telling: Assessment(packaging: .damaged)),
                ]),
            question(
                "power",
                [
                    answer("works", .question("look"), telling: Assessment(function: .works)),
                    answer("worksNoted", .question("look"), cap: .good, telling: Assessment(function: .works)),
                    answer("danger", .hold(.hazard), telling: Assessment(function: .faulty)),
                ]),
            question(
                "look",
                [
                    answer("none", .assessed, telling: Assessment(look: .unmarked)),
                    answer("visible", .assessed, telling: Assessment(look: .visible)),
                ]),
        ])

    private static func question(_ id: String, _ answers: [Answer]) -> Question {
        Question(id: id, text: text("\(id) ?", "\(id)?"), help: text("", ""), answers: answers)
    }

    private static func answer(
        _ id: String, _ next: Answer.Next, cap: Grade? = nil, tasks: [String] = [], telling: Assessment = Assessment()
    ) -> Answer {
        Answer(id: id, text: text(id, id), next: next, cap: cap, tasks: tasks, assessment: telling)
    }
}
