import Foundation
import Testing

@testable import Wire

struct ProblemDetailsTests {
    @Test func `a problem is written as RFC 9457 says and reads back`() throws {
        let problem = ProblemDetails(
            type: "/problems/queue-full", title: "Too busy", status: 429, detail: "Come \"back\".",
            fields: ["retryAfterSeconds": .number(3), "reason": .text("queue")])
        #expect(
            String(decoding: problem.encoded(), as: UTF8.self)
                == #"{"detail":"Come \"back\".","reason":"queue","retryAfterSeconds":3,"status":429,"#
                + #""title":"Too busy","type":"/problems/queue-full"}"#)
        #expect(try ProblemDetails(decoding: problem.encoded()) == problem)
        #expect(problem.words == "Too busy: Come \"back\".")
    }

    @Test func `what another server says is read as far as it goes`() throws {
        let foreign = Data(#"{"status":503,"instance":"/x","errors":[1],"since":1.5,"code":"E1"}"#.utf8)
        #expect(
            try ProblemDetails(decoding: foreign)
                == ProblemDetails(type: "about:blank", title: "", status: 503, fields: ["code": .text("E1")]))
        #expect(throws: WireError.self) { try ProblemDetails(decoding: Data("<html>".utf8)) }
        #expect(throws: WireError.self) { try ProblemDetails(decoding: Data(#"{"title":"x"}"#.utf8)) }
    }

    @Test(arguments: [PushReply.gap(expectedSequence: 7), .fenced(newEpoch: 3), .fenced(newEpoch: nil), .tooLarge])
    func `a refused push says the same to a reader of problems and to one of replies`(reply: PushReply) throws {
        let problem = try #require(reply.problem)
        #expect(problem.status == reply.status)
        #expect(try PushReply(decoding: problem.encoded()) == reply)
        #expect(try ProblemDetails(decoding: problem.encoded()) == problem)
    }
}
