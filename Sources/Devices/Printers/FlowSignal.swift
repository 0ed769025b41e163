/// What a printer with software flow control says about its buffer.
enum FlowSignal: Equatable {
    /// 0x13, XOFF.
    case stop
    /// 0x11, XON.
    case goOn

    /// Takes the flow bytes out of `bytes`. The last one counts: it is how the printer stands now.
    static func separate(_ bytes: [UInt8]) -> (text: [UInt8], last: FlowSignal?) {
        var text: [UInt8] = []
        var last: FlowSignal?
        for byte in bytes {
            switch byte {
            case 0x13: last = .stop
            case 0x11: last = .goOn
            default: text.append(byte)
            }
        }
        return (text, last)
    }
}
