/// Turns the input reports of a keyboard into key presses, as the kernel does, but for one thing: a key that a report
/// names twice is pressed twice. The kernel presses it once, and of the digits 080 the second 0 is gone.
struct KeyReports {
    /// What a report came to.
    enum Reading: Equatable {
        /// The changes, in their order.
        case changes([Change])
        /// A report that is about something else, or says that too many keys are down to name them.
        case other
        /// No report at all.
        case malformed
    }

    /// A key was pressed or let go.
    struct Change: Equatable {
        let code: KeyCode
        let action: KeyAction
        /// What in the report says so: the field, and which of its elements.
        let field: HIDField
        let element: Int
    }

    private let layout: KeyReportLayout
    private var pressed: Set<HIDField> = []
    private var named: [HIDField: [KeyCode?]] = [:]

    init(layout: KeyReportLayout) {
        self.layout = layout
    }

    /// Takes one report as read(2) gave it.
    mutating func read(_ bytes: ArraySlice<UInt8>) -> Reading {
        guard let first = bytes.first else { return .malformed }
        let number = layout.numbersReports ? first : 0
        guard let report = layout.reports[number] else { return .other }
        let payload = Self.payload(of: bytes, layout, sizeBytes: layout.inputBytes[number] ?? 0)
        // ErrorRollOver and its neighbours: more keys are down than the report can name.
        let values = report.arrays.map { field in (0..<field.count).map { field.value(at: $0, in: payload) ?? 0 } }
        for (field, values) in zip(report.arrays, values) {
            if values.contains(where: { (1...3).contains(field.choices?.usage(of: $0)?.id ?? 0) }) { return .other }
        }
        var changes: [Change] = []
        for bit in report.bits { change(bit, in: payload, &changes) }
        for (field, values) in zip(report.arrays, values) {
            let codes = values.map { field.choices?.usage(of: $0).flatMap(KeyCode.init) }
            Self.compare(named[field] ?? [], codes, of: field, &changes)
            named[field] = codes
        }
        return .changes(changes)
    }

    /// The report without its number. What a report lacks at its end, the kernel takes for zeros.
    private static func payload(
        of bytes: ArraySlice<UInt8>, _ layout: KeyReportLayout, sizeBytes: Int
    ) -> ArraySlice<UInt8> {
        let missing = max(0, sizeBytes - bytes.count)
        let whole = missing == 0 ? bytes : bytes + [UInt8](repeating: 0, count: missing)
        return layout.numbersReports ? whole.dropFirst() : whole
    }

    private mutating func change(
        _ bit: KeyReportLayout.KeyReport.Bit, in payload: ArraySlice<UInt8>, _ changes: inout [Change]
    ) {
        let isDown = bit.field.value(at: 0, in: payload) ?? 0 != 0
        guard isDown != pressed.contains(bit.field) else { return }
        if isDown { pressed.insert(bit.field) } else { pressed.remove(bit.field) }
        changes.append(Change(code: bit.code, action: isDown ? .pressed : .released, field: bit.field, element: 0))
    }

    /// Place by place: the old key is let go where the report names it no more, then the new one is pressed where it
    /// was not named before, or not so often.
    private static func compare(
        _ old: [KeyCode?], _ new: [KeyCode?], of field: HIDField, _ changes: inout [Change]
    ) {
        func add(_ code: KeyCode, _ action: KeyAction, at place: Int) {
            changes.append(Change(code: code, action: action, field: field, element: place))
        }
        for place in new.indices {
            if old.indices.contains(place), let code = old[place], !new.contains(code) {
                add(code, .released, at: place)
            }
            guard let code = new[place] else { continue }
            let times = new[...place].count { $0 == code }
            guard times > old.count(where: { $0 == code }) else { continue }
            if times > 1 { add(code, .released, at: place) }
            add(code, .pressed, at: place)
        }
    }
}
