import Returns

extension ItemEvidence {
    /// What a supervisor reads of it.
    var words: String {
        switch found {
        case .value(let value, let means):
            "\(kind.rawValue) \(value)\(kind == .weight ? " g" : ""), by \(means.rawValue)"
        case .missing: "\(kind.rawValue) cannot be had"
        }
    }
}

extension ErasureRecord {
    /// What an auditor reads of it; when it was made stands beside it.
    var words: String {
        ([method.words] + (certificate.map { ["certificate \($0)"] } ?? []) + ["by badge \(badge)"])
            .joined(separator: ", ")
    }
}

extension ErasureMethod {
    fileprivate var words: String {
        switch self {
        case .factoryReset: "factory reset, verified"
        case .certifiedTool: "certified tool"
        case .storageDestroyed: "storage physically destroyed"
        case .noStorage: "no user storage"
        }
    }
}
