import Returns

/// How a hub is set up. Every key may be left out.
///
///     database: /var/lib/returns-hub/hub.sqlite
///     host: 127.0.0.1
///     port: 8080
///     site: LYS1
///     tls:
///       names: [hub.example.org, 192.0.2.10]
///     alerts:
///       folder: /srv/warehouse/inbox
///     signing-key: /etc/returns-hub/signing.key
public struct HubConfiguration: Hashable, Sendable {
    /// The SQLite file, which the hub creates when it is not there, or where PostgreSQL is: a connection string of
    /// libpq that begins with `postgresql://`, `host=`, `service=` or `dbname=`.
    public var database = "/var/lib/returns-hub/hub.sqlite"
    /// The address to listen on. Only this machine unless set.
    public var host = "127.0.0.1"
    /// The TCP port to listen on; 0 lets the system choose.
    public var port = 8_080
    /// The site's code: 2 to 8 digits and capitals; nil leaves it to the database and the first station.
    public var site: String?
    /// Where another system is told of goods for its stock; nil tells nobody.
    public var alerts: AlertTarget?
    /// The file of the key with which the hub signs the root of each day's events; made when there is none. Nil for the
    /// one beside a SQLite file; hubs that share a PostgreSQL database share a key, and sign nothing without.
    public var signingKey: String?
    /// How the hub speaks TLS with its own authority; nil for plain HTTP.
    public var tls: TLSSetup?

    /// How a connection string of libpq begins; everything else names a file.
    public static let serverBeginnings = [
        "postgresql://", "postgres://", "host=", "hostaddr=", "service=", "dbname=",
    ]

    /// What an empty file means.
    public init() {}

    /// Reads one file; `file` is what faults call it.
    ///
    /// Throws the first thing that is wrong, with its place. Unknown keys are wrong.
    public static func parse(yaml: String, file: String) throws(ConfigurationFault) -> HubConfiguration {
        let keys = ["database", "host", "port", "site", "alerts", "signing-key", "tls"]
        let map = try YAMLDocument.read(yaml, file: file, keys: keys)
        var configuration = HubConfiguration()
        if let value = map["database"] { configuration.database = try value.database() }
        if let value = map["host"] { configuration.host = try value.host() }
        if let value = map["port"] { configuration.port = try value.integer(in: 0...65_535) }
        if let value = map["site"] { configuration.site = try value.siteCode() }
        if let value = map["tls"] { configuration.tls = try TLSSetup(try value.map(keys: TLSSetup.keys)) }
        if let value = map["alerts"] { configuration.alerts = try AlertTarget(try value.map(keys: AlertTarget.keys)) }
        if let value = map["signing-key"] { configuration.signingKey = try value.path() }
        return configuration
    }
}
