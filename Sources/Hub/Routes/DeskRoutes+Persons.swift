import Hummingbird

extension DeskRoutes {
    /// Names, and who looked at what. The words are read here as they were where they were typed.
    func addPersons(to router: Router<HubContext>) {
        router.post("persons/names") { request, _ in
            let query = request.uri.queryParameters
            return await answer { () throws(HubFault) in
                .person(
                    .name(
                        try PersonAsk(
                            String(query["id"] ?? ""), name: String(query["name"] ?? ""),
                            by: String(query["by"] ?? ""))))
            }
        }
        add("persons/lists", to: router) { query, by in .names(asJSON: query["json"] != nil, by: by) }
        add("persons/erasures", to: router) { query, by in .erase(id: query["id"] ?? "", by: by) }
        add("persons/accesses", to: router) { query, by in
            .accesses(subject: query["subject"], asJSON: query["json"] != nil, by: by)
        }
        add("persons/looks", to: router) { query, by in .look(query["what"] ?? "", by: by) }
    }

    private func add(
        _ path: RouterPath, to router: Router<HubContext>,
        _ request: @escaping @Sendable ([String: String], String) -> PersonRequest
    ) {
        router.post(path) { asked, _ in
            let query = asked.uri.queryParameters.reduce(into: [String: String]()) { words, word in
                words[String(word.key)] = String(word.value)
            }
            return await answer { () throws(HubFault) in
                let by = try SettlingWords.checked(query["by"] ?? "", "name", in: HubLimits.nameCharacters)
                return .person(request(query, by))
            }
        }
    }
}
