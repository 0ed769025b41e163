import ArgumentParser
import Foundation
import Station
import Wire

/// What every command needs: where the configuration is.
struct ConfigurationOption: ParsableArguments {
    @Option(help: "The configuration file. Without it: $RETURNS_STATION_CONFIG, or the embedded defaults.")
    var config: String?

    private var environment: [String: String] { ProcessInfo.processInfo.environment }

    /// The configuration. What is wrong with it is said with file, line, what was found and what is allowed, and ends
    /// the command with exit code 78.
    func load() throws -> StationConfiguration {
        guard let path = config ?? environment["RETURNS_STATION_CONFIG"] else { return defaults }
        let yaml: String
        do {
            yaml = try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw failure("\(path) cannot be read: \(error.localizedDescription)", .configuration)
        }
        do throws(ConfigurationFault) {
            return try StationConfiguration.parse(yaml: yaml, file: path)
        } catch {
            throw failure(String(describing: error), .configuration)
        }
    }

    /// Where this configuration keeps journal and control socket.
    func paths() throws -> StationPaths {
        StationPaths(try load(), environment: environment)
    }

    /// The embedded defaults, with state and socket in the user's own directories.
    private var defaults: StationConfiguration {
        var configuration = StationConfiguration()
        let home = environment["HOME"] ?? "/tmp"
        let state = environment["XDG_STATE_HOME"] ?? "\(home)/.local/state"
        configuration.stateDirectory = "\(state)/returns-station"
        configuration.runtimeDirectory =
            environment["XDG_RUNTIME_DIR"].map { "\($0)/returns-station" }
            ?? "\(state)/returns-station"
        return configuration
    }
}

extension ExitCode {
    /// No daemon answers (EX_UNAVAILABLE of sysexits.h).
    static let unavailable = ExitCode(69)
    /// The configuration cannot be used (EX_CONFIG).
    static let configuration = ExitCode(78)
}

/// Writes a sentence to standard error and gives the exit code to throw.
func failure(_ words: String, _ code: ExitCode) -> ExitCode {
    FileHandle.standardError.write(Data("returns-station: \(words)\n".utf8))
    return code
}

/// Runs a part of a command whose faults become a sentence and an exit code.
func saying<Value>(_ work: () async throws -> Value) async throws -> Value {
    do {
        return try await work()
    } catch let fault as StationFault {
        let code: ExitCode =
            switch fault {
            case .notRunning, .silent: .unavailable
            case .tokenUnreadable, .identity, .pepper, .playbook: .configuration
            case .journal, .devices, .alreadyRunning, .controlSocket, .directory, .foreignState, .file,
                .unwritable, .notACode, .badHubAddress, .enrolment:
                .failure
            }
        throw failure(fault.description, code)
    }
}
