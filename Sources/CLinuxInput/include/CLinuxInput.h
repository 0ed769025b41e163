/// What Swift's Glibc module lacks: epoll, eventfd, timerfd, the evdev requests, pseudo-terminals and a few tty requests.
///
/// Every function returns a negative errno on failure, so nothing depends on when `errno` is read.
/// This header includes no libc header beyond stdint.h: the Glibc module would see those types a second time.
#pragma once

#include <stdint.h>

// epoll(7)

/// Bits of `linux_readiness.events` and of an interest: EPOLLIN, EPOLLOUT, EPOLLERR, EPOLLHUP.
static const uint32_t LINUX_EPOLL_IN = 0x001;
static const uint32_t LINUX_EPOLL_OUT = 0x004;
static const uint32_t LINUX_EPOLL_ERR = 0x008;
static const uint32_t LINUX_EPOLL_HUP = 0x010;

/// One ready descriptor: what was given as `token` when it was added, and what it is ready for.
struct linux_readiness {
    uint64_t token;
    uint32_t events;
};

/// epoll_create1(EPOLL_CLOEXEC); the descriptor.
int32_t linux_epoll_create(void);
/// epoll_ctl(EPOLL_CTL_ADD), level-triggered.
int32_t linux_epoll_add(int32_t epoll, int32_t fd, uint32_t events, uint64_t token);
/// epoll_ctl(EPOLL_CTL_MOD), level-triggered.
int32_t linux_epoll_change(int32_t epoll, int32_t fd, uint32_t events, uint64_t token);
/// epoll_ctl(EPOLL_CTL_DEL).
int32_t linux_epoll_remove(int32_t epoll, int32_t fd);
/// epoll_wait without a timeout, at most 64 entries; how many were written to `ready`. A signal is waited through.
int32_t linux_epoll_wait(int32_t epoll, struct linux_readiness *ready, int32_t capacity);

/// eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); the descriptor.
int32_t linux_eventfd_create(void);
/// timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK); the descriptor.
int32_t linux_timerfd_create(void);
/// timerfd_settime(TFD_TIMER_ABSTIME) for one expiry at `nanoseconds` of CLOCK_MONOTONIC; 0 disarms.
int32_t linux_timerfd_arm(int32_t fd, int64_t nanoseconds);

/// Names the calling thread (at most 15 characters) and leaves every signal but the fatal ones to other threads.
int32_t linux_begin_thread(const char *name);

// evdev, linux/input.h

/// sizeof(struct input_event): 24 where time is 64 bits wide.
int32_t linux_input_event_size(void);
/// ioctl(EVIOCSCLOCKID) with CLOCK_MONOTONIC.
int32_t linux_evdev_use_monotonic_clock(int32_t fd);
/// ioctl(EVIOCGRAB, 1): no other reader, the console included, gets this device's events until it is closed.
int32_t linux_evdev_grab(int32_t fd);
/// ioctl(EVIOCGKEY): one bit per key that is down. It deletes queued key events, so never call it during a scan.
int32_t linux_evdev_held_keys(int32_t fd, uint8_t *bits, int32_t size);
/// ioctl(EVIOCGID): the USB vendor and product of what was really opened.
int32_t linux_evdev_identity(int32_t fd, uint16_t *vendor, uint16_t *product);
/// Writes EV_LED LED_CAPSL 0 and a SYN_REPORT: a scanner that reads the lamp then sends its letters unchanged.
int32_t linux_evdev_caps_lock_lamp_off(int32_t fd);

/// The request numbers that the functions above pass, for a test that pins them.
uint64_t linux_request_grab(void);
uint64_t linux_request_held_keys(void);
uint64_t linux_request_identity(void);
uint64_t linux_request_clock(void);

// hidraw, linux/hidraw.h

/// ioctl(HIDIOCGRAWINFO): the vendor and product of what was really opened.
int32_t linux_hidraw_identity(int32_t fd, uint16_t *vendor, uint16_t *product);
/// ioctl(HIDIOCGRDESC): the report descriptor, at most 4096 bytes; how many were written to `bytes`.
int32_t linux_hidraw_descriptor(int32_t fd, uint8_t *bytes, int32_t capacity);
/// ioctl(HIDIOCSFEATURE): sends a feature report, whose first byte is its number.
int32_t linux_hidraw_send_feature(int32_t fd, const uint8_t *report, int32_t size);
/// The request numbers that the functions above pass, for a test that pins them.
uint64_t linux_request_hidraw_identity(void);
uint64_t linux_request_hidraw_descriptor(void);
uint64_t linux_request_hidraw_feature(int32_t size);

// usblp, linux/lp.h

/// ioctl(LPGETSTATUS): the status byte of a USB printer. Waits for the printer, up to five seconds.
int32_t linux_printer_status(int32_t fd);
/// The request number that the function above passes, for a test that pins it.
uint64_t linux_request_printer_status(void);

// tty

/// posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK), grantpt, unlockpt; the controlling side's descriptor, and
/// the path of the terminal side in `path`.
int32_t linux_open_pseudoterminal(char *path, int32_t capacity);
/// ioctl(TIOCEXCL): further opens fail with EBUSY.
int32_t linux_terminal_exclusive(int32_t fd);
/// ioctl(TIOCOUTQ): bytes that were written and have not left yet.
int32_t linux_terminal_unsent(int32_t fd);
/// Bits of the modem lines: TIOCM_DTR, TIOCM_RTS, TIOCM_CTS, TIOCM_CAR, TIOCM_DSR.
static const int32_t LINUX_LINE_DTR = 0x002;
static const int32_t LINUX_LINE_RTS = 0x004;
static const int32_t LINUX_LINE_CTS = 0x020;
static const int32_t LINUX_LINE_DCD = 0x040;
static const int32_t LINUX_LINE_DSR = 0x100;
/// ioctl(TIOCMGET): the modem lines, zero or more of the bits above.
int32_t linux_terminal_lines(int32_t fd);
/// ioctl(TIOCMBIS): raises the lines in `bits`.
int32_t linux_terminal_raise(int32_t fd, int32_t bits);
