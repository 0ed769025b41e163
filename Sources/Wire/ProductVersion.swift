/// The version of the product: station and hub are released together.
public enum ProductVersion {
    /// As the programs print it.
    public static let text = "0.1.0"
}
