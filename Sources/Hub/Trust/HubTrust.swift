import Returns
import SystemPackage
import Trust
import Wire

/// What a hub that speaks TLS has to show, and by what it knows its stations.
struct HubTrust: Sendable {
    let authority: Authority
    /// By what stations reach the hub.
    let names: [HubName]

    /// Reads the names, and the authority from its file. Throws `badConfiguration` and `file`.
    static func open(_ setup: TLSSetup, beside database: HubDatabase, at now: Moment) throws(HubFault) -> HubTrust {
        guard let path = setup.authority ?? database.authorityPath else {
            throw .badConfiguration(
                "`tls` needs `authority` with PostgreSQL: a file that every hub of the database has the same of.")
        }
        var names: [HubName] = []
        for name in setup.names {
            do throws(TrustFault) { names.append(try HubName(name)) } catch {
                throw .badConfiguration("tls.names: \(error)")
            }
        }
        return HubTrust(authority: try AuthorityFile(path: path).open(at: now), names: names)
    }

    /// Whether stations reach the hub by this name.
    func answers(to host: String) -> Bool {
        guard let name = try? HubName(host) else { return false }
        return names.contains(name)
    }
}

extension HubDatabase {
    /// The authority's file beside a file of SQLite; nil for a server.
    var authorityPath: String? {
        if case .file(let file) = place { file.path.string + ".authority.pem" } else { nil }
    }
}
