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

/// Symbol of a file named by it, parts joined by underscores: "A_AC.292_2025_INF_5.en.pdf",
/// "A_80_15 (Part I).pdf"; empty for other names.
std::string symbol_in_name(std::string_view path);

/// Language that a file's name tells at its end: "A_80_159.fr.pdf", "A_RES_73_3-EN.pdf"; empty when
/// it tells none.
std::string language_in_name(std::string_view path);

/// Language of the innermost folder named after one; empty when there is none.
std::string language_of_folder(std::string_view path);

/// Last part of a path.
std::string_view file_name(std::string_view path);

}  // namespace chancery::structure
