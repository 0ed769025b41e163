import ArgumentParser
import Foundation
import Hub
import Wire

/// The command line of the hub. Every command is one file; this one holds the list and the way out.
@main
struct ReturnsHub: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "returns-hub",
        abstract: "Takes the events of the returns stations and gives them their reference data.",
        discussion: """
            `serve` is the hub. The other commands work while it runs and while it does not: those that change \
            something ask the running hub through the socket DATABASE.desk, and open the database themselves when no \
            hub runs; those that list something only read.

            Exit status: 0 done, 1 refused or bad data, 2 wrong command line, 69 something is not available,
            78 the configuration cannot be used. `verify` and `drill` have their own.
            """,
        version: ProductVersion.text,
        subcommands: [
            Serve.self, Station.self, Import.self, Sheet.self, Policy.self, Items.self, Item.self, Bins.self,
            Capacity.self,
            Stations.self, Scanners.self, Exceptions.self, Due.self, Refund.self, Supplier.self,
            Outages.self, Agreement.self, Donation.self, Bin.self, Alert.self, Badge.self,
            Verify.self, User.self, Person.self, AccessLog.self, Backup.self, Restore.self, Drill.self,
        ])

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let code as ExitCode {
            // Everything was said already.
            exit(withError: code)
        } catch let fault as HubFault {
            leave(saying: Output.safe(fault.description), status: fault.exitStatus)
        } catch {
            let status = exitCode(for: error)
            // Help and version are no failure; ArgumentParser prints them where they belong.
            if status == .success { exit(withError: error) }
            leave(saying: fullMessage(for: error), status: status == .validationFailure ? 2 : status.rawValue)
        }
    }

    private static func leave(saying words: String, status: Int32) -> Never {
        Output.complain(words)
        exit(withError: ExitCode(status))
    }
}
