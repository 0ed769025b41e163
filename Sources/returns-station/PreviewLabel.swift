public import ArgumentParser
import Foundation
public import Returns
import Station
public import Wire

/// `returns-station label`: what has to do with the items' labels.
struct LabelCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "label", abstract: "Look at labels without a printer.", subcommands: [PreviewLabel.self])
}

/// `returns-station label preview`: one label as a picture.
struct PreviewLabel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Draw a label as SVG, as the printer would draw it; no printer is needed.",
        discussion: """
            Draws a sample, or the label that was last asked for of an item, from the journal, which is only read. What \
            no option says is as the configuration's printer has it. Letters are the viewer's, bars and matrix are on \
            the printer's dots and can be scanned.

            Exit codes: 0 done; 1 refused, with the reason; 78 the configuration cannot be used.
            """)

    /// The resolutions of print heads.
    enum Head: Int, ExpressibleByArgument, CaseIterable {
        case dpi203 = 203
        case dpi300 = 300
    }

    @Argument(help: "The licence plate of an item.")
    var plate: String?

    @Flag(help: "Draw a made-up item.")
    var sample = false

    @Option(help: "The product's name on the sample.")
    var product: String?

    @Option(help: "zpl, epl2, tspl or escpos; text with --bytes only.")
    var language: PrinterSetup.PrinterLanguageName?

    @Option(help: "The label in millimetres; of a receipt printer the roll, 58 or 80 mm wide.")
    var size: PrinterSetup.LabelStock?

    @Option(help: "Dots per inch.")
    var dpi: Head?

    @Option(help: "The language of the label's own words.")
    var words: Language?

    @Option(help: "The number of the copy.")
    var copy: Int?

    @Flag(help: "Write the bytes for the printer instead of the picture.")
    var bytes = false

    @Option(help: "The file to write. Without it: standard output.", completion: .file())
    var out: String?

    @OptionGroup var common: ConfigurationOption

    mutating func validate() throws {
        guard sample == (plate == nil) else { throw ValidationError("Say either --sample or the plate of an item.") }
        guard product == nil || sample else { throw ValidationError("--product belongs to --sample.") }
    }

    mutating func run() async throws {
        var options = LabelPreview.Options()
        options.language = language
        options.size = size
        options.dpi = dpi?.rawValue
        options.words = words
        options.copy = copy
        options.isBytes = bytes
        let preview = LabelPreview(
            configuration: try common.load(), environment: ProcessInfo.processInfo.environment, options: options)
        let outcome: LabelPreview.Outcome
        if let plate {
            outcome = try await saying { try preview.stored(plate) }
        } else {
            outcome = preview.sample(product: product, at: .systemClock())
        }
        switch outcome {
        case .done(let bytes): try write(bytes)
        case .refused(let words): throw failure(TerminalText.safe(words), .failure)
        }
    }

    private func write(_ bytes: [UInt8]) throws {
        guard let out else { return FileHandle.standardOutput.write(Data(bytes)) }
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: out))
        } catch {
            throw failure("\(out) cannot be written: \(error.localizedDescription)", .failure)
        }
    }
}

extension PrinterSetup.PrinterLanguageName: ExpressibleByArgument {}
extension PrinterSetup.LabelStock: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
