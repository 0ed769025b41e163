extension DeskRequest {
    /// Who acts, where that is recorded with the act.
    var by: String? {
        switch self {
        case .addStation, .renewStation, .importCSV, .publish, .setPin, .enrol, .revoke: nil
        case .settle(let settlement): settlement.by
        case .recordRefund(let payment): payment.by
        case .askSupplier(let ask): ask.by
        case .recordAnswer(let answer): answer.by
        case .offerDonation(let ask): ask.by
        case .answerDonation(let reply): reply.by
        case .bin(.change(let ask)): ask.by
        case .bin(.recount(let ask)): ask.by
        case .bin(.dispatch(let ask)): ask.by
        case .bin(.number(_, let by)): by
        case .order(let ask): ask.by
        case .item(let ask): ask.by
        case .alert(let ask): ask.by
        case .user(.add(let ask)): ask.by
        case .user(.revoke(_, let by)): by
        case .user(.session(let ask)): ask.by
        case .person(let request): request.by
        }
    }
}
