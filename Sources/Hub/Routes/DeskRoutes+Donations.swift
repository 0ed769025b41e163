import Hummingbird

extension DeskRoutes {
    /// Offering goods for donation and recording what came of it. The words are read here as they were where they were
    /// typed.
    func addDonations(to router: Router<HubContext>) {
        router.post("donations/offers") { request, _ in
            let query = request.uri.queryParameters
            return await answer { () throws(HubFault) in
                .offerDonation(
                    try DonationAsk(
                        String(query["subject"] ?? ""), recipient: String(query["recipient"] ?? ""),
                        isListing: query["listed"] != nil, by: String(query["by"] ?? "")))
            }
        }
        router.post("donations/answers") { request, _ in
            let query = request.uri.queryParameters
            return await answer { () throws(HubFault) in
                .answerDonation(
                    try DonationReply(
                        String(query["offer"] ?? ""), answer: String(query["answer"] ?? ""),
                        note: query["note"].map(String.init), by: String(query["by"] ?? "")))
            }
        }
    }
}
