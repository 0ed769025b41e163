import Returns
import Testing

/// Events that carry what a decision rests on.
extension EventSample {
    static func decisions() throws -> [EventSample] {
        let plate = try Sample.plate()
        return [
            EventSample("itemDispositioned-weighed", .itemDispositioned(weighed(plate))),
            EventSample("itemDispositioned-closed", .itemDispositioned(closed(plate))),
            EventSample("itemDispositioned-destroy", .itemDispositioned(destroyed(plate))),
            EventSample("destructionEvidenced", .destructionEvidenced(plate: plate, reference: "PHOTO-000417")),
            EventSample(
                "destructionApproved",
                .destructionApproved(
                    DestructionApproval(
                        plate: plate, ground: .beyondRepair, evidence: "PHOTO-000417", badge: "B0042",
                        approvedBy: "B0007"))),
            EventSample("destructionWithdrawn", .destructionWithdrawn(plate: plate)),
            EventSample(
                "confirmationAsked-destruction",
                .confirmationAsked(
                    .destruction(
                        DestructionProposal(
                            disposition: destroyed(plate), ground: .beyondRepair, evidence: "PHOTO-000417")))),
            EventSample(
                "itemIdentified-pinned",
                .itemIdentified(
                    ItemIdentification(
                        plate: plate, parcel: "10001-000007",
                        candidate: ItemCandidate(code: "X", gtin: nil, serial: nil, lot: nil, isKnown: false),
                        name: nil, category: "apparel", match: .extra, sheet: SheetReference(id: "apparel", version: 2),
                        firstQuestion: "tags", policy: PolicyReference(id: "house", version: 7)))),
            EventSample(
                "parcelArrived-dated",
                .parcelArrived(
                    ParcelArrival(
                        parcel: "10001-000007", code: "8R12345678904", carrier: nil, rma: "RMA-1", lines: [],
                        soldAt: Sample.noon, noticeAt: Sample.noon))),
        ]
    }

    private static func weighed(_ plate: LicencePlate) -> ItemDisposition {
        var item = ItemCase(grade: .good)
        item.category = "connected"
        item.group = "audio"
        item.supplier = "ALPHA"
        item.owner = "O1"
        item.traits = [.serialised, .dataBearing]
        item.priceCents = 12_000
        item.costCents = 7_000
        item.weightGrams = 400
        item.tasks = ["CLEAN"]
        item.match = .expected
        item.declaredReason = "DR"
        item.evidence = [.serial]
        item.soldAt = Sample.noon
        item.noticeAt = Sample.noon
        item.receivedAt = Sample.noon
        return disposition(
            plate, .refurbish,
            DispositionBasis(
                step: .money, item: item,
                recovery: Recovery(
                    sale: 7_030, credit: 0, tax: 0, eco: 0, handling: -260, rework: -600, transport: -300,
                    storage: -42, compliance: 0),
                runnerUp: ValuedWay(disposition: .marketplace, id: "MARKET", netCents: 5_065)))
    }

    /// Every cause that closes a way.
    private static func closed(_ plate: LicencePlate) -> ItemDisposition {
        let causes: [ClosedWay.Cause] = [
            .forbidden(rule: "F-1", .safety), .brand(supplier: "ALPHA"), .full(binClass: "OUTLET", netCents: -130),
            .unknown(.weight), .groundless, .supplier(.noAgreement), .supplier(.notYet(Sample.noon)),
            .supplier(.ended(Sample.noon)), .supplier(.category), .supplier(.grade), .supplier(.reason),
            .supplier(.cost), .supplier(.windowClosed(Sample.noon)), .supplier(.windowUnknown),
            .supplier(.evidence([.photo, .originalPackaging])),
        ]
        return disposition(
            plate, .hold,
            DispositionBasis(
                step: .forbidden, item: ItemCase(grade: .held, hold: .secondLook),
                closed: causes.map { ClosedWay(disposition: .returnToVendor, id: "W", cause: $0) }))
    }

    private static func destroyed(_ plate: LicencePlate) -> ItemDisposition {
        disposition(
            plate, .destroy, DispositionBasis(step: .mandatory, item: ItemCase(grade: .salvage)), ground: .beyondRepair)
    }

    private static func disposition(
        _ plate: LicencePlate, _ disposition: Disposition, _ basis: DispositionBasis, ground: DestructionGround? = nil
    ) -> ItemDisposition {
        ItemDisposition(
            plate: plate, disposition: disposition, binClass: "BIN", rule: "R-1", table: "house", tableVersion: 7,
            label: Sample.words, reason: Sample.words, ground: ground, basis: basis)
    }
}
