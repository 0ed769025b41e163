import Foundation
public import Wire

/// Has the running station bind a scanner.
public struct ScannerBinder: Sendable {
    /// How long a person has to scan a code, in seconds.
    public static let seconds = BindDesk.patienceMilliseconds / 1_000

    private let order: BindOrder
    private let client: PromptClient

    /// Nil when `name` is none that a scanner may have (`FloorNames.scannerNames`).
    public init?(name: String, socketPath: String) {
        guard let order = BindOrder(name: name) else { return nil }
        self.order = order
        client = PromptClient(socketPath: socketPath)
    }

    /// Waits until a scanner was bound, or the time is over.
    ///
    /// Throws `StationFault.notRunning` when no station answers, or one that does not know how to bind.
    public func bind() async throws(StationFault) -> BindAnswer {
        let answer = try await client.ask(order.text)
        do throws(WireError) { return try BindAnswer(decoding: Data(answer)) } catch {
            throw .notRunning(path: client.socketPath)
        }
    }
}
