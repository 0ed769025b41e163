import Console
import Devices
import Foundation
import Glibc
import SystemPackage
import Wire

@testable import Station

/// A terminal or pipe attached to the control socket, without the program that usually does it. For one thread.
final class Attached {
    private let socket: FileDescriptor
    private var reader = ControlFrameReader()
    /// Every output frame, in order.
    private(set) var frames: [[UInt8]] = []
    /// What the daemon said at the end; nil while it has not.
    private(set) var goodbye: String?
    private(set) var answer: [UInt8] = []
    private(set) var isOver = false

    static let standardScreen = TerminalHello(size: .standard, charset: .unicode, kind: .screen)
    static let pipe = TerminalHello(size: .standard, charset: .unicode, kind: .lines)

    /// Connects as soon as the daemon listens.
    init(_ path: String, _ hello: TerminalHello? = Attached.pipe) throws {
        socket = try eventually("the socket \(path)") { try? ControlSocket.connect(to: path) }
        if let hello { try send(ControlFrame(.hello, text: hello.text)) }
    }

    deinit { close() }

    func close() {
        guard !isOver else { return }
        isOver = true
        try? socket.close()
    }

    func type(_ text: String) throws { try send(ControlFrame(.keys, text: text)) }

    /// Types a code and Enter.
    func enter(_ code: String) throws { try type(code + "\r") }

    func send(_ frame: ControlFrame) throws { try send(bytes: frame.encoded) }

    func send(bytes: [UInt8]) throws {
        var rest = bytes[...]
        let deadline = Patience.deadline
        while !rest.isEmpty {
            guard let taken = ControlSocket.send(rest, to: socket) else { throw Impatience(what: "an open socket") }
            rest = rest.dropFirst(taken)
            var entry = pollfd(fd: socket.rawValue, events: Int16(POLLOUT), revents: 0)
            guard rest.isEmpty || (poll(&entry, 1, 100) >= 0 && MonotonicTime.now() < deadline) else {
                throw Impatience(what: "room in the socket")
            }
        }
    }

    /// Reads once, waiting up to the deadline; false when nothing came or it is over.
    @discardableResult
    func read(until deadline: MonotonicTime) -> Bool {
        guard !isOver, pollReadable(socket.rawValue, until: deadline) else { return false }
        switch ControlSocket.receive(from: socket) {
        case .nothingYet: return true
        case .closed:
            close()
            return false
        case .bytes(let bytes):
            for frame in (try? reader.consume(bytes)) ?? [] { take(frame) }
            return true
        }
    }

    private func take(_ frame: ControlFrame) {
        switch frame.kind {
        case .output: frames.append(frame.payload)
        case .answer: answer += frame.payload
        case .end: goodbye = frame.text
        case .hello, .keys, .resize, .question, .file: break
        }
    }

    /// Reads until what came so far is enough.
    func wait(for what: String, _ isEnough: (Attached) -> Bool) throws {
        let deadline = Patience.deadline
        while !isEnough(self) {
            guard read(until: deadline) || isEnough(self) else {
                throw Impatience(what: what, seen: text.suffix(600) + "")
            }
        }
    }

    /// Everything that a pipe was told.
    var text: String { String(decoding: frames.joined(), as: UTF8.self) }

    /// What a pipe was told last.
    var latest: String { frames.last.map { String(decoding: $0, as: UTF8.self) } ?? "" }

    func wait(toRead words: String) throws {
        try wait(for: words) { $0.text.contains(words) }
    }

    /// Types a code and waits until the next frame holds these words.
    func enter(_ code: String, reading words: String) throws {
        let before = frames.count
        try enter(code)
        try wait(for: "\(words) after \(code)") { attached in
            attached.frames.dropFirst(before).contains { String(decoding: $0, as: UTF8.self).contains(words) }
        }
    }

    /// The glass of a screen after everything that came.
    func glass(_ size: Size = .standard) -> Glass {
        var glass = Glass(size: size)
        glass.take(Array(frames.joined()))
        return glass
    }
}

extension Attached {
    /// Asks a running station one question.
    static func ask(_ question: String, _ path: String) throws -> [UInt8] {
        let asker = try Attached(path, nil)
        try asker.send(ControlFrame(.question, text: question))
        try asker.wait(for: "an answer to \(question)") { $0.isOver }
        return asker.answer
    }

    /// Sends a file to be imported, as a command would.
    static func send(_ csv: String, as kind: ImportKind, to path: String) throws -> ImportAnswer {
        let sender = try Attached(path, nil)
        try sender.send(ControlFrame(.question, text: "import \(kind.rawValue) \(csv.utf8.count)"))
        if !csv.isEmpty { try sender.send(ControlFrame(.file, text: csv)) }
        try sender.wait(for: "an answer to the import of \(kind)") { $0.isOver }
        return try ImportAnswer(decoding: Data(sender.answer))
    }
}
