import Hummingbird

extension DeskRoutes {
    /// Acts on bins and alerts. The words are read here as they were where they were typed.
    func addBins(to router: Router<HubContext>) {
        router.post("bins/acts") { request, _ in
            let query = request.uri.queryParameters
            return await answer { () throws(HubFault) in
                guard let act = BinAct(rawValue: String(query["act"] ?? "")) else {
                    throw .refused(.settling(.noSuchWord(String(query["act"] ?? ""), allowed: BinAct.words)))
                }
                return .bin(
                    .change(
                        try BinAsk(
                            String(query["code"] ?? ""), act, value: query["value"].map(String.init),
                            isConfirmed: query["confirmed"] != nil, reason: query["reason"].map(String.init),
                            by: String(query["by"] ?? ""))))
            }
        }
        router.post("bins/dispatches") { request, _ in
            let query = request.uri.queryParameters
            return await answer { () throws(HubFault) in
                .bin(
                    .dispatch(
                        try DispatchAsk(
                            (query["codes"] ?? "").split(separator: " ").map(String.init),
                            to: String(query["to"] ?? ""), carrier: query["carrier"].map(String.init),
                            authorisation: query["authorisation"].map(String.init), bearsMarks: query["marks"] != nil,
                            by: String(query["by"] ?? ""))))
            }
        }
        router.post("bins/numbering") { request, _ in
            let query = request.uri.queryParameters
            return await answer { () throws(HubFault) in
                let prefix = try SSCCPrefix(
                    String(query["prefix"] ?? ""), extensionDigit: String(query["extension"] ?? ""))
                let by = try SettlingWords.checked(String(query["by"] ?? ""), "name", in: HubLimits.nameCharacters)
                return .bin(.number(prefix, by: by))
            }
        }
        router.post("alerts/acts") { request, _ in
            let query = request.uri.queryParameters
            return await answer { () throws(HubFault) in
                .alert(
                    try AlertAsk(
                        String(query["alert"] ?? ""), act: String(query["act"] ?? ""),
                        reason: query["reason"].map(String.init), by: String(query["by"] ?? "")))
            }
        }
    }
}
