// SPDX-License-Identifier: GPL-2.0-or-later
//
// Bytes that were packed in zlib's format (RFC 1950), which FlateDecode of PDF (ISO 32000-1, 7.4.4)
// is. poppler unpacks them too, a call a byte: 6 to 11 % of the time that it takes for a page. Only
// whole streams are taken: what is damaged or cut off stays poppler's to mend.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chancery::readers::pdf {

/// Appends what `packed` holds to `unpacked`. False where it is damaged or cut off, or would make
/// `unpacked` longer than `limit` bytes; then `unpacked` holds anything.
bool append_inflated(std::string_view packed, std::size_t limit, std::string& unpacked);

}  // namespace chancery::readers::pdf
