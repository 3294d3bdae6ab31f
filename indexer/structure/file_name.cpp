// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/file_name.hpp"

#include <cctype>

#include "indexer/text/language.hpp"

namespace chancery::structure {
namespace {

std::string_view take_digits(std::string_view& text) {
    std::size_t end = 0;
    while (end < text.size() && std::isdigit(static_cast<unsigned char>(text[end])) != 0) ++end;
    const std::string_view digits = text.substr(0, end);
    text.remove_prefix(end);
    return digits;
}

}  // namespace

std::string_view file_name(std::string_view path) {
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string symbol_of_file(std::string_view path) {
    std::string_view name = file_name(path);
    const bool full = name.starts_with("A_RES_");
    if (full) name.remove_prefix(6);
    std::string session;
    for (const std::string_view special : {"ES-", "S-"}) {
        if (!name.starts_with(special)) continue;
        session = special;
        name.remove_prefix(special.size());
        break;
    }
    const std::string_view number = take_digits(name);
    if (number.empty() || number.size() > 3 || !name.starts_with('_')) return {};
    session += number;
    name.remove_prefix(1);
    const std::string_view resolution = take_digits(name);
    if (resolution.empty() || resolution.size() > 3 || name.empty()) return {};
    const char next = name.front();
    if (next != '_' && next != '-' && next != ' ' && next != '.' && (next < 'A' || next > 'Z'))
        return {};
    if (!full && next == '.') return {};  // "12_3.xml" is anybody's name
    return "A/RES/" + session + "/" + std::string(resolution);
}

std::string language_of_folder(std::string_view path) {
    for (;;) {
        const auto slash = path.rfind('/');
        if (slash == std::string_view::npos) return {};
        path = path.substr(0, slash);
        const std::string_view folder = file_name(path);
        // One-letter folders and the like name nothing.
        if (folder.size() < 5) continue;
        if (std::string code = text::language_code(folder); !code.empty()) return code;
    }
}

}  // namespace chancery::structure
