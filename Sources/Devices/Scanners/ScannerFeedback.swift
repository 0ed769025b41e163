/// Tells scanners what became of their scans: a beep, an ACK, or nothing where a scanner cannot be told.
public struct ScannerFeedback: Sendable {
    private let loop: DeviceLoop
    private let box: LoopConfined<AttachmentBox>

    init(loop: DeviceLoop, box: LoopConfined<AttachmentBox>) {
        self.loop = loop
        self.box = box
    }

    /// Hands the verdict over to the scanner with that name. To be called once what the scan caused is on disk, or is
    /// refused; from any thread.
    public func answer(_ verdict: ScanVerdict, to device: DeviceName) {
        loop.perform { [box] core in box.on(core).attachment?.answer(verdict, to: device) }
    }
}

/// Where the attachment is found once it exists.
final class AttachmentBox {
    var attachment: ScannerAttachment?
}
