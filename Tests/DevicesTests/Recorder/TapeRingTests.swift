import Rehearsal
import Testing

@testable import Devices

/// The ring that entries are kept in: bounded, in order, wrapped anywhere.
struct TapeRingTests {
    private func append(_ bytes: [UInt8], _ kind: Recording.Kind = .received, at time: Int, to ring: inout TapeRing) {
        bytes.withUnsafeBytes { ring.append(kind, at: Tapes.at(time), $0) }
    }

    @Test func `what fits comes back as it was, in its order`() {
        var ring = TapeRing()
        append([1, 2, 3], at: 5, to: &ring)
        append([], .opened, at: 6, to: &ring)
        append([6], .sent, at: 7, to: &ring)
        #expect(
            ring.entries == [
                Recording.Entry(.received, at: Tapes.at(5), [1, 2, 3]), Recording.Entry(.opened, at: Tapes.at(6)),
                Recording.Entry(.sent, at: Tapes.at(7), [6]),
            ])
        #expect(ring.forgotten == 0)
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `only the newest stay, whole, wherever the ring's end cuts them`(seed: UInt64) {
        var dice = Dice(seed: seed)
        let capacity = RecorderLimits.entryBytesMax + 11 + Int.random(in: 0...97, using: &dice)
        var ring = TapeRing(capacity: capacity)
        var all: [Recording.Entry] = []
        for time in 0..<2_000 {
            let kind = Recording.Kind.allCases.randomElement(using: &dice) ?? .received
            let bytes = dice.bytes(0...(time % 50 == 0 ? RecorderLimits.entryBytesMax : 90))
            append(bytes, kind, at: time, to: &ring)
            all.append(Recording.Entry(kind, at: Tapes.at(time), bytes))
            let kept = ring.entries
            #expect(kept == all.suffix(kept.count) && ring.forgotten == all.count - kept.count)
            let size = kept.reduce(0) { $0 + 11 + $1.bytes.count }
            // What was let go last would not have fitted.
            let next = ring.forgotten > 0 ? 11 + all[ring.forgotten - 1].bytes.count : capacity
            #expect(size <= capacity && size + next > capacity)
        }
    }

    @Test func `what is longer than an entry becomes several`() {
        var ring = TapeRing()
        let bytes = (0..<2 * RecorderLimits.entryBytesMax + 7).map { UInt8($0 % 251) }
        append(bytes, at: 1, to: &ring)
        #expect(ring.entries.map(\.bytes.count) == [RecorderLimits.entryBytesMax, RecorderLimits.entryBytesMax, 7])
        #expect(ring.entries.flatMap(\.bytes) == bytes)
    }

    @Test func `a line that babbles takes no more room than any other`() {
        let tape = DeviceTape(Tapes.device(.serial))
        for time in 0..<200_000 { tape.record(.received, [UInt8(time % 256)], at: Tapes.at(time)) }
        let entries = tape.copy.recording.entries
        #expect(entries.count == RecorderLimits.bytesPerDevice / 12)
        #expect(entries.last == Recording.Entry(.received, at: Tapes.at(199_999), [UInt8(199_999 % 256)]))
    }

    @Test func `a recording begins with a whole record, though what was let go ended within one`() throws {
        let tape = DeviceTape(Tapes.device())
        tape.opened(at: Tapes.at(0))
        let script = String(repeating: "'0123456789' enter ", count: 90)
        let bytes = Typing(script).bytes
        for start in stride(from: 0, to: bytes.count, by: 7) {
            tape.record(.received, bytes[start...].prefix(7), at: Tapes.at(start))
        }
        let recording = tape.copy.recording
        let received = recording.received
        #expect(recording.forgotten > 0 && received.count % 24 == 0 && received.count > 9_000)
        #expect(Array(bytes.suffix(received.count)) == received)
        #expect(try Tapes.play(recording).suffix(2) == ["scan 0123456789", "scan 0123456789"])
    }

    @Test func `the recorder keeps so many devices, and the one that was silent for longest goes`() {
        let recorder = FlightRecorder()
        for number in 0..<RecorderLimits.devicesMax {
            let device = Tapes.device(.serial, ScannerProfile(name: "line \(number)", kind: .serial))
            let tape = recorder.tape(for: device)
            tape.opened(at: Tapes.at(number))
            if number != 3 { tape.record(.received, [1], at: Tapes.at(100 + number)) }
        }
        _ = recorder.tape(for: Tapes.device())
        let names = recorder.copies.map(\.device.profile.name)
        #expect(names.count == RecorderLimits.devicesMax && !names.contains("line 3") && names.last == "hand")
    }

    @Test func `a device that comes back goes on with its tape, whatever its node is called then`() {
        let recorder = FlightRecorder()
        var device = Tapes.device()
        device.path = "pci-0:usb-2:1.0"
        let tape = recorder.tape(for: device)
        tape.opened(at: Tapes.at(1))
        // Its twin on the same port is another node of the same plug.
        #expect(recorder.tape(for: device) !== tape)
        tape.closed(at: Tapes.at(2))
        device.node = "/dev/input/event9"
        #expect(recorder.tape(for: device) === tape)
        tape.opened(at: Tapes.at(3))
        #expect(tape.copy.recording.entries.last?.bytes == Array("/dev/input/event9".utf8))
    }

    @Test func `a device that is set up in another way begins another tape, and comes back to its own`() {
        let recorder = FlightRecorder()
        let french = Tapes.device(.evdev, ScannerProfile(name: "hand", layout: "fr"))
        let tape = recorder.tape(for: french)
        tape.opened(at: Tapes.at(1))
        tape.closed(at: Tapes.at(2))
        let american = recorder.tape(for: Tapes.device(.evdev, ScannerProfile(name: "hand")))
        #expect(american !== tape)
        american.opened(at: Tapes.at(3))
        #expect(recorder.copies.map(\.device.profile.layout) == ["fr", "us"])
        #expect(recorder.copies.map(\.recording.entries.count) == [2, 1])
        #expect(recorder.tape(for: french) === tape)
    }
}
