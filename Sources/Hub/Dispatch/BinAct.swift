import Returns

/// What is done to a bin.
public enum BinAct: String, CaseIterable, Sendable {
    /// Nothing is put in any more.
    case close = "close"
    /// Items may be assigned to it again.
    case reopen = "reopen"
    /// Its use is forbidden for the time being.
    case block = "block"
    /// Its use is allowed again.
    case unblock = "unblock"
    /// It takes another class from now on, under a new generation.
    case repurpose = "repurpose"
    /// An item was put into it, out of another bin or from wherever it lay.
    case move = "move"
    /// Everything in it was put into another bin; it goes on empty, under a new generation.
    case merge = "merge"
    /// It was counted, and goes on with what was found under a new generation.
    case renew = "renew"
    /// It was contested, and is what one version says.
    case settle = "settle"
    /// It takes another number of items from now on.
    case resize = "resize"
    /// It was counted, and gets the number under which it leaves.
    case stage = "stage"
    /// It stays for the time being; its number is used up.
    case unstage = "unstage"
    /// The desk's last move, merge or count was taken back.
    case undo = "undo"
    /// It leaves with what is in it.
    case dispatch = "dispatch"

    /// Every act that is asked for by one word, for whoever named none of them.
    static var words: String {
        allCases.filter { $0 != .dispatch && $0 != .renew }.map(\.rawValue).joined(separator: ", ")
    }

    /// The command that does it.
    var command: String { self == .renew ? "recount" : rawValue }

    /// As the end of a sentence that begins with the bin.
    var done: String {
        switch self {
        case .close: "is closed"
        case .reopen: "is open again"
        case .block: "is blocked"
        case .unblock: "is no longer blocked"
        case .repurpose: "is re-purposed"
        case .move: "has one item more"
        case .merge: "is emptied into another"
        case .renew: "is counted"
        case .settle: "is settled"
        case .resize: "takes another number of items"
        case .stage: "is staged"
        case .unstage: "is no longer staged"
        case .undo: "is as it was before its last act"
        case .dispatch: "is dispatched"
        }
    }

    /// The states in which it can be done.
    var possible: [BinState] { BinState.allCases.filter { outcome(from: $0, holdsItems: true, before: nil) != nil } }

    /// The state that follows; nil where it cannot be done. `before` is the state in which the bin was blocked.
    func outcome(from state: BinState, holdsItems: Bool, before: BinState?) -> BinState? {
        let open: BinState = holdsItems ? .open : .empty
        switch (self, state) {
        case (.close, .empty), (.close, .open), (.close, .closing): return .closed
        case (.reopen, .closing), (.reopen, .closed): return open
        case (.block, .empty), (.block, .open), (.block, .closing), (.block, .closed), (.block, .contested):
            return .blocked
        case (.unblock, .blocked): return before ?? open
        case (.repurpose, .empty), (.repurpose, .open): return open
        case (.repurpose, .closing), (.repurpose, .closed): return .closed
        case (.move, .empty), (.move, .open): return .open
        case (.merge, .empty), (.merge, .open), (.merge, .closing), (.merge, .closed): return holdsItems ? .empty : nil
        case (.renew, .empty), (.renew, .open): return open
        case (.renew, .closing), (.renew, .closed), (.renew, .blocked): return state
        case (.settle, .contested): return open
        case (.resize, .dispatched): return nil
        case (.resize, _): return state
        case (.stage, .closed): return .staged
        case (.unstage, .staged): return .closed
        case (.undo, .empty), (.undo, .open): return open
        case (.undo, .closing), (.undo, .closed): return state
        case (.dispatch, .staged): return .dispatched
        case (.close, _), (.reopen, _), (.block, _), (.unblock, _), (.repurpose, _), (.move, _), (.merge, _),
            (.renew, _), (.settle, _), (.stage, _), (.unstage, _), (.undo, _), (.dispatch, _):
            return nil
        }
    }
}
