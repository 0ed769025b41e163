extension PrintedJob {
    /// ESC/POS as a receipt printer reads it: bytes of text, and commands whose length the command itself says.
    mutating func readESCPOS(_ job: [UInt8]) {
        for command in [UInt8(0x04), 0x05, 0x14] where job.contains([0x10, command]) {
            tokens.append("real-time \(command)")
        }
        var rest = job[...]
        var text: [UInt8] = []
        while let byte = rest.popFirst() {
            switch byte {
            case 0x20...0x7E, 0x80...0xFF:
                text.append(byte)
            case 0x0A:
                addToken("text")
                texts.append(text)
                text = []
            case 0x1B: readEscape(&rest)
            case 0x1D: readGroup(&rest)
            default: tokens.append("control \(byte)")
            }
        }
        if !text.isEmpty { tokens.append("no line feed") }
    }

    private mutating func readEscape(_ rest: inout ArraySlice<UInt8>) {
        switch rest.popFirst() {
        case 0x40: addToken("ESC @")
        case 0x74: addToken("ESC t \(rest.popFirst() ?? 0)")
        case 0x61:
            // Between two lines of text an alignment is no command that content opened.
            let alignment = rest.popFirst() ?? 0
            if alignment == 1 { addToken("ESC a 1") }
        case 0x4A: addToken("ESC J \(rest.popFirst() ?? 0)")
        case let other: tokens.append("ESC \(other ?? 0)")
        }
    }

    private mutating func readGroup(_ rest: inout ArraySlice<UInt8>) {
        switch rest.popFirst() {
        case 0x21: _ = rest.popFirst()
        case 0x68, 0x77, 0x48: _ = rest.popFirst()
        case 0x6B:
            let type = rest.popFirst() ?? 0
            let count = Int(rest.popFirst() ?? 0)
            addToken("bars \(type)")
            bars.append(Self.code128(rest.prefix(count)))
            rest = rest.dropFirst(count)
        case 0x76: readRaster(&rest)
        case 0x56:
            addToken("cut \(Array(rest.prefix(2)))")
            copies.append(1)
            rest = rest.dropFirst(2)
        case let other: tokens.append("GS \(other ?? 0)")
        }
    }

    /// `{B` and characters, `{C` and numbers of two digits.
    private static func code128(_ data: ArraySlice<UInt8>) -> String {
        var text = ""
        var isPairs = false
        var rest = data
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "{"), let set = rest.first, set != byte {
                isPairs = set == UInt8(ascii: "C")
                rest = rest.dropFirst()
            } else if isPairs {
                text += "\(byte / 10)\(byte % 10)"
            } else {
                if byte == UInt8(ascii: "{") { rest = rest.dropFirst() }
                text.unicodeScalars.append(Unicode.Scalar(byte))
            }
        }
        return text
    }

    /// The cells of a square symbol without a quiet zone: its top left cell is dark and its neighbour is not.
    private mutating func readRaster(_ rest: inout ArraySlice<UInt8>) {
        let header = Array(rest.prefix(6))
        guard header.count == 6, header[0] == 0x30 else {
            tokens.append("raster without header")
            return
        }
        let (rowBytes, rowCount) = (Int(header[2]) + Int(header[3]) * 256, Int(header[4]) + Int(header[5]) * 256)
        let data = Array(rest.dropFirst(6).prefix(rowBytes * rowCount))
        rest = rest.dropFirst(6 + data.count)
        addToken("raster \(header[1])")
        let isDark = { (row: Int, dot: Int) in data[row * rowBytes + dot / 8] & (0x80 >> UInt8(dot % 8)) != 0 }
        guard data.count == rowBytes * rowCount, let cell = (0..<rowCount).first(where: { !isDark(0, $0) }) else {
            tokens.append("torn raster")
            return
        }
        rasters.append(
            stride(from: cell / 2, to: rowCount, by: cell).map { row in
                stride(from: cell / 2, to: rowCount, by: cell).map { isDark(row, $0) }
            })
    }
}
