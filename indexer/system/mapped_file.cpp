// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/system/mapped_file.hpp"

#include <cerrno>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include "indexer/system/descriptor.hpp"
#include "indexer/system/files.hpp"

namespace chancery::system {

Result<MappedFile> MappedFile::open(const std::filesystem::path& path) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status {};
    if (!file.is_open() || ::fstat(file.number(), &status) != 0)
        return fail(refusal(path, "cannot be read", errno));
    if (!S_ISREG(status.st_mode)) return fail(Kind::system, path.string(), "is no regular file");
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size == 0) return MappedFile(nullptr, 0);
    void* start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number(), 0);
    if (start == MAP_FAILED) return fail(refusal(path, "cannot be read", errno));
    return MappedFile(static_cast<const char*>(start), size);
}

MappedFile::~MappedFile() {
    if (start_ != nullptr) ::munmap(const_cast<char*>(start_), size_);
}

}  // namespace chancery::system
