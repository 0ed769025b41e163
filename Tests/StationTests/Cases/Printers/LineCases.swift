import Labels
import Returns
import Testing

@testable import Devices
@testable import Station

/// How a job gets over the line: cases 1 to 9 of the printers, and 17 to 19, 26.
enum LineCases {
    static let rows: [CaseRow] = [
        CaseRow(
            1, "a healthy printer at 9600 baud has the label after a third of a second, and says when it is out",
            .here {
                let place = try Place()
                let printer = try AnsweringPrinter(.zpl, .answering(AnsweringPrinter.hostStatus()))
                try await printer.station(baud: 9_600, in: place) { _ in
                    try eventually("the printer's word") { printer.labels == 1 ? true : nil }
                    try eventually("the confirmation") {
                        try Findings.labelStages(in: place).contains(.confirmed) ? true : nil
                    }
                }
                #expect(try Findings(place).labelStages == [.sending, .sent, .confirmed])
                #expect(printer.labels == 1)
            },
            .test(
                "a label at 9600 baud is on the wire for a third of a second and arrives whole",
                in: "SerialPrinterTests")),
        CaseRow(
            2, "a port that takes one byte at a time gets each once and in order",
            .here {
                var port = PlayedPort(atOnce: 1)
                port.send(label)
                #expect(port.written == label && port.notices == [.sent(job: 1)])
            }, .test("a printer that reads one byte at a time gets every byte once", in: "SerialPrinterTests")),
        CaseRow(
            3, "a port that is full for three seconds gets the rest when it has room, and nothing twice",
            .here {
                var port = PlayedPort(room: 100)
                port.send(label)
                #expect(port.written.count == 100)
                port.pass(milliseconds: 3_000)
                #expect(port.notices == [.stalled(job: 1, bytesSent: 100)])
                port.room = .max
                port.pass(milliseconds: 0)
                #expect(port.written == label && port.notices.suffix(2) == [.resumed(job: 1), .sent(job: 1)])
            }, .test("a full port is waited for, and nothing is handed over a second time", in: "SendMachineTests")),
        CaseRow(
            4, "calls that signals interrupt, again and again, change nothing",
            .here {
                let line = try Pseudoterminal()
                let storm = try SignalStorm(printer: .serial(path: line.path, baudRate: 9_600, flow: .none))
                storm.printer.send(label, job: 1)
                try line.wait(for: "the label") { bytes in
                    storm.interrupt()
                    return bytes.count >= label.count
                }
                try eventually("the end of the job") {
                    storm.interrupt()
                    return storm.reports.contains(.sent(job: 1)) ? true : nil
                }
                #expect(line.received == label && storm.signals > 100)
            }),
        CaseRow(
            5, "a printer that says stop gets at most 64 bytes more, and the label once it says go on",
            .test(
                "after stop at most 64 bytes follow, a status request passes, and the job goes on after go on",
                in: "SerialPrinterTests")),
        CaseRow(
            7, "stop said sixteen times over is one pause",
            .here {
                #expect(FlowSignal.separate([0x13, 0x13, 0x41, 0x13]).last == .stop)
                #expect(FlowSignal.separate([0x13, 0x13, 0x41, 0x11]).text == [0x41])
            }, .test("a printer that says stop again and again makes one pause", in: "SendMachineTests")),
        CaseRow(
            8, "a wire that goes down in mid-job holds the job in the kernel, which is told, and goes on by itself",
            .here {
                var port = PlayedPort(queued: 40)
                port.send(label)
                port.pass(milliseconds: 3_000)
                #expect(port.notices == [.stalled(job: 1, bytesSent: port.written.count)])
                port.queued = 0
                for _ in 0..<20 { port.pass(milliseconds: 1_000) }
                #expect(port.written == label && port.notices.last == .sent(job: 1))
            },
            .test("a queue that does not get shorter holds the job back and is a stall", in: "SendMachineTests"),
            .test("the line is raw, at its speed, and only the CTS wire is left to the kernel", in: "SerialPortTests")),
        CaseRow(
            17, "a cable pulled before the first byte leaves a label that is sent by itself later, once",
            .here {
                #expect(lost(after: 0) == .refused(job: 1))
                #expect(PrintFailure(.hungUp(port: "x")) == .portMissing)
            }, .test("a cable pulled before the first byte refuses the job", in: "SerialPrinterTests"),
            .test("a label that did not start may start later", in: "LabelAndBinTests")),
        CaseRow(
            18, "a cable pulled within the label leaves a question, and nothing is sent again",
            .here { #expect(lost(after: 200) == .interrupted(job: 1, bytesSent: 200)) },
            .test("a cable pulled within a job leaves it unknown", in: "SerialPrinterTests"),
            .laboratory("cable_pulled_in_a_label")),
        CaseRow(
            19, "a cable pulled behind the last byte leaves a question as well: its word is missing",
            .here { #expect(lost(after: label.count) == .interrupted(job: 1, bytesSent: label.count)) },
            .test("what a printer says after it was away confirms nothing", in: "PrinterQuestionTests"),
            .laboratory("cable_pulled_at_its_end")),
        CaseRow(
            26, "a printer that is plugged in elsewhere is found by its name, and goes on with the next label",
            .test(
                "a printer plugged in elsewhere under the same name is found, and gets only the next job",
                in: "SerialPrinterTests"), .laboratory("cable_pulled_in_a_label")),
    ]

    static let label = (0..<323).map { UInt8(0x20 + $0 % 0x5F) }

    /// What becomes of a job when the port is lost after so many bytes.
    private static func lost(after count: Int) -> LostJob? {
        var machine = SendMachine(pace: .byThePort, drain: .emptyQueue, at: MonotonicTime(nanoseconds: 0))
        _ = machine.take(label, job: 1, at: MonotonicTime(nanoseconds: 0))
        if count > 0 { machine.wrote(count, at: MonotonicTime(nanoseconds: 0)) }
        return machine.lost(isDrained: false)
    }
}
