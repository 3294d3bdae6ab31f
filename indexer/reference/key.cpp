// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reference/key.hpp"

#include <algorithm>
#include <cctype>
#include <utility>

#include "data/vocabulary/symbol_words.hpp"
#include "indexer/reference/address.hpp"
#include "indexer/reference/places.hpp"
#include "indexer/text/table.hpp"

namespace chancery::reference {
namespace {

/// "@fr" behind a symbol.
std::string_view take_language(std::string_view rest, std::string& language) {
    if (!rest.starts_with('@')) return rest;
    std::size_t end = 1;
    while (end < rest.size() && std::isalpha(static_cast<unsigned char>(rest[end])) != 0) ++end;
    language = rest.substr(1, end - 1);
    for (char& letter : language) {
        letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    }
    return rest.substr(end);
}

/// Length of an ISO 639 code.
bool is_language(std::string_view text) {
    return (text.size() == 2 || text.size() == 3) &&
           std::ranges::all_of(text, [](unsigned char b) { return std::isalpha(b) != 0; });
}

/// A file's symbol runs to its language and pinpoint: "file:reports/gge.pdf@en#13". Names of files
/// may hold the same marks: what is neither language nor pinpoint belongs to the name.
SymbolPrefix file_prefix(std::string_view text) {
    // A printed pinpoint stands behind a comma, which a file's name never holds (it is written
    // %2C).
    std::string_view name = text.substr(0, text.find(", "));
    const auto hash = name.rfind('#');
    if (hash != std::string_view::npos && parse_pinpoint(name.substr(hash + 1))) {
        name = name.substr(0, hash);
    }
    const auto at = name.rfind('@');
    if (at != std::string_view::npos && is_language(name.substr(at + 1))) name = name.substr(0, at);
    return {{std::string(name)}, name.size()};
}

/// A symbol with its organ before or behind: "резолюции 78/16 Генеральной Ассамблеи".
Symbol symbol_with_organ(std::string_view printed) {
    if (auto symbol = parse_symbol(printed)) return *symbol;
    const SymbolPrefix prefix = parse_symbol_prefix(printed);
    const std::string_view organ = text::trim(printed.substr(prefix.bytes));
    if (prefix.symbol.empty() || !is_organ(organ)) return {};
    const auto symbol =
        parse_symbol(std::string(organ) + " " + std::string(printed.substr(0, prefix.bytes)));
    return symbol ? *symbol : Symbol{};
}

/// True for a printed pinpoint that no words of a query are taken for.
bool is_printed_place(std::string_view text) {
    return text.find(' ') != std::string_view::npos &&
           text.find_first_of("0123456789") != std::string_view::npos && parse_places(text);
}

/// A pinpoint before its symbol: "para. 6 (a) of A/RES/76/19", "paragraph 4 of resolution 78/16",
/// "пункт 4 резолюции 78/16".
Result<ReferenceParts> split_inverted(std::string_view printed) {
    for (const std::string_view of : {" of ", " de la ", " de ", " du ", " من ", " "}) {
        for (auto place = printed.find(of); place != std::string_view::npos;
             place = printed.find(of, place + 1)) {
            const std::string_view pinpoint = printed.substr(0, place);
            if (of == " " ? !is_printed_place(pinpoint) : !parse_places(pinpoint)) continue;
            auto symbol = symbol_with_organ(printed.substr(place + of.size()));
            if (!symbol.empty()) {
                return ReferenceParts{std::move(symbol), {}, std::string(pinpoint)};
            }
        }
    }
    return fail(Kind::usage, std::string(printed), "is no reference that can be read",
                "write it as the UN prints it, for example \"A/RES/76/19, para. 6 (a)\"");
}

/// Leaves what stands around a number and its pinpoint: "第75/240号决议第1段".
std::string_view without_suffix(std::string_view rest) {
    for (const text::Row& row : text::table_rows(data::symbol_words)) {
        if (row[1] == "suffix" && rest.starts_with(row[0])) return rest.substr(row[0].size());
    }
    return rest;
}

}  // namespace

std::string to_string(const Key& key) {
    std::string text = key.symbol.name;
    if (!key.language.empty()) text += "@" + key.language;
    if (!key.pinpoint.empty()) text += "#" + to_string(key.pinpoint);
    return text;
}

Result<ReferenceParts> split_reference(std::string_view printed) {
    ReferenceParts parts;
    std::string_view rest = text::trim(printed);
    std::string decoded;
    const bool address = is_address(rest);
    const std::size_t end = std::min(rest.find_first_of(address ? " ," : " ,#"), rest.size());
    const std::string_view first = rest.substr(0, end);
    auto told = address ? parse_address(first) : Result<Address>(parse_file_name(first));
    if (!told) return pass_on(std::move(told));
    if (address || !told->symbol.empty()) {
        parts.language = told->language;
        decoded = told->symbol + std::string(rest.substr(end));
        rest = decoded;
    }
    const SymbolPrefix prefix =
        rest.starts_with("file:") ? file_prefix(rest) : parse_symbol_prefix(rest);
    if (prefix.symbol.empty()) return split_inverted(text::trim(printed));
    parts.symbol = prefix.symbol;
    rest = take_language(rest.substr(prefix.bytes), parts.language);
    while (!rest.empty() && (rest.front() == '*' || rest.front() == ',' || rest.front() == ' ' ||
                             rest.front() == '#' || rest.front() == '.')) {
        rest.remove_prefix(1);
    }
    parts.pinpoint = without_suffix(rest);
    return parts;
}

Result<Key> parse_reference(std::string_view printed) {
    auto parts = split_reference(printed);
    if (!parts) return pass_on(std::move(parts));
    Key key{parts->symbol, parts->language, {}};
    if (parts->pinpoint.empty()) return key;
    auto pinpoint = parse_pinpoint(parts->pinpoint);
    if (!pinpoint) return pass_on(std::move(pinpoint));
    key.pinpoint = *std::move(pinpoint);
    return key;
}

std::string printed_reference(const Symbol& symbol, const Pinpoint& pinpoint,
                              std::span<const std::string> letters) {
    if (pinpoint.empty()) return symbol.name;
    return symbol.name + ", " + printed(pinpoint, letters);
}

}  // namespace chancery::reference
