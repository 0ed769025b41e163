/// How a hub speaks TLS.
///
///     tls:
///       names: [hub.example.org, 192.0.2.10]
///       authority: /var/lib/returns-hub/authority.pem
public struct TLSSetup: Hashable, Sendable {
    /// The names and addresses by which stations reach the hub, 1 to `WireLimits.hubNames`.
    public var names: [String]
    /// The file with the hub's authority, which the hub makes when it is not there; nil puts it beside the database.
    public var authority: String?

    /// Describes a setup.
    public init(names: [String], authority: String? = nil) {
        self.names = names
        self.authority = authority
    }
}

extension TLSSetup {
    static let keys = ["names", "authority"]

    init(_ map: YAMLMap) throws(DocumentFault) {
        let allowed = "a list of host names and addresses"
        let list = try map.required("names", allowed: allowed)
        var names: [String] = []
        for name in try list.list(limit: WireLimits.hubNames) { names.append(try name.host()) }
        guard !names.isEmpty else { throw list.fault(allowed: allowed) }
        self.init(names: names, authority: try map["authority"]?.path())
    }
}
