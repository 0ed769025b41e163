/// The carriers whose codes are recognised.
public enum Carrier: String, Hashable, Sendable, CaseIterable {
    /// Any post of the Universal Postal Union, by an S10 number: La Poste, Colissimo abroad, Chronopost and others.
    case postalUnion
    /// Chronopost, where its number is no valid S10.
    case chronopost
    /// Colissimo of La Poste.
    case colissimo
    /// DPD.
    case dpd
    /// GLS.
    case gls
    /// Mondial Relay.
    case mondialRelay
    /// UPS.
    case ups
    /// DHL Express and DHL parcels.
    case dhl
    /// Deutsche Post, by Identcode and Leitcode.
    case deutschePost
    /// FedEx.
    case fedEx
    /// The United States Postal Service.
    case usps
    /// Amazon's own deliveries.
    case amazon

    /// The name by which people know the carrier; the same in every language.
    public var name: String {
        switch self {
        case .postalUnion: "UPU S10"
        case .chronopost: "Chronopost"
        case .colissimo: "Colissimo"
        case .dpd: "DPD"
        case .gls: "GLS"
        case .mondialRelay: "Mondial Relay"
        case .ups: "UPS"
        case .dhl: "DHL"
        case .deutschePost: "Deutsche Post"
        case .fedEx: "FedEx"
        case .usps: "USPS"
        case .amazon: "Amazon"
        }
    }
}

/// A number by which a carrier knows a parcel, or routes it.
public struct CarrierNumber: Hashable, Sendable {
    /// What a carrier's code is for.
    public enum Kind: Hashable, Sendable {
        /// It names a parcel.
        case parcel
        /// It names a parcel that was sent as a return from the start.
        case returnParcel
        /// It only says where the parcel goes; another code on the label names the parcel.
        case routing
    }

    /// The carrier.
    public let carrier: Carrier
    /// The number in the form that shops and tracking pages use: capitals, no spaces, nothing around it.
    public let number: String
    /// What the code is for.
    public let kind: Kind
    /// The number as the label prints it for people, where that differs: DPD adds a check character, DHL drops a `J`.
    public let printedNumber: String

    /// Makes a number; `printedNumber` is the number itself unless given.
    public init(carrier: Carrier, number: String, kind: Kind, printedNumber: String? = nil) {
        self.carrier = carrier
        self.number = number
        self.kind = kind
        self.printedNumber = printedNumber ?? number
    }
}
