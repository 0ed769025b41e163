/// Who may import what. A new arrow is a change of this table, on its own and argued for.
enum ImportMatrix {
    /// One target's row: the modules that all its files may import, and those that only some places in it may.
    struct Row {
        let target: String
        let modules: Set<String>
        /// Module → paths inside the target, each a file or a folder with its slash.
        var places: [String: [String]] = [:]
    }

    static let rows: [Row] = [
        Row(target: "Returns", modules: []),
        Row(target: "Labels", modules: ["Returns"]),
        Row(
            target: "Wire", modules: ["Returns", "Foundation", "Yams", "Crypto", "CryptoExtras"],
            places: ["CZlib": ["Compression/"]]),
        // Who may speak as whom. Values and pure functions: no file, no socket, no JSON, no clock.
        Row(target: "Trust", modules: ["Returns", "Foundation", "Crypto", "X509", "SwiftASN1"]),
        Row(
            target: "Journal",
            modules: ["Returns", "Wire", "Foundation", "SystemPackage", "GRDB", "Synchronization"],
            // The rows of a step are bound by SQLite's own calls: a step has a dozen of them.
            places: ["GRDBSQLite": ["Committing/Database+Run.swift"]]),
        Row(
            target: "Devices",
            modules: ["SystemPackage", "Synchronization", "Glibc", "CUdev", "CXkbcommon", "CLinuxInput"]),
        Row(
            target: "Console", modules: ["Returns", "SystemPackage"],
            places: ["Glibc": ["Terminal/Terminal.swift"]]),
        Row(
            target: "Station",
            modules: [
                "Returns", "Labels", "Wire", "Trust", "Journal", "Devices", "Console", "Foundation",
                "SystemPackage", "Synchronization", "Logging", "ServiceLifecycle", "Crypto", "AsyncHTTPClient",
                "NIOCore", "NIOHTTP1",
            ],
            places: [
                // What the station shows to its hub, and what it takes for its hub.
                "NIOSSL": ["Identity/"],
                "Glibc": ["Control/", "Service/ServiceNotification.swift"],
                "Dispatch": ["Control/PromptClient.swift"],
            ]),
        Row(
            target: "Hub",
            modules: [
                "Returns", "Wire", "Trust", "Foundation", "SystemPackage", "Logging", "ServiceLifecycle", "Crypto",
                "Hummingbird", "NIOCore",
            ],
            places: [
                "Glibc": ["System/"], "Synchronization": ["System/", "Postgres/", "Door/"],
                // Each database behind the store is one folder's affair.
                "GRDB": ["SQLite/"], "CPostgres": ["Postgres/Libpq.swift"],
                // The one place where the hub asks instead of being asked: what it tells other systems.
                "AsyncHTTPClient": ["Alerts/"], "NIOHTTP1": ["Alerts/", "Door/ArrivalDeadlines.swift"],
                // Below the routes: how the bytes of a request arrive.
                "HummingbirdCore": ["Door/"], "NIOSSL": ["Door/"],
            ]),
        // What tests draw and type. Imports nothing, for it plays for every target; never imported by what ships.
        Row(target: "Rehearsal", modules: []),
        // Never imported by an executable that ships: its fakes and faults stay with the tests and the benchmark.
        Row(
            target: "Simulation",
            modules: [
                "Rehearsal", "Returns", "Wire", "Journal", "Station", "Hub", "Foundation", "SystemPackage",
                "Synchronization", "Logging", "ServiceLifecycle", "GRDB",
            ],
            places: ["Glibc": ["System/"], "Dispatch": ["Bench/ShownViews.swift"]]),
        Row(
            target: "returns-station",
            modules: commandLine.union(["Station", "Wire", "Returns", "UnixSignals"]),
            // The main thread as an executor: nothing of the pool may wake an idle daemon.
            places: ["Dispatch": ["OwnThread.swift"], "Synchronization": ["OwnThread.swift"]]),
        Row(target: "returns-hub", modules: commandLine.union(["Hub", "Wire"])),
        Row(target: "returns-demo", modules: commandLine.union(["Station", "Hub", "Wire", "Returns", "Journal"])),
        Row(
            target: "returns-benchmark",
            modules: commandLine.union([
                "Station", "Hub", "Wire", "Returns", "Journal", "Devices", "Labels", "Console", "Rehearsal",
                "Simulation", "Synchronization",
            ]),
            // The references that the figures stand beside are plain system calls, plain SQLite and plain libpq.
            places: [
                "Glibc": ["System/"], "CLinuxInput": ["System/"], "GRDBSQLite": ["System/"], "CPostgres": ["System/"],
            ]),
        // Each target of the fuzzer takes one parser by itself; what knows a loop, a socket or a file is not fuzzed.
        Row(
            target: "Fuzz", modules: ["Returns", "Labels", "Wire", "Devices"],
            places: [
                "Glibc": ["Shared/Claim.swift"],
                "Foundation": ["Targets/GzipStreams.swift", "Targets/JSONTexts.swift"],
            ]),
    ]

    /// What an executable is wired with.
    private static let commandLine: Set<String> = [
        "ArgumentParser", "Foundation", "Logging", "ServiceLifecycle", "SystemPackage",
    ]

    /// What a test may use beside its target and that target's own row: real files, descriptors and threads, and what
    /// all tests draw and type.
    private static let testing: Set<String> = [
        "Testing", "Foundation", "SystemPackage", "Synchronization", "Glibc", "Rehearsal",
    ]

    /// What the tests of one target use beside that.
    private static let ownTesting: [String: Set<String>] = [
        // The hub's PostgreSQL is the one that the simulated floor starts.
        "HubTests": ["HummingbirdTesting", "GRDB", "Simulation"],
        // The exchange is tested against the real hub and its file, the prompt in a pty that C makes; keys are typed as
        // on the simulated floor.
        "StationTests": ["Hub", "GRDB", "CLinuxInput", "Simulation"],
    ]

    /// Modules that no file imports together, and why.
    private static let apart: [(Set<String>, String)] = [
        (
            ["Glibc", "NIOCore"],
            "libc and NIO in one file make libc's types visible or not by the build order; use two files"
        )
    ]

    /// What is wrong with the imports of one file.
    static func findings(in file: SourceFile) -> [Finding] {
        guard let target = file.target else { return [] }
        let imports = ImportLine.imports(in: file.code)
        guard let row = row(for: target) else {
            return [Finding(file.path, nil, "the target \(target) has no row in ImportMatrix; add one, with its never")]
        }
        let forbidden = imports.compactMap { line -> Finding? in
            if row.modules.contains(line.module) { return nil }
            let places = row.places[line.module] ?? []
            if places.contains(where: { stands(file.pathInTarget, in: $0) }) { return nil }
            let advice =
                places.isEmpty
                ? "\(target) must not import \(line.module); move the code to a target that may"
                : "\(target) imports \(line.module) only in \(places.joined(separator: ", ")); move the code there"
            return Finding(file.path, line.line, advice)
        }
        return forbidden + mixtures(imports, file.path)
    }

    private static func stands(_ path: String, in place: String) -> Bool {
        place.hasSuffix("/") ? path.hasPrefix(place) : path == place
    }

    private static func mixtures(_ imports: [ImportLine], _ path: String) -> [Finding] {
        let modules = Set(imports.map(\.module))
        return apart.filter { $0.0.isSubset(of: modules) }.map { Finding(path, 1, $0.1) }
    }

    private static func row(for target: String) -> Row? {
        if let row = rows.first(where: { $0.target == target }) { return row }
        // What an operator reads by the rules that ship, and nothing below a decision: no journal, no device, no hub.
        if target == "ScenarioTests" {
            return Row(
                target: target, modules: ["Testing", "Foundation", "Returns", "Console", "Wire", "ReturnsTests"])
        }
        if target == "TidyTests" { return Row(target: target, modules: ["Testing", "Foundation"]) }
        guard target.hasSuffix("Tests"), let tested = rows.first(where: { $0.target == target.dropLast(5) }) else {
            return nil
        }
        let modules = tested.modules.union(tested.places.keys).union([tested.target])
        return Row(target: target, modules: modules.union(testing).union(ownTesting[target] ?? []))
    }
}
