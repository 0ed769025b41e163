import Returns
import Wire

/// The beginning of every SSCC that this house gives: an extension digit and its GS1 company prefix.
public struct SSCCPrefix: Hashable, Sendable {
    /// The company prefix, without the check digit that some lists print behind it.
    let company: String
    let extensionDigit: Int

    /// Digits of a company prefix (GS1 General Specifications §1.4.5).
    static let companyDigits = 4...12
    /// Digits between the extension digit and the check digit.
    private static let bodyDigits = 16

    /// Reads it from words. Throws `refused` for what is no prefix.
    public init(_ company: String, extensionDigit: String = "0") throws(HubFault) {
        guard Self.companyDigits.contains(company.utf8.count),
            company.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { throw .refused(.dispatching(.badPrefix(company))) }
        guard let digit = Int(extensionDigit), (0...9).contains(digit) else {
            throw .refused(.bin(.badNumber(extensionDigit, allowed: "0 to 9")))
        }
        (self.company, self.extensionDigit) = (company, digit)
    }

    /// How many units it can number.
    var units: Int { (0..<(Self.bodyDigits - company.utf8.count)).reduce(1) { product, _ in product * 10 } }

    /// The number of one unit, its serial from 0; nil beyond the last one.
    func sscc(serial: Int) -> SSCC? {
        guard (0..<units).contains(serial) else { return nil }
        let digits = String(serial)
        let zeros = String(repeating: "0", count: Self.bodyDigits - company.utf8.count - digits.utf8.count)
        let body = "\(extensionDigit)\(company)\(zeros)\(digits)"
        return GS1CheckDigit.compute(over: body).flatMap { SSCC("\(body)\($0)") }
    }

    /// The words that the initialiser reads again at the other end of the desk's socket.
    var query: [(String, String?)] { [("prefix", company), ("extension", String(extensionDigit))] }
}
