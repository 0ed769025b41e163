public import Wire

/// What `serve` needs to know: the command line wins over the configuration file, the file over what is built in.
public struct ServeSettings: Hashable, Sendable {
    /// The database.
    public let database: HubDatabase
    /// Where stations connect.
    public let listen: ListenAddress
    /// The site that a configuration file names; nil leaves it to the database and the first station.
    public let site: String?
    /// Where another system is told of goods for its stock; nil tells nobody.
    public let alerts: AlertTarget?
    /// The file of the key with which the days' roots are signed; nil for the one beside a file of SQLite.
    public let signingKey: String?
    /// How the hub speaks TLS; nil for plain HTTP.
    public let tls: TLSSetup?

    /// Where the database is unless somebody says otherwise.
    public static var standardDatabase: String { HubConfiguration().database }

    /// Where the hub listens unless somebody says otherwise.
    public static var standardListen: String { "\(HubConfiguration().host):\(HubConfiguration().port)" }

    /// Puts the settings together. Throws `file`, `badConfiguration` with file and line, or `badAddress`.
    public init(file: String?, database: String?, listen: String?) throws(HubFault) {
        let configuration = try file.map(Self.read) ?? HubConfiguration()
        self.database = HubDatabase(database ?? configuration.database)
        let configured = ListenAddress(host: configuration.host, port: configuration.port)
        self.listen = try listen.map { text throws(HubFault) in try ListenAddress(text) } ?? configured
        site = configuration.site
        alerts = configuration.alerts
        signingKey = configuration.signingKey
        tls = configuration.tls
    }

    private static func read(_ path: String) throws(HubFault) -> HubConfiguration {
        let bytes = try ImportFile.read(path)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .badConfiguration("\(path) is not UTF-8.")
        }
        do throws(ConfigurationFault) {
            return try HubConfiguration.parse(yaml: text, file: path)
        } catch {
            throw .badConfiguration(error.description)
        }
    }
}
