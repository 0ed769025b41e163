import Returns
import Testing

/// Events of late returns, missing accessories and lost hubs.
extension EventSample {
    static func findings() throws -> [EventSample] {
        [
            EventSample(
                "parcelArrived-window",
                .parcelArrived(
                    ParcelArrival(
                        parcel: "10001-000007", code: "8R12345678904", carrier: nil, rma: "RMA-1", lines: [],
                        returnBy: CalendarDay(year: 2026, month: 9, day: 20)))),
            EventSample(
                "confirmationAsked-accessories",
                .confirmationAsked(
                    .accessories(
                        AccessoryCheck(
                            question: "accessories", answer: 2, accessories: ["Câble USB-C", "Charger", "\"Manual\""],
                            missing: [0, 2])))),
            EventSample(
                "hubRegained",
                .hubRegained(since: Sample.noon, until: Sample.noon.advanced(byMilliseconds: 720_000))),
            EventSample(
                "exceptionRaised-suspicion",
                .exceptionRaised(
                    ExceptionRecord(
                        code: .counterfeit,
                        subject: ExceptionSubject(parcel: "10001-000007", plate: try Sample.plate()),
                        finding: .suspectedCounterfeit, liability: .none, owner: .quality, dueBy: Sample.noon))),
            EventSample(
                "exceptionRaised-accessory",
                .exceptionRaised(
                    ExceptionRecord(
                        code: .missingAccessory,
                        subject: ExceptionSubject(parcel: "10001-000007", plate: try Sample.plate()),
                        declaredReason: "defective", finding: .incomplete, liability: .customer, owner: .afterSales,
                        dueBy: Sample.noon, detail: "Câble USB-C, \"Manual\""))),
        ]
    }
}
