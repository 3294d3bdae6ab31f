// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/links.hpp"

#include <algorithm>
#include <cctype>

#include "indexer/reference/key.hpp"
#include "indexer/text/table.hpp"

namespace chancery::structure {
namespace {

/// Tails of addresses that belong to no symbol.
void cut_tail(std::string& symbol) {
    for (const std::string_view tail : {"(supp)", "(SUPP)", "(Supp)"}) {
        if (const auto place = symbol.find(tail); place != std::string::npos) symbol.resize(place);
    }
}

std::string symbol_of_address(std::string_view address) {
    if (address.find("un.org") == address.npos && address.find("undocs") == address.npos) return {};
    std::string tidy(address);
    cut_tail(tidy);
    while (tidy.ends_with('.') || tidy.ends_with('/')) tidy.pop_back();
    const auto key = reference::parse_reference(tidy);
    return key ? key->symbol.name : std::string();
}

/// The letter behind a link: " H of", " A,", " B;", " A and".
std::string letter_behind(std::string_view behind) {
    if (behind.size() < 2 || behind[0] != ' ' || behind[1] < 'A' || behind[1] > 'Z') return {};
    const std::string_view rest = behind.substr(2);
    const bool ends = rest.empty() || rest[0] == ',' || rest[0] == ';' || rest[0] == '.' ||
                      rest[0] == ')' || rest.starts_with(" of ") || rest.starts_with(" and ") ||
                      rest.starts_with(" du ") || rest.starts_with(" de ") ||
                      rest.starts_with(" от ");
    return ends ? std::string(1, behind[1]) : std::string();
}

bool is_assembly_resolution(std::string_view symbol) {
    return symbol.starts_with("A/RES/");
}

bool ends_with_letter(std::string_view symbol) {
    return !symbol.empty() && std::isalpha(static_cast<unsigned char>(symbol.back())) != 0;
}

}  // namespace

std::string linked_symbol(std::string_view address, std::string_view text,
                          std::string_view behind) {
    std::string symbol = symbol_of_address(address);
    const auto printed = reference::parse_symbol(text);
    if (printed && (symbol.empty() || is_assembly_resolution(symbol))) {
        const bool short_form = text.find("RES") == text.npos;
        // "50/221" with the address of 50/221 B: the address knows the letter.
        const bool lettered = symbol.size() == printed->name.size() + 1 &&
                              symbol.starts_with(printed->name) && ends_with_letter(symbol);
        if (lettered) return symbol;
        if (!short_form || is_assembly_resolution(printed->name)) symbol = printed->name;
    }
    if (is_assembly_resolution(symbol) && !ends_with_letter(symbol) && !symbol.ends_with(')')) {
        symbol += letter_behind(behind);
    }
    return symbol;
}

}  // namespace chancery::structure
