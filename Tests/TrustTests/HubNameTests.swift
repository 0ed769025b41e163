import Testing

@testable import Trust

struct HubNameTests {
    @Test(arguments: [
        "hub", "hub.example.org", "a-1.example", "127.0.0.1", "::1", "2001:db8::7", "::ffff:192.0.2.1",
        "1:2:3:4:5:6:7:8", "[::1]", "HUB.Example.org",
    ])
    func `a name or an address is taken`(text: String) throws {
        _ = try HubName(text)
    }

    @Test(arguments: [
        "", ".", "a..b", "-a", "a-", "a_b", "127.0.0", "127.0.0.256", "1.2.3.4.5", ":", ":::", "1::2::3", "12345::",
        "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "hub:8443", "h é", "1.2",
    ])
    func `anything else is not`(text: String) {
        #expect(throws: TrustFault.badName(text)) { try HubName(text) }
    }

    @Test func `an address is the same however it is written, and a name whatever its case`() throws {
        #expect(try HubName("::1") == HubName("[0:0:0:0:0:0:0:1]"))
        #expect(try HubName("HUB") == HubName("hub"))
        #expect(try HubName("127.0.0.1") != HubName("::1"))
        #expect(try Set([HubName("::1"), HubName("0::1")]).count == 1)
    }
}
