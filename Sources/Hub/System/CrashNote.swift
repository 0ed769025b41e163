import Glibc
import SystemPackage

/// What the process was at, for the case that it crashes: one page of a file, mapped into memory. A note costs a copy
/// of some bytes, no system call, and is in the file however the process ends.
///
/// A kill from outside leaves the note without the mark: only the signals by which the processor, or the runtime, ends
/// a program that did something wrong set it (signal(7)).
final class CrashNote: Sendable {
    /// What was noted when the process crashed that used the file before; nil when it did not crash over a note.
    let left: String?
    private nonisolated(unsafe) let page: UnsafeMutableRawPointer
    private let file: FileDescriptor

    /// A page of memory (getpagesize(3) on every platform that the hub runs on), and what stands before the words: the
    /// mark, and their length in two bytes.
    private static let (pageBytes, headBytes) = (4_096, 3)

    /// Opens or makes the file and reads what was left in it. Throws what open(2), ftruncate(2) or mmap(2) say.
    init(_ path: FilePath) throws {
        file = try FileDescriptor.open(
            path, .readWrite, options: [.create, .closeOnExec, .noFollow], permissions: [.ownerReadWrite])
        guard ftruncate(file.rawValue, off_t(Self.pageBytes)) == 0,
            let mapped = mmap(nil, Self.pageBytes, PROT_READ | PROT_WRITE, MAP_SHARED, file.rawValue, 0),
            mapped != MAP_FAILED
        else {
            let fault = Errno(rawValue: errno)
            try? file.close()
            throw fault
        }
        page = mapped
        let length =
            Int(mapped.load(fromByteOffset: 1, as: UInt8.self)) << 8
            | Int(mapped.load(fromByteOffset: 2, as: UInt8.self))
        let isMarked = mapped.load(as: UInt8.self) == 1 && (1...(Self.pageBytes - Self.headBytes)).contains(length)
        left =
            isMarked
            ? String(decoding: UnsafeRawBufferPointer(start: mapped + Self.headBytes, count: length), as: UTF8.self)
            : nil
        memset(mapped, 0, Self.pageBytes)
    }

    deinit {
        // Whoever is marked at a crash is another one, or nobody.
        if crashPage == page.assumingMemoryBound(to: UInt8.self) { crashPage = nil }
        munmap(page, Self.pageBytes)
        try? file.close()
    }

    /// Notes what is being done; cut to what a page holds.
    func write(_ words: String) {
        let length = words.utf8.withContiguousStorageIfAvailable { words in
            let count = min(words.count, Self.pageBytes - Self.headBytes)
            if count > 0, let start = words.baseAddress { memcpy(page + Self.headBytes, start, count) }
            return count
        }
        setLength(length ?? 0)
    }

    /// It is done.
    func clear() { setLength(0) }

    private func setLength(_ length: Int) {
        page.storeBytes(of: UInt8(length >> 8), toByteOffset: 1, as: UInt8.self)
        page.storeBytes(of: UInt8(length & 0xFF), toByteOffset: 2, as: UInt8.self)
    }

    /// From now on a crash marks this page; whatever was done at such a signal before is done after that.
    func markAtCrash() {
        crashPage = page.assumingMemoryBound(to: UInt8.self)
        for signal in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] where signal < earlier.count {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { signal in
                // Only what a handler may do (signal-safety(7)): a store, and sigaction. The instruction that was wrong
                // is run again, and meets what was there before.
                crashPage?.pointee = 1
                sigaction(signal, &earlier[Int(signal)], nil)
            }
            sigaction(signal, &action, &earlier[Int(signal)])
        }
    }
}

/// The page that a crash marks. A handler can be handed nothing.
private nonisolated(unsafe) var crashPage: UnsafeMutablePointer<UInt8>?
/// What was done at a signal before, by its number.
private nonisolated(unsafe) var earlier: [sigaction] = (0..<32).map { _ in sigaction() }
