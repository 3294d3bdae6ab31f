// SPDX-License-Identifier: GPL-2.0-or-later
//
// Files whose names promise a format that their bytes are not: a page that a web server gave
// instead of the document, text, another program's format.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace chancery::readers {

/// Why the bytes, which no format recognises, are not what the name says: "is named .pdf and holds
/// an HTML page: fetch the file again". Empty for names that promise no more than a family of
/// formats (.xml) or nothing that is read.
std::optional<std::string> find_mismatch(std::string_view name, std::string_view bytes);

}  // namespace chancery::readers
