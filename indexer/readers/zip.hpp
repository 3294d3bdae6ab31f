// SPDX-License-Identifier: GPL-2.0-or-later
//
// Members of a zip archive, unpacked in memory through libarchive and nowhere else: nothing is ever
// written out, so a name cannot climb anywhere. Only what is asked for is unpacked; regular files,
// stored or deflated, by the archive's directory. Limits stop a bomb (reliability.md, section 3).
// Names are compared as Office formats do: ASCII letters without regard to case.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "indexer/system/error.hpp"

namespace chancery::readers {

/// What an archive may ask of us.
struct ZipLimits {
    std::size_t members = 100'000;
    std::size_t member_bytes = std::size_t{256} << 20;
    std::size_t unpacked_bytes = std::size_t{1} << 30;
    std::size_t ratio = 200;                                ///< unpacked to packed bytes
    std::size_t ratio_counts_from = std::size_t{10} << 20;  ///< unpacked bytes
};

/// One member: its bytes, or why they could not be had.
struct ZipMember {
    std::string bytes, fault;
};

/// Members by their names in lower case.
using ZipMembers = std::map<std::string, ZipMember, std::less<>>;

/// True when the bytes begin as a zip archive does.
bool is_zip(std::string_view bytes);

/// Unpacks the members whose names (in lower case) `wanted` chooses. Error `input` with an empty
/// what() when the archive cannot be read, goes beyond a limit, or holds a wanted name twice.
Result<ZipMembers> unpack(std::string_view bytes,
                          const std::function<bool(std::string_view)>& wanted,
                          const ZipLimits& limits = {});

}  // namespace chancery::readers
