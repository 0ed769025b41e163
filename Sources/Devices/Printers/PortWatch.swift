import Glibc
import SystemPackage

/// Listens to udev for the device of one port: what was plugged in again is told at once, and nobody has to look.
final class PortWatch {
    private let path: String
    private let udev: UdevContext
    private let monitor: FileDescriptor
    private let changed: () -> Void

    /// Begins to listen; `changed` is called when a device that goes by `path` came or went, after udev's rules for it
    /// have run. Nil when udev does not run here, or makes nothing of that name: then only trying tells.
    init?(path: String, on core: LoopCore, changed: @escaping () -> Void) {
        guard Self.isOfUdev(path), access(Self.udevControl, F_OK) == 0 else { return nil }
        do throws(DeviceError) {
            let udev = try UdevContext()
            monitor = try udev.listen(to: Self.subsystems)
            self.udev = udev
        } catch {
            return nil
        }
        self.path = path
        self.changed = changed
        do throws(DeviceError) {
            try core.watch(monitor, for: .readable) { [self] readiness in
                if !readiness.isDisjoint(with: [.hangUp, .error]) { core.unwatch(monitor) }
                takeChanges()
            }
        } catch {
            return nil
        }
    }

    /// Stops listening.
    func end(on core: LoopCore) {
        core.unwatch(monitor)
    }

    /// Whether news of a device concerns the port at `path`, by its node or one of its links.
    static func concerns(_ path: String, node: String?, links: [String]) -> Bool {
        node == path || links.contains(path)
    }

    /// Device nodes and links are made by udev; terminals of programs are not, and what is elsewhere may be anything.
    static func isOfUdev(_ path: String) -> Bool {
        path.hasPrefix("/dev/") && !path.hasPrefix("/dev/pts/") && !path.hasPrefix("/dev/shm/")
    }

    /// Where serial lines and USB printers are found.
    static let subsystems = ["tty", "usbmisc"]
    /// Is there while udev runs.
    private static let udevControl = "/run/udev/control"

    /// Whether the path is a link of somebody's own making, of which udev does not know, to that node.
    private func leads(to node: String?) -> Bool {
        guard let node, let target = realpath(path, nil) else { return false }
        defer { free(target) }
        return String(cString: target) == node
    }

    private func takeChanges() {
        var isConcerned = false
        for _ in 0..<PrinterLimits.changesPerWake {
            do throws(DeviceError) {
                guard let device = try udev.nextChange() else { break }
                if Self.concerns(path, node: device.node, links: device.links) || leads(to: device.node) {
                    isConcerned = true
                }
            } catch {
                // Some changes were lost: perhaps ours.
                isConcerned = true
                break
            }
        }
        if isConcerned { changed() }
    }
}
