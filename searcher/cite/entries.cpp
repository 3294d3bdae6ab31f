// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cite/entries.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "indexer/text/table.hpp"
#include "searcher/cite/facts.hpp"
#include "searcher/cite/places.hpp"

namespace chancery::cite {
namespace {

/// Adds places and words to those of the same edition; words stand once.
void add(Cited next, Cited& work) {
    std::ranges::move(next.places, std::back_inserter(work.places));
    for (Quoted& passage : next.quoted) {
        const bool held = std::ranges::count(work.quoted, passage.pinpoint, &Quoted::pinpoint) > 0;
        if (!held) work.quoted.push_back(std::move(passage));
    }
}

bool has_word(std::string_view list, std::string_view word) {
    return std::ranges::count(text::split(list, ' '), word) > 0;
}

/// One line, whatever the value holds.
std::string on_one_line(std::string_view value) {
    std::string line(value);
    std::ranges::replace_if(
        line, [](char byte) { return byte == '\n' || byte == '\r'; }, ' ');
    return line;
}

/// In RIS a comma would part family name and given name.
std::string ris_name(std::string name) {
    std::erase(name, ',');
    return name;
}

/// In doubled braces a corporate name stays one name, a title keeps its capitals.
std::string bibtex_value(const Style& style, std::string_view field, const std::string& value) {
    if (has_word(style.rule("bare"), field)) return value;
    const bool verbatim = has_word(style.rule("verbatim"), field);
    const std::string text = verbatim ? value : escaped_tex(value);
    return has_word(style.rule("double"), field) ? "{{" + text + "}}" : "{" + text + "}";
}

}  // namespace

std::vector<Cited> merged(std::vector<Cited> cited) {
    std::vector<Cited> works;
    std::map<std::pair<std::string, std::string>, std::size_t> known;
    for (Cited& next : cited) {
        const auto& masthead = next.masthead;
        const auto [entry, is_new] =
            known.try_emplace({masthead.symbol.name, masthead.language}, works.size());
        if (is_new) {
            works.push_back(std::move(next));
        } else {
            add(std::move(next), works[entry->second]);
        }
    }
    for (Cited& work : works) work.places = in_order(std::move(work.places));
    return works;
}

std::vector<Entry> entries(const Style& style, std::span<const Cited> works) {
    std::vector<Entry> entries;
    std::set<std::string> keys;
    for (const Cited& work : works) {
        const Facts facts(style, work);
        Entry entry{citation_key(work.masthead), {}, work.places};
        const std::string stem = entry.key;
        for (unsigned copy = 2; !keys.insert(entry.key).second; ++copy) {
            entry.key = stem + "-" + std::to_string(copy);
        }
        for (const auto& [name, pattern] : style.fields()) {
            std::string value = pattern == "{key}" ? entry.key : facts.expanded(pattern);
            if (!value.empty()) entry.fields.emplace_back(name, on_one_line(value));
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

void write_ris(std::span<const Entry> entries, std::ostream& out) {
    for (const Entry& entry : entries) {
        for (const auto& [tag, value] : entry.fields) {
            out << tag << "  - " << (tag == "AU" ? ris_name(value) : value) << '\n';
        }
        out << "ER  - \n\n";
    }
}

void write_bibtex(const Style& style, std::span<const Entry> entries, std::ostream& out) {
    for (const Entry& entry : entries) {
        out << '@' << style.rule("type") << '{' << entry.key << ",\n";
        for (const auto& [field, value] : entry.fields) {
            out << "  " << field << " = " << bibtex_value(style, field, value) << ",\n";
        }
        out << "}\n\n";
    }
}

std::string escaped_tex(std::string_view text) {
    std::string result;
    for (const char byte : text) {
        switch (byte) {
            case '&':
            case '%':
            case '$':
            case '#':
            case '_':
                result += '\\';
                result += byte;
                break;
            case '{':
                result += "{\\textbraceleft}";
                break;
            case '}':
                result += "{\\textbraceright}";
                break;
            case '~':
                result += "{\\textasciitilde}";
                break;
            case '^':
                result += "{\\textasciicircum}";
                break;
            case '\\':
                result += "{\\textbackslash}";
                break;
            default:
                result += byte;
        }
    }
    return result;
}

}  // namespace chancery::cite
