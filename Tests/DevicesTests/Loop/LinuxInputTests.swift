import CLinuxInput
import SystemPackage
import Testing

@testable import Devices

/// The numbers of the kernel's interface that the C target passes on, against the ones that are documented for 64-bit
/// Linux.
struct LinuxInputTests {
    @Test func `a record is 24 bytes on this machine and in the reader`() {
        #expect(linux_input_event_size() == 24)
        #expect(InputEvent.size == 24)
    }

    @Test func `the evdev requests have their documented numbers`() {
        #expect(linux_request_grab() == 0x4004_4590)
        #expect(linux_request_held_keys() == 0x8060_4518)
        #expect(linux_request_identity() == 0x8008_4502)
        #expect(linux_request_clock() == 0x4004_45A0)
    }

    @Test func `the hidraw requests have their documented numbers`() {
        #expect(linux_request_hidraw_identity() == 0x8008_4803)
        #expect(linux_request_hidraw_descriptor() == 0x9004_4802)
        #expect(linux_request_hidraw_feature(2) == 0xC002_4806)
    }

    @Test func `the request for a printer's status has its documented number`() {
        #expect(linux_request_printer_status() == 0x060B)
        #expect(linux_printer_status(-1) == -Errno.badFileDescriptor.rawValue)
    }

    @Test func `the key bitmap names its keys`() {
        var bits = [UInt8](repeating: 0, count: 96)
        (bits[3], bits[5], bits[95]) = (1 << 4, 1 << 2, 1 << 7)
        #expect(KeyCode.codes(in: bits) == [.enter, .leftShift, KeyCode(rawValue: 767)])
    }

    @Test func `a file that is no device is refused by each step`() throws {
        let (readEnd, writeEnd) = try FileDescriptor.pipe()
        defer {
            try? readEnd.close()
            try? writeEnd.close()
        }
        var bits = [UInt8](repeating: 0, count: 96)
        let refused = -Errno.inappropriateIOCTLForDevice.rawValue
        #expect(linux_evdev_grab(readEnd.rawValue) == refused)
        #expect(linux_evdev_use_monotonic_clock(readEnd.rawValue) == refused)
        #expect(linux_evdev_held_keys(readEnd.rawValue, &bits, 96) == refused)
        #expect(linux_terminal_lines(readEnd.rawValue) == refused)
        var (vendor, product) = (UInt16(0), UInt16(0))
        #expect(linux_hidraw_identity(readEnd.rawValue, &vendor, &product) == refused)
        #expect(linux_hidraw_descriptor(readEnd.rawValue, &bits, 96) == refused)
        #expect(linux_hidraw_send_feature(readEnd.rawValue, [0xFE, 1], 2) == refused)
    }

    @Test func `a pseudo-terminal has two ends`() throws {
        var path = [CChar](repeating: 0, count: 64)
        let controller = linux_open_pseudoterminal(&path, Int32(path.count))
        try #require(controller >= 0)
        defer { try? FileDescriptor(rawValue: controller).close() }
        let name = String(decoding: path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        #expect(name.hasPrefix("/dev/pts/"))
        let terminal = try FileDescriptor.open(name, .readWrite, options: [.nonBlocking])
        #expect(try terminal.writeAll("label".utf8) == 5)
        #expect(linux_terminal_unsent(terminal.rawValue) >= 0)
        try terminal.close()
    }
}
