import Journal
import Returns
import Testing
import Wire

/// A return that comes in several parcels, as the journal knows it.
struct PartialReturnTests {
    private func received(_ journal: Journal, _ parcels: [ReceivedParcel] = []) throws {
        let announced = ExpectedReturn(
            rma: "RMA7000", codes: ["8R00000000019", "8R00000000026"],
            lines: [
                ExpectedLine(number: 1, gtin: try Floor.gtin(Floor.shirt), quantity: 2),
                ExpectedLine(number: 2, gtin: try Floor.gtin(Floor.phone), quantity: 1),
            ], received: parcels.first?.receipt, parcels: parcels)
        try journal.applyReference([.expectedReturn(announced)], cursor: "g:9", isComplete: false)
    }

    /// One shirt of the first parcel, the rest declared missing.
    private let firstParcel: [Script.Line] = [
        .badge("AB12"), .scan("8R00000000019"), .press(1), .scan(Floor.shirt), .press(2),
    ]

    @Test func `the second parcel of a return brings the rest, and each tracking number is received once`() throws {
        let folder = try TemporaryFolder()
        let script = try Script(Floor.open(folder.journal))
        try received(script.journal)
        try script.run(firstParcel)
        let plate = try #require(script.state.bench.item?.plate)
        let place = try #require(script.state.bench.item?.reserved)
        try script.run([.scan(plate.text), .bin(place), .command(.endOfParcel), .press(1)])
        try expectReceived(script, "8R00000000019")
        try script.commit(.scan("8R00000000026"))
        let rest = try #require(script.state.bench.parcel?.arrival.lines)
        #expect(rest.map(\.quantity) == [1, 1])
        try script.run([.command(.undo), .scan("RMA7000")])
        #expect(script.state.bench.parcel?.arrival.lines == rest)
        try script.run([.press(1), .command(.emptyBox), .press(1)])
        try expectReceived(script, "8R00000000026")
    }

    private func expectReceived(_ script: Script, _ code: String) throws {
        let again = try script.commit(.scan(code))
        guard case .refuse(.parcelAlreadyReceived, _) = again.decision else {
            Issue.record("expected parcelAlreadyReceived under \(code), got \(again.decision)")
            return
        }
    }
}
