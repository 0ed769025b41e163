/// One form in which a carrier writes its numbers.
struct CarrierRecogniser: Sendable {
    /// The carrier.
    let carrier: Carrier
    /// How much a code that is recognised has proved.
    let rank: ReadingRank
    /// The number in a code of digits and capitals without spaces; nil when the code does not have this form.
    let read: @Sendable (ArraySlice<UInt8>) -> Found?

    /// What a form yields: the number, its kind, and how the label prints it where that differs.
    struct Found {
        let number: String
        let kind: CarrierNumber.Kind
        let printed: String?

        init(_ number: some Collection<UInt8>, _ kind: CarrierNumber.Kind = .parcel, printed: String? = nil) {
            self.number = CodeCharacter.text(number)
            self.kind = kind
            self.printed = printed
        }
    }

    /// The number that a code is to this carrier.
    func number(in code: ArraySlice<UInt8>) -> CarrierNumber? {
        read(code).map {
            CarrierNumber(carrier: carrier, number: $0.number, kind: $0.kind, printedNumber: $0.printed)
        }
    }

    /// Every form that is known. Within one rank the first comes first, so carriers of our floor stand in front.
    static let all: [CarrierRecogniser] = [
        colissimo, colissimoRouting, dpd, dpdRelabel, dpdPrinted, mondialRelay, gls, postalUnion, chronopost,
        upsParcel, upsWaybill, dhlPiece, dhlExpress, identcode, leitcode,
        fedExExpress, fedExGround, fedExGround96, fedExLong, uspsParcel, uspsRouting, amazon,
    ]
}
