/// What a command asks about bins.
public enum BinRequest: Hashable, Sendable {
    /// Do something to one bin.
    case change(BinAsk)
    /// Take over what was counted in one.
    case recount(RecountAsk)
    /// Send staged bins off.
    case dispatch(DispatchAsk)
    /// Number logistic units from now on under this prefix.
    case number(SSCCPrefix, by: String)

    /// The path under which it travels to the running hub, and its words.
    var target: (path: String, words: [(String, String?)]) {
        switch self {
        case .change(let ask): ("/bins/acts", ask.query)
        case .recount(let ask): ("/bins/recounts", ask.query)
        case .dispatch(let ask): ("/bins/dispatches", ask.query)
        case .number(let prefix, let by): ("/bins/numbering", prefix.query + [("by", by)])
        }
    }

    /// What goes with it as a body.
    var body: [UInt8] {
        switch self {
        case .change, .dispatch, .number: []
        case .recount(let ask): ask.counted.list
        }
    }
}
