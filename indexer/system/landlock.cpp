// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/system/landlock.hpp"

#include <cerrno>
#include <cstddef>
#include <cstdint>

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "indexer/system/descriptor.hpp"
#include "indexer/system/files.hpp"

namespace chancery::system {
namespace {

/// What is handled, that is, refused unless a rule allows it: the kernel's struct of version 6.
struct Handled {
    std::uint64_t files = 0, network = 0, scopes = 0;
};

/// Every right to files that a version knows: it began with 13 and later ones added bits.
std::uint64_t all_file_rights(int version) {
    const unsigned bits = version >= 5 ? 16U : (version >= 3 ? 15U : (version == 2 ? 14U : 13U));
    return (std::uint64_t{1} << bits) - 1;
}

auto refused(int error_number) {
    return fail(Kind::system, "Landlock", "cannot be set up: " + reason_of(error_number));
}

/// Allows a use at and below a path. Gives errno.
int allow(const Descriptor& rules, const std::string& path, FileUse use) {
    const Descriptor place(::open(path.c_str(), O_PATH | O_CLOEXEC));
    if (!place.is_open()) return 0;
    struct stat status {};
    if (::fstat(place.number(), &status) != 0) return errno;
    landlock_path_beneath_attr rule{};
    rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE;
    if (use == FileUse::read_and_execute) rule.allowed_access |= LANDLOCK_ACCESS_FS_EXECUTE;
    if (S_ISDIR(status.st_mode)) rule.allowed_access |= LANDLOCK_ACCESS_FS_READ_DIR;
    rule.parent_fd = place.number();
    const long added =
        ::syscall(SYS_landlock_add_rule, rules.number(), LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    return added == 0 ? 0 : errno;
}

}  // namespace

int landlock_version() {
    const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, std::size_t{0},
                                   LANDLOCK_CREATE_RULESET_VERSION);
    return version < 0 ? 0 : static_cast<int>(version);
}

Result<void> confine_files(std::span<const std::string> paths, FileUse use) {
    const int version = landlock_version();
    if (version == 0) return {};
    Handled handled{.files = all_file_rights(version), .network = 0, .scopes = 0};
    std::size_t size = offsetof(Handled, network);
    if (version >= 4) {
        handled.network = 3;  // to bind and to connect by TCP
        size = offsetof(Handled, scopes);
    }
    if (version >= 6) {
        handled.scopes = 3;  // abstract sockets and signals of others
        size = sizeof handled;
    }
    const Descriptor rules(
        static_cast<int>(::syscall(SYS_landlock_create_ruleset, &handled, size, 0)));
    if (!rules.is_open()) return refused(errno);
    for (const std::string& path : paths) {
        if (const int fault = allow(rules, path, use); fault != 0) return refused(fault);
    }
    if (::syscall(SYS_landlock_restrict_self, rules.number(), 0) != 0) return refused(errno);
    return {};
}

}  // namespace chancery::system
