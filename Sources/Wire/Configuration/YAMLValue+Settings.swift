import Foundation
import Returns

/// The kinds of values that only configurations hold.
extension YAMLValue {
    func stationID() throws(DocumentFault) -> String {
        let text = try text()
        guard FloorNames.isStationID(text) else { throw fault(allowed: FloorNames.stationIDs) }
        return text
    }

    func siteCode() throws(DocumentFault) -> String {
        let text = try text()
        guard FloorNames.isSite(text) else { throw fault(allowed: FloorNames.sites) }
        return text
    }

    func platePrefix() throws(DocumentFault) -> PlatePrefix {
        guard let prefix = PlatePrefix(try text()) else { throw fault(allowed: "five digits") }
        return prefix
    }

    /// A time zone that this machine knows.
    func timeZone() throws(DocumentFault) -> String {
        let text = try text()
        guard text.utf8.contains(UInt8(ascii: "/")) || text == "UTC", TimeZone(identifier: text) != nil else {
            throw fault(allowed: "UTC, or a time zone such as Europe/Paris")
        }
        return text
    }

    /// A speed of a serial line, in bits per second.
    func baudRate() throws(DocumentFault) -> Int {
        let rates = [
            1_200, 2_400, 4_800, 9_600, 19_200, 38_400, 57_600, 115_200, 230_400, 460_800, 921_600,
        ]
        return try choice(rates.map { (String($0), $0) })
    }

    func path() throws(DocumentFault) -> String {
        let text = try text()
        guard text.utf8.first == UInt8(ascii: "/"), !text.utf8.contains(0) else {
            throw fault(allowed: "an absolute path")
        }
        return text
    }

    /// An absolute path, or a connection string of libpq; what is wrong within the latter libpq says.
    func database() throws(DocumentFault) -> String {
        let text = try text()
        let isServer = HubConfiguration.serverBeginnings.contains { text.hasPrefix($0) }
        guard isServer || text.utf8.first == UInt8(ascii: "/"), !text.utf8.contains(0) else {
            throw fault(allowed: "an absolute path, or postgresql://…")
        }
        return text
    }

    /// A host's name or address.
    func host() throws(DocumentFault) -> String {
        let text = try text()
        guard text.utf8.count <= 253, text.utf8.allSatisfy({ ASCII.isNamePart($0) || $0 == UInt8(ascii: ":") }) else {
            throw fault(allowed: "a host's name or address")
        }
        return text
    }

    /// An `http` or `https` address without user, query or fragment; a slash at its end is dropped.
    func webAddress() throws(DocumentFault) -> String {
        let text = try text()
        guard let parts = URLComponents(string: text), ["http", "https"].contains(parts.scheme),
            parts.host?.isEmpty == false, parts.user == nil, parts.query == nil, parts.fragment == nil
        else { throw fault(allowed: "an http or https address") }
        return text.utf8.last == UInt8(ascii: "/") ? String(text.dropLast()) : text
    }

    /// Visible ASCII, as an HTTP header can carry it. The fault does not repeat it.
    func token() throws(DocumentFault) -> String {
        guard case .some(let text) = try? text(), text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw place.fault(found: "something else", allowed: "a token of visible ASCII characters")
        }
        return text
    }

    /// An xkb layout, with its variant in brackets if there is one.
    func layout() throws(DocumentFault) -> String {
        let text = try text(limit: WireLimits.nameCharacters)
        let others = Array("()-_".utf8)
        guard text.utf8.first.map(ASCII.isSmall) == true,
            text.utf8.allSatisfy({ ASCII.isSmall($0) || ASCII.isDigit($0) || others.contains($0) })
        else { throw fault(allowed: "an xkb layout such as us, fr or de(nodeadkeys)") }
        return text
    }

    /// `vvvv:pppp`, four hex digits each, as `lsusb` shows them.
    func vendorAndProduct() throws(DocumentFault) -> (vendor: UInt16, product: UInt16) {
        let parts = try text().split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 4 && $0.allSatisfy(\.isHexDigit) }),
            let vendor = UInt16(parts[0], radix: 16), let product = UInt16(parts[1], radix: 16)
        else { throw fault(allowed: "vendor and product as hex, such as 0c2e:0b61") }
        return (vendor, product)
    }
}
