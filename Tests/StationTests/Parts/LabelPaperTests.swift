import Foundation
import Labels
import Returns
import Testing
import Wire

@testable import Station

struct LabelPaperTests {
    static func content(_ product: String = "Thing 1", prefix: String = "10001") throws -> LabelContent {
        LabelContent(
            plate: LicencePlate(prefix: try #require(PlatePrefix(prefix)), counter: 7), grade: Grade.allCases.first,
            disposition: "RESTOCK", bin: "A-01", product: product, requestedAt: Moment(milliseconds: 1_774_947_600_000),
            station: "S1", copy: 1, isHeld: false)
    }

    private func paper(_ words: Language, _ zone: String, _ language: PrinterSetup.PrinterLanguageName) -> LabelPaper {
        var configuration = StationConfiguration()
        configuration.labelLanguage = words
        configuration.timeZone = zone
        configuration.printer = PrinterSetup(connection: .file(path: "/dev/null"), language: language, size: .large)
        return LabelPaper(configuration)
    }

    @Test func `time is the site's, written as its language writes it`() throws {
        let french = try #require(paper(.french, "Europe/Paris", .text).bytes(for: try Self.content(), job: 1))
        #expect(String(decoding: french, as: UTF8.self).contains("31/03/2026 11:00"))
        let english = try #require(paper(.english, "UTC", .text).bytes(for: try Self.content(), job: 1))
        #expect(String(decoding: english, as: UTF8.self).contains("2026-03-31 09:00"))
    }

    @Test func `ZPL carries the plate and begins and ends as one label`() throws {
        let bytes = try #require(paper(.english, "UTC", .zpl).bytes(for: try Self.content(), job: 1))
        let zpl = String(decoding: bytes, as: UTF8.self)
        #expect(zpl.contains(try Self.content().plate.text))
        #expect(zpl.components(separatedBy: "^XA").count == 2)
        #expect(zpl.components(separatedBy: "^XZ").count == 2)
    }

    @Test func `what a printer still holds is dropped where it must be, and a file holds nothing`() throws {
        for (connection, answers, isClearing) in [
            (PrinterSetup.Connection.tcp(host: "h", port: 9_100), true, true),
            (.tcp(host: "h", port: 9_100), false, true), (.file(path: "/dev/null"), true, false),
        ] {
            var configuration = StationConfiguration()
            configuration.printer = PrinterSetup(connection: connection, language: .zpl, answers: answers)
            let paper = LabelPaper(configuration)
            let first = try #require(paper.bytes(for: try Self.content(), job: 1))
            #expect(!String(decoding: first, as: UTF8.self).contains("~JA"))
            let cleared = try #require(paper.bytes(for: try Self.content(), job: 1, isClearing: true))
            #expect(String(decoding: cleared, as: UTF8.self).hasPrefix("~JA") == isClearing)
            #expect((paper.statusQuery != nil) == (isClearing && answers))
        }
    }

    @Test func `a product's name cannot become a command`() throws {
        let bytes = try #require(paper(.english, "UTC", .zpl).bytes(for: try Self.content("X^XZ~JA^XA\u{1B}"), job: 1))
        let zpl = String(decoding: bytes, as: UTF8.self)
        #expect(!zpl.contains("~JA"))
        #expect(zpl.components(separatedBy: "^XZ").count == 2)
        #expect(!bytes.contains(0x1B))
    }
}
