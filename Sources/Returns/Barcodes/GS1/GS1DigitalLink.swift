/// GS1 Digital Link: the elements that a web address carries (GS1 Digital Link Standard, URI Syntax).
///
/// Nothing is ever fetched. Deprecated forms (`/gtin/…`, GTINs without their zeros, a trailing slash) are not read.
enum GS1DigitalLink {
    /// The elements of an address; nil when it is no Digital Link; throws when it is one with wrong contents.
    static func elements(in address: ArraySlice<UInt8>) throws(GS1Fault) -> GS1ElementString? {
        guard let scheme = schemes.first(where: { address.starts(with: $0) }) else { return nil }
        let body = address.dropFirst(scheme.count).prefix { $0 != UInt8(ascii: "#") }
        let location = body.prefix { $0 != UInt8(ascii: "?") }
        let domain = location.prefix { $0 != slash }
        guard !domain.isEmpty, domain.allSatisfy(isDomainByte) else { return nil }
        let path = location.dropFirst(domain.count + 1).split(separator: slash, omittingEmptySubsequences: false)
        guard let pairs = keyAndQualifiers(path), let key = pairs.first?.identifier else { return nil }
        try checkOrder(of: pairs.dropFirst().map(\.identifier.code), behind: key)
        var found = GS1ElementString(empty: ())
        for pair in pairs { try append(pair, to: &found, plusIsSpace: false) }
        for pair in try attributes(body.dropFirst(location.count + 1), besides: key) {
            try append(pair, to: &found, plusIsSpace: true)
        }
        return found
    }

    private typealias Pair = (identifier: GS1ApplicationIdentifier, value: ArraySlice<UInt8>)

    private static let schemes = ["http://", "https://", "HTTP://", "HTTPS://"].map { Array($0.utf8) }
    private static let slash = UInt8(ascii: "/")

    private static func isDomainByte(_ byte: UInt8) -> Bool {
        byte > CodeCharacter.space && byte < 0x7F && !"_~?#@!$&'()*+,;=%".utf8.contains(byte)
    }

    /// The pairs from the rightmost primary key to the end of the path; nil when the path does not end in such pairs.
    private static func keyAndQualifiers(_ path: [ArraySlice<UInt8>]) -> [Pair]? {
        var pairs: [Pair] = []
        var place = path.count - 2
        while place >= 0, pairs.count < Limits.gs1Elements {
            guard let identifier = GS1Dictionary.identifier(spelled: path[place]), !path[place + 1].isEmpty else {
                return nil
            }
            pairs.append((identifier, path[place + 1]))
            if identifier.linkQualifiers != nil { return pairs.reversed() }
            place -= 2
        }
        return nil
    }

    /// Qualifiers may be left out but not exchanged.
    private static func checkOrder(
        of used: [String], behind key: GS1ApplicationIdentifier
    ) throws(GS1Fault) {
        let orders = key.linkQualifiers ?? []
        let isAllowed = used.isEmpty || orders.contains { used.elementsEqual($0.filter(used.contains)) }
        guard isAllowed else { throw .qualifierOrder(key: key.code) }
    }

    /// The elements of the query. A number must be an identifier that may stand there and is no qualifier of the key;
    /// every other name belongs to somebody else and is passed over.
    private static func attributes(
        _ query: ArraySlice<UInt8>, besides key: GS1ApplicationIdentifier
    ) throws(GS1Fault) -> [Pair] {
        var pairs: [Pair] = []
        for parameter in query.split(separator: UInt8(ascii: "&")) {
            let name = parameter.prefix { $0 != UInt8(ascii: "=") }
            guard CodeCharacter.areDigits(name) else { continue }
            let code = CodeCharacter.text(name)
            guard let identifier = GS1Dictionary.identifier(spelled: name), identifier.isLinkAttribute,
                key.linkQualifiers?.joined().contains(code) != true
            else { throw .notAQueryKey(code) }
            pairs.append((identifier, parameter.dropFirst(name.count + 1)))
        }
        return pairs
    }

    private static func append(
        _ pair: Pair, to found: inout GS1ElementString, plusIsSpace: Bool
    ) throws(GS1Fault) {
        guard let value = PercentEncoding.decode(pair.value, plusIsSpace: plusIsSpace) else {
            throw .brokenPercentEncoding
        }
        try found.append(pair.identifier, value[...])
    }
}
