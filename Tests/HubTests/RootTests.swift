import Foundation
import Returns
import SystemPackage
import Testing
import Wire

@testable import Hub

/// The signed roots of days: how they are made, and what they show that the events alone do not.
@Suite(.overBothStores) struct RootTests {
    private let scene: VerifyFloor

    init() async throws { scene = try await VerifyFloor() }

    private func found(_ ask: VerifyAsk = VerifyAsk()) async throws -> [String] {
        try await scene.verify(ask).findings.map(\.description)
    }

    private func roots() async throws -> [DailyRoot] {
        try await scene.store.reading { try DailyRoot.all(in: $0) }
    }

    @Test func `each day that is over gets one root, and the roots name each other`() async throws {
        #expect(try await scene.sign(atDay: 0).isEmpty)
        let first = try await scene.sign(atDay: 1)
        #expect(first.map(\.last) == [10])
        let second = try await scene.sign(atDay: 2)
        #expect(second.map(\.first) == [11] && second.map(\.last) == [20])
        #expect(second.first?.previous == first.first?.hash && first.first?.previous == .zero)
        #expect(try await scene.sign(atDay: 2).isEmpty)
        #expect(try await roots() == first + second)
        #expect(try await roots().allSatisfy(\.isSigned))
        #expect(first.first?.day == DailyRoot.day(of: Floor.start))
    }

    @Test func `every station is told of a root by the feed`() async throws {
        guard let root = try await scene.sign(atDay: 1).first else {
            Issue.record("no root was made")
            return
        }
        guard case .page(let page, _) = try await scene.store.feed(after: nil, limit: 500, for: "S1") else {
            Issue.record("no page")
            return
        }
        let told = page.items.compactMap { try? ReferenceCoding.decode($0) }.filter { $0.kind == .dailyRoot }
        #expect(told == [.dailyRoot(root)])
    }

    @Test func `days that the hub was away for are caught up with`() async throws {
        #expect(try await scene.sign(atDay: 9).map(\.last) == [10, 20])
    }

    @Test func `an event that is stored after its day's root is in the next one`() async throws {
        try await scene.sign(atDay: 2)
        var journal = scene.first
        journal.add(.benchResumed)
        try await scene.take(journal, from: 13, count: 1, onDay: 1, hour: 6)
        #expect(try await scene.sign(atDay: 2).isEmpty)
        let late = try await scene.sign(atDay: 3)
        #expect(late.map(\.first) == [21] && late.first?.day == DailyRoot.day(of: Floor.start).advanced(byDays: 2))
        #expect(try await found().isEmpty)
    }

    @Test func `a clock that ran ahead holds up no root`() async throws {
        var journal = scene.first
        journal.add(.benchResumed)
        try await scene.take(journal, from: 13, count: 1, onDay: 900)
        #expect(try await scene.sign(atDay: 2).map(\.last) == [10, 20])
        journal.add(.benchPaused)
        try await scene.take(journal, from: 14, count: 1, onDay: 2)
        #expect(try await scene.sign(atDay: 3).map(\.last) == [22])
        #expect(try await found().isEmpty)
    }

    @Test func `of two hubs one makes the root`() async throws {
        let (store, key) = (scene.store, try scene.key.key())
        let made = try await withThrowingTaskGroup(of: [DailyRoot].self) { group in
            for _ in 0..<4 {
                group.addTask { try await store.makeRoots(key: key, at: VerifyFloor.moment(day: 2)) }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(made.map(\.number).sorted() == [1, 2])
        #expect(try await found().isEmpty)
    }

    @Test func `nothing is signed over a hole`() async throws {
        try await scene.tamper { try $0.run("DELETE FROM event WHERE hubSequence = 3") }
        await #expect(throws: HubFault.eventsMissing(first: 1, last: 10)) { try await scene.sign(atDay: 2) }
    }

    @Test func `roots are never changed or removed`() async throws {
        try await scene.sign(atDay: 2)
        for change in ["UPDATE dailyRoot SET madeAt = 0", "DELETE FROM dailyRoot"] {
            await #expect(throws: HubFault.self) { try await scene.store.writing { try $0.run(change) } }
        }
    }

    @Test func `an order across stations and a time of receipt that were changed are seen by the day`() async throws {
        try await scene.sign(atDay: 2)
        try await scene.tamper { db in
            for (from, to) in [(6, 900), (7, 6), (900, 7)] {
                try db.run("UPDATE event SET hubSequence = \(to) WHERE hubSequence = \(from)")
            }
            try db.run("UPDATE event SET receivedAt = receivedAt - 1 WHERE hubSequence = 12")
        }
        let found = try await found()
        #expect(found.count == 2 && found.allSatisfy { $0.contains("the events give") }, "\(found)")
        #expect(found.first?.hasPrefix("root 1 of ") == true)
    }

    @Test func `a chain that was rewritten from an event on is seen by the root`() async throws {
        let witnesses = try await scene.witnesses()
        try await scene.rewrite()
        // Without a root nothing in the store speaks against it, but the station does.
        #expect(try await found().isEmpty)
        let told = try await found(VerifyAsk(witnesses: witnesses))
        #expect(told.count == 1 && told.first?.hasPrefix("station S1, epoch 1: the hub told") == true, "\(told)")
    }

    @Test func `rewriting the root as well takes the key, and with the key a station shows it`() async throws {
        try await scene.sign(atDay: 2)
        let witnesses = try await scene.witnesses()
        let before = try await roots()
        try await scene.rewrite()
        let seen = try await found()
        #expect(seen.count == 2 && seen.allSatisfy { $0.contains("the events give") }, "\(seen)")

        // Somebody who cannot sign brings the roots into line: away with them, and anew under a key of his own.
        try await scene.tamper { try $0.run("DELETE FROM dailyRoot") }
        let forger = RootKeyFile(path: scene.floor.directory + "/forger.key")
        let forged = try await scene.store.makeRoots(key: try forger.key(), at: VerifyFloor.moment(day: 2))
        #expect(forged.count == 2)
        #expect(try await found().isEmpty)
        let asked = VerifyAsk(key: before.first?.fingerprint)
        let byKey = try await found(asked)
        #expect(byKey.count == 2 && byKey.allSatisfy { $0.contains("expected the key") }, "\(byKey)")

        // Somebody who has the key.
        try await scene.tamper { try $0.run("DELETE FROM dailyRoot") }
        try await scene.sign(atDay: 2)
        #expect(try await found(asked).isEmpty)
        let told = try await found(VerifyAsk(witnesses: witnesses))
        #expect(told.count == 3, "\(told)")
        #expect(told.first?.hasPrefix("S1 was told the root 1 of ") == true)
    }

    @Test func `a root that is edited, cut out or not signed is named`() async throws {
        try await scene.sign(atDay: 2)
        try await scene.tamper { try $0.run("UPDATE dailyRoot SET madeAt = madeAt + 1 WHERE number = 1") }
        let edited = try await found()
        #expect(edited.count == 2, "\(edited)")
        #expect(edited.first?.contains("not signed by its key") == true)
        #expect(edited.last?.contains("as the root before") == true)
        try await scene.tamper { try $0.run("DELETE FROM dailyRoot WHERE number = 1") }
        #expect(try await found().contains { $0.contains("expected root 1: roots were cut out") })
    }

    @Test func `the keeper makes what is due, and rests until a little after midnight`() async throws {
        let bells = try await HubBells(scene.store)
        let keeper = RootKeeper(
            store: scene.store, key: scene.key, bells: bells, now: { VerifyFloor.moment(day: 2) }, logger: Floor.quiet)
        try await keeper.look()
        #expect(try await roots().count == 2)
        #expect(RootKeeper.rest(at: VerifyFloor.moment(day: 2)) == .seconds(86_400 + 60))
        #expect(RootKeeper.rest(at: VerifyFloor.moment(day: 2, hour: 23)) == .seconds(3_600 + 60))
    }
}

struct RootKeyTests {
    @Test func `a key is made once, for its owner only, and read again`() throws {
        let floor = try Floor()
        let file = RootKeyFile(path: floor.directory + "/signing.key")
        #expect(try RootKey(file: file.path) == nil)
        let key = try file.key()
        #expect(try file.key().publicKey == key.publicKey)
        #expect(try FileManager.default.contentsOfDirectory(atPath: floor.directory) == ["signing.key"])
        let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(throws: HubFault.file(path: file.path, .fileExists)) { try RootKey(making: file.path) }
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
        #expect(throws: HubFault.self) { try file.key() }
        try FileManager.default.removeItem(atPath: file.path)
        try NewFile(file.path).write(Array("no key\n".utf8))
        #expect(throws: HubFault.self) { try file.key() }
    }
}
