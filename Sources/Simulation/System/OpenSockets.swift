import Synchronization

/// The sockets that the threads of one fake have open, so that all of them can be ended at once from outside.
final class OpenSockets: Sendable {
    private struct Content {
        var descriptors: Set<Int32> = []
        var isEnded = false
    }

    private let content = Mutex(Content())

    /// Whether everything was ended.
    var isEnded: Bool { content.withLock { $0.isEnded } }

    /// Takes a socket in; false, and the socket is closed, when everything was ended already.
    func open(_ descriptor: Int32) -> Bool {
        let isOpen = content.withLock { content in
            if !content.isEnded { content.descriptors.insert(descriptor) }
            return !content.isEnded
        }
        if !isOpen { Sockets.close(descriptor) }
        return isOpen
    }

    /// Closes a socket, orderly or with a reset.
    func close(_ descriptor: Int32, byReset: Bool = false) {
        content.withLock { content in
            content.descriptors.remove(descriptor)
            if byReset { Sockets.reset(descriptor) } else { Sockets.close(descriptor) }
        }
    }

    /// Ends every socket: their threads notice and close them.
    func endAll() {
        content.withLock { content in
            content.isEnded = true
            for descriptor in content.descriptors { Sockets.end(descriptor) }
        }
    }
}
