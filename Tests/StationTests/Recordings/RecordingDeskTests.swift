import Foundation
import Synchronization
import Testing
import Wire

@testable import Devices
@testable import Station

/// Who is given the recordings, how much, and where they are written.
@Suite(.serialized) struct RecordingDeskTests {
    private static func desk(_ place: Place, _ loop: DeviceLoop, tapes: Int) throws -> (
        RecordingDesk, TerminalBox
    ) {
        let recorder = FlightRecorder()
        for number in 0..<tapes {
            let profile = ScannerProfile(name: "../../etc/line \(number)", kind: .serial)
            let tape = recorder.tape(for: RecordedDevice(kind: .serial, profile: profile, node: "/dev/ttyS\(number)"))
            tape.opened(at: MonotonicTime(nanoseconds: 0))
            for time in 0..<20_000 {
                tape.record(.received, [UInt8(time % 256)], at: MonotonicTime(nanoseconds: Int64(time)))
            }
        }
        let box = TerminalBox()
        let server = LoopConfined(
            try PromptServer(path: place.socket) { id, event in
                if case .received = event { box.asked(id) }
            })
        loop.perform { core in try? server.on(core).start(on: core) }
        try loop.start()
        let desk = RecordingDesk(
            recorder: LoopConfined(recorder), loop: loop, server: server, facts: [("station", "S1")])
        return (desk, box)
    }

    /// Asks as a command does, and has the desk answer as if `user` had asked.
    private static func ask(_ user: UInt32?, tapes: Int) throws -> RecordAnswer {
        let place = try Place()
        let loop = try DeviceLoop()
        defer { loop.stop() }
        let (desk, box) = try desk(place, loop, tapes: tapes)
        let asker = try Attached(place.socket, nil)
        try asker.send(ControlFrame(.question, text: "record plain"))
        box.whenAsked { id in
            desk.answer(RecordOrder(isPlain: true), of: id, from: user, at: .systemClock(), printerSpeaks: "zpl")
        }
        try asker.wait(for: "the recordings") { $0.isOver }
        return try RecordAnswer(decoding: Data(asker.answer))
    }

    @Test func `all that the recorder can hold is handed over whole`() async throws {
        let answer = try await blocking { try Self.ask(ControlSocket.ownUser, tapes: RecorderLimits.devicesMax) }
        guard case .files(let files) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(files.count == 2 * RecorderLimits.devicesMax)
        #expect(files.allSatisfy { RecordedFile.isName($0.name) })
        #expect(files.first?.name == "01-------etc-line-0.serial")
        #expect(files[0].data.count == RecorderLimits.bytesPerDevice / 12)
        #expect(answer.encoded().count > 1 << 20 && answer.encoded().count < WireLimits.recordingsBytes / 2)
        let back = try Recording(description: Array(files[1].data), data: Array(files[0].data))
        #expect(back.device.profile.name == "../../etc/line 0" && !back.isRedacted)
    }

    @Test(arguments: [nil, ControlSocket.ownUser + 1])
    func `another account gets nothing`(user: UInt32?) async throws {
        let answer = try await blocking { try Self.ask(user, tapes: 1) }
        guard case .refused(let words) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(words.contains("sudo -u"))
    }

    @Test(arguments: ["../evil", "/etc/evil", "a/b", ".hidden", ""])
    func `a file name that leads elsewhere is refused, and nothing is written`(name: String) throws {
        let place = try Place()
        let folder = place.file("out")
        let files = [RecordAnswer.File(name: "good.serial", data: Data()), .init(name: name, data: Data("x".utf8))]
        guard case .refused = RecordingExport.write(files, into: folder) else {
            Issue.record("written")
            return
        }
        #expect(!FileManager.default.fileExists(atPath: folder))
    }

    @Test func `a file that is there is left alone, and files are for their owner only`() throws {
        let place = try Place()
        let folder = place.file("out")
        let file = RecordAnswer.File(name: "01-a.serial", data: Data("new".utf8))
        #expect(RecordingExport.write([file], into: folder) == .written(["\(folder)/01-a.serial"]))
        let mode = try FileManager.default.attributesOfItem(atPath: "\(folder)/01-a.serial")[.posixPermissions]
        #expect(mode as? NSNumber == 0o600)
        guard case .refused(let words) = RecordingExport.write([file], into: folder) else {
            Issue.record("written twice")
            return
        }
        #expect(words.contains("01-a.serial"))
        // A link that somebody laid there is not followed.
        let link = place.file("links")
        try FileManager.default.createDirectory(atPath: link, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: "\(link)/01-a.serial", withDestinationPath: place.file("target"))
        guard case .refused = RecordingExport.write([file], into: link) else {
            Issue.record("written through a link")
            return
        }
        #expect(!FileManager.default.fileExists(atPath: place.file("target")))
    }
}

/// Which command has asked, for a test that answers in the station's place.
final class TerminalBox: Sendable {
    private let state = Mutex<(id: TerminalID?, answer: (@Sendable (TerminalID) -> Void)?)>((nil, nil))

    func asked(_ id: TerminalID) {
        let answer = state.withLock { state in
            state.id = id
            return state.answer
        }
        answer?(id)
    }

    func whenAsked(_ answer: @escaping @Sendable (TerminalID) -> Void) {
        let id = state.withLock { state in
            state.answer = answer
            return state.id
        }
        if let id { answer(id) }
    }
}
