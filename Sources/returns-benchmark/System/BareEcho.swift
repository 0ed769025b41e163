import CLinuxInput
import Foundation
import SystemPackage

/// The least that the scan's road can cost on this machine: a thread that waits in epoll(7) reads what comes and writes
/// an answer on.
struct BareEcho: Sendable {
    let input: FileDescriptor
    let output: FileDescriptor
    let answer: [UInt8]

    /// Starts the thread; it ends, and closes both descriptors, at the end of its input.
    func start() throws {
        let epoll = linux_epoll_create()
        guard epoll >= 0, linux_epoll_add(epoll, input.rawValue, LINUX_EPOLL_IN, 1) >= 0 else {
            throw BenchmarkFault.system(operation: "epoll", path: "pipe", errno: -epoll)
        }
        let thread = Thread { work(FileDescriptor(rawValue: epoll)) }
        thread.start()
    }

    private func work(_ epoll: FileDescriptor) {
        var ready = [linux_readiness](repeating: linux_readiness(), count: 1)
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while linux_epoll_wait(epoll.rawValue, &ready, 1) > 0 {
            let count = (try? buffer.withUnsafeMutableBytes { try input.read(into: $0) }) ?? 0
            guard count > 0, (try? output.writeAll(answer)) != nil else { break }
        }
        for descriptor in [epoll, input, output] { try? descriptor.close() }
    }
}

/// A row of echoes, from a pipe to a socket.
struct EchoRow {
    let entrance: FileDescriptor
    let exit: FileDescriptor
    let answerBytes: Int

    /// `threads` echoes, joined by pipes; the last one answers with so many bytes into a socket.
    init(threads: Int, answerBytes: Int) throws {
        let first = try FileDescriptor.pipe()
        let (near, far) = try Descriptors.socketPair()
        (entrance, exit, self.answerBytes) = (first.writeEnd, near, answerBytes)
        var input = first.readEnd
        for _ in 1..<threads {
            let joint = try FileDescriptor.pipe()
            try BareEcho(input: input, output: joint.writeEnd, answer: [1]).start()
            input = joint.readEnd
        }
        try BareEcho(input: input, output: far, answer: [UInt8](repeating: 0x20, count: answerBytes)).start()
    }

    /// Reads one whole answer.
    func receive() throws {
        var rest = answerBytes
        var buffer = [UInt8](repeating: 0, count: answerBytes)
        while rest > 0 {
            let count = try buffer.withUnsafeMutableBytes { try exit.read(into: $0) }
            guard count > 0 else { throw BenchmarkFault.stationEnded("the echo is gone") }
            rest -= count
        }
    }

    func close() {
        try? entrance.close()
        try? exit.close()
    }
}
