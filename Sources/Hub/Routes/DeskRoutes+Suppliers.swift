import Hummingbird

extension DeskRoutes {
    /// Asking suppliers and recording what they answer. The words are read here as they were where they were typed.
    func addSuppliers(to router: Router<HubContext>) {
        router.post("suppliers/requests") { request, _ in
            let query = request.uri.queryParameters
            let language = query["language"].flatMap { LabelLanguage(rawValue: String($0)) } ?? .fr
            return await answer { () throws(HubFault) in
                .askSupplier(
                    try SupplierAsk(
                        supplier: String(query["supplier"] ?? ""), isEarly: query["early"] != nil, language: language,
                        by: String(query["by"] ?? "")))
            }
        }
        router.post("suppliers/answers") { request, _ in
            let query = request.uri.queryParameters
            let (number, by) = (String(query["request"] ?? ""), String(query["by"] ?? ""))
            return await answer { () throws(HubFault) in
                if let reason = query["reason"] {
                    return .recordAnswer(try SupplierAnswer(refusing: number, reason: String(reason), by: by))
                }
                return .recordAnswer(
                    try SupplierAnswer(
                        authorising: number, number: String(query["number"] ?? ""),
                        until: query["until"].map(String.init), by: by))
            }
        }
    }
}
