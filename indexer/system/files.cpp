// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/system/files.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include "indexer/system/descriptor.hpp"

namespace chancery::system {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t piece_bytes = std::size_t{256} << 10;
constexpr mode_t new_file_mode = 0666;

Stamp to_stamp(const struct stat& status) {
    constexpr std::int64_t second = 1'000'000'000;
    return {.bytes = static_cast<std::uint64_t>(status.st_size),
            .modified_ns = status.st_mtim.tv_sec * second + status.st_mtim.tv_nsec};
}

Descriptor open(const fs::path& path, int flags) {
    int number = -1;
    do {
        number = ::open(path.c_str(), flags | O_CLOEXEC, new_file_mode);
    } while (number < 0 && errno == EINTR);
    return Descriptor(number);
}

/// read(2) that is not interrupted; negative with errno on failure.
ssize_t read_some(const Descriptor& file, char* into, std::size_t bytes) {
    ssize_t got = 0;
    do {
        got = ::read(file.number(), into, bytes);
    } while (got < 0 && errno == EINTR);
    return got;
}

/// Appends to `into` until the end of the file, or until it holds `most` bytes. Gives errno.
int read_up_to(const Descriptor& file, std::size_t most, std::string& into) {
    while (into.size() < most) {
        const std::size_t before = into.size();
        // A file that claims to be large must first deliver: memory grows with what is read.
        std::size_t piece = std::min(most - before, std::max(piece_bytes, before));
        // Where the caller made room by the size of a file, that is filled before more is taken.
        if (into.capacity() > before) piece = std::min(piece, into.capacity() - before);
        into.resize(before + piece);
        const ssize_t got = read_some(file, into.data() + before, into.size() - before);
        const int error_number = got < 0 ? errno : 0;
        into.resize(before + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
        if (got <= 0) return error_number;
    }
    return 0;
}

/// Room for a regular file of up to `most` bytes: not memory, whose pages come with what is read.
/// One more byte sees the end.
void make_room(const Descriptor& file, std::uint64_t most, std::string& bytes) {
    struct stat status {};
    if (::fstat(file.number(), &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0)
        bytes.reserve(std::min<std::uint64_t>(static_cast<std::uint64_t>(status.st_size), most) +
                      1);
}

int flush(const Descriptor& file) {
    while (::fsync(file.number()) != 0) {
        if (errno != EINTR) return errno;
    }
    return 0;
}

fs::path parent_of(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

std::string kind_of(const struct stat& status) {
    if (S_ISDIR(status.st_mode)) return "is a folder";
    if (S_ISFIFO(status.st_mode)) return "is a FIFO";
    return "is no regular file";
}

/// What kept an input from being opened.
Error closed_input(const fs::path& path, int error_number) {
    if (error_number == ELOOP) {
        return {Kind::input, path.string(), "is a symbolic link", "name the file itself"};
    }
    if (error_number == ENXIO) return {Kind::input, path.string(), "is no regular file", ""};
    return {Kind::input, path.string(), "cannot be opened: " + reason_of(error_number), ""};
}

/// The stamp of an open input that may be read.
Result<Stamp> check_input(const fs::path& path, const Descriptor& file, std::uint64_t max_bytes) {
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) return fail(closed_input(path, errno));
    if (!S_ISREG(status.st_mode)) return fail(Kind::input, path.string(), kind_of(status));
    const Stamp stamp = to_stamp(status);
    if (stamp.bytes > max_bytes) {
        return fail(Kind::input, path.string(),
                    fmt::format("too large: {} bytes, the limit is {}", stamp.bytes, max_bytes));
    }
    return stamp;
}

enum class Durable { no, yes };

/// Creates `path` anew with `bytes`. Gives errno.
int write_new(const fs::path& path, std::string_view bytes, Durable durable) {
    const Descriptor file = open(path, O_WRONLY | O_CREAT | O_TRUNC);
    if (!file.is_open()) return errno;
    const int error_number = write_all(file, bytes);
    return error_number != 0 || durable == Durable::no ? error_number : flush(file);
}

/// Copies what is left of `from` inside the kernel. Gives errno.
int copy_ranges(const Descriptor& from, const Descriptor& to) {
    constexpr std::size_t range_bytes = std::size_t{64} << 20;
    for (;;) {
        const ssize_t copied =
            ::copy_file_range(from.number(), nullptr, to.number(), nullptr, range_bytes, 0);
        if (copied == 0) return 0;
        if (copied < 0 && errno != EINTR) return errno;
    }
}

std::string to_hex(XXH128_hash_t hash) {
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, hash);
    std::string hex;
    for (const unsigned char byte : canonical.digest) hex += fmt::format("{:02x}", byte);
    return hex;
}

}  // namespace

int write_all(const Descriptor& file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.number(), bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) return errno;
        if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

Result<Stamp> stamp_of(const fs::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return fail(refusal(path, "cannot be read", errno));
    return to_stamp(status);
}

Result<Content> read_input(const fs::path& path, std::uint64_t max_bytes) {
    const Descriptor file = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
    if (!file.is_open()) return fail(closed_input(path, errno));
    auto stamp = check_input(path, file, max_bytes);
    if (!stamp) return pass_on(std::move(stamp));

    Content content{.bytes = {}, .stamp = *stamp};
    // One byte more than the file had, to notice that it grew.
    const int error_number = read_up_to(file, stamp->bytes + 1, content.bytes);
    if (error_number != 0) {
        return fail(Kind::input, path.string(), "cannot be read: " + reason_of(error_number));
    }
    struct stat after {};
    if (::fstat(file.number(), &after) != 0 || to_stamp(after) != *stamp ||
        content.bytes.size() != stamp->bytes) {
        return fail(Kind::input, path.string(), "changed while it was read", "index it again");
    }
    return content;
}

Result<std::string> read_named(const std::string& name, std::uint64_t max_bytes) {
    const Descriptor file =
        name == "-" ? Descriptor(::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0)) : open(name, O_RDONLY);
    const std::string called = name == "-" ? "standard input" : name;
    if (!file.is_open()) {
        return fail(Kind::input, called, "cannot be opened: " + reason_of(errno),
                    "give a file that exists and may be read");
    }
    std::string bytes;
    make_room(file, max_bytes, bytes);
    const int error_number = read_up_to(file, max_bytes + 1, bytes);
    if (error_number != 0) {
        return fail(Kind::input, called, "cannot be read: " + reason_of(error_number),
                    "give a file, not a folder");
    }
    if (bytes.size() > max_bytes) {
        return fail(Kind::input, called, fmt::format("holds more than {} bytes", max_bytes),
                    "give it in parts, or raise --max-file-size");
    }
    return bytes;
}

Result<std::string> read_file(const fs::path& path) {
    const Descriptor file = open(path, O_RDONLY);
    if (!file.is_open()) return fail(refusal(path, "cannot be opened", errno));
    std::string bytes;
    make_room(file, bytes.max_size() - 1, bytes);
    const int error_number = read_up_to(file, bytes.max_size(), bytes);
    if (error_number != 0) return fail(refusal(path, "cannot be read", error_number));
    return bytes;
}

Result<void> replace_file(const fs::path& path, std::string_view bytes) {
    const fs::path unfinished = path.string() + ".tmp";
    int error_number = write_new(unfinished, bytes, Durable::yes);
    if (error_number == 0 && ::rename(unfinished.c_str(), path.c_str()) != 0) error_number = errno;
    if (error_number != 0) {
        ::unlink(unfinished.c_str());
        return fail(refusal(path, "cannot be written", error_number));
    }
    return sync(parent_of(path));
}

Result<void> write_file(const fs::path& path, std::string_view bytes) {
    const int error_number = write_new(path, bytes, Durable::no);
    if (error_number != 0) return fail(refusal(path, "cannot be written", error_number));
    return {};
}

Result<void> sync(const fs::path& path) {
    const Descriptor file = open(path, O_RDONLY);
    if (!file.is_open()) return fail(refusal(path, "cannot be opened", errno));
    const int error_number = flush(file);
    // Some network file systems keep no folders to flush and say EINVAL.
    std::error_code ignored;
    const bool unknown = error_number == EINVAL && fs::is_directory(path, ignored);
    if (error_number == 0 || unknown) return {};
    return fail(refusal(path, "cannot be flushed to the disk", error_number));
}

Result<void> rename_durably(const fs::path& from, const fs::path& to) {
    if (::rename(from.c_str(), to.c_str()) != 0) {
        return fail(refusal(from, "cannot be renamed", errno));
    }
    auto synced = sync(parent_of(to));
    if (!synced || parent_of(from) == parent_of(to)) return synced;
    return sync(parent_of(from));
}

Result<void> duplicate_file(const fs::path& from, const fs::path& to) {
    const Descriptor source = open(from, O_RDONLY);
    if (!source.is_open()) return fail(refusal(from, "cannot be opened", errno));
    const Descriptor target = open(to, O_WRONLY | O_CREAT | O_TRUNC);
    if (!target.is_open()) return fail(refusal(to, "cannot be written", errno));

    const int refused = copy_ranges(source, target);
    constexpr std::array unsupported = {EXDEV, ENOSYS, EOPNOTSUPP, EINVAL};
    if (refused == 0) return {};
    if (std::ranges::count(unsupported, refused) == 0) {
        return fail(refusal(to, "cannot be written", refused));
    }
    std::error_code error;
    fs::copy_file(from, to, fs::copy_options::overwrite_existing, error);
    if (error) return fail(refusal(to, "cannot be written", error.value()));
    return {};
}

std::string digest(std::string_view bytes) {
    return to_hex(XXH3_128bits(bytes.data(), bytes.size()));
}

Result<std::string> digest_file(const fs::path& path) {
    const Descriptor file = open(path, O_RDONLY);
    if (!file.is_open()) return fail(refusal(path, "cannot be opened", errno));
    const std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state(XXH3_createState(),
                                                                         &XXH3_freeState);
    if (state == nullptr) return fail(refusal(path, "cannot be read", ENOMEM));
    XXH3_128bits_reset(state.get());
    const auto piece = std::make_unique_for_overwrite<char[]>(piece_bytes);
    for (;;) {
        const ssize_t got = read_some(file, piece.get(), piece_bytes);
        if (got < 0) return fail(refusal(path, "cannot be read", errno));
        if (got == 0) return to_hex(XXH3_128bits_digest(state.get()));
        XXH3_128bits_update(state.get(), piece.get(), static_cast<std::size_t>(got));
    }
}

std::string reason_of(int error_number) {
    const char* reason = ::strerrordesc_np(error_number);
    return reason == nullptr ? fmt::format("error {}", error_number) : reason;
}

std::string remedy_of(int error_number) {
    switch (error_number) {
        case ENOSPC:
        case EDQUOT:
            return "free some space and try again";
        case EFBIG:
            return "raise the limit of file sizes (ulimit -f) and try again";
        case EMFILE:
        case ENFILE:
            return "raise the limit of open files (ulimit -n) and try again";
        case EACCES:
        case EPERM:
        case EROFS:
            return "get permission or choose another folder";
        case EIO:
            return "check the disk and try again";
        default:
            return {};
    }
}

Error refusal(const fs::path& path, std::string_view action, int error_number) {
    return {Kind::system, path.string(), fmt::format("{}: {}", action, reason_of(error_number)),
            remedy_of(error_number)};
}

}  // namespace chancery::system
