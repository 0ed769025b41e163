import Returns

/// What the events of one transaction moved about rights: only there is anything to share out anew.
struct RightsTouched {
    /// Bins of which rights were spent or given back, or in which room became free.
    private(set) var codes: Set<String> = []
    /// Whether a station has said what it holds, so that it has a share in every class from now on; or a supervisor
    /// changed what a bin takes.
    private(set) var concernsAll = false

    mutating func add(_ event: Event) {
        switch event {
        case .binReserved(_, let place, _), .binReleased(_, let place, _), .binFullWithdrawn(let place):
            codes.insert(place.code)
        case .rightsReturned(_, let rights): codes.formUnion(rights.map(\.place.code))
        case .rightsReported, .supervised(_, .binRenewed), .supervised(_, .binStateChanged): concernsAll = true
        default: break
        }
    }
}
