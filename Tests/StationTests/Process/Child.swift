import Glibc
import Synchronization
import SystemPackage

/// The real program, started by a test and never outliving it.
final class Child: Sendable {
    /// How a process ended.
    enum Ending: Equatable {
        case exit(Int32)
        case signal(Int32)
    }

    let process: pid_t
    private let ending = Mutex<Ending?>(nil)

    /// The programs under test: they lie beside the test bundle.
    private static let programs: FilePath = {
        var buffer = [CChar](repeating: 0, count: 4_096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let own = String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return FilePath(own).removingLastComponent()
    }()

    /// Starts the program; descriptors take the places of standard input, output and error.
    init(
        _ arguments: [String], environment: [String: String] = [:], input: FileDescriptor, output: FileDescriptor,
        errors: FileDescriptor, program: String = "returns-station"
    ) throws {
        let program = Self.programs.appending(program).string
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, descriptor) in [input, output, errors].enumerated() {
            posix_spawn_file_actions_adddup2(&actions, descriptor.rawValue, Int32(number))
        }
        let variables = ["PATH=/usr/bin:/bin", "LANG=C.UTF-8", "SWIFT_BACKTRACE=enable=no"]
        var argv = ([program] + arguments).map { strdup($0) } + [nil]
        var envp = (variables + environment.map { "\($0.key)=\($0.value)" }).map { strdup($0) } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        var process = pid_t()
        let failure = posix_spawn(&process, program, &actions, nil, &argv, &envp)
        guard failure == 0 else {
            throw Impatience(what: "the program \(program)", seen: "\(Errno(rawValue: failure))")
        }
        self.process = process
    }

    deinit {
        guard ending.withLock({ $0 }) == nil else { return }
        Glibc.kill(process, SIGKILL)
        var status: Int32 = 0
        waitpid(process, &status, 0)
    }

    func kill(_ signal: Int32) {
        Glibc.kill(process, signal)
    }

    /// Whether it still runs.
    var isAlive: Bool { look() == nil }

    /// Waits for its end.
    @discardableResult
    func wait() throws -> Ending {
        try eventually("the end of process \(process)") { look() }
    }

    private func look() -> Ending? {
        ending.withLock { ending in
            if let ending { return ending }
            var status: Int32 = 0
            guard waitpid(process, &status, WNOHANG) == process else { return nil }
            ending = status & 0x7F == 0 ? .exit((status >> 8) & 0xFF) : .signal(status & 0x7F)
            return ending
        }
    }
}

extension Child {
    /// Starts the daemon with a configuration file of a place; what it logs goes into the place's `log`.
    static func daemon(_ place: Place, _ arguments: [String] = []) throws -> Child {
        let nothing = try FileDescriptor.open("/dev/null", .readWrite)
        defer { try? nothing.close() }
        let log = try FileDescriptor.open(
            place.file("log"), .writeOnly, options: [.create, .append, .closeOnExec], permissions: .ownerReadWrite)
        defer { try? log.close() }
        return try Child(
            ["run", "--config", place.file("station.yaml")] + arguments, input: nothing, output: log, errors: log)
    }

    /// Runs a command to its end.
    static func run(
        _ place: Place, _ arguments: [String], input: String = "/dev/null", program: String = "returns-station"
    ) throws -> (
        ending: Ending, output: String, errors: String
    ) {
        let number = Int.random(in: 0..<1_000_000)
        let (out, err) = ("out-\(number)", "err-\(number)")
        let files = try [out, err].map {
            try FileDescriptor.open(
                place.file($0), .writeOnly, options: [.create, .truncate, .closeOnExec], permissions: .ownerReadWrite)
        }
        let source = try FileDescriptor.open(input, .readOnly, options: [.closeOnExec])
        defer { for file in files + [source] { try? file.close() } }
        let child = try Child(arguments, input: source, output: files[0], errors: files[1], program: program)
        return (try child.wait(), place.text(of: out), place.text(of: err))
    }
}

extension Place {
    /// The configuration file of a daemon that keeps everything here.
    func configure(_ more: String = "") throws {
        try write(
            """
            stateDirectory: \(path)
            runtimeDirectory: \(path)
            labelLanguage: en
            timeZone: UTC
            \(more)

            """, to: "station.yaml")
    }
}
