import Foundation
import Hummingbird
import Trust

extension DeskRoutes {
    /// Letting stations in, and taking their access back; of a code only its key comes here.
    func addTrust(to router: Router<HubContext>) {
        router.post("stations/enrolments") { request, _ in
            let query = request.uri.queryParameters
            return await answer { () throws(HubFault) in
                guard let key = query["key"].flatMap({ Data(base64Encoded: String($0)) }),
                    let language = query["language"].flatMap({ LabelLanguage(rawValue: String($0)) }),
                    EnrolmentKey(bytes: key) != nil
                else { throw .refused(.revoking(.badKey)) }
                return .enrol(
                    EnrolmentInvitation(
                        station: String(query["id"] ?? ""), site: query["site"].map(String.init),
                        labelLanguage: language, key: key))
            }
        }
        router.post("stations/revocations") { request, _ in
            let query = request.uri.queryParameters
            return await answer { () throws(HubFault) in
                .revoke(
                    Revocation(
                        station: String(query["id"] ?? ""), fingerprint: query["certificate"].map(String.init),
                        reason: String(query["reason"] ?? "")))
            }
        }
    }
}
