import Foundation
import Hub
import Synchronization

/// Two hubs of one database in PostgreSQL, each a process of its own, behind one address as behind a balancer.
final class HubPair: FloorHub {
    private struct Content {
        var programs: [HubProgram?] = [nil, nil]
        var turn = 0
        var kills = 0
    }

    private let connection: String
    private let binary: String
    private let folder: String
    private let ask: @Sendable (String) throws -> [String]
    private let content = Mutex(Content())
    private let (isUp, cameUp) = AsyncStream.makeStream(of: Void.self)
    private let (closing, toClose) = AsyncStream.makeStream(of: Void.self)

    /// `ask` answers a statement beside the hubs, at the server that takes writes.
    init(
        _ binary: String, database: String, folder: String, ask: @escaping @Sendable (String) throws -> [String]
    ) {
        (self.binary, connection, self.folder, self.ask) = (binary, database, folder, ask)
    }

    var database: HubDatabase { HubDatabase(connection) }

    /// The next of those that run, in turn.
    var address: (port: Int, life: Int)? {
        content.withLock { content in
            content.turn += 1
            let running = content.programs.compactMap(\.self)
            return running.isEmpty ? nil : (running[content.turn % running.count].port, 0)
        }
    }

    /// What a process said before it was killed holds.
    func isAlive(_ life: Int) -> Bool { true }

    var stops: Int { content.withLock(\.kills) }

    func run() async throws {
        try await OwnThread.run { [self] in for number in 0...1 { try start(number) } }
        cameUp.yield()
        _ = await closing.first { _ in true }
        try await OwnThread.run { [self] in
            for program in content.withLock({ content in
                defer { content.programs = [nil, nil] }
                return content.programs
            }) { program?.stop() }
        }
    }

    func waitUntilUp() async { _ = await isUp.first { _ in true } }

    /// The network's script ends no hub here; whoever makes trouble does.
    func stop(losingPower: Bool) {}

    func close() { toClose.yield() }

    /// Kills a hub in the middle of whatever it does, and starts another one in its place.
    func replace(_ number: Int) throws {
        let program = content.withLock { content in
            defer { content.programs[number] = nil }
            content.kills += 1
            return content.programs[number]
        }
        program?.kill()
        try start(number)
    }

    private func start(_ number: Int) throws {
        let program = try HubProgram.start(
            binary, ["--database", connection], log: "\(folder)/hub-\(number).log")
        content.withLock { $0.programs[number] = program }
    }

    func events(of station: String) throws -> [Data] {
        let rows = try asked(
            "SELECT encode(bytes, 'hex') FROM event WHERE station = '\(station)' ORDER BY epoch, sequence")
        return try rows.map { row in
            guard let bytes = Data(hexadecimal: row) else { throw FloorFault.stuck("bytes of an event: \(row)") }
            return bytes
        }
    }

    func items() throws -> [HubItem] {
        try asked("SELECT plate, grade, bin FROM item WHERE voidedAt IS NULL ORDER BY plate").map { row in
            let fields = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            return HubItem(plate: fields[0], grade: fields[1].nilIfEmpty, bin: fields[2].nilIfEmpty)
        }
    }

    /// Servers change places: what fails is asked again for a while.
    private func asked(_ statement: String) throws -> [String] {
        for _ in 0..<Self.triesMax {
            if let answer = try? ask(statement) { return answer }
            Pause.rest(milliseconds: Self.pauseMilliseconds)
        }
        return try ask(statement)
    }

    private static let (triesMax, pauseMilliseconds) = (300, 100)
}

extension Data {
    /// Bytes from pairs of hexadecimal digits; nil where there are others.
    fileprivate init?(hexadecimal text: String) {
        let digits = text.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count == text.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
        self.init(stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) })
    }
}

extension String {
    fileprivate var nilIfEmpty: String? { isEmpty ? nil : self }
}
