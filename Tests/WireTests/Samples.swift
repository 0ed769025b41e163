import Foundation
import Returns
import Testing

/// Values that the tests of this target share.
enum Sample {
    static func plate(_ counter: Int = 7) throws -> LicencePlate {
        LicencePlate(prefix: try prefix(), counter: counter)
    }

    static func prefix() throws -> PlatePrefix {
        try #require(PlatePrefix("10001"))
    }

    static func gtin() throws -> GTIN {
        try #require(GTIN("4006381333931"))
    }

    static let noon = Moment(milliseconds: 1_790_000_000_123)
    static let place = BinPlace(code: "A-17", generation: 3)
    static let sheet = SheetReference(id: "apparel", version: 1)
    static let words = LocalizedText(french: "Chaussettes « été » ☀", english: "Socks \"summer\"")

    static func lines() throws -> [ExpectedLine] {
        [
            ExpectedLine(number: 1, gtin: try gtin(), quantity: 2, declaredReason: "doesNotFit"),
            ExpectedLine(number: 2, gtin: try gtin(), quantity: 1),
        ]
    }

    static func candidate() throws -> ItemCandidate {
        ItemCandidate(
            code: "]d201040063813339311\u{1D}21A/\\\u{7F}", gtin: try gtin(), serial: "A/\\", lot: "L-1", isKnown: true)
    }

    static func label(copy: Int = 1) throws -> LabelContent {
        LabelContent(
            plate: try plate(), grade: .likeNew, disposition: "REMISE EN STOCK", bin: "A-17", product: words.french,
            requestedAt: noon, station: "S1", copy: copy, isHeld: false)
    }

    static func heldLabel() throws -> LabelContent {
        LabelContent(
            plate: try plate(), grade: nil, disposition: "SECOND AVIS", bin: nil, product: "", requestedAt: noon,
            station: "S1", copy: 2, isHeld: true)
    }
}

/// One event and the name of its frozen file; a kind with several shapes has several.
struct EventSample: Sendable {
    let name: String
    let event: Event

    init(_ name: String, _ event: Event) {
        self.name = name
        self.event = event
    }

    static func all() throws -> [EventSample] {
        try presence() + parcels() + confirmations() + items() + labels() + bins() + scanners()
            + decisions() + clauses() + exceptions() + secondLooks() + supervisions() + evidence() + findings()
    }

    private static func presence() -> [EventSample] {
        [
            EventSample("operatorSignedIn", .operatorSignedIn(badge: "B0042", alias: "Éloïse", language: .french)),
            EventSample("operatorSignedOut", .operatorSignedOut(badge: "B0042")),
            EventSample("benchPaused", .benchPaused),
            EventSample("benchResumed", .benchResumed),
            EventSample("stepUndone", .stepUndone(step: 4)),
        ]
    }

    private static func parcels() throws -> [EventSample] {
        let arrival = ParcelArrival(
            parcel: "10001-000007", code: "1Z999AA10123456784", carrier: "UPS", rma: "RMA-1", lines: try Sample.lines())
        let blind = ParcelArrival(parcel: "10001-000008", code: "?", carrier: nil, rma: nil, lines: [])
        return [
            EventSample("parcelArrived", .parcelArrived(arrival)),
            EventSample("parcelArrived-blind", .parcelArrived(blind)),
            EventSample(
                "parcelConditionRecorded",
                .parcelConditionRecorded(
                    parcel: "10001-000007", condition: .crushed, claimBy: Moment(milliseconds: 1_790_300_000_000))),
            EventSample(
                "parcelConditionRecorded-intact",
                .parcelConditionRecorded(parcel: "10001-000007", condition: .intact, claimBy: nil)),
            EventSample("lineMissing", .lineMissing(parcel: "10001-000007", line: 2, quantity: 1)),
            EventSample("lineMissingWithdrawn", .lineMissingWithdrawn(parcel: "10001-000007", line: 2, quantity: 1)),
            EventSample("parcelDeclaredEmpty", .parcelDeclaredEmpty(parcel: "10001-000007")),
            EventSample("parcelClosed", .parcelClosed(parcel: "10001-000007")),
            EventSample(
                "parcelTakenOver", .parcelTakenOver(parcel: "10001-000007", from: "B0042", by: "CHEF01")),
            EventSample("parcelWithdrawn", .parcelWithdrawn(parcel: "10001-000007")),
        ]
    }

    private static func exceptions() throws -> [EventSample] {
        let recalled = ExceptionRecord(
            code: .recalled, subject: ExceptionSubject(parcel: "10001-000007", plate: try Sample.plate()),
            declaredReason: "doesNotFit", finding: .recalled, liability: .supplier, owner: .quality,
            dueBy: Moment(milliseconds: 1_790_900_000_000), detail: "2026-09-0001")
        let offline = ExceptionRecord(
            code: .hubUnreachable, subject: ExceptionSubject(parcel: nil), finding: nil, liability: .none,
            owner: .supervisor, dueBy: nil)
        let sold = ExpectedLine(number: 1, gtin: try Sample.gtin(), quantity: 1, serials: ["SN-1", "SN/2"])
        return [
            EventSample("exceptionRaised", .exceptionRaised(recalled)),
            EventSample("exceptionRaised-bare", .exceptionRaised(offline)),
            EventSample(
                "exceptionWithdrawn",
                .exceptionWithdrawn(
                    code: .shortParcel, subject: ExceptionSubject(parcel: "10001-000007", line: 2))),
            EventSample(
                "parcelArrived-serials",
                .parcelArrived(
                    ParcelArrival(
                        parcel: "10001-000007", code: "8R12345678904", carrier: nil, rma: "RMA-1", lines: [sold]))),
        ]
    }

    private static func confirmations() throws -> [EventSample] {
        [
            EventSample("confirmationAsked", .confirmationAsked(.blindParcel(code: "X1", carrier: "DPD"))),
            EventSample("confirmationAsked-item", .confirmationAsked(.unexpectedItem(try Sample.candidate()))),
            EventSample("confirmationAsked-missingLine", .confirmationAsked(.missingLine)),
            EventSample("confirmationAsked-endWithMissing", .confirmationAsked(.endWithMissing)),
            EventSample("confirmationDeclined", .confirmationDeclined(.emptyBox)),
        ]
    }

    private static func items() throws -> [EventSample] {
        let plate = try Sample.plate()
        let uncoded = ItemCandidate(code: "", gtin: nil, serial: nil, lot: nil, isKnown: false)
        return [
            EventSample(
                "itemIdentified",
                .itemIdentified(
                    ItemIdentification(
                        plate: plate, parcel: "10001-000007", candidate: try Sample.candidate(), name: Sample.words,
                        category: "apparel", match: .expected(line: 1), sheet: Sample.sheet, firstQuestion: "tags"))),
            EventSample(
                "itemIdentified-uncoded",
                .itemIdentified(
                    ItemIdentification(
                        plate: plate, parcel: "10001-000007", candidate: uncoded, name: nil, category: nil,
                        match: .uncoded, sheet: nil, firstQuestion: nil))),
            EventSample(
                "questionAnswered",
                .questionAnswered(
                    ItemAnswer(
                        plate: plate, sheet: Sample.sheet, question: "traces", answer: "washable", cap: .good,
                        tasks: ["CLEAN"], next: "fabric"))),
            EventSample(
                "questionAnswered-last",
                .questionAnswered(
                    ItemAnswer(
                        plate: plate, sheet: Sample.sheet, question: "fabric", answer: "sound", cap: nil, tasks: [],
                        next: nil))),
            EventSample(
                "itemGraded",
                .itemGraded(ItemGrading(plate: plate, grade: .good, hold: nil, tasks: ["CLEAN", "REFOLD"]))),
            EventSample(
                "itemGraded-held",
                .itemGraded(ItemGrading(plate: plate, grade: .held, hold: .secondLook, tasks: []))),
            EventSample(
                "itemGraded-assessed",
                .itemGraded(
                    ItemGrading(
                        plate: plate, grade: .fair, hold: nil, tasks: ["PARTS"],
                        assessment: Assessment(
                            function: .works, look: .from20cm, completeness: .minorMissing, packaging: .opened)))),
            EventSample(
                "itemDispositioned",
                .itemDispositioned(
                    ItemDisposition(
                        plate: plate, disposition: .restock, binClass: "RESTOCK-APPAREL", rule: "R-110",
                        table: "standard", tableVersion: 1, label: Sample.words, reason: Sample.words))),
            EventSample("gradingWithdrawn", .gradingWithdrawn(plate: plate)),
            EventSample("itemVoided", .itemVoided(plate: plate)),
        ]
    }

    private static func labels() throws -> [EventSample] {
        let plate = try Sample.plate()
        return [
            EventSample("labelRequested", .labelRequested(job: 12, content: try Sample.label())),
            EventSample("labelRequested-held", .labelRequested(job: 13, content: try Sample.heldLabel())),
            EventSample("labelMoved", .labelMoved(job: 12, plate: plate, stage: .sending)),
            EventSample("labelMoved-failed", .labelMoved(job: 12, plate: plate, stage: .failed(.portMissing))),
            EventSample("labelMoved-rejected", .labelMoved(job: 12, plate: plate, stage: .failed(.rejected))),
            EventSample("labelVerified", .labelVerified(job: 12, plate: plate)),
            EventSample("wrongLabelScanned", .wrongLabelScanned(plate: plate, scanned: "4006381333931")),
        ]
    }

    private static func scanners() -> [EventSample] {
        let calibration = ScannerCalibration(
            layout: "fr", letters: .allCapitals, separator: .lost, end: .tabEnter, sendsSymbology: true)
        return [
            EventSample(
                "scannerNoted", .scannerNoted(scanner: "hand", .otherLayout(configured: "fr", actual: "us"))),
            EventSample("scannerNoted-separator", .scannerNoted(scanner: "hand", .separatorLost)),
            EventSample("scannerNoted-calibrated", .scannerNoted(scanner: "hand", .calibrated(calibration))),
            EventSample("scannerNoted-bound", .scannerNoted(scanner: "hand", .bound(device: "usb-0:3 0c2e:0b61"))),
        ]
    }

    private static func bins() throws -> [EventSample] {
        let plate = try Sample.plate()
        return [
            EventSample("binReserved", .binReserved(plate: plate, place: Sample.place)),
            EventSample("binReleased", .binReleased(plate: plate, place: Sample.place)),
            EventSample(
                "binReserved-full",
                .binReserved(
                    plate: plate, place: Sample.place,
                    room: RoomTaken(
                        byRight: true,
                        measure: ItemMeasure(millilitres: 1_200, grams: 640, cents: 8_990, deciwattHours: 150)))),
            EventSample(
                "binReserved-why",
                .binReserved(
                    plate: plate, place: Sample.place, room: RoomTaken(reason: AssignmentReason(.nearer, metres: 4)))),
            EventSample(
                "binReleased-right", .binReleased(plate: plate, place: Sample.place, room: RoomTaken(byRight: true))),
            EventSample(
                "rightsReported",
                .rightsReported(
                    hub: "h-1", held: [BinRights(place: Sample.place, count: 3)])),
            EventSample("rightsReported-none", .rightsReported(hub: "h-1", held: [])),
            EventSample(
                "rightsReceived", .rightsReceived(number: 7, rights: [BinRights(place: Sample.place, count: 5)])),
            EventSample("rightsReturned", .rightsReturned(number: 8, rights: [])),
            EventSample("itemBinned", .itemBinned(plate: plate, place: Sample.place)),
            EventSample("itemUnbinned", .itemUnbinned(plate: plate, place: Sample.place)),
            EventSample(
                "wrongBinScanned", .wrongBinScanned(plate: plate, expected: Sample.place, scanned: "%B-B-02-1-K")),
            EventSample("wrongBinScanned-any", .wrongBinScanned(plate: plate, expected: nil, scanned: "\r\n\t\u{08}")),
            EventSample("binDeclaredFull", .binDeclaredFull(place: Sample.place)),
            EventSample("binFullWithdrawn", .binFullWithdrawn(place: Sample.place)),
            EventSample("itemDidNotFit", .itemDidNotFit(plate: plate, place: Sample.place)),
        ]
    }
}
