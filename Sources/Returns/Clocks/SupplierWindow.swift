/// How long a supplier takes goods back, by the agreement with him.
public struct SupplierWindow: Hashable, Sendable {
    /// The days that the agreement gives, 0 or more; the day on which they start is not counted.
    public let days: Int
    /// What they start with.
    public let start: Start

    /// What the days of a window start with.
    public enum Start: String, CaseIterable, Sendable {
        /// The item arrived here.
        case receipt
        /// The item was sold.
        case sale
        /// The customer gave the item back.
        case customerReturn
    }

    /// Makes a window.
    public init(days: Int, start: Start) {
        self.days = days
        self.start = start
    }

    /// When the window closes, at the end of its last civil day; nil when the day it starts with is not known.
    public func due(_ dates: SupplierWindowDates, in calendar: SiteCalendar) -> Moment? {
        dates[start].map { calendar.end(ofDay: days, after: $0) }
    }
}

/// The moments of an item that a supplier's window may start with; nil where one is not known.
public struct SupplierWindowDates: Hashable, Sendable {
    /// When the item arrived here.
    public let receivedAt: Moment?
    /// When the item was sold.
    public let soldAt: Moment?
    /// When the customer gave the item back.
    public let customerReturnedAt: Moment?

    /// Gathers what is known.
    public init(receivedAt: Moment?, soldAt: Moment?, customerReturnedAt: Moment?) {
        self.receivedAt = receivedAt
        self.soldAt = soldAt
        self.customerReturnedAt = customerReturnedAt
    }

    /// The moment that a window starts with.
    public subscript(start: SupplierWindow.Start) -> Moment? {
        switch start {
        case .receipt: receivedAt
        case .sale: soldAt
        case .customerReturn: customerReturnedAt
        }
    }
}
