/// The scanners that a watch keeps attached: by this they are told what became of their scans, bound and listened to.
/// Every call may come from any thread; calls take effect in their order.
public struct AttachedScanners: Sendable {
    private let loop: DeviceLoop
    private let box: LoopConfined<AttachmentBox>

    init(loop: DeviceLoop, box: LoopConfined<AttachmentBox>) {
        self.loop = loop
        self.box = box
    }

    /// Hands the verdict over to the scanner with that name. To be called once what the scan caused is on disk, or is
    /// refused.
    public func answer(_ verdict: ScanVerdict, to device: DeviceName) {
        perform { $0.answer(verdict, to: device) }
    }

    /// Begins to listen to every device that could be a scanner and is not bound, until `stopListening` or until the
    /// device is bound: event nodes with the keys of a keyboard, HID point-of-sale scanners, serial lines that
    /// `ScannerEvidence` takes for scanners. What is plugged in meanwhile is listened to as well.
    ///
    /// What comes of it is `ScannerReport.heard`, `misheard` and `unheard`, never `scanned`. Devices that have one of
    /// `nodes`, as their node or as a link to it, are left alone: the port of the printer. A second call begins anew,
    /// and what cannot be opened is told again.
    public func listen(leavingAlone nodes: Set<String> = []) {
        perform { $0.listen(leavingAlone: nodes) }
    }

    /// Ends the listening and closes what was opened for it. Nothing happens when nothing was listened to.
    public func stopListening() {
        perform { $0.stopListening() }
    }

    /// Takes new rules in the place of all the old ones. A device whose profile stays the same is not disturbed; one
    /// whose profile changes is had anew once the scan under way is over; what is no longer bound is given back, and
    /// what is bound now is taken at once. A layout that does not exist is a fault, and its rule counts for nothing.
    ///
    /// With no rules at all every device is given back, and those that udev had silenced are silent again: to be called
    /// before the loop is stopped.
    public func rebind(_ bindings: [ScannerBinding]) {
        perform { $0.rebind(bindings) }
    }

    private func perform(_ work: @escaping @Sendable (ScannerAttachment) -> Void) {
        loop.perform { [box] core in
            if let attachment = box.on(core).attachment { work(attachment) }
        }
    }
}

/// Where the attachment is found once it exists.
final class AttachmentBox {
    var attachment: ScannerAttachment?
}
