// SPDX-License-Identifier: GPL-2.0-or-later
//
// Time as the benchmark takes it: of the wall, and of this thread's processor, which other programs
// on the machine disturb less.
#pragma once

namespace chancery::speed {

struct Moment {
    double wall_ms = 0, cpu_ms = 0;
};

/// Now; only differences mean something.
Moment now();

/// Time that has passed since `start`.
Moment since(const Moment& start);

}  // namespace chancery::speed
