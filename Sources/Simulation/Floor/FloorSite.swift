/// What trouble finds on a running floor: the benches, and the journals of those that never lose their power.
struct FloorSite: Sendable {
    /// The benches' stations.
    let stations: [String]
    private let scratch: ScratchFolder

    init(stations: [String], scratch: ScratchFolder) {
        (self.stations, self.scratch) = (stations, scratch)
    }

    /// How many events each journal holds now; read beside the stations.
    func journalHeads() throws -> [String: Int] {
        try stations.reduce(into: [:]) { heads, station in
            heads[station] = try EventBytes.journalHead("\(scratch.path)/\(station)-0/journal.sqlite")
        }
    }
}
