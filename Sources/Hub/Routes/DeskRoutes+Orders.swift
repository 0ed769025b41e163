import Hummingbird

extension DeskRoutes {
    /// Orders for single items. The words are read here as they were where they were typed.
    func addOrders(to router: Router<HubContext>) {
        router.post("items/orders") { request, _ in
            let query = request.uri.queryParameters
            return await answer { () throws(HubFault) in
                let word = String(query["change"] ?? "")
                guard let change = OrderAsk.Word(rawValue: word) else {
                    let allowed = OrderAsk.Word.allCases.map(\.rawValue).joined(separator: ", ")
                    throw .refused(.settling(.noSuchWord(word, allowed: allowed)))
                }
                return .order(
                    try OrderAsk(
                        String(query["plate"] ?? ""), change, value: query["value"].map(String.init),
                        reason: query["reason"].map(String.init), isConfirmed: query["confirmed"] != nil,
                        by: String(query["by"] ?? "")))
            }
        }
    }
}
