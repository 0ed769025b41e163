import Foundation
import GRDB
import Hub
import Journal
import Returns
import Simulation
import SystemPackage
import Wire

@testable import Station

/// A hub and two stations, each a process of its own, with a supervisor, and one bin into which everything goes.
final class TwoBenchFloor: Sendable {
    static let bin = "X-1"
    static let binClass = "RESTOCK-APPAREL"
    static let pin = "47110815"
    static let chief = OwnCode.badge("CHEF01").text
    static let stations = ["S1", "S2"]

    let hub: Place
    let benches: [Place]
    let cables: [PulledCable]
    let daemons: [Child]
    private let server: Child

    init() async throws {
        hub = try Place()
        benches = try Self.stations.map { _ in try Place() }
        let running = RunningHub(place: hub)
        var tokens: [String] = []
        for station in Self.stations { tokens.append(try await running.register(station)) }
        let desk = DeskClient(database: HubDatabase(hub.file("hub.sqlite")))
        for (kind, csv) in try SmallSite.files(parcels: 4) where kind != .bins && kind != .badges {
            _ = try await desk.perform(.importCSV(kind, Array(csv.utf8)))
        }
        _ = try await desk.perform(.importCSV(.bins, Array(try Self.bins().utf8)))
        let badges = "id,alias,language,role\nBOB002,BO,en,operator\nCHEF01,CH,en,supervisor\n"
        _ = try await desk.perform(.importCSV(.badges, Array(badges.utf8)))
        _ = try await desk.perform(.setPin(PinSetting(badge: "CHEF01", pin: Self.pin, pepperFile: nil)))
        let port = try ScriptedHub.freePort()
        let nothing = try FileDescriptor.open("/dev/null", .readWrite)
        defer { try? nothing.close() }
        server = try Child(
            ["serve", "--database", hub.file("hub.sqlite"), "--listen", "127.0.0.1:\(port)"], input: nothing,
            output: nothing, errors: nothing, program: "returns-hub")
        cables = try benches.map { _ in try PulledCable(to: port) }
        let (places, wires) = (benches, cables)
        daemons = try places.enumerated().map { index, place in
            try place.configure(
                """
                station: \(Self.stations[index])
                printer: { file: \(place.labels), language: zpl }
                hub: { url: "http://127.0.0.1:\(wires[index].port)", token: \(tokens[index]) }
                """)
            return try Child.daemon(place)
        }
    }

    deinit {
        for cable in cables { cable.close() }
    }

    /// Everything ends politely.
    func end() throws {
        for daemon in daemons where daemon.isAlive {
            daemon.kill(SIGTERM)
            try daemon.wait()
        }
        server.kill(SIGTERM)
        try server.wait()
    }

    private static func bins() throws -> String {
        let others = try SmallSite.bins().filter { $0.binClass != binClass }
        let rows =
            ["\(bin),Floor,\(binClass),10,1"]
            + others.map { "\($0.code),\($0.zone),\($0.binClass),\($0.capacity),1" }
        return (["code,zone,class,capacity,generation"] + rows).joined(separator: "\n") + "\n"
    }

    static func label(_ generation: Int) -> String { OwnCode.bin(code: bin, generation: generation).text }

    static func command(_ command: Command) -> String {
        OwnCode.command(site: "DEMO", name: command.rawValue).text
    }

    static func answer(_ number: Int) -> String { OwnCode.answer(site: "DEMO", number: number).text }

    /// Waits until a station has said everything and has rights to fill the bin.
    func settle(_ index: Int, needsRights: Bool = true) throws {
        _ = try eventually("a station in accord with its hub") { () -> Bool? in
            guard try benches[index].knows(badge: "CHEF01", bin: Self.bin) else { return nil }
            let status = try StationStatus(decoding: Data(Attached.ask("status", benches[index].socket)))
            guard status.hub == "connected", status.unsentEvents == 0 else { return nil }
            let rights = try rights(of: Self.stations[index]).values.reduce(0, +)
            return !needsRights || rights > 0 ? true : nil
        }
    }

    /// Waits until both stations have a share in the bin and nothing is on its way between them and the hub.
    func settleRights() throws {
        try eventually("a share for each") { () -> Bool? in
            guard try benches.allSatisfy({ try $0.knows(badge: "CHEF01", bin: Self.bin) }) else { return nil }
            let shares = try Self.stations.map { try rights(of: $0)[1] ?? 0 }
            let orders = try reading { try Int.fetchOne($0, sql: "SELECT count(*) FROM rightsOrder") ?? 0 }
            return shares.allSatisfy { $0 > 2 } && orders == 0 ? true : nil
        }
    }

    /// The bin as the hub tells of it.
    func binAtHub() throws -> Bin {
        try eventually("the bin at the hub") { () -> Bin? in
            let bytes = try EventBytes.read(
                hub.file("hub.sqlite"), "SELECT data AS bytes FROM reference WHERE kind = 'bin' AND key = '\(Self.bin)'"
            )
            guard let data = bytes.first, case .bin(let bin) = try ReferenceCoding.decode(data) else { return nil }
            return bin
        }
    }

    /// Waits until the bin at the hub is so.
    func wait(for what: String, _ isSo: (Bin) -> Bool) throws -> Bin {
        try eventually(what) {
            let bin = try binAtHub()
            return isSo(bin) ? bin : nil
        }
    }

    /// The rights that are out for the bin, by generation.
    func rights(of station: String) throws -> [Int: Int] {
        try reading { db in
            try Row.fetchAll(
                db, sql: "SELECT generation, rights FROM binRight WHERE code = ? AND station = ?",
                arguments: [Self.bin, station]
            ).reduce(into: [:]) { $0[$1[0]] = $1[1] }
        }
    }

    /// The plates in the bin, by generation.
    func plates() throws -> [Int: [String]] {
        try reading { db in
            try Row.fetchAll(
                db, sql: "SELECT binGeneration, plate FROM item WHERE bin = ? ORDER BY plate", arguments: [Self.bin]
            ).reduce(into: [:]) { $0[$1[0], default: []].append($1[1]) }
        }
    }

    /// The bin in which the hub has an item; nil while it has it in none.
    func bin(of plate: String) throws -> String? {
        try reading { try String.fetchOne($0, sql: "SELECT bin FROM item WHERE plate = ?", arguments: [plate]) }
    }

    /// The grades of the items at the hub, by plate.
    func gradesAtHub() throws -> [String: String] {
        try reading { db in
            try Row.fetchAll(db, sql: "SELECT plate, grade FROM item WHERE grade IS NOT NULL")
                .reduce(into: [:]) { $0[$1[0]] = $1[1] }
        }
    }

    private func reading<Value>(_ body: (Database) throws -> Value) throws -> Value {
        var settings = Configuration()
        settings.readonly = true
        let queue = try DatabaseQueue(path: hub.file("hub.sqlite"), configuration: settings)
        defer { try? queue.close() }
        return try queue.read(body)
    }
}
