import Hummingbird

extension DeskRoutes {
    /// Counts of bins and acts on single items. The words are read here as they were where they were typed.
    func addItems(to router: Router<HubContext>) {
        router.post("bins/recounts") { request, _ in
            let query = request.uri.queryParameters
            guard let body = try await request.body(upTo: HubLimits.countedListBytes) else {
                throw HTTPError(.contentTooLarge)
            }
            return await answer { () throws(HubFault) in
                .bin(
                    .recount(
                        try RecountAsk(
                            String(query["code"] ?? ""), try CountedPlates(found: [], list: Array(body)),
                            isConfirmed: query["confirmed"] != nil, reason: query["reason"].map(String.init),
                            by: String(query["by"] ?? ""))))
            }
        }
        router.post("items/acts") { request, _ in
            let query = request.uri.queryParameters
            return await answer { () throws(HubFault) in
                .item(
                    try PlateAsk(
                        String(query["plate"] ?? ""), act: String(query["act"] ?? ""),
                        reason: query["reason"].map(String.init), isConfirmed: query["confirmed"] != nil,
                        by: String(query["by"] ?? "")))
            }
        }
    }
}
