import Devices
import Foundation
import Returns
import Wire

/// The question with which a command asks for the recordings: `record`, or `record plain` for them as they are.
struct RecordOrder: Equatable, Sendable {
    let isPlain: Bool

    var text: String { isPlain ? "record plain" : "record" }

    init(isPlain: Bool) {
        self.isPlain = isPlain
    }

    /// Reads a question; nil when it is another one.
    init?(_ question: String) {
        switch question {
        case "record": self.init(isPlain: false)
        case "record plain": self.init(isPlain: true)
        default: return nil
        }
    }
}

/// Hands out what the flight recorder holds. The device thread gives a copy, which costs it a few pointers; to take out
/// what is personal and to spell the rest is a thread's own work, so that nobody at the bench waits for it.
struct RecordingDesk: Sendable {
    let recorder: LoopConfined<FlightRecorder>
    let loop: DeviceLoop
    let server: LoopConfined<PromptServer>
    /// What every description says.
    let facts: [(name: String, value: String)]

    /// Answers a command: a refusal, or the files of all recordings. Who may ask is who may import: what was scanned is
    /// nobody else's business.
    func answer(
        _ order: RecordOrder, of id: TerminalID, from user: UInt32?, at now: Moment, printerSpeaks language: String
    ) {
        guard user == 0 || user == ControlSocket.ownUser else {
            let words =
                "Only root and the account that the station runs as may have the recordings. "
                + "Run the command as that account, with `sudo -u`."
            return reply(.refused(words), to: id)
        }
        loop.perform { [self] core in
            let (copies, monotonic) = (recorder.on(core).copies, core.now)
            Thread.detachNewThread { reply(files(of: copies, order, now, monotonic, language), to: id) }
        }
    }

    private func reply(_ answer: RecordAnswer, to id: TerminalID) {
        let frame = ControlFrame(.answer, Array(answer.encoded())).encoded
        loop.perform { [server] core in server.on(core).answer(id, with: frame, on: core) }
    }

    private func files(
        of copies: [TapeCopy], _ order: RecordOrder, _ now: Moment, _ monotonic: MonotonicTime,
        _ language: String
    ) -> RecordAnswer {
        let date = Date(timeIntervalSince1970: Double(now.milliseconds) / 1_000)
        let facts =
            facts + [
                ("exported", date.formatted(.iso8601)),
                ("clock", "\(Double(monotonic.nanoseconds / 1_000_000) / 1_000) s at that time"),
            ]
        var files: [RecordAnswer.File] = []
        do throws(DeviceError) {
            for (index, copy) in copies.enumerated() {
                var recording = copy.recording
                if recording.entries.isEmpty { continue }
                if recording.device.kind == .printer { recording.device.language = language }
                if !order.isPlain {
                    recording = try recording.redacted { LabelRedaction(language: language).redacted($0) }
                }
                let stem = "\(index < 9 ? "0" : "")\(index + 1)-" + RecordedFile.stem(of: recording.device.profile.name)
                files += recording.files(stem: stem, facts: facts).map {
                    RecordAnswer.File(name: $0.name, data: Data($0.bytes))
                }
            }
        } catch {
            return .refused("The recordings cannot be made harmless: \(error.words).")
        }
        return .files(files)
    }
}
