// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/file_name.hpp"

#include <algorithm>
#include <cctype>

#include "indexer/reference/symbol.hpp"
#include "indexer/text/language.hpp"
#include "indexer/text/table.hpp"

namespace chancery::structure {
namespace {

std::string_view take_digits(std::string_view& text) {
    std::size_t end = 0;
    while (end < text.size() && std::isdigit(static_cast<unsigned char>(text[end])) != 0) ++end;
    const std::string_view digits = text.substr(0, end);
    text.remove_prefix(end);
    return digits;
}

std::string_view without_extension(std::string_view name) {
    const auto point = name.rfind('.');
    const bool extension = point != name.npos && point > 0 && name.size() - point <= 5;
    return extension ? name.substr(0, point) : name;
}

/// A language code of two letters at the end, behind a point, hyphen or underscore.
std::string_view language_tail(std::string_view stem) {
    if (stem.size() < 5) return {};
    const char mark = stem[stem.size() - 3];
    const std::string_view tail = stem.substr(stem.size() - 2);
    if (mark != '.' && mark != '-' && mark != '_') return {};
    const bool letters = std::ranges::all_of(
        tail, [](char byte) { return std::isalpha(static_cast<unsigned char>(byte)) != 0; });
    return letters && !text::language_code(tail).empty() ? tail : std::string_view{};
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

std::string symbol_in_name(std::string_view path) {
    std::string_view stem = without_extension(file_name(path));
    if (const auto tail = language_tail(stem); !tail.empty()) stem.remove_suffix(tail.size() + 1);
    const auto first = stem.find('_');
    const bool series = first != stem.npos && first > 0 && first <= 6 &&
                        std::ranges::all_of(stem.substr(0, first),
                                            [](char byte) { return byte >= 'A' && byte <= 'Z'; });
    if (!series) return {};
    std::string printed(stem);
    std::ranges::replace(printed, '_', '/');
    const auto prefix = reference::parse_symbol_prefix(printed);
    const std::string_view rest = text::trim(std::string_view(printed).substr(prefix.bytes));
    const bool whole = rest.empty() || rest.front() == '(' || rest.front() == '-';
    return whole ? prefix.symbol.name : std::string();
}

std::string language_in_name(std::string_view path) {
    return text::language_code(language_tail(without_extension(file_name(path))));
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
