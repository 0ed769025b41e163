/// How wide a licence plate is as Code 128 (ISO/IEC 15417).
enum Code128 {
    /// Start B, `L`, switch to code C, six pairs of digits, check character of 11 modules each; the stop has 13.
    static let plateModules = 10 * 11 + 13
    /// Blank modules to the left and to the right.
    static let quietModules = 10
}

/// How wide a licence plate is as Data Matrix ECC 200 (ISO/IEC 16022).
enum DataMatrix {
    /// `L` and six pairs of digits are seven codewords; 14 × 14 cells hold eight.
    static let plateModules = 14
    /// Blank modules on every side.
    static let quietModules = 1
}
