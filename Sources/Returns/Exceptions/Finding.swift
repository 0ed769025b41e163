/// What the station found, whatever the customer declared and whoever has to pay.
public enum Finding: String, CaseIterable, Sendable {
    /// As it was sold: complete, unused.
    case asSold = "AS_SOLD"
    /// Works and is complete; used, or declared defective without a fault to be found.
    case noFault = "NO_FAULT"
    /// Does not do what it should.
    case defective = "DEFECTIVE"
    /// Used more than it takes to try it.
    case worn = "WORN"
    /// Marks, breaks, dents.
    case damaged = "DAMAGED"
    /// Crushed, torn or wet from the way here.
    case damagedInTransport = "DAMAGED_IN_TRANSPORT"
    /// The item is in order, its packaging is not.
    case packagingDamaged = "PACKAGING_DAMAGED"
    /// An accessory or a part is not there.
    case incomplete = "INCOMPLETE"
    /// Not the product that was announced.
    case wrongItem = "WRONG_ITEM"
    /// The product that was announced, yet not the piece that was sold.
    case wrongSerial = "WRONG_SERIAL"
    /// A piece that was returned before.
    case returnedBefore = "RETURNED_BEFORE"
    /// Nothing was there.
    case absent = "ABSENT"
    /// More than was announced.
    case notAnnounced = "NOT_ANNOUNCED"
    /// Soiled beyond what cleaning may put right, or a danger to health.
    case soiled = "SOILED"
    /// Not made by the brand it bears.
    case counterfeit = "COUNTERFEIT"
    /// Called back by its maker or an authority.
    case recalled = "RECALLED"
    /// A danger in itself: battery, pressure, fluid.
    case dangerous = "DANGEROUS"
    /// Somebody's account, lock or data is still on it.
    case locked = "LOCKED"
    /// Past its date, or too close to it.
    case expired = "EXPIRED"
    /// Somebody else's goods, or a customer's own thing.
    case foreign = "FOREIGN"
    /// Nobody could tell what it is.
    case unidentified = "UNIDENTIFIED"
    /// It may not be made by the brand it bears; whoever knows the brand says so, or says that it is.
    case suspectedCounterfeit = "SUSPECTED_COUNTERFEIT"
}
