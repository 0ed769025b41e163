import Hummingbird

extension DeskRoutes {
    /// Settling exceptions and recording refunds. The words are read here as they were where they were typed.
    func addSettling(to router: Router<HubContext>) {
        router.post("exceptions/settlements") { request, _ in
            let query = request.uri.queryParameters
            return await answer { () throws(HubFault) in
                .settle(
                    try ExceptionSettlement(
                        String(query["subject"] ?? ""), code: query["code"].map(String.init),
                        finding: String(query["finding"] ?? ""), liability: String(query["liability"] ?? ""),
                        note: query["note"].map(String.init), by: String(query["by"] ?? "")))
            }
        }
        router.post("refunds") { request, _ in
            let query = request.uri.queryParameters
            return await answer { () throws(HubFault) in
                .recordRefund(
                    try RefundPayment(
                        rma: String(query["rma"] ?? ""), amount: query["amount"].map(String.init),
                        on: query["on"].map(String.init), by: String(query["by"] ?? "")))
            }
        }
    }
}
