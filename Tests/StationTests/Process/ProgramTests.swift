import Console
import Devices
import Foundation
import Glibc
import Returns
import SystemPackage
import Testing
import Wire

@testable import Station

/// The program itself: its commands, what they say, and how they end.
@Suite(.serialized) struct ProgramTests {
    @Test func `the prompt in a terminal shows the station, works, and gives the terminal back`() async throws {
        try await blocking {
            let place = try Place()
            try SmallSite.stock(place, parcels: 1)
            try place.configure()
            let daemon = try Child.daemon(place)
            _ = try Attached(place.socket)
            let terminal = try Pseudoterminal()
            let device = try terminal.open()
            defer { try? device.close() }
            let before = try settings(of: device)
            let prompt = try Child(
                ["prompt", "--config", place.file("station.yaml")], input: device, output: device, errors: device)
            try terminal.wait(for: "the badge") {
                glass($0).text.contains("Scan your badge") || glass($0).text.contains("Scanner son badge")
            }
            #expect(try settings(of: device) != before)
            try terminal.type(SmallSite.english + "\r")
            try terminal.wait(for: "the parcel") { glass($0).text.contains("Scan a parcel") }
            #expect(glass(terminal.received).faults == [])
            try terminal.type("\u{3}")
            #expect(try prompt.wait() == .exit(0))
            try terminal.wait(for: "the terminal's own screen") {
                String(decoding: $0, as: UTF8.self).hasSuffix("\u{1B}[?1049l")
            }
            #expect(try settings(of: device) == before)
            // The station goes on, and says goodbye when it ends.
            let second = try Child(
                ["prompt", "--config", place.file("station.yaml")], input: device, output: device, errors: device)
            let count = terminal.received.count
            try terminal.wait(for: "the parcel again") {
                glass(Array($0.dropFirst(count))).text.contains("Scan a parcel")
            }
            daemon.kill(SIGTERM)
            #expect(try daemon.wait() == .exit(0))
            #expect(try second.wait() == .exit(0))
            try terminal.wait(for: "the goodbye") { String(decoding: $0, as: UTF8.self).contains("The station stops.") }
        }
    }

    @Test func `the prompt on a pipe is plain lines, with the outcome of everything that was sent`() async throws {
        try await blocking {
            let place = try Place()
            try SmallSite.stock(place, parcels: 1)
            try place.configure()
            let daemon = try Child.daemon(place)
            _ = try Attached(place.socket)
            try place.write("\(SmallSite.english)\n\(SmallSite.tracking(0))\n", to: "codes")
            let run = try Child.run(
                place, ["prompt", "--config", place.file("station.yaml")], input: place.file("codes"))
            #expect(run.ending == .exit(0))
            #expect(run.output.contains("What does the parcel look like?"), "\(run.output)\(run.errors)")
            #expect(!run.output.contains("\u{1B}"))
            daemon.kill(SIGTERM)
            try daemon.wait()
        }
    }

    @Test func `a file that is larger than the socket's buffer reaches the station whole`() async throws {
        try await blocking {
            let place = try Place()
            try SmallSite.stock(place, parcels: 1)
            try place.configure()
            let daemon = try Child.daemon(place)
            _ = try Attached(place.socket)
            let noise = (0..<20_000).map { "NOISE%\($0)\n" }.joined()
            try place.write(noise + "\(SmallSite.english)\n", to: "codes")
            let run = try Child.run(
                place, ["prompt", "--config", place.file("station.yaml")], input: place.file("codes"))
            #expect(run.ending == .exit(0))
            #expect(run.output.contains("? Scan a parcel"), "\(run.errors)")
            daemon.kill(SIGTERM)
            try daemon.wait()
        }
    }

    @Test func `SIGTERM ends the daemon with 0 and takes its socket away`() async throws {
        try await blocking {
            let place = try Place()
            try place.configure()
            let daemon = try Child.daemon(place)
            _ = try Attached(place.socket)
            daemon.kill(SIGTERM)
            #expect(try daemon.wait() == .exit(0))
            #expect(!FileManager.default.fileExists(atPath: place.socket))
            let status = try Child.run(place, ["status", "--config", place.file("station.yaml")])
            #expect(status.ending == .exit(69))
            #expect(status.errors.contains("No station answers on \(place.socket)"))
        }
    }

    @Test func `status is a table for people and JSON for scripts`() async throws {
        try await blocking {
            let place = try Place()
            try place.configure("station: BENCH-7")
            let daemon = try Child.daemon(place)
            _ = try Attached(place.socket)
            let json = try Child.run(place, ["status", "--json", "--config", place.file("station.yaml")])
            #expect(json.ending == .exit(0))
            let status = try StationStatus(decoding: Data(json.output.trimmingCharacters(in: .newlines).utf8))
            #expect(
                status.station == "BENCH-7" && status.step == "signIn" && status.hub == "none"
                    && status.synchronous == 2)
            let table = try Child.run(place, ["status", "--config", place.file("station.yaml")])
            #expect(table.output.contains("BENCH-7") && table.output.contains("nobody signed in"))
            let chain = try Child.run(place, ["verify", "--json", "--config", place.file("station.yaml")])
            #expect(chain.ending == .exit(0) && chain.output.contains("sound"))
            daemon.kill(SIGTERM)
            try daemon.wait()
        }
    }

    @Test func `a second daemon on the same directory, or on the same state, ends with a sentence`() async throws {
        try await blocking {
            let place = try Place()
            try place.configure()
            let daemon = try Child.daemon(place)
            _ = try Attached(place.socket)
            let second = try Child.run(place, ["run", "--config", place.file("station.yaml")])
            #expect(second.ending == .exit(1))
            #expect(second.errors.contains("Another station"))
            let elsewhere = try Place()
            try place.write(
                "stateDirectory: \(place.path)\nruntimeDirectory: \(elsewhere.path)\n", to: "elsewhere.yaml")
            let third = try Child.run(place, ["run", "--config", place.file("elsewhere.yaml")])
            #expect(third.ending == .exit(1))
            #expect(third.errors.contains("Another station"))
            #expect(try !Attached.ask("status", place.socket).isEmpty)
            daemon.kill(SIGTERM)
            #expect(try daemon.wait() == .exit(0))
        }
    }

    @Test(arguments: [
        ("station: S1\nprinter:\n  serial: { path: /dev/ttyS0, baud: 12345 }\n", ":3:", "12345"),
        ("station: S1\nscaners: []\n", ":2:", "scaners"),
        ("station: [\n", ":", "station.yaml"),
    ]) func `a wrong configuration is named by file and line and ends with 78`(yaml: String, line: String, word: String)
        async throws
    {
        try await blocking {
            let place = try Place()
            try place.write(yaml, to: "station.yaml")
            for command in [["run"], ["check-config"], ["status"]] {
                let run = try Child.run(place, command + ["--config", place.file("station.yaml")])
                #expect(run.ending == .exit(78))
                #expect(run.errors.contains("station.yaml\(line)"), "\(run.errors)")
                #expect(run.errors.contains(word))
            }
        }
    }

    @Test func `what cannot be used ends with a sentence and its own exit code`() async throws {
        try await blocking {
            let place = try Place()
            let missing = try Child.run(place, ["run", "--config", place.file("none.yaml")])
            #expect(missing.ending == .exit(78) && missing.errors.contains("none.yaml cannot be read"))
            let option = try Child.run(place, ["run", "--frobnicate"])
            #expect(option.ending == .exit(64) && option.errors.contains("--frobnicate"))
            try place.configure("hub: { url: \"http://127.0.0.1:1\", tokenFile: \(place.file("token")) }")
            let token = try Child.run(place, ["run", "--config", place.file("station.yaml")])
            #expect(token.ending == .exit(78) && token.errors.contains(place.file("token")))
            let other = try Place()
            try other.write("no journal at all", to: "journal.sqlite")
            try other.configure()
            let foreign = try Child.run(other, ["run", "--config", other.file("station.yaml")])
            #expect(foreign.ending == .exit(1) && foreign.errors.contains("journal.sqlite"), "\(foreign.errors)")
            let help = try Child.run(place, ["--help"])
            #expect(help.ending == .exit(0) && help.output.contains("prompt"))
        }
    }

    @Test func `a runtime directory whose socket path is too long is named`() async throws {
        try await blocking {
            let place = try Place()
            let long = place.file(String(repeating: "d", count: 120))
            try place.write("stateDirectory: \(place.path)\nruntimeDirectory: \(long)\n", to: "station.yaml")
            let run = try Child.run(place, ["run", "--config", place.file("station.yaml")])
            #expect(run.ending == .exit(1) && run.errors.contains("longer than 107 bytes"), "\(run.errors)")
        }
    }

    @Test func `the service manager hears READY, WATCHDOG and STOPPING`() async throws {
        try await blocking {
            let place = try Place()
            try place.configure()
            let manager = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
            defer { close(manager) }
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: place.file("notify").utf8) }
            let bound = withUnsafePointer(to: &address) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    bind(manager, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
                }
            }
            try #require(bound == 0)
            func heard() throws -> String {
                guard pollReadable(manager, until: Patience.deadline) else { throw Impatience(what: "a notification") }
                var buffer = [UInt8](repeating: 0, count: 64)
                let count = recv(manager, &buffer, buffer.count, 0)
                return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
            }
            let nothing = try FileDescriptor.open("/dev/null", .readWrite, options: [.closeOnExec])
            defer { try? nothing.close() }
            let daemon = try Child(
                ["run", "--config", place.file("station.yaml")],
                environment: ["NOTIFY_SOCKET": place.file("notify"), "WATCHDOG_USEC": "200000"], input: nothing,
                output: nothing, errors: nothing)
            #expect(try heard() == "READY=1")
            #expect(try heard() == "WATCHDOG=1")
            #expect(try heard() == "WATCHDOG=1")
            daemon.kill(SIGTERM)
            var last = try heard()
            while last == "WATCHDOG=1" { last = try heard() }
            #expect(last == "STOPPING=1")
            #expect(try daemon.wait() == .exit(0))
        }
    }
}

func glass(_ bytes: [UInt8]) -> Glass {
    var glass = Glass(size: .standard)
    // A read may end inside a character; the rest comes with the next one.
    var whole = bytes[...]
    while String(validating: whole, as: UTF8.self) == nil, bytes.count - whole.count < 4 { whole = whole.dropLast() }
    glass.take(Array(whole))
    return glass
}

/// The settings of a terminal, as numbers.
private func settings(of device: FileDescriptor) throws -> [UInt32] {
    var settings = termios()
    guard tcgetattr(device.rawValue, &settings) == 0 else { throw Impatience(what: "a terminal") }
    return [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
}
