import Foundation
import Returns
public import Wire

/// What a command asks the hub to change.
public enum DeskRequest: Hashable, Sendable {
    /// Register a station.
    case addStation(id: String, site: String?, labelLanguage: LabelLanguage)
    /// Give a station a new epoch, prefix and token.
    case renewStation(id: String)
    /// Import a CSV file.
    case importCSV(ImportKind, [UInt8])
    /// Publish rules.
    case publish(RulesPublication)
    /// Settle an exception.
    case settle(ExceptionSettlement)
    /// Set a badge's PIN.
    case setPin(PinSetting)
    /// Record that a refund went out.
    case recordRefund(RefundPayment)
    /// Ask a supplier about what waits for him.
    case askSupplier(SupplierAsk)
    /// Record what a supplier answered.
    case recordAnswer(SupplierAnswer)
    /// Offer goods for donation.
    case offerDonation(DonationAsk)
    /// Record what became of an offer of donation.
    case answerDonation(DonationReply)
    /// Do something to bins.
    case bin(BinRequest)
    /// Order something for an item, or withdraw it.
    case order(OrderAsk)
    /// Give a plate up, or have it back.
    case item(PlateAsk)
    /// Do something to an alert.
    case alert(AlertAsk)
    /// Change who uses the hub over the network.
    case user(UserRequest)
    /// Keep, show or erase names, or show who looked.
    case person(PersonRequest)
    /// Open a code for a station.
    case enrol(EnrolmentInvitation)
    /// Take access back.
    case revoke(Revocation)

    /// The path and query under which it travels to the running hub.
    var target: String {
        switch self {
        case .addStation(let id, let site, let language):
            "/stations?id=\(Self.encoded(id))&language=\(language.rawValue)"
                + (site.map { "&site=\(Self.encoded($0))" } ?? "")
        case .renewStation(let id): "/stations/renewals?id=\(Self.encoded(id))"
        case .importCSV(let kind, _): "/imports?kind=\(kind.rawValue)"
        case .publish: "/publications"
        case .settle(let settlement): "/exceptions/settlements?" + Self.query(settlement.query)
        case .setPin(let setting): "/badges/pins?" + Self.query(setting.query)
        case .recordRefund(let payment): "/refunds?" + Self.query(payment.query)
        case .askSupplier(let ask): "/suppliers/requests?" + Self.query(ask.query)
        case .recordAnswer(let answer): "/suppliers/answers?" + Self.query(answer.query)
        case .offerDonation(let ask): "/donations/offers?" + Self.query(ask.query)
        case .answerDonation(let reply): "/donations/answers?" + Self.query(reply.query)
        case .bin(let request): request.target.path + "?" + Self.query(request.target.words)
        case .order(let ask): "/items/orders?" + Self.query(ask.query)
        case .item(let ask): "/items/acts?" + Self.query(ask.query)
        case .alert(let ask): "/alerts/acts?" + Self.query(ask.query)
        case .user(let request): request.target.path + "?" + Self.query(request.target.words)
        case .person(let request): request.target.path + "?" + Self.query(request.target.words)
        case .enrol(let invitation): "/stations/enrolments?" + Self.query(invitation.query)
        case .revoke(let revocation): "/stations/revocations?" + Self.query(revocation.query)
        }
    }

    /// The body that goes with it.
    var body: [UInt8] {
        switch self {
        case .addStation, .renewStation, .settle, .setPin, .recordRefund, .askSupplier, .recordAnswer, .offerDonation,
            .answerDonation, .item, .order, .alert, .user, .person, .enrol, .revoke:
            []
        case .bin(let request): request.body
        case .importCSV(_, let bytes): bytes
        case .publish(let rules): Array(rules.encoded())
        }
    }

    private static func query(_ words: [(String, String?)]) -> String {
        words.compactMap { name, word in word.map { "\(name)=\(encoded($0))" } }.joined(separator: "&")
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

/// The language of a station's labels, as the command line names it.
public enum LabelLanguage: String, CaseIterable, Sendable {
    /// French.
    case fr
    /// English.
    case en

    var language: Language {
        switch self {
        case .fr: .french
        case .en: .english
        }
    }
}
