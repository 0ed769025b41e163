import Foundation
import Logging
import SystemPackage

/// What the service manager is told, by a datagram to the socket that it named (sd_notify(3)).
enum ServiceNotice: String {
    /// The hub answers requests.
    case ready = "READY=1"
    /// The hub finishes its requests and ends.
    case stopping = "STOPPING=1"

    /// Tells the service manager; that it cannot be told is logged and no reason to stop.
    func send(logger: Logger) {
        do throws(Errno) {
            try send()
        } catch {
            logger.warning("the service manager could not be told", metadata: ["reason": "\(error)"])
        }
    }

    /// Tells the service manager; without `NOTIFY_SOCKET` in the environment there is nobody to tell.
    func send(environment: [String: String] = ProcessInfo.processInfo.environment) throws(Errno) {
        guard let socket = environment["NOTIFY_SOCKET"], !socket.isEmpty else { return }
        try PosixCalls.send(rawValue, toDatagramSocket: socket)
    }
}
