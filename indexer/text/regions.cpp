// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/text/regions.hpp"

#include <array>
#include <cstdint>

#include <unicode/uloc.h>
#include <unicode/ustring.h>

namespace chancery::text {

std::string country_name(std::string_view iso3, std::string_view language) {
    const std::string country = "und_" + std::string(iso3);
    std::array<char16_t, 200> name{};
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t length =
        uloc_getDisplayCountry(country.c_str(), std::string(language).c_str(), name.data(),
                               static_cast<std::int32_t>(name.size()), &status);
    // A warning says that the language has no name of its own for it: then it is the code.
    if (status != U_ZERO_ERROR || length <= 0) return {};
    std::array<char, 3 * 200> bytes{};
    std::int32_t size = 0;
    u_strToUTF8(bytes.data(), static_cast<std::int32_t>(bytes.size()), &size, name.data(), length,
                &status);
    if (U_FAILURE(status)) return {};
    const std::string utf8(bytes.data(), static_cast<std::size_t>(size));
    return utf8 == iso3 ? std::string() : utf8;
}

}  // namespace chancery::text
