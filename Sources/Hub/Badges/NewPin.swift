import Foundation
import Returns
import Wire

extension PinSetting {
    /// A PIN that somebody chose for a badge, turned into its verifier with fresh salt and the pepper in the file.
    ///
    /// Throws `refused` when it is no PIN, when the pepper cannot be used, or when there is not the memory for it.
    public init(badge: String, pin: String, pepperFile: String?) throws(HubFault) {
        let digits = Array(pin.utf8)
        guard Limits.pinDigits.contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw .refused(.badge(.notPin))
        }
        let pepper: Data?
        do throws(PepperFault) {
            pepper = try pepperFile.map { path throws(PepperFault) in try Pepper.read(path) }
        } catch { throw .refused(.badge(.pepper(error.description))) }
        var generator = SystemRandomNumberGenerator()
        let salt = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
        guard let verifier = PinHash(pepper: pepper).verifier(of: digits, salt: salt) else {
            throw .refused(.badge(.noMemory))
        }
        self.init(badge: badge, verifier: verifier)
    }

    /// No PIN for a badge any more.
    public init(removingFrom badge: String) {
        self.init(badge: badge, verifier: nil)
    }

    /// The verifier as the column `pin` of a badges file has it; empty for none.
    public var verifierText: String { verifier?.text ?? "" }
}
