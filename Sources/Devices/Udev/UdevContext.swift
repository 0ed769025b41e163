import CUdev
import Glibc
import SystemPackage

/// The library context of libudev: enumeration, and the monitor that tells of changes.
final class UdevContext {
    private let handle: OpaquePointer
    private var monitor: OpaquePointer?

    /// Opens the library (`udev_new`).
    init() throws(DeviceError) {
        guard let handle = udev_new() else { throw UdevContext.failure("udev_new") }
        self.handle = handle
    }

    deinit {
        if let monitor { udev_monitor_unref(monitor) }
        udev_unref(handle)
    }

    /// Starts to listen for changes of the devices of some subsystems, unless told those that scanners use, after
    /// udev's rules have run (`udev_monitor_enable_receiving`), and returns the descriptor to watch. To be called
    /// before `inputDevices`, so that no device falls in between.
    func listen(
        to subsystems: [String] = InputNode.Subsystem.allCases.map(\.rawValue)
    ) throws(DeviceError) -> FileDescriptor {
        guard let monitor = udev_monitor_new_from_netlink(handle, "udev") else {
            throw Self.failure("udev_monitor_new_from_netlink")
        }
        self.monitor = monitor
        // Refused without CAP_NET_ADMIN beyond the system's limit: a smaller queue is no reason to do without.
        _ = udev_monitor_set_receive_buffer_size(monitor, Int32(ScanLimits.monitorBytes))
        for subsystem in subsystems {
            try Self.check(
                udev_monitor_filter_add_match_subsystem_devtype(monitor, subsystem, nil),
                "udev_monitor_filter_add_match_subsystem_devtype")
        }
        try Self.check(udev_monitor_enable_receiving(monitor), "udev_monitor_enable_receiving")
        return FileDescriptor(rawValue: udev_monitor_get_fd(monitor))
    }

    /// The next change, nil when there is none (`udev_monitor_receive_device`).
    ///
    /// Throws `DeviceError.system` with `ENOBUFS` when changes were lost: enumerate again.
    func nextChange() throws(DeviceError) -> UdevDevice? {
        guard let monitor else { return nil }
        errno = 0
        if let device = udev_monitor_receive_device(monitor) { return UdevDevice(owning: device) }
        let reason = errno
        guard reason != 0, reason != EAGAIN, reason != EINTR else { return nil }
        throw .system(operation: "udev_monitor_receive_device", errno: Errno(rawValue: reason))
    }

    /// The event nodes, hidraw nodes and terminals that are there (`udev_enumerate_scan_devices`), in the order of
    /// their places in sysfs.
    ///
    /// `processedOnly` leaves out those whose rules still run: the monitor will tell of them.
    func inputDevices(processedOnly: Bool) throws(DeviceError) -> [UdevDevice] {
        try devices(
            InputNode.Subsystem.allCases.map(\.rawValue),
            named: ["event*", "hidraw*", "ttyUSB*", "ttyACM*", "ttyS*"], processedOnly: processedOnly)
    }

    /// The serial lines on USB and the USB printers that are there.
    func portDevices(_ subsystems: [String]) throws(DeviceError) -> [UdevDevice] {
        try devices(subsystems, named: ["ttyUSB*", "ttyACM*", "lp*"], processedOnly: false)
    }

    private func devices(
        _ subsystems: [String], named names: [String], processedOnly: Bool
    ) throws(DeviceError) -> [UdevDevice] {
        guard let enumerate = udev_enumerate_new(handle) else { throw Self.failure("udev_enumerate_new") }
        defer { udev_enumerate_unref(enumerate) }
        for subsystem in subsystems {
            try Self.check(
                udev_enumerate_add_match_subsystem(enumerate, subsystem), "udev_enumerate_add_match_subsystem")
        }
        for name in names {
            try Self.check(udev_enumerate_add_match_sysname(enumerate, name), "udev_enumerate_add_match_sysname")
        }
        if processedOnly {
            try Self.check(
                udev_enumerate_add_match_is_initialized(enumerate), "udev_enumerate_add_match_is_initialized")
        }
        try Self.check(udev_enumerate_scan_devices(enumerate), "udev_enumerate_scan_devices")
        var devices: [UdevDevice] = []
        var entry = udev_enumerate_get_list_entry(enumerate)
        while let current = entry {
            // A device that went away since the scan is no longer found, and that is that.
            if let device = udev_device_new_from_syspath(handle, udev_list_entry_get_name(current)) {
                devices.append(UdevDevice(owning: device))
            }
            entry = udev_list_entry_get_next(current)
        }
        return devices
    }

    private static func check(_ result: Int32, _ operation: String) throws(DeviceError) {
        if let error = DeviceError(result, system: operation) { throw error }
    }

    private static func failure(_ operation: String) -> DeviceError {
        .system(operation: operation, errno: Errno(rawValue: errno))
    }
}
