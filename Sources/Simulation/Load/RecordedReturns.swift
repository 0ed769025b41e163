public import Returns
public import Wire

/// The returns of a generated day at one bench, each recorded once: the real workflow decided every step. Stations that
/// load a hub work them through again and again, each with its own plates, parcels and bins.
public struct RecordedReturns: Sendable {
    /// One parcel from its arrival to its end.
    struct Return: Sendable {
        let arrival: ParcelArrival
        let events: [EventTemplate]
    }

    /// The master data that the day was drawn over.
    public let site: DaySite
    let returns: [Return]
    /// What stands before the first parcel: somebody signs in.
    let before: [EventTemplate]
    /// Plates, and parcels, of one pass through all returns.
    let (plates, parcels): (Int, Int)
    let binClasses: [String: String]

    /// A day that cannot be used.
    public struct Fault: Error, CustomStringConvertible {
        /// What is wrong with it.
        public let description: String
    }

    /// Works through a day of so many parcels. Throws `Fault` where the day itself breaks an invariant.
    public init(seed: UInt64, parcels: Int, playbook: Playbook) throws(Fault) {
        let size = DaySize(parcels: parcels, products: 220, bins: 180, rules: 0, benches: 1)
        let day = GeneratedDay(seed: seed, size: size, playbook: playbook)
        let (summary, journals) = day.recorded()
        guard summary.findings.isEmpty else {
            throw Fault(description: "the day of seed \(seed): \(summary.findings.joined(separator: "; "))")
        }
        site = day.site
        let events = journals.flatMap(\.self).flatMap(\.self)
        let starts = events.indices.filter { events[$0].event.arrival != nil }
        let ends = starts.dropFirst() + [events.count]
        before = events[..<(starts.first ?? 0)].map { EventTemplate($0, first: 1) }
        returns = zip(starts, ends).compactMap { start, end in
            events[start].event.arrival.map { arrival in
                let first = events[start].sequence
                return Return(arrival: arrival, events: events[start..<end].map { EventTemplate($0, first: first) })
            }
        }
        (plates, self.parcels) = (summary.items, returns.count)
        binClasses = Dictionary(site.bins.map { ($0.code, $0.binClass) }) { first, _ in first }
    }

    /// Events of one pass through all returns.
    public var eventsPerPass: Int { returns.reduce(0) { $0 + $1.events.count } }

    /// Items of one pass.
    public var itemsPerPass: Int { plates }

    /// How often each kind of event occurs in one pass, the most frequent first.
    public var kinds: [(kind: String, count: Int)] {
        let counts = returns.flatMap(\.events).reduce(into: [:]) { $0[$1.kind.rawValue, default: 0] += 1 }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
    }

    /// The return with which a station begins, so that stations are at different ones at the same time.
    func start(ofStation number: Int) -> Int { number * Self.stride % returns.count }

    /// Prime to the numbers of returns that anybody asks for.
    private static let stride = 7_919
}

// What the hub has to know before the stations work.
extension RecordedReturns {
    /// How many times what the day's bin takes fits into a bin that stands for it: nothing is taken away meanwhile.
    private static let roominess = 10

    /// How many times the day's floor stands beside itself, for so many stations: a floor has about ten bins a bench.
    public static func copies(forStations stations: Int) -> Int { max(1, stations / 18) }

    /// The files that a hub imports for so many stations, of which each works through at most so many returns.
    public func files(stations: Int, returnsEach: Int) -> [(kind: ImportKind, csv: String)] {
        let products = site.products.map { product in
            let traits = product.details.traits.map { "\($0)" }.sorted().joined(separator: " ")
            let (name, grams) = (product.name, product.weightGrams.map(String.init) ?? "")
            let price = product.priceCents.map { "\($0 / 100).\($0 % 100 / 10)\($0 % 10)" } ?? ""
            return "\(product.gtin.display),\(name.french),\(name.english),\(product.category),"
                + "\(product.supplier),\(price),\(grams),\(traits)"
        }
        let bins = (0..<Self.copies(forStations: stations)).flatMap { copy in
            site.bins.map { bin in
                let room = bin.capacity * Self.roominess
                return "\(Self.code(bin.code, copy: copy)),\(bin.zone),\(bin.binClass),\(room),1"
            }
        }
        let announced = (0..<stations).flatMap { announcements(toStation: $0, returnsEach) }
        return [
            (.products, csv("gtin,name_fr,name_en,category,supplier,price,weight_g,traits", products)),
            (.bins, csv("code,zone,class,capacity,generation", bins)),
            (.returns, csv("rma,tracking,gtin,quantity,reason", announced)),
        ]
    }

    /// The code of the bin that stands for one of the day's.
    static func code(_ code: String, copy: Int) -> String { "\(code)-\(copy)" }

    /// What sets a code apart from the same one at another station or in another pass.
    static func mark(station: Int, pass: Int) -> String { "-\(station)-\(pass)" }

    private func announcements(toStation number: Int, _ count: Int) -> [String] {
        let start = start(ofStation: number)
        return (start..<(start + count)).flatMap { place -> [String] in
            let arrival = returns[place % returns.count].arrival
            guard let rma = arrival.rma else { return [] }
            let mark = Self.mark(station: number, pass: place / returns.count)
            return arrival.lines.map { line in
                "\(rma)\(mark),\(arrival.code)\(mark),\(line.gtin.display),\(line.quantity),"
                    + "\(line.declaredReason ?? "")"
            }
        }
    }

    private func csv(_ header: String, _ rows: [String]) -> String {
        ([header] + rows).joined(separator: "\n") + "\n"
    }
}

extension Event {
    /// What opens a parcel.
    fileprivate var arrival: ParcelArrival? {
        if case .parcelArrived(let arrival) = self { arrival } else { nil }
    }
}
