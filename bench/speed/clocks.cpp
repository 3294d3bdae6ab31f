// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/speed/clocks.hpp"

#include <ctime>

namespace chancery::speed {
namespace {

double read_clock(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) * 1e-6;
}

}  // namespace

Moment now() { return {read_clock(CLOCK_MONOTONIC), read_clock(CLOCK_THREAD_CPUTIME_ID)}; }

Moment since(const Moment& start) {
    const Moment end = now();
    return {end.wall_ms - start.wall_ms, end.cpu_ms - start.cpu_ms};
}

}  // namespace chancery::speed
