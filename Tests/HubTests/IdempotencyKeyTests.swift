import Testing

@testable import Hub

/// What can name an attempt (draft-ietf-httpapi-idempotency-key-header).
@Suite struct IdempotencyKeyTests {
    @Test(arguments: [
        ("\"8e03978e-40d5-43dd-bc93-6894a57f9324\"", "8e03978e-40d5-43dd-bc93-6894a57f9324"),
        ("8e03978e", "8e03978e"), (" \"a\" ", "a"), ("a;b=c", "a;b=c"),
        (String(repeating: "k", count: 128), String(repeating: "k", count: 128)),
    ])
    func `a key is a string, with or without its quotes`(_ field: String, _ key: String) {
        #expect(IdempotencyKey(field)?.text == key)
    }

    @Test(arguments: [
        "", "\"", "\"\"", "a b", "\"a\\b\"", "\"a\"b", "a\"", "é", "a,b", String(repeating: "k", count: 129),
    ])
    func `what is no key is refused`(_ field: String) {
        #expect(IdempotencyKey(field) == nil)
    }
}
