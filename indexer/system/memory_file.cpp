// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/system/memory_file.hpp"

#include <cerrno>
#include <string>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "indexer/system/files.hpp"

namespace chancery::system {
namespace {

constexpr int seals = F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE;

auto not_made(int error_number) {
    return fail(Kind::system, "a file in memory", "cannot be made: " + reason_of(error_number),
                "free some memory, then run again");
}

}  // namespace

Result<Descriptor> open_in_memory() {
    Descriptor file(::memfd_create("chancery", MFD_CLOEXEC));
    if (!file.is_open()) return not_made(errno);
    return file;
}

Result<std::string> read_from_memory(const Descriptor& file) {
    std::string bytes;
    struct stat status {};
    if (::fstat(file.number(), &status) == 0)
        bytes.resize(static_cast<std::size_t>(status.st_size));
    for (std::size_t at = 0; at < bytes.size();) {
        const ssize_t count =
            ::pread(file.number(), bytes.data() + at, bytes.size() - at, static_cast<off_t>(at));
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return fail(Kind::system, "a file in memory", "cannot be read");
        at += static_cast<std::size_t>(count);
    }
    return bytes;
}

Result<Descriptor> seal_in_memory(std::string_view bytes) {
    Descriptor file(::memfd_create("chancery", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!file.is_open()) return not_made(errno);
    if (const int fault = write_all(file, bytes); fault != 0) return not_made(fault);
    if (const int fault = write_all(file, std::string_view("\0", 1)); fault != 0) {
        return not_made(fault);
    }
    if (::fcntl(file.number(), F_ADD_SEALS, seals) != 0) return not_made(errno);
    return file;
}

Result<MemoryView> MemoryView::of(const Descriptor& file) {
    struct stat status {};
    if (::fcntl(file.number(), F_GET_SEALS) != seals) return not_made(EPERM);
    if (::fstat(file.number(), &status) != 0) return not_made(errno);
    if (status.st_size < 1) return not_made(EINVAL);
    const auto size = static_cast<std::size_t>(status.st_size);
    void* start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number(), 0);
    if (start == MAP_FAILED) return not_made(errno);
    return MemoryView(static_cast<const char*>(start), size);
}

MemoryView::MemoryView(MemoryView&& other) noexcept
    : start_(std::exchange(other.start_, nullptr)), mapped_(other.mapped_) {}

MemoryView::~MemoryView() {
    if (start_ != nullptr) ::munmap(const_cast<char*>(start_), mapped_);
}

}  // namespace chancery::system
