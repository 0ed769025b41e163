import Foundation
import Returns
import SystemPackage

/// The way a command changes the hub: through the running hub when there is one, else on the database itself.
///
/// Two processes never write one file: the running hub holds its lock, and so does a command for as long as it works.
/// To a server commands go themselves, and the hubs that serve it hear of it.
public struct DeskClient: Sendable {
    /// The database.
    public let database: HubDatabase

    /// Names the database.
    public init(database: HubDatabase) {
        self.database = database
    }

    /// Has it done and returns the words to show.
    ///
    /// Throws `refused` or `refusedByHub` when nothing was changed, `databaseInUse` when somebody holds the lock and
    /// does not answer, and what opening the store throws.
    public func perform(_ request: DeskRequest) async throws(HubFault) -> String {
        if let answer = try throughTheHub(request) { return answer }
        do throws(HubFault) {
            return try await onTheFile(request)
        } catch {
            guard case .databaseInUse = error else { throw error }
            return try await whenTheHubIsUp(request, else: error)
        }
    }

    /// The running hub's answer; nil when none listens.
    private func throughTheHub(_ request: DeskRequest) throws(HubFault) -> String? {
        guard let socket = database.socketPath, let running = try? PosixCalls.connect(toSocket: socket) else {
            return nil
        }
        return try ask(request, on: running, socket)
    }

    /// Whoever holds the lock may be a hub that is just starting, and then its socket is about to come.
    private func whenTheHubIsUp(_ request: DeskRequest, else fault: HubFault) async throws(HubFault) -> String {
        for _ in 0..<HubLimits.startingHubLooks {
            try? await Task.sleep(for: .milliseconds(HubLimits.startingHubLookMilliseconds))
            if let answer = try throughTheHub(request) { return answer }
        }
        throw fault
    }

    private func onTheFile(_ request: DeskRequest) async throws(HubFault) -> String {
        PosixCalls.keepFilesPrivate()
        let store = try await HubStore.open(database, origin: try .fresh(at: .present))
        let outcome: Result<String, HubFault>
        do throws(HubFault) {
            let words = try await Desk(store: store, now: { .present }).perform(request)
            // A hub that serves the same server hears of the commit, but it was not there to share anything out.
            if database.socketPath == nil { _ = try await store.shareRights(at: .present) }
            outcome = .success(words)
        } catch {
            outcome = .failure(error)
        }
        try await store.close()
        return try outcome.get()
    }

    private func ask(
        _ request: DeskRequest, on running: FileDescriptor, _ socket: String
    ) throws(HubFault) -> String {
        defer { try? running.close() }
        let head = """
            POST \(request.target) HTTP/1.1\r
            Host: hub\r
            Connection: close\r
            Content-Length: \(request.body.count)\r
            \r

            """
        let answer: [UInt8]
        do throws(Errno) {
            try PosixCalls.send(Array(head.utf8) + request.body, on: running)
            answer = try PosixCalls.readAll(from: running, limit: HubLimits.adminReplyBytes)
        } catch {
            throw .noAnswer(socket: socket, reason: "\(error)")
        }
        guard let reply = PlainReply(answer) else { throw .noAnswer(socket: socket, reason: "not understood") }
        guard reply.status == 200 else { throw .refusedByHub(reply.body) }
        return reply.body
    }
}

/// An HTTP/1.1 answer to a request that asked for the connection to be closed (RFC 9112 §4, §6.3).
struct PlainReply: Hashable {
    let status: Int
    let body: String

    init?(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        // Compared as bytes: as characters, CR LF is one.
        guard let end = text.utf8.firstRange(of: Array("\r\n\r\n".utf8)),
            let statusWord = text.split(separator: " ", maxSplits: 2).dropFirst().first, let status = Int(statusWord)
        else { return nil }
        self.status = status
        body = String(decoding: Array(text.utf8[end.upperBound...]), as: UTF8.self)
    }
}
