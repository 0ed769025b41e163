import Returns
import Wire

/// Carries out what a command asks, on an open store; the running hub and a command that found none share it.
struct Desk: Sendable {
    let store: HubStore
    let now: @Sendable () -> Moment

    /// Does it and says what was done. Throws `refused` when nothing was changed.
    func perform(_ request: DeskRequest) async throws(HubFault) -> String {
        // A name would stand beside the act for good, and the events of an order carry it to every station.
        if let by = request.by { try await store.refuse(actingAs: by) }
        switch request {
        case .addStation(let id, let site, let language):
            let token = Self.token(id)
            let station = try await store.addStation(
                id, site: site, labelLanguage: language.language, token: token, at: now())
            return Self.words(station, token)
        case .renewStation(let id):
            let token = Self.token(id)
            return Self.words(try await store.renewStation(id, token: token, at: now()), token)
        case .enrol(let invitation): return Self.words(try await store.openEnrolment(invitation, at: now()))
        case .revoke(let revocation): return try await store.revoke(revocation, at: now())
        case .importCSV(let kind, let bytes):
            let summary = try await store.importCSV(kind, bytes)
            return summary.words(kind) + "\n"
        case .settle(let settlement): return "\(try await store.settle(settlement, at: now()))\n"
        case .setPin(let setting): return try await store.set(setting)
        case .recordRefund(let payment): return "\(try await store.record(payment, at: now()))\n"
        case .askSupplier(let ask): return try await store.ask(ask, at: now()).csv
        case .recordAnswer(let answer): return "\(try await store.record(answer, at: now()))\n"
        case .offerDonation(let ask): return try await store.offer(ask, at: now())
        case .answerDonation(let reply): return try await store.record(reply, at: now())
        case .bin(let request): return try await store.perform(request, at: now())
        case .order(let ask): return try await store.perform(ask, at: now())
        case .item(let ask): return try await store.perform(ask, at: now())
        case .alert(let ask): return try await store.perform(ask, at: now())
        case .user(let request): return try await perform(request)
        case .person(let request): return try await perform(request)
        case .publish(let rules): return "\(try await store.publishRules(rules))\n"
        }
    }

    private func perform(_ request: UserRequest) async throws(HubFault) -> String {
        switch request {
        case .add(let ask): try await store.add(ask, at: now())
        case .revoke(let id, let by): try await store.revoke(id, by: by, at: now())
        case .session(let ask): try await store.begin(ask, token: Self.token(ask.id.text), at: now())
        }
    }

    private static func token(_ id: String) -> StationToken {
        var generator = SystemRandomNumberGenerator()
        return StationToken(station: id, using: &generator)
    }

    private static func words(_ station: RegisteredStation) -> String {
        """
        station   \(station.id)
        site      \(station.site)
        epoch     \(station.epoch)
        prefix    \(station.platePrefix)
        labels    \(station.labelLanguage.rawValue)

        """
    }

    private static func words(_ station: RegisteredStation, _ token: StationToken) -> String {
        words(station) + """
            token     \(token.text)

            The token is shown only now. Put it into the station's token file; the hub keeps only its hash.

            """
    }
}
