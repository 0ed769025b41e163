import Returns

/// An item that goes back to its supplier and is still here.
struct WaitingItem: Hashable, Sendable {
    let plate: LicencePlate
    let gtin: String?
    let serial: String?
    let name: String?
    let supplier: String
    /// When it was decided.
    let since: Moment
    /// The item as it was decided.
    let item: ItemCase
    /// What the decision expects of the supplier, in euro cents.
    let creditCents: Int
    /// Where its latest request stands; nil for one that nobody asked about.
    let request: RequestState?

    /// Whether the supplier can be asked about it: he was not, his number ran out, or he only wanted to see more.
    func isOpen(on day: CalendarDay) -> Bool {
        switch request?.answer {
        case nil: request == nil
        case .authorised(_, let lastDay): lastDay.map { $0 < day } ?? false
        case .refused(let reason): reason?.demand != nil
        }
    }
}

/// A request as an item sees it.
struct RequestState: Hashable, Sendable {
    /// The request's number.
    let number: Int
    /// What the supplier answered; nil as long as he has not.
    let answer: Answer?

    /// What a supplier answers.
    enum Answer: Hashable, Sendable {
        /// He takes the goods under this number, until a last day where there is one.
        case authorised(String, lastDay: CalendarDay?)
        /// He does not; nil for a code that this version does not know.
        case refused(X12ReturnResponseReason?)
    }
}
