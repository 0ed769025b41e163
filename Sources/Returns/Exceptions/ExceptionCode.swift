/// The twenty-one ways in which a return leaves the ordinary path.
public enum ExceptionCode: String, CaseIterable, Sendable {
    /// No announced return is known for the parcel.
    case blindParcel = "E01"
    /// Another product than announced.
    case wrongItem = "E02"
    /// Nothing in the box.
    case emptyBox = "E03"
    /// Fewer items than announced.
    case shortParcel = "E04"
    /// An item that was not announced.
    case extraItem = "E05"
    /// An accessory is not there.
    case missingAccessory = "E06"
    /// The serial number is not the one that was sold.
    case serialMismatch = "E07"
    /// The serial number was returned before.
    case serialReturnedBefore = "E08"
    /// Marks of a counterfeit.
    case counterfeit = "E09"
    /// The product or its lot is on a recall list.
    case recalled = "E10"
    /// A battery that may be damaged, or cannot be judged.
    case batterySuspect = "E11"
    /// Other dangerous goods: aerosol, perfume, paint, refrigerant; and a danger at the bench that is no battery's.
    case otherHazard = "E12"
    /// An account, a lock, a card or personal data is still on it.
    case personalData = "E13"
    /// Blood, pests, mould, used intimate goods, something that leaks.
    case hygiene = "E14"
    /// The carrier's box is crushed or wet.
    case transportDamage = "E15"
    /// Sent back after the return window.
    case lateReturn = "E16"
    /// Goods that are none of ours.
    case notOurs = "E17"
    /// No code on it can be read.
    case unreadableCode = "E18"
    /// The customer's own thing: keys, a memory card, a letter.
    case personalBelonging = "E19"
    /// The station cannot reach the hub.
    case hubUnreachable = "E20"
    /// An item that was in a bin and is not there any more, as a recount found.
    case inventoryMissing = "E21"
}
