import Returns

/// Where another system is told that goods are on their way back to stock.
///
///     alerts:
///       folder: /srv/warehouse/inbox
///
/// or
///
///     alerts:
///       url: https://warehouse.example/returns
///       secret-file: /etc/returns-hub/alert-secret
public enum AlertTarget: Hashable, Sendable {
    /// One file for each alert, in this folder.
    case folder(String)
    /// One request for each alert, signed with the secret in a file.
    case webhook(url: String, secretFile: String)

    /// Where it is, in one word, without the secret.
    public var place: String {
        switch self {
        case .folder(let path): path
        case .webhook(let url, _): url
        }
    }
}

extension AlertTarget {
    init(_ map: YAMLMap) throws(DocumentFault) {
        if let folder = map["folder"] {
            if let other = map["url"] ?? map["secret-file"] { throw other.fault(allowed: "one of folder, url") }
            self = .folder(try folder.path())
        } else {
            self = .webhook(
                url: try map.required("url", allowed: "one of folder, url").webAddress(),
                secretFile: try map.required("secret-file", allowed: "an absolute path").path())
        }
    }

    static let keys = ["folder", "url", "secret-file"]
}
