// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/masthead/symbol.hpp"

#include <cctype>
#include <string_view>
#include <utility>

#include "data/vocabulary/ordinal_words.hpp"
#include "indexer/structure/file_name.hpp"
#include "indexer/structure/masthead/pairs.hpp"
#include "indexer/text/ascii.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"

namespace chancery::structure {
namespace {

using text::is_digit;

/// The letter that a preface prints for a lettered resolution: "B", "باء", "78/183 A.".
std::string part_letter(const Pairs& pairs) {
    for (const std::string& printed : values(pairs, "printed_number")) {
        std::string_view text = text::trim(printed);
        while (text.ends_with('.')) text.remove_suffix(1);
        if (text.size() == 1 && text[0] >= 'A' && text[0] <= 'Z') return std::string(text);
        if (text.size() > 2 && text[text.size() - 2] == ' ' && text.back() >= 'A' &&
            text.back() <= 'Z') {
            return std::string(1, text.back());
        }
        for (const text::Row& row : text::table_rows(data::ordinal_words)) {
            if (row[1] == "letter" && row[2] == text) {
                return std::string(1, static_cast<char>('A' + std::stoi(std::string(row[0])) - 1));
            }
        }
    }
    return {};
}

/// The number of a printed "76/19." or of a cover's symbol, as a symbol without letters.
std::string numbered(std::string_view printed) {
    const auto prefix = reference::parse_symbol_prefix(printed);
    std::string name = prefix.symbol.name;
    if (name.starts_with("A/RES/") && !name.ends_with(')')) {
        while (!name.empty() && std::isalpha(static_cast<unsigned char>(name.back())) != 0)
            name.pop_back();
    }
    return name;
}

/// A path as part of a key, which holds no blank and parts itself at @ and #.
std::string encoded(std::string_view path) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    for (const char byte : path) {
        const auto value = static_cast<unsigned char>(byte);
        if (value <= ' ' || value == 0x7F || byte == '@' || byte == '#' || byte == '%' ||
            byte == ',') {
            result += '%';
            result += digits[value >> 4];
            result += digits[value & 15];
        } else {
            result += byte;
        }
    }
    return result;
}

/// The symbol of a work: cover against preface and file name.
class SymbolFinder {
  public:
    SymbolFinder(const MastheadSource& source, std::vector<std::string>& warnings, unsigned& doubt)
        : source_(source), warnings_(warnings), doubt_(doubt), pairs_(source.work.metadata) {}

    reference::Symbol find() {
        const std::string cover = first_value(pairs_, "symbol");
        if (source_.printed && !cover.empty() && source_.works == 1) return {cover};
        const std::string base = trusted_base(cover);
        if (base.empty()) return {"file:" + encoded(source_.path)};
        std::string letter = part_letter(own_pairs(pairs_));
        if (source_.works > 1 && letter.empty()) {
            letter = std::string(1, static_cast<char>('A' + source_.index % 26));
            warn("has a part without a letter; " + letter + " is supplied");
        }
        const auto printed = reference::parse_symbol(cover);
        if (letter.empty() && printed && numbered(printed->name) == base) return *printed;
        return {base + letter};
    }

  private:
    void warn(std::string what) { warnings_.push_back(std::move(what)); }

    std::string trusted_base(const std::string& cover) {
        const std::string on_cover = numbered(cover);
        // Of print the name has been asked already.
        const std::string in_name = source_.printed ? std::string() : symbol_of_file(source_.path);
        const std::string in_preface = preface_base();
        // The file's name was right in all four files whose cover is wrong (domain 6.2).
        if (!in_name.empty() && !on_cover.empty() && in_name != on_cover) {
            doubt_ += 2;
            warn("has the symbol " + on_cover + " on its cover; its name says " + in_name +
                 ", which is taken");
            return in_name;
        }
        if (!in_preface.empty() && !on_cover.empty() && in_preface != on_cover) {
            ++doubt_;
            warn("has the symbol " + on_cover + " on its cover and " + in_preface +
                 " in its preface; the cover is taken");
        }
        if (!on_cover.empty()) return on_cover;
        return in_preface.empty() ? in_name : in_preface;
    }

    std::string preface_base() const {
        for (const std::string& printed : values(pairs_, "printed_number")) {
            if (printed.find('/') == std::string::npos || !is_digit(printed[0])) continue;
            return numbered(printed);
        }
        return {};
    }

    const MastheadSource& source_;
    std::vector<std::string>& warnings_;
    unsigned& doubt_;
    const Pairs& pairs_;
};

}  // namespace

reference::Symbol symbol_of(const MastheadSource& source, std::vector<std::string>& warnings,
                            unsigned& doubt) {
    return SymbolFinder(source, warnings, doubt).find();
}

}  // namespace chancery::structure
