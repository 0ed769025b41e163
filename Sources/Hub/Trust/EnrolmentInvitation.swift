import Foundation
import Returns
import Trust

/// A code that lets one station in, on its way to the hub: the hub is told what the code's key is, never the code.
public struct EnrolmentInvitation: Hashable, Sendable {
    /// The station.
    let station: String
    /// The site, for the first station.
    let site: String?
    /// The language of a new station's labels.
    let labelLanguage: LabelLanguage
    /// What the code's seals are checked by.
    let key: Data

    init(station: String, site: String?, labelLanguage: LabelLanguage, key: Data) {
        self.station = station
        self.site = site
        self.labelLanguage = labelLanguage
        self.key = key
    }

    /// The words that are read again at the other end of the desk's socket.
    var query: [(String, String?)] {
        [
            ("id", station), ("site", site), ("language", labelLanguage.rawValue),
            ("key", key.base64EncodedString()),
        ]
    }
}

/// The code of an invitation, as it is shown to a person, once.
public struct InvitationCard: Sendable {
    /// What the hub is told.
    public let invitation: EnrolmentInvitation
    private let code: EnrolmentCode

    /// Draws a new code for a station.
    public init(
        station: String, site: String?, labelLanguage: LabelLanguage, using generator: inout some RandomNumberGenerator
    ) {
        code = EnrolmentCode(using: &generator)
        invitation = EnrolmentInvitation(
            station: station, site: site, labelLanguage: labelLanguage,
            key: EnrolmentKey(code, station: station).bytes)
    }

    /// The code in words, with its bars where the terminal is wide enough.
    public func words(columns: Int) -> String {
        let bars = InvitationBars(code.barcode)
        let drawn = bars.flatMap { $0.columns <= columns ? "\n" + $0.text : nil } ?? ""
        return """

            code      \(code.text)
            \(drawn)
            Within \(TrustTerms.codeMinutes) minutes, once: `returns-station enrol --hub https://…` at the bench, and \
            type or scan the code.

            """
    }

    /// The code and its bars as a picture (SVG 1.1).
    public var svg: String { InvitationBars(code.barcode)?.svg(code.text, invitation.station) ?? "" }
}
