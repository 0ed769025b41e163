import Rehearsal
import Synchronization

/// What the network does to one request.
enum CableFault: String, CaseIterable, Sendable {
    /// The request never arrives.
    case lostBeforeHub
    /// The hub answers, and nobody hears it.
    case lostAfterHub
    /// The request arrives twice, one after the other.
    case duplicated
    /// The request arrives once more later, when others have arrived meanwhile.
    case repeatedLater
    /// Something in between says 500.
    case serverError
    /// Something in between asks for patience.
    case overloaded
    /// Something in between answers with a page of its own.
    case captivePortal
    /// The answer's body ends early.
    case truncated
    /// An answer in the right form with nothing sensible in it.
    case nonsense
    /// The hub's process ends and starts again.
    case hubRestarts
    /// The hub loses its power and starts again with what its disk holds.
    case hubLosesPower
}

/// What the network does to the requests of one station, by kind and number: the n-th push meets the same fault in
/// every run of a seed, whatever else happens.
final class NetworkScript: Sendable {
    private struct Content {
        var asked: [String: Int] = [:]
        var counts: [String: Int] = [:]
        var isHealed = false
    }

    private let dice: Dice
    private let faultsPerHundred: Int
    private let content = Mutex(Content())

    init(dice: Dice, faultsPerHundred: Int) {
        self.dice = dice
        self.faultsPerHundred = faultsPerHundred
    }

    /// How often each fault was met.
    var counts: [String: Int] { content.withLock(\.counts) }

    /// From here on nothing goes wrong.
    func heal() { content.withLock { $0.isHealed = true } }

    /// What the next request of this kind meets; nil for nothing.
    func fault(for request: String) -> CableFault? {
        let number = content.withLock { content in
            content.asked[request, default: 0] += 1
            return content.isHealed ? nil : content.asked[request]
        }
        guard let number else { return nil }
        var dice = dice.branch("\(request) \(number)")
        guard dice.chance(faultsPerHundred), let fault = dice.pick(CableFault.allCases) else { return nil }
        return fault
    }

    /// A fault that really happened.
    func count(_ fault: CableFault) {
        content.withLock { $0.counts[fault.rawValue, default: 0] += 1 }
    }
}
