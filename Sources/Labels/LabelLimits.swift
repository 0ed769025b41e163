/// Every limit of labels and of what printers answer, by name.
public enum LabelLimits {
    /// Unicode scalars of one field that are looked at; what follows cannot fit on any label.
    public static let fieldScalars = 1_024
    /// The highest copy number that a label can carry.
    public static let copies = 999
    /// Columns of a plain-text label.
    public static let textColumns = 48
    /// Lines that the product's name may take on a plain-text label.
    public static let textProductLines = 3
    /// Bytes of one framed printer answer that are kept; a longer frame is dropped whole.
    public static let statusFrameBytes = 256
    /// Bytes of one alert line that are kept; a longer line is dropped whole.
    public static let alertLineBytes = 160
}
