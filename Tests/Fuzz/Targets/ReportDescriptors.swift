@testable import Devices

/// Report descriptors, as whatever was plugged in says them.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzReportDescriptors(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    do throws(ReportDescriptorFault) {
        let descriptor = try ReportDescriptor(bytes)
        claim(bytes.count <= ScanLimits.descriptorBytesMax, "a descriptor that is too long is refused")
        check(descriptor)
        claim((try? ReportDescriptor(bytes)) == descriptor, "the same bytes say the same")
        if let layout = POSLayout(descriptor) { check(layout, descriptor) }
        if let request = POSSwitch.request(descriptor) {
            claim(request.count == descriptor.sizeBytes(of: POSSwitch.report), "a request is as long as its report")
        }
    } catch {
        claim(fault(of: bytes) == error, "the same bytes are refused for the same reason")
    }
    return 0
}

private func fault(of bytes: [UInt8]) -> ReportDescriptorFault? {
    do throws(ReportDescriptorFault) { _ = try ReportDescriptor(bytes) } catch { return error }
    return nil
}

private func check(_ descriptor: ReportDescriptor) {
    claim(descriptor.fields.count <= ScanLimits.descriptorFieldsMax, "fields are bounded")
    for bits in descriptor.reportBits.values { claim(bits <= ScanLimits.reportBitsMax, "reports are bounded") }
    for field in descriptor.fields {
        claim((1...Int(ScanLimits.reportElementBitsMax)).contains(field.bitSize), "an element has a size")
        claim(field.count > 0, "a field has elements")
        claim(field.collections.count <= ScanLimits.descriptorDepthMax, "collections are bounded")
        let end = field.bitOffset + field.count * field.bitSize
        claim(end <= descriptor.reportBits[field.report] ?? 0, "a field lies within its report")
    }
}

private func check(_ layout: POSLayout, _ descriptor: ReportDescriptor) {
    claim(!layout.scans.isEmpty, "a scanner has reports with codes")
    for (number, scan) in layout.scans {
        guard let size = layout.inputBytes[number] else { return claim(false, "a report with a code has a size") }
        claim(scan.capacity <= size, "a report holds its code")
        var report = [UInt8](repeating: 0, count: size)
        if layout.numbersReports { report[0] = number }
        // Zeros count no bytes, and announce no more of them.
        guard case .piece(let piece) = POSReport.read(report[...], layout) else {
            return claim(false, "a report of the right length and of zeros is read")
        }
        claim(piece.data.isEmpty && !piece.isContinued, "zeros are no code")
        for byte in report.indices.dropFirst() { report[byte] = 0xFF }
        if case .piece(let piece) = POSReport.read(report[...], layout) {
            claim(piece.data.count <= scan.capacity, "a code is no longer than its report")
        }
        claim(POSReport.read([], layout) == .malformed, "a report of no bytes is malformed")
    }
    for beep in [layout.goodBeep, layout.errorBeep].compactMap({ $0 }) {
        claim((2...ScanLimits.reportBitsMax / 8 + 1).contains(beep.count), "a beep is a report")
    }
}
