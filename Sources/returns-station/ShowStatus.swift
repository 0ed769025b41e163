import ArgumentParser
import Foundation
import Station
import Wire

/// `returns-station status`: how the running station does.
struct ShowStatus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Say how the running station does: step, hub, printer, scanners, journal.")

    @OptionGroup var common: ConfigurationOption

    @Flag(help: "Print JSON, for scripts.")
    var json = false

    mutating func run() async throws {
        let client = PromptClient(socketPath: try common.paths().socket)
        let answer = try await saying { try await client.ask("status") }
        if json {
            print(String(decoding: answer, as: UTF8.self))
            return
        }
        do throws(WireError) {
            print(try StationStatus(decoding: Data(answer)).table)
        } catch {
            throw failure("The station's answer cannot be read: \(error)", .failure)
        }
    }
}
