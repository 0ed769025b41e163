import Returns

/// Values as a reader of a scenario wants them: codes for what has one, local time for moments, nothing for what is not
/// known.
enum FactText {
    /// A value in a word or a few; nil for nothing.
    static func told(_ value: Any) -> String? {
        switch value {
        case let moment as Moment: return time(moment)
        case let place as BinPlace: return place.code
        case let code as any RawRepresentable: return "\(code.rawValue)"
        case let text as String: return text
        case let list as [Any]: return list.isEmpty ? nil : list.compactMap(told).joined(separator: " ")
        case let value as any CustomStringConvertible: return value.description
        default: break
        }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.flatMap { told($0.value) }
        case .enum: return enumCase(value, mirror)
        default: return facts(of: value).joined(separator: ", ")
        }
    }

    /// The parts of a value, each with its name. The plate and the parcel are left out: a scenario has one in hand, and
    /// says so where it begins.
    static func facts(of value: Any) -> [String] {
        let mirror = Mirror(reflecting: value)
        guard mirror.displayStyle == .tuple || (mirror.displayStyle == .struct && !isOneWord(value)) else {
            return told(value).map { [$0] } ?? []
        }
        return mirror.children.compactMap { child in
            let name = child.label ?? ""
            guard !["plate", "parcel"].contains(name), let text = told(child.value) else { return nil }
            return name.isEmpty || name.hasPrefix(".") ? text : "\(name) \(text)"
        }
    }

    private static func isOneWord(_ value: Any) -> Bool {
        value is Moment || value is BinPlace || value is any CustomStringConvertible
    }

    /// Day and time by the site's clock, to the minute.
    static func time(_ moment: Moment) -> String {
        let calendar = SiteCalendar.metropolitanFrance
        let local = moment.advanced(byMilliseconds: Int64(calendar.offsetRule.minutes(at: moment)) * 60_000)
        let minutes = local.milliseconds / 60_000 % 1_440
        let clock = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        return "\(calendar.day(of: moment)) \(clock)"
    }

    /// Euro cents as euro.
    static func euro(_ cents: Int) -> String {
        let rest = cents.magnitude % 100
        return "\(cents < 0 ? "-" : "")\(cents.magnitude / 100).\(rest < 10 ? "0" : "")\(rest) €"
    }

    private static func enumCase(_ value: Any, _ mirror: Mirror) -> String {
        guard let child = mirror.children.first, let name = child.label else { return "\(value)" }
        let facts = facts(of: child.value)
        return facts.isEmpty ? name : "\(name) " + facts.joined(separator: ", ")
    }
}
