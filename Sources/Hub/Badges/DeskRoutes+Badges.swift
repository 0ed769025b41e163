import Hummingbird
import Returns
import Wire

extension DeskRoutes {
    /// Setting a badge's PIN; only its verifier comes here.
    func addBadges(to router: Router<HubContext>) {
        router.post("badges/pins") { request, _ in
            let query = request.uri.queryParameters
            return await answer { () throws(HubFault) in
                let text = query["pin"].map(String.init)
                let verifier = text.flatMap(PinVerifier.init(text:))
                if text != nil, verifier == nil { throw .refused(.badge(.badVerifier)) }
                return .setPin(PinSetting(badge: String(query["badge"] ?? ""), verifier: verifier))
            }
        }
    }
}
