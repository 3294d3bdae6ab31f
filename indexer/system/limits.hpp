// SPDX-License-Identifier: GPL-2.0-or-later
//
// setrlimit(2), downwards only.
#pragma once

#include <algorithm>

#include <sys/resource.h>

namespace chancery::system {

/// Lowers a limit of this process and its children (an RLIMIT_ number, an enumeration in C++), and
/// never raises one that the process was started with. False with errno when the system refuses.
inline bool lower_limit(decltype(RLIMIT_AS) resource, rlim_t most) {
    rlimit both{};
    if (::getrlimit(resource, &both) != 0) return false;
    both.rlim_max = std::min(both.rlim_max, most);
    both.rlim_cur = std::min(both.rlim_cur, both.rlim_max);
    return ::setrlimit(resource, &both) == 0;
}

}  // namespace chancery::system
