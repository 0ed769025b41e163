/// Why a figure could not be measured, or must not be believed.
enum BenchmarkFault: Error, CustomStringConvertible {
    /// A call of the system failed.
    case system(operation: String, path: String, errno: Int32)
    /// The directory to work in cannot be made.
    case directory(path: String, cause: String)
    /// The station's binary is not where it is looked for.
    case noStation(path: String)
    /// SQLite refused something.
    case sqlite(operation: String, message: String)
    /// libpq, used without the hub, said no.
    case postgres(operation: String, message: String)
    /// The station said nothing within the time that is waited for it.
    case silent(what: String, milliseconds: Int)
    /// The station ended while it was measured.
    case stationEnded(String)
    /// The work under measurement did not do what it should, so its time means nothing.
    case wrongOutcome(what: String, expected: String, found: String)

    var description: String {
        switch self {
        case .system(let operation, let path, let errno): "\(operation) failed on \(path) (errno \(errno))"
        case .directory(let path, let cause): "the directory \(path) cannot be made: \(cause)"
        case .noStation(let path): "there is no program \(path); name the station's binary with --station"
        case .sqlite(let operation, let message): "bare SQLite: \(operation): \(message)"
        case .postgres(let operation, let message): "bare libpq: \(operation): \(message)"
        case .silent(let what, let milliseconds): "\(what) did not come within \(milliseconds) ms"
        case .stationEnded(let how): "the station ended while it was measured: \(how)"
        case .wrongOutcome(let what, let expected, let found): "\(what): expected \(expected), found \(found)"
        }
    }
}
