import Trust

/// Why a station was not enrolled, or its certificate not renewed.
enum EnrolmentRefusal: Error, Hashable, Sendable {
    /// The hub speaks plain HTTP and has no authority.
    case noAuthority
    /// What came is no request that can be read.
    case unreadable(String)
    /// No open code of this station fits the seal. Why not is nobody's business who has no code.
    case noFittingCode
    /// The code fits, and its time is over.
    case codeExpired
    /// So many wrong codes came from one address that it has to wait.
    case tooManyTries(Duration)
    /// The station means to reach the hub by a name that the hub's certificate will not bear.
    case otherName(asked: String, names: [String])
    /// Only a certificate is renewed.
    case noCertificate
    /// The certificate is too young to be renewed.
    case tooEarly

    /// Its name in `type` and in what is counted.
    var name: String {
        switch self {
        case .noAuthority: "no-authority"
        case .unreadable: "not-an-enrolment"
        case .noFittingCode: "no-fitting-code"
        case .codeExpired: "code-expired"
        case .tooManyTries: "too-many-codes"
        case .otherName: "other-name"
        case .noCertificate: "no-certificate"
        case .tooEarly: "too-early"
        }
    }

    /// The status that goes with it.
    var status: Int {
        switch self {
        case .noAuthority: 404
        case .unreadable: 400
        case .noFittingCode, .codeExpired, .noCertificate: 403
        case .tooManyTries: 429
        case .otherName: 422
        case .tooEarly: 409
        }
    }

    /// What it is, in words, and what to do.
    var words: (title: String, detail: String) {
        switch self {
        case .noAuthority:
            ("This hub enrols nobody", "Its configuration has no `tls`; stations show a token.")
        case .unreadable(let reason): ("The request cannot be read", reason)
        case .noFittingCode:
            (
                "No code of this station fits",
                "It was mistyped, used, replaced, or tried \(TrustTerms.codeTries) times. Look at the code and at the "
                    + "station's id, or ask for a new one with `returns-hub station enrol`."
            )
        case .codeExpired:
            (
                "The code is too old",
                "It was good for \(TrustTerms.codeMinutes) minutes. Ask for a new one with `returns-hub station enrol`."
            )
        case .tooManyTries: ("Too many wrong codes", "Come back when told, with a new code.")
        case .otherName(let asked, let names):
            ("The hub is not called \(asked)", "It is called \(names.joined(separator: ", ")). Use one of these.")
        case .noCertificate: ("Only a certificate is renewed", "This request showed none.")
        case .tooEarly:
            (
                "The certificate is too young",
                "It is renewed from day \(TrustTerms.renewableFromDay) of its life on."
            )
        }
    }

    /// After what time it makes sense to ask again.
    var retryAfter: Duration? {
        if case .tooManyTries(let wait) = self { wait } else { nil }
    }
}
