import SystemPackage

/// A connection to one address that is being made, with the time it may take.
final class PendingConnect {
    private let descriptor: FileDescriptor
    private let name: String
    private var timer: TimerID?

    /// Begins to connect; `outcome` is called once, unless the attempt is abandoned.
    ///
    /// Throws `device` when it fails at once.
    init(
        _ address: NetworkPort.Address, name: String, on core: LoopCore,
        outcome: @escaping (Result<OpenPort, PrinterFault>) -> Void
    ) throws(PrinterFault) {
        descriptor = try NetworkPort.begin(address, name: name)
        self.name = name
        do throws(DeviceError) {
            try core.watch(descriptor, for: .writable) { _ in outcome(self.complete(on: core)) }
        } catch {
            try? descriptor.close()
            throw .device(error)
        }
        let due = core.now.advanced(byNanoseconds: PrinterLimits.connectNanoseconds)
        timer = core.schedule(at: due) {
            self.abandon(on: core)
            outcome(.failure(.device(.device(path: name, operation: "connect", errno: .timedOut))))
        }
    }

    /// Gives up and closes the socket.
    func abandon(on core: LoopCore) {
        release(on: core)
        try? descriptor.close()
    }

    private func complete(on core: LoopCore) -> Result<OpenPort, PrinterFault> {
        release(on: core)
        do throws(PrinterFault) {
            return .success(try NetworkPort.complete(descriptor, name: name))
        } catch {
            try? descriptor.close()
            return .failure(error)
        }
    }

    private func release(on core: LoopCore) {
        if let timer { core.cancel(timer) }
        timer = nil
        core.unwatch(descriptor)
    }
}
