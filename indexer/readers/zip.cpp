// SPDX-License-Identifier: GPL-2.0-or-later
//
// libarchive's reader that follows the archive's directory, and only that one: the other reads
// local headers, and the two may differ. What the directory says of sizes is not believed; bytes
// are counted as they come.
#include "indexer/readers/zip.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>
#include <utility>

#include <archive.h>
#include <archive_entry.h>

#include "indexer/text/ascii.hpp"

namespace chancery::readers {
namespace {

using text::lower;

constexpr std::size_t piece_bytes = 1 << 16;

struct Close {
    void operator()(archive* reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<archive, Close>;

/// The name as bytes; libarchive gives none where the locale cannot hold it.
std::string name_of(archive_entry* entry) {
    const char* name = archive_entry_pathname_utf8(entry);
    if (name == nullptr) name = archive_entry_pathname(entry);
    return name == nullptr ? std::string() : lower(name);
}

std::string complaint(archive* reader) {
    const char* words = archive_error_string(reader);
    return words == nullptr ? "it is damaged" : words;
}

class Unpacker {
  public:
    Unpacker(std::string_view bytes, const ZipLimits& limits)
        : packed_(bytes), limits_(limits), reader_(archive_read_new()) {}

    Result<ZipMembers> run(const std::function<bool(std::string_view)>& wanted) {
        archive_read_support_format_zip_seekable(reader_.get());
        if (archive_read_open_memory(reader_.get(), packed_.data(), packed_.size()) != ARCHIVE_OK) {
            return fail(Kind::input, {}, "the zip archive has no directory that can be read");
        }
        archive_entry* entry = nullptr;
        for (int code = next(entry); code != ARCHIVE_EOF; code = next(entry)) {
            if (code < ARCHIVE_WARN) {
                return fail(Kind::input, {},
                            "the zip archive is damaged: " + complaint(reader_.get()));
            }
            if (++members_ > limits_.members) return fail(beyond(limits_.members, " members"));
            const std::string name = name_of(entry);
            if (name.empty() || !wanted(name)) continue;
            if (unpacked_.contains(name)) {
                return fail(Kind::input, {}, "the zip archive holds " + name + " twice");
            }
            ZipMember member;
            if (auto read = read_member(entry, member); !read) return pass_on(std::move(read));
            unpacked_.emplace(name, std::move(member));
        }
        return std::move(unpacked_);
    }

  private:
    int next(archive_entry*& entry) { return archive_read_next_header(reader_.get(), &entry); }

    static Error beyond(std::size_t limit, std::string_view what) {
        return {Kind::input,
                {},
                "the zip archive has more than " + std::to_string(limit) + std::string(what),
                {}};
    }

    /// Why a member is not even tried; empty when it may be.
    std::string refusal(archive_entry* entry) const {
        if (archive_entry_filetype(entry) != AE_IFREG) return "it is no regular file";
        if (archive_entry_is_data_encrypted(entry) != 0) return "it is encrypted";
        const std::string_view method = archive_format_name(reader_.get());
        if (!method.ends_with("(uncompressed)") && !method.ends_with("(deflation)")) {
            return "it is packed in a way that documents do not use";
        }
        return {};
    }

    Result<bool> read_member(archive_entry* entry, ZipMember& member) {
        member.fault = refusal(entry);
        if (!member.fault.empty()) return false;
        std::array<char, piece_bytes> piece{};
        for (;;) {
            const la_ssize_t got = archive_read_data(reader_.get(), piece.data(), piece.size());
            if (got == 0) return true;
            if (got < 0) {
                member.fault = complaint(reader_.get());
                return false;
            }
            const auto count = static_cast<std::size_t>(got);
            total_ += count;
            if (member.bytes.size() + count > limits_.member_bytes) {
                return fail(beyond(limits_.member_bytes >> 20, " MiB in one member when unpacked"));
            }
            if (total_ > limits_.unpacked_bytes) {
                return fail(beyond(limits_.unpacked_bytes >> 20, " MiB when unpacked"));
            }
            if (total_ > limits_.ratio_counts_from && total_ / limits_.ratio > packed_.size()) {
                return fail(beyond(limits_.ratio, " times its size when unpacked"));
            }
            member.bytes.append(piece.data(), count);
        }
    }

    std::string_view packed_;
    ZipLimits limits_;
    Reader reader_;
    ZipMembers unpacked_;
    std::size_t members_ = 0, total_ = 0;
};

}  // namespace

bool is_zip(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04");
}

Result<ZipMembers> unpack(std::string_view bytes,
                          const std::function<bool(std::string_view)>& wanted,
                          const ZipLimits& limits) {
    return Unpacker(bytes, limits).run(wanted);
}

}  // namespace chancery::readers
