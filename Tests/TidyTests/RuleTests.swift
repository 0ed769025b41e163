import Testing

/// The rules on small files that break them, and on their neighbours that do not.
struct RuleTests {
    @Test(arguments: [
        ("Sources/Returns/A.swift", "Foundation", false),
        ("Sources/Returns/A.swift", "Returns", false),
        ("Sources/Labels/A.swift", "Returns", true),
        ("Sources/Labels/A.swift", "Devices", false),
        ("Sources/Wire/A.swift", "Yams", true),
        ("Sources/Wire/Compression/A.swift", "CZlib", true),
        ("Sources/Wire/Protocol/A.swift", "CZlib", false),
        ("Sources/Hub/A.swift", "CZlib", false),
        ("Sources/Trust/A.swift", "X509", true),
        ("Sources/Trust/A.swift", "Wire", false),
        ("Sources/Trust/A.swift", "NIOSSL", false),
        ("Sources/Hub/Door/A.swift", "NIOSSL", true),
        ("Sources/Hub/Routes/A.swift", "NIOSSL", false),
        ("Sources/Hub/Store/A.swift", "X509", false),
        ("Sources/Station/Identity/A.swift", "NIOSSL", true),
        ("Sources/Station/Sync/A.swift", "NIOSSL", false),
        ("Sources/Journal/A.swift", "Yams", false),
        ("Sources/Journal/A.swift", "Devices", false),
        ("Sources/Devices/A.swift", "Returns", false),
        ("Sources/Devices/A.swift", "CUdev", true),
        ("Sources/Devices/A.swift", "Foundation", false),
        ("Sources/Console/Terminal/Terminal.swift", "Glibc", true),
        ("Sources/Console/Layout/A.swift", "Glibc", false),
        ("Sources/Console/A.swift", "Journal", false),
        ("Sources/Station/Control/A.swift", "Glibc", true),
        ("Sources/Station/Loop/A.swift", "Glibc", false),
        ("Sources/Station/Loop/A.swift", "Dispatch", false),
        ("Sources/Station/Loop/A.swift", "GRDB", false),
        ("Sources/Station/Loop/A.swift", "Hub", false),
        ("Sources/Hub/A.swift", "Hummingbird", true),
        ("Sources/Hub/A.swift", "Journal", false),
        ("Sources/Hub/System/A.swift", "Glibc", true),
        ("Sources/Hub/Alerts/A.swift", "AsyncHTTPClient", true),
        ("Sources/Hub/SQLite/A.swift", "GRDB", true),
        ("Sources/Hub/Fold/A.swift", "GRDB", false),
        ("Sources/Hub/Routes/A.swift", "AsyncHTTPClient", false),
        ("Sources/Hub/Store/A.swift", "Glibc", false),
        ("Sources/returns-station/A.swift", "Hub", false),
        ("Sources/returns-station/A.swift", "ArgumentParser", true),
        ("Sources/returns-hub/A.swift", "Station", false),
        ("Sources/returns-demo/A.swift", "Hub", true),
        ("Sources/Hub/A.swift", "ArgumentParser", false),
        ("Sources/returns-demo/A.swift", "Simulation", false),
        ("Sources/returns-benchmark/A.swift", "Simulation", true),
        ("Sources/returns-benchmark/A.swift", "Hub", true),
        ("Sources/Station/A.swift", "Simulation", false),
        ("Sources/returns-demo/A.swift", "Rehearsal", false),
        ("Sources/returns-benchmark/A.swift", "Rehearsal", true),
        ("Sources/Station/A.swift", "Rehearsal", false),
        ("Sources/Simulation/A.swift", "Rehearsal", true),
        ("Sources/Rehearsal/A.swift", "Returns", false),
        ("Sources/Rehearsal/A.swift", "Foundation", false),
        ("Tests/LabelsTests/A.swift", "Rehearsal", true),
        ("Sources/Simulation/System/A.swift", "Glibc", true),
        ("Sources/Simulation/Floor/A.swift", "Glibc", false),
        ("Tests/SimulationTests/A.swift", "Simulation", true),
        ("Tests/Fuzz/Targets/A.swift", "Devices", true),
        ("Tests/Fuzz/Targets/A.swift", "Station", false),
        ("Sources/Novelty/A.swift", "Returns", false),
        ("Tests/ReturnsTests/A.swift", "Returns", true),
        ("Tests/ReturnsTests/A.swift", "Journal", false),
        ("Tests/HubTests/A.swift", "GRDB", true),
        ("Tests/ConsoleTests/A.swift", "Station", false),
    ])
    func `an import is allowed or not`(path: String, module: String, isAllowed: Bool) {
        let file = SourceFile(path: path, text: "// first\nimport \(module)\n")
        #expect(ImportMatrix.findings(in: file).isEmpty == isAllowed)
    }

    @Test func `libc and NIO are kept apart, and a finding says where`() {
        let file = SourceFile(path: "Sources/Station/Control/A.swift", text: "import Glibc\nimport NIOCore\n")
        #expect(ImportMatrix.findings(in: file).count == 1)
        let stray = SourceFile(path: "Sources/Labels/A.swift", text: "\nimport GRDB\n")
        let said = ImportMatrix.findings(in: stray).map(\.description)
        #expect(said == ["Sources/Labels/A.swift:2: Labels must not import GRDB; move the code to a target that may"])
    }

    @Test(arguments: [
        ("Hub", "let a = try! b()", true),
        ("Hub", "let a = try b()  // never try!", false),
        ("Hub", "let a = b as! C", true),
        ("Hub", "var alias = 1", false),
        ("Hub", "fatalError(\"no\")", true),
        ("Hub", "final class A: @unchecked Sendable {}", true),
        ("Hub", "// TODO: later", true),
        ("Hub", "// the TODOs of others", false),
        ("Hub", "let template = \"/tmp/XXXXXX\"", false),
        ("Hub", "/// This holds for now.", true),
        ("Hub", "/// Waits for nowhere.", false),
        ("Hub", "try await Task.sleep(for: .seconds(1))", false),
        ("Station", "try await Task.sleep(for: .seconds(1))", true),
        ("Station", "print(a)", true),
        ("Station", "printer.print(a); reprint(); func print(_ a: Int) {}", false),
        ("returns-hub", "print(a)", false),
        ("Returns", "let now = Date()", true),
        ("Returns", "let update = maybeDate()", false),
    ])
    func `a word is banned or not`(target: String, line: String, isBanned: Bool) {
        let file = SourceFile(path: "Sources/\(target)/A.swift", text: line)
        #expect(BannedWords.findings(in: file).isEmpty != isBanned)
    }

    @Test func `long files, functions and lines are found`() {
        let body = String(repeating: "    a()\n", count: SizeCaps.functionLines)
        let function = SourceFile(path: "a.swift", text: "func long() {\n\(body)}\n")
        #expect(SizeCaps.longFunctions(function).map(\.line) == [1])
        let shorter = SourceFile(path: "a.swift", text: "func long() {\n\(body.dropFirst(16))}\n")
        #expect(SizeCaps.longFunctions(shorter).isEmpty)
        let lines = String(repeating: "a\n", count: SizeCaps.fileLines)
        #expect(SizeCaps.longFile(SourceFile(path: "a.swift", text: lines)).isEmpty)
        #expect(SizeCaps.longFile(SourceFile(path: "a.swift", text: lines + "a\n")).count == 1)
        let wide = String(repeating: "é", count: SizeCaps.columns)
        #expect(SizeCaps.longLines(SourceFile(path: "a.swift", text: "\n\(wide)\n")).isEmpty)
        #expect(SizeCaps.longLines(SourceFile(path: "a.swift", text: "\n\(wide)x\n")).map(\.line) == [2])
        let data = "let a = \"\"\"\n\(wide)x\n\"\"\"\n"
        #expect(SizeCaps.longLines(SourceFile(path: "a.swift", text: data)).isEmpty)
        #expect(SizeCaps.longLines(SourceFile(path: "a.swift", text: "f(\"\(wide)\")\n")).isEmpty)
        #expect(SizeCaps.longLines(SourceFile(path: "a.swift", text: "f(\"\(wide)\", behind: 1)\n")).count == 1)
        #expect(SizeCaps.longLines(SourceFile(path: "a.swift", text: "// \(wide)\n")).count == 1)
    }

    @Test func `a file name that names nothing is found`() {
        let paths = ["Sources/Hub/DateUtils.swift", "Sources/Hub/QueueManager.swift", "Sources/Hub/Bin.swift"]
        let findings = paths.flatMap { BannedWords.namelessFile(SourceFile(path: $0, text: "")) }
        #expect(findings.map(\.path) == Array(paths.prefix(2)))
    }

    @Test func `tests in the wrong file, and files and targets without tests, are found`() {
        let files = [
            SourceFile(path: "Tests/ATests/BinTests.swift", text: "// @Test"),
            SourceFile(path: "Tests/ATests/Floor.swift", text: "@Test func a() {}"),
            SourceFile(path: "Tests/BTests/Floor.swift", text: "let a = 1"),
        ]
        #expect(files.flatMap(TestFiles.findings).map(\.path) == files.prefix(2).map(\.path))
        #expect(TestFiles.emptyTargets(["ATests", "BTests"], files).map(\.path) == ["Tests/BTests"])
    }

    @Test func `paths of one machine are found`() {
        for word in ForeignWords.words {
            let file = SourceFile(path: "README.md", text: "see\n\(word)x")
            #expect(ForeignWords.findings(in: file).map(\.line) == [2])
        }
        #expect(ForeignWords.findings(in: SourceFile(path: "README.md", text: "see /usr/local/bin")).isEmpty)
    }

    @Test func `the commands of a README are read`() {
        let line = "$(command -v sudo) apt-get update && $(command -v sudo) apt-get install -y a-dev b && swift test"
        let readme = SourceFile(path: "README.md", text: "Text.\n\n    \(line)\n")
        #expect(ProjectCommands.testCommand(in: readme) == "swift test")
        #expect(ProjectCommands.packages(in: readme) == [["a-dev", "b"]])
        #expect(ProjectCommands.testCommand(in: SourceFile(path: "README.md", text: "swift test")) == nil)
    }

    @Test func `test support in something that ships is found`() {
        let manifest = """
            .target(name: "Simulation", dependencies: ["Rehearsal", "Station"]),
            .testTarget(name: "SimulationTests", dependencies: ["Simulation"]),
            .executableTarget(
                name: "returns-demo",
                dependencies: ["Hub", "Simulation"]),
            .target(name: "Hub", dependencies: ["Rehearsal"]),
            """
        let findings = Manifest.testSupportFindings(in: SourceFile(path: "Package.swift", text: manifest))
        #expect(findings.map(\.line) == [5, 6])
        #expect(findings.first?.advice.contains("returns-demo") == true)
        #expect(findings.last?.advice == "Hub depends on Rehearsal, which is for tests only")
    }

    @Test func `the benchmark may see test support as long as it is no product`() {
        let target = ".executableTarget(name: \"returns-benchmark\", dependencies: [\"Simulation\"]),\n"
        let product = ".executable(name: \"returns-benchmark\", targets: [\"returns-benchmark\"]),\n"
        let alone = SourceFile(path: "Package.swift", text: target)
        #expect(Manifest.testSupportFindings(in: alone).isEmpty)
        let shipped = SourceFile(path: "Package.swift", text: product + target)
        #expect(Manifest.testSupportFindings(in: shipped).map(\.line) == [1])
    }
}
