#define _GNU_SOURCE
#include "CLinuxInput.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/hidraw.h>
#include <linux/input.h>
#include <linux/lp.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

enum { BATCH = 64 };

static int32_t outcome(int result) {
    return result < 0 ? -errno : result;
}

int32_t linux_epoll_create(void) {
    return outcome(epoll_create1(EPOLL_CLOEXEC));
}

int32_t linux_epoll_add(int32_t epoll, int32_t fd, uint32_t events, uint64_t token) {
    struct epoll_event event = {.events = events, .data.u64 = token};
    return outcome(epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event));
}

int32_t linux_epoll_change(int32_t epoll, int32_t fd, uint32_t events, uint64_t token) {
    struct epoll_event event = {.events = events, .data.u64 = token};
    return outcome(epoll_ctl(epoll, EPOLL_CTL_MOD, fd, &event));
}

int32_t linux_epoll_remove(int32_t epoll, int32_t fd) {
    struct epoll_event unused = {0};
    return outcome(epoll_ctl(epoll, EPOLL_CTL_DEL, fd, &unused));
}

int32_t linux_epoll_wait(int32_t epoll, struct linux_readiness *ready, int32_t capacity) {
    // epoll_event is packed on x86-64 and not elsewhere: Swift gets a struct of one shape instead.
    struct epoll_event events[BATCH];
    int count;
    do {
        count = epoll_wait(epoll, events, capacity < BATCH ? capacity : BATCH, -1);
    } while (count < 0 && errno == EINTR);
    for (int i = 0; i < count; i++) {
        ready[i].token = events[i].data.u64;
        ready[i].events = events[i].events;
    }
    return outcome(count);
}

int32_t linux_eventfd_create(void) {
    return outcome(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
}

int32_t linux_timerfd_create(void) {
    return outcome(timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK));
}

int32_t linux_timerfd_arm(int32_t fd, int64_t nanoseconds) {
    struct itimerspec when = {0};
    when.it_value.tv_sec = nanoseconds / 1000000000;
    when.it_value.tv_nsec = nanoseconds % 1000000000;
    return outcome(timerfd_settime(fd, TFD_TIMER_ABSTIME, &when, NULL));
}

int32_t linux_begin_thread(const char *name) {
    sigset_t mask;
    sigfillset(&mask);
    // The fatal signals stay deliverable, so that a crash here is reported like one anywhere else.
    sigdelset(&mask, SIGILL);
    sigdelset(&mask, SIGTRAP);
    sigdelset(&mask, SIGABRT);
    sigdelset(&mask, SIGBUS);
    sigdelset(&mask, SIGFPE);
    sigdelset(&mask, SIGSEGV);
    int failed = pthread_sigmask(SIG_SETMASK, &mask, NULL);
    if (!failed) failed = pthread_setname_np(pthread_self(), name);
    return -failed;
}

int32_t linux_input_event_size(void) {
    return sizeof(struct input_event);
}

int32_t linux_evdev_use_monotonic_clock(int32_t fd) {
    int clock = CLOCK_MONOTONIC;
    return outcome(ioctl(fd, EVIOCSCLOCKID, &clock));
}

int32_t linux_evdev_grab(int32_t fd) {
    // The argument is the flag itself, not a pointer to it: a pointer to 0 would grab as well.
    return outcome(ioctl(fd, EVIOCGRAB, 1));
}

int32_t linux_evdev_held_keys(int32_t fd, uint8_t *bits, int32_t size) {
    memset(bits, 0, size);
    return outcome(ioctl(fd, EVIOCGKEY(size), bits));
}

int32_t linux_evdev_identity(int32_t fd, uint16_t *vendor, uint16_t *product) {
    struct input_id id = {0};
    int result = ioctl(fd, EVIOCGID, &id);
    *vendor = id.vendor;
    *product = id.product;
    return outcome(result);
}

int32_t linux_evdev_caps_lock_lamp_off(int32_t fd) {
    struct input_event events[2] = {
        {.type = EV_LED, .code = LED_CAPSL, .value = 0},
        {.type = EV_SYN, .code = SYN_REPORT, .value = 0},
    };
    return outcome((int)write(fd, events, sizeof events));
}

uint64_t linux_request_grab(void) { return EVIOCGRAB; }
uint64_t linux_request_held_keys(void) { return EVIOCGKEY(96); }
uint64_t linux_request_identity(void) { return EVIOCGID; }
uint64_t linux_request_clock(void) { return EVIOCSCLOCKID; }

int32_t linux_hidraw_identity(int32_t fd, uint16_t *vendor, uint16_t *product) {
    struct hidraw_devinfo info = {0};
    int result = ioctl(fd, HIDIOCGRAWINFO, &info);
    // The kernel declares both as signed.
    *vendor = (uint16_t)info.vendor;
    *product = (uint16_t)info.product;
    return outcome(result);
}

int32_t linux_hidraw_descriptor(int32_t fd, uint8_t *bytes, int32_t capacity) {
    int size = 0;
    if (ioctl(fd, HIDIOCGRDESCSIZE, &size) < 0) return -errno;
    struct hidraw_report_descriptor descriptor = {0};
    if (size < 0 || size > HID_MAX_DESCRIPTOR_SIZE || size > capacity) return -EMSGSIZE;
    descriptor.size = size;
    if (ioctl(fd, HIDIOCGRDESC, &descriptor) < 0) return -errno;
    memcpy(bytes, descriptor.value, size);
    return size;
}

int32_t linux_hidraw_send_feature(int32_t fd, const uint8_t *report, int32_t size) {
    return outcome(ioctl(fd, HIDIOCSFEATURE(size), report));
}

uint64_t linux_request_hidraw_identity(void) { return HIDIOCGRAWINFO; }
uint64_t linux_request_hidraw_descriptor(void) { return HIDIOCGRDESC; }
uint64_t linux_request_hidraw_feature(int32_t size) { return HIDIOCSFEATURE(size); }

int32_t linux_open_pseudoterminal(char *path, int32_t capacity) {
    int fd = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0) return -errno;
    int failed = grantpt(fd) < 0 || unlockpt(fd) < 0 ? errno : ptsname_r(fd, path, capacity);
    if (!failed) return fd;
    close(fd);
    return -failed;
}

int32_t linux_terminal_exclusive(int32_t fd) {
    return outcome(ioctl(fd, TIOCEXCL));
}

int32_t linux_printer_status(int32_t fd) {
    int status = 0;
    return ioctl(fd, LPGETSTATUS, &status) < 0 ? -errno : status & 0xff;
}

uint64_t linux_request_printer_status(void) {
    return LPGETSTATUS;
}

int32_t linux_terminal_unsent(int32_t fd) {
    int unsent = 0;
    return ioctl(fd, TIOCOUTQ, &unsent) < 0 ? -errno : unsent;
}

int32_t linux_terminal_lines(int32_t fd) {
    int lines = 0;
    return ioctl(fd, TIOCMGET, &lines) < 0 ? -errno : lines;
}

int32_t linux_terminal_raise(int32_t fd, int32_t bits) {
    return outcome(ioctl(fd, TIOCMBIS, &bits));
}
