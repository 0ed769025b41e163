// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is compiled with; the import matrix itself is checked by `TidyTests` and by
/// `--explicit-target-dependency-import-check error`.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let asyncHTTPClient: Target.Dependency = .product(name: "AsyncHTTPClient", package: "async-http-client")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let grdbSQLite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore: Target.Dependency = .product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTesting: Target.Dependency = .product(name: "HummingbirdTesting", package: "hummingbird")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioHTTP1: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let nioSSL: Target.Dependency = .product(name: "NIOSSL", package: "swift-nio-ssl")
let serviceLifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")
let swiftASN1: Target.Dependency = .product(name: "SwiftASN1", package: "swift-asn1")
let systemPackage: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")
let x509: Target.Dependency = .product(name: "X509", package: "swift-certificates")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

let package = Package(
    name: "returns-station",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "returns-station", targets: ["returns-station"]),
        .executable(name: "returns-hub", targets: ["returns-hub"]),
        .executable(name: "returns-demo", targets: ["returns-demo"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
        .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // The trade. Imports nothing.
        .target(name: "Returns", swiftSettings: strict),
        .target(name: "Labels", dependencies: ["Returns"], swiftSettings: strict),
        .target(name: "Wire", dependencies: ["Returns", "CZlib", crypto, cryptoExtras, yams], swiftSettings: strict),
        // Who may speak as whom: certificates and one-time codes; values and pure functions.
        .target(name: "Trust", dependencies: ["Returns", crypto, swiftASN1, x509], swiftSettings: strict),
        .target(
            name: "Journal", dependencies: ["Returns", "Wire", grdb, grdbSQLite, systemPackage],
            swiftSettings: strict),
        .target(
            name: "Devices", dependencies: ["CUdev", "CXkbcommon", "CLinuxInput", systemPackage],
            swiftSettings: strict),
        .target(name: "Console", dependencies: ["Returns", systemPackage], swiftSettings: strict),
        .target(
            name: "Station",
            dependencies: [
                "Returns", "Labels", "Wire", "Trust", "Journal", "Devices", "Console",
                asyncHTTPClient, crypto, logging, nioCore, nioHTTP1, nioSSL, serviceLifecycle, systemPackage,
            ],
            swiftSettings: strict),
        .target(
            name: "Hub",
            dependencies: [
                "Returns", "Wire", "Trust", "CPostgres", asyncHTTPClient, crypto, grdb, hummingbird, hummingbirdCore,
                logging, nioCore, nioHTTP1, nioSSL, serviceLifecycle, systemPackage,
            ],
            swiftSettings: strict),

        // Test support, on which nothing that ships may depend: what tests draw and type, and a seeded floor.
        .target(name: "Rehearsal", swiftSettings: strict),
        .target(
            name: "Simulation",
            dependencies: [
                "Rehearsal", "Returns", "Wire", "Journal", "Station", "Hub", grdb, logging, serviceLifecycle,
                systemPackage,
            ],
            swiftSettings: strict),

        // The C side of Devices: system libraries, and the kernel constants that Swift cannot import.
        .systemLibrary(name: "CUdev", pkgConfig: "libudev", providers: [.apt(["libudev-dev"])]),
        .systemLibrary(name: "CXkbcommon", pkgConfig: "xkbcommon", providers: [.apt(["libxkbcommon-dev"])]),
        .target(name: "CLinuxInput"),
        // The C side of Hub.
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),

        // The C side of Wire: what both sides of the exchange compress with.
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        // Executables: wiring and command lines only.
        .executableTarget(
            name: "returns-station",
            dependencies: [
                "Returns", "Wire", "Station", argumentParser, logging, serviceLifecycle, systemPackage, unixSignals,
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "returns-hub", dependencies: ["Hub", "Wire", argumentParser, logging],
            swiftSettings: strict),
        .executableTarget(
            name: "returns-demo",
            dependencies: [
                "Returns", "Wire", "Journal", "Station", "Hub", argumentParser, logging, serviceLifecycle,
                systemPackage,
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "returns-benchmark",
            dependencies: [
                "Returns", "Labels", "Wire", "Journal", "Devices", "Console", "Station", "Hub", "Rehearsal",
                "Simulation", "CLinuxInput", "CPostgres", argumentParser, grdbSQLite, logging, serviceLifecycle,
                systemPackage,
            ],
            swiftSettings: strict),

        .testTarget(name: "ReturnsTests", dependencies: ["Rehearsal", "Returns"], swiftSettings: strict),
        .testTarget(
            name: "LabelsTests", dependencies: ["Labels", "Rehearsal", "Returns"], exclude: ["Goldens"],
            swiftSettings: strict),
        .testTarget(
            name: "WireTests", dependencies: ["Wire", "Rehearsal", "Returns"], exclude: ["Frozen"],
            swiftSettings: strict),
        .testTarget(
            name: "TrustTests", dependencies: ["Trust", "Rehearsal", "Returns", crypto, swiftASN1, x509],
            swiftSettings: strict),
        .testTarget(
            name: "JournalTests", dependencies: ["Journal", "Wire", "Rehearsal", "Returns", grdb, systemPackage],
            exclude: ["Frozen"],
            swiftSettings: strict),
        .testTarget(
            name: "DevicesTests", dependencies: ["Devices", "CLinuxInput", "Rehearsal", systemPackage],
            exclude: ["Captures"], swiftSettings: strict),
        .testTarget(
            name: "ConsoleTests", dependencies: ["Console", "Rehearsal", "Returns", systemPackage],
            exclude: ["Goldens"], swiftSettings: strict),
        .testTarget(
            name: "StationTests",
            dependencies: [
                "Station", "Hub", "Rehearsal", "Simulation", "Console", "Devices", "Journal", "Labels", "Returns",
                "Trust", "Wire", "CLinuxInput", "returns-hub", "returns-station", grdb, logging, serviceLifecycle,
                systemPackage,
            ],
            swiftSettings: strict),
        .testTarget(
            name: "HubTests",
            dependencies: [
                "Hub", "Simulation", "Trust", "Wire", "Returns", asyncHTTPClient, grdb, hummingbird,
                hummingbirdTesting, logging, nioCore, nioHTTP1, nioSSL, serviceLifecycle, systemPackage,
            ], swiftSettings: strict),
        .testTarget(
            name: "SimulationTests",
            dependencies: [
                "Rehearsal", "Simulation", "Returns", "Wire", "Journal", "Station", "Hub", "returns-hub", grdb,
                logging, serviceLifecycle, systemPackage,
            ],
            swiftSettings: strict),
        // Text scenarios in the operator's words and by the shipped rules, on the floor that ReturnsTests has.
        .testTarget(
            name: "ScenarioTests", dependencies: ["ReturnsTests", "Console", "Returns", "Wire"],
            exclude: ["Scenarios"], swiftSettings: strict),
        .testTarget(name: "TidyTests", swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
