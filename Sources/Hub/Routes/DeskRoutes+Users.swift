import Hummingbird

extension DeskRoutes {
    /// Who may use the hub over the network. The words are read here as they were where they were typed.
    func addUsers(to router: Router<HubContext>) {
        router.post("users") { request, _ in
            let query = request.uri.queryParameters
            return await answer { () throws(HubFault) in
                .user(
                    .add(
                        try UserAsk(
                            String(query["id"] ?? ""), role: String(query["role"] ?? ""),
                            name: query["name"].map(String.init), by: String(query["by"] ?? ""))))
            }
        }
        router.post("users/revocations") { request, _ in
            let query = request.uri.queryParameters
            return await answer { () throws(HubFault) in
                let by = try SettlingWords.checked(String(query["by"] ?? ""), "name", in: HubLimits.nameCharacters)
                return .user(.revoke(try UserID(String(query["id"] ?? "")), by: by))
            }
        }
        router.post("users/sessions") { request, _ in
            let query = request.uri.queryParameters
            return await answer { () throws(HubFault) in
                .user(
                    .session(
                        try SessionAsk(
                            String(query["id"] ?? ""), days: String(query["days"] ?? ""),
                            endsOthers: query["others"] != nil, by: String(query["by"] ?? ""))))
            }
        }
    }
}
