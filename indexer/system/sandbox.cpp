// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/system/sandbox.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <ctime>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "indexer/system/call_filter.hpp"
#include "indexer/system/files.hpp"
#include "indexer/system/landlock.hpp"
#include "indexer/system/limits.hpp"

namespace chancery::system {
namespace {

constexpr std::uint64_t no_program_has = std::uint64_t{1} << 40;

// Three for the standard streams, one for the channel, one for the document; the rest is for what
// libraries open: an encoding, a font's table.
constexpr rlim_t max_open_files = 16;

bool set_limits(std::uint64_t max_memory) {
    if (max_memory > 0 && memory_can_be_limited() && !lower_limit(RLIMIT_AS, max_memory))
        return false;
    return lower_limit(RLIMIT_FSIZE, 0) && lower_limit(RLIMIT_CORE, 0) &&
           lower_limit(RLIMIT_NPROC, 0) && lower_limit(RLIMIT_NOFILE, max_open_files);
}

}  // namespace

bool memory_can_be_limited() {
    // The first number of statm is the address space in pages.
    const auto pages = read_file("/proc/self/statm");
    if (!pages) return true;
    std::uint64_t used = 0;
    std::from_chars(pages->data(), pages->data() + pages->size(), used);
    return used * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE)) < no_program_has;
}

Result<void> enter_sandbox(const SandboxRules& rules) {
    auto filter = CallFilter::make(Caller::ourselves);
    if (!filter) return pass_on(std::move(filter));
    if (!set_limits(rules.max_memory) || ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) {
        return fail(Kind::system, "the limits of a reading process",
                    "cannot be set: " + reason_of(errno));
    }
    if (auto confined = confine_files(rules.readable); !confined) return confined;
    return filter->put_on();
}

bool allow_processor_time(pid_t child, std::uint64_t seconds) {
    clockid_t clock{};
    timespec used{};
    if (::clock_getcpuclockid(child, &clock) != 0 || ::clock_gettime(clock, &used) != 0) {
        return false;
    }
    rlimit both{};
    if (::prlimit(child, RLIMIT_CPU, nullptr, &both) != 0) return false;
    both.rlim_cur = std::min<rlim_t>(static_cast<rlim_t>(used.tv_sec) + 1 + seconds, both.rlim_max);
    return ::prlimit(child, RLIMIT_CPU, &both, nullptr) == 0;
}

}  // namespace chancery::system
