// SPDX-License-Identifier: GPL-2.0-or-later
//
// Where the UN and its readers keep a document: an address ("https://undocs.org/en/A/RES/76/19",
// "documents.un.org/api/symbol/access?s=A/RES/76/19&l=en") or the name of a file or page
// ("A_RES_76_19-EN.pdf", "a-res-76-19"). Addresses by job or record number tell no symbol.
#pragma once

#include <string>
#include <string_view>

#include "indexer/system/error.hpp"

namespace chancery::reference {

struct Address {
    std::string symbol;    ///< as written there, decoded; a fragment ("#6.a") stays behind it
    std::string language;  ///< ISO 639-1; empty for none
};

/// True for an address of the web, with or without its scheme.
bool is_address(std::string_view text);

/// What an address tells. Error `usage` when it tells no symbol: another host, a job number, a
/// record of the Digital Library.
Result<Address> parse_address(std::string_view address);

/// What a name made of a symbol tells, its parts joined by "_" or "-"; no symbol for other names.
Address parse_file_name(std::string_view name);

}  // namespace chancery::reference
