/// The checks of element values, named as the GS1 syntax dictionary names its linters.
///
/// A check that needs a list of another authority (countries, currencies, package types, coupon offers) passes
/// everything here: length and character set alone decide.
public enum GS1Check: String, Hashable, Sendable, CaseIterable {
    /// The GS1 mod-10 check digit at the end.
    case checkDigit = "csum"
    /// The pair of check characters at the end.
    case checkPair = "csumalpha"
    /// A GS1 company prefix of at least four digits at the start.
    case prefixFirst = "gcppos1"
    /// A GS1 company prefix of at least four digits behind the first digit.
    case prefixSecond = "gcppos2"
    /// At least one character that is no digit.
    case nonDigit = "hasnondigit"
    /// An hour, 00–23.
    case hour = "hh"
    /// An hour and a minute, 0000–2359.
    case hourMinute = "hhmi"
    /// A minus sign.
    case hyphen
    /// An IBAN with its MOD 97-10 check.
    case iban
    /// The importer index; not looked up.
    case importerIndex = "importeridx"
    /// A country's number; not looked up.
    case country = "iso3166"
    /// A country's number, or 999; not looked up.
    case countryOrAny = "iso3166999"
    /// A country's two letters; not looked up.
    case countryLetters = "iso3166alpha2"
    /// A currency's number; not looked up.
    case currency = "iso4217"
    /// A sex by ISO/IEC 5218: 0, 1, 2 or 9.
    case sex = "iso5218"
    /// A latitude, 0–180 degrees with seven decimals.
    case latitude
    /// A longitude, 0–360 degrees with seven decimals.
    case longitude
    /// An AIDC media type; not looked up.
    case mediaType = "mediatype"
    /// A minute, 00–59.
    case minute = "mi"
    /// Not only zeros.
    case nonZero = "nonzero"
    /// No zero in front, unless the value is 0.
    case noZeroPrefix = "nozeroprefix"
    /// A package type; not looked up.
    case packageType = "packagetype"
    /// Every `%` starts a percent-encoded byte.
    case percentEncoding = "pcenc"
    /// A piece and a total of two digits each, the piece from 1 to the total.
    case pieceOfTotal = "pieceoftotal"
    /// A place and a count, `1/3`, the place from 1 to the count.
    case placeInSequence = "posinseqslash"
    /// A second, 00–59.
    case second = "ss"
    /// The winding direction of a roll: 0, 1 or 9.
    case winding
    /// 0 or 1.
    case yesNo = "yesno"
    /// A date YYMMDD whose day may be 00.
    case dateOrMonth = "yymmd0"
    /// A date YYMMDD.
    case date = "yymmdd"
    /// A date YYYYMMDD.
    case longDate = "yyyymmdd"
    /// Only zeros.
    case zero
    /// A North American coupon; not taken apart.
    case coupon = "couponcode"
    /// A North American positive-offer file; not taken apart.
    case couponOffer = "couponposoffer"
}
