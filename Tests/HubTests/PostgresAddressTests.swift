import Testing

@testable import Hub

struct PostgresAddressTests {
    @Test(arguments: [
        "host=db1 dbname=hub user=returns password=geheim", "postgresql://returns:geheim@db1/hub",
        "host=db1 dbname=hub user=returns password='geheim'",
    ])
    func `a password is in no description`(text: String) throws {
        let address = try PostgresAddress(text)
        #expect(address.description == "host=db1 dbname=hub user=returns")
        #expect(address["password"] == "geheim" && address.connectionString.contains("geheim"))
        var dumped = ""
        dump(address, to: &dumped)
        #expect(!"\(address) \(String(reflecting: address)) \(dumped)".contains("geheim"))
    }

    @Test(arguments: [
        "password=geheim geheimer", "host=a password='geheim", "postgresql://u:geheim@[::1/hub", "geheim=1",
        "postgresql://u@h/db?geheim=2", "host=a\0geheim",
    ])
    func `a bad string is refused without being quoted`(text: String) {
        let fault = #expect(throws: PostgresFault.self) { try PostgresAddress(text) }
        #expect(fault.map { !"\($0)".contains("geheim") } == true)
        guard case .badAddress = fault else { return #expect(Bool(false), "\(String(describing: fault))") }
    }

    @Test func `what is left out is completed, and what is said stays`() throws {
        let address = try PostgresAddress("host=a connect_timeout=7 client_encoding=latin1")
        #expect(address["connect_timeout"] == "7")
        #expect(address["tcp_user_timeout"] == "15000" && address["client_encoding"] == "UTF8")
        #expect(address["target_session_attrs"] == nil)
        #expect(try PostgresAddress("")["application_name"] == "returns-hub")
        #expect(try PostgresAddress("").description == "the database that the environment names")
    }

    @Test func `of several hosts the one that takes writes is meant`() throws {
        #expect(try PostgresAddress("host=a,b")["target_session_attrs"] == "read-write")
        #expect(try PostgresAddress("postgresql://a:1,b:2/hub")["target_session_attrs"] == "read-write")
        #expect(try PostgresAddress("host=a,b target_session_attrs=any")["target_session_attrs"] == "any")
    }

    @Test func `a value with quotes and backslashes is read back as it was`() throws {
        let address = try PostgresAddress(#"host=a password='it\'s \\ here'"#)
        #expect(address["password"] == #"it's \ here"#)
        #expect(try Set(PostgresAddress(address.connectionString).parts) == Set(address.parts))
    }
}
