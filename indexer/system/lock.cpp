// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/system/lock.hpp"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "indexer/system/files.hpp"

namespace chancery::system {
namespace {

constexpr mode_t lock_file_mode = 0666;

int lock(int descriptor, LockMode mode) {
    const int operation = mode == LockMode::shared ? LOCK_SH : LOCK_EX;
    while (::flock(descriptor, operation | LOCK_NB) != 0) {
        if (errno != EINTR) return errno;
    }
    return 0;
}

}  // namespace

Result<Lock> Lock::take(const std::filesystem::path& path, LockMode mode) {
    const int flags = mode == LockMode::shared ? O_RDONLY : O_RDWR | O_CREAT;
    Lock taken(::open(path.c_str(), flags | O_CLOEXEC, lock_file_mode));
    if (taken.descriptor_ < 0) return fail(refusal(path, "cannot be opened", errno));
    const int error_number = lock(taken.descriptor_, mode);
    if (error_number == EWOULDBLOCK) {
        return fail(Kind::index, path.string(), "in use by another process",
                    "wait for it or stop it");
    }
    if (error_number != 0) return fail(refusal(path, "cannot be locked", error_number));
    return taken;
}

Lock::Lock(Lock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

Lock& Lock::operator=(Lock&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

Lock::~Lock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace chancery::system
