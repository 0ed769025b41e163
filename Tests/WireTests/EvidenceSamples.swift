import Returns

extension EventSample {
    /// Evidence that the bench asked for, and the erasure that releases an item.
    static func evidence() throws -> [EventSample] {
        let plate = try Sample.plate()
        func piece(_ kind: Evidence, _ found: ItemEvidence.Found) -> Event {
            .evidenceRecorded(ItemEvidence(plate: plate, kind: kind, found: found))
        }
        let room = RoomTaken(byRight: true, measure: ItemMeasure(grams: 190, deciwattHours: 150))
        return [
            EventSample("evidenceRecorded", piece(.serial, .value("SN/4711", .scanner))),
            EventSample("evidenceRecorded-typed", piece(.weight, .value("412", .keyboard))),
            EventSample("evidenceRecorded-missing", piece(.photo, .missing)),
            EventSample("evidenceWithdrawn", .evidenceWithdrawn(plate: plate, kind: .serial)),
            EventSample("confirmationAsked-evidence", .confirmationAsked(.evidence([.weight, .photo]))),
            EventSample("confirmationAsked-erasure", .confirmationAsked(.erasure(.certifiedTool))),
            EventSample("confirmationAsked-erased", .confirmationAsked(.erasure(nil))),
            EventSample("heldItemTaken", .heldItemTaken(try held(plate))),
            EventSample("heldItemTaken-room", .heldItemTaken(try held(plate, room: room))),
            EventSample("erasureRecorded", .erasureRecorded(erasure(plate, .certifiedTool, certificate: "C-0815"))),
            EventSample("erasureRecorded-plain", .erasureRecorded(erasure(plate, .factoryReset, certificate: nil))),
        ]
    }

    private static func erasure(
        _ plate: LicencePlate, _ method: ErasureMethod, certificate: String?
    ) -> ErasureRecord {
        ErasureRecord(
            plate: plate, method: method, certificate: certificate, badge: "B0042", sheet: Sample.sheet,
            firstQuestion: "power", policy: certificate.map { _ in PolicyReference(id: "house", version: 3) })
    }

    static func held(_ plate: LicencePlate, room: RoomTaken = .place) throws -> HeldItem {
        var item = ItemCase(grade: .held, hold: .data)
        item.receivedAt = Sample.noon
        item.evidence = [.serial]
        return HeldItem(
            identification: ItemIdentification(
                plate: plate, parcel: "10001-000007", candidate: try Sample.candidate(), name: Sample.words,
                category: "connected", match: .expected(line: 1), sheet: Sample.sheet, firstQuestion: "power"),
            grading: ItemGrading(plate: plate, grade: .held, hold: .data, tasks: ["ERASE"]),
            disposition: ItemDisposition(
                plate: plate, disposition: .hold, binClass: "DATA", rule: "H-2", table: "house", tableVersion: 3,
                label: Sample.words, reason: Sample.words, basis: DispositionBasis(step: .otherwise, item: item)),
            place: Sample.place, copies: 1, room: room)
    }
}
