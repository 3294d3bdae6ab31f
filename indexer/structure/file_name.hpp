// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a file's path says of its document in the UN's own naming: "A_RES_76_19-2118253E.xml",
// "75_32_E.xml", in a folder "76session/English".
#pragma once

#include <string>
#include <string_view>

namespace chancery::structure {

/// Symbol of a file named as the UN names its resolutions, without part letters
/// ("A/RES/76/84" of "A_RES_76_84 A-B-2118640E.xml"); empty for other names.
std::string symbol_of_file(std::string_view path);

/// Language of the innermost folder named after one; empty when there is none.
std::string language_of_folder(std::string_view path);

/// Last part of a path.
std::string_view file_name(std::string_view path);

}  // namespace chancery::structure
