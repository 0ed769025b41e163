public import Devices
public import Journal
public import Wire

/// Why a station cannot start. Facts; the command line makes the sentence.
public enum StationFault: Error {
    /// The journal cannot be used.
    case journal(JournalError)
    /// The shipped rules cannot be read: the program is damaged.
    case playbook(PlaybookFault)
    /// The device loop cannot be made.
    case devices(DeviceError)
    /// Another daemon has this station's control socket, or its state directory.
    case alreadyRunning(path: String)
    /// The control socket cannot be made.
    case controlSocket(path: String, operation: String, cause: String)
    /// The hub's token file cannot be read, or is empty.
    case tokenUnreadable(path: String, cause: String)
    /// The station's identity cannot be read or kept.
    case identity(path: String, cause: String)
    /// What was typed or scanned is no one-time code.
    case notACode
    /// Not an `https` address of a hub.
    case badHubAddress(String)
    /// The station was not enrolled; why, in words.
    case enrolment(String)
    /// The secret that is mixed into PINs cannot be used.
    case pepper(PepperFault)
    /// A directory cannot be made.
    case directory(path: String, cause: String)
    /// No daemon answers on this socket.
    case notRunning(path: String)
    /// A daemon has the state directory, and nobody answers on the control socket that the configuration names.
    case silent(state: String, socket: String)
    /// The state directory is another account's.
    case foreignState(path: String)
    /// A file that a command was given cannot be read.
    case file(path: String, cause: String)
    /// What a command draws cannot be written.
    case unwritable(path: String, cause: String)
}

extension StationFault: CustomStringConvertible {
    /// What was found, what was expected and what to do, for IT.
    public var description: String {
        switch self {
        case .journal(let error):
            "The journal cannot be used: \(error)"
        case .playbook(let error):
            "The shipped rules cannot be read: \(error). Install the program again."
        case .devices(let error):
            "The device loop cannot be started: \(error.words). Check the limits of the service (open files, threads)."
        case .alreadyRunning(let path):
            "Another station has \(path). Stop it first, or give this one its own stateDirectory and runtimeDirectory."
        case .controlSocket(let path, let operation, let cause):
            "The control socket \(path) cannot be made: \(operation): \(cause). "
                + "The runtimeDirectory must exist and be writable."
        case .tokenUnreadable(let path, let cause):
            "The hub's token cannot be read from \(path): \(cause). "
                + "Write the token that `returns-hub station add` printed into that file."
        case .identity(let path, let cause):
            "The station's identity in \(path) cannot be used: \(cause). Enrol the station again: "
                + "`returns-station enrol`."
        case .notACode:
            "This is no code: it has sixteen letters and digits in four groups, as `returns-hub station enrol` shows it."
        case .badHubAddress(let url):
            "\(url) is no address of a hub that enrols stations. Expected https://NAME, with its port unless it is 443."
        case .enrolment(let words):
            "The station was not enrolled: \(words)"
        case .pepper(let fault):
            "\(fault) Write the site's pepper into that file, or take `pepper` out of the configuration."
        case .directory(let path, let cause):
            "The directory \(path) cannot be made: \(cause)."
        case .notRunning(let path):
            "No station answers on \(path). Start it (`returns-station run`), or name its configuration with --config."
        case .silent(let state, let socket):
            "A station works on \(state), but none answers on \(socket). If it is just starting, try again; "
                + "else name its configuration with --config."
        case .foreignState(let path):
            "\(path) belongs to another account. Run the command as that account, with `sudo -u`, or start the station."
        case .file(let path, let cause):
            "\(path) cannot be read: \(cause)."
        case .unwritable(let path, let cause):
            "\(path) cannot be written: \(cause)"
        }
    }
}
