// SPDX-License-Identifier: GPL-2.0-or-later
//
// A list is read from left to right: at each place the longest name of the table that ends at a
// comma, at "and" or at the end is taken, so that "Trinidad and Tobago" needs no rule. What no name
// begins is kept up to the next comma.
#include "indexer/structure/states.hpp"

#include <algorithm>
#include <map>

#include "data/vocabulary/state_spellings.hpp"
#include "data/vocabulary/states.hpp"
#include "indexer/text/language.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/regions.hpp"
#include "indexer/text/table.hpp"

namespace chancery::structure {
namespace {

std::string name_key(std::string_view printed) {
    return text::without_marks(text::stored_form(printed));
}

struct States {
    std::map<std::string, std::string, std::less<>> name_by_key;
    std::size_t longest = 0;

    States() {
        for (const text::Row& row : text::table_rows(data::states)) {
            add(row[0], row[0]);
            for (const auto spelling : text::split(row[2], '|')) add(spelling, row[0]);
        }
        add_other_languages();
    }

    /// Behind the English names, which win: records are printed in six languages.
    void add_other_languages() {
        std::map<std::string_view, std::string_view> names;  // by iso3
        for (const text::Row& row : text::table_rows(data::states)) names.emplace(row[1], row[0]);
        for (const text::Row& row : text::table_rows(data::state_spellings)) {
            for (const auto spelling : text::split(row[1], '|')) add(spelling, names[row[0]]);
        }
        for (const auto& [iso3, name] : names) {
            for (const auto language : text::official_languages) {
                if (!iso3.empty()) add(text::country_name(iso3, language), name);
            }
        }
    }

    void add(std::string_view spelling, std::string_view name) {
        std::string key = name_key(spelling);
        if (key.empty()) return;
        longest = std::max(longest, key.size());
        name_by_key.emplace(std::move(key), name);
    }
};

const States& states() {
    static const States table;
    return table;
}

/// Separators of a list; zero when the text at `at` is none.
std::size_t separator(std::string_view text, std::size_t at) {
    for (const std::string_view mark :
         {", and the ", ", and ", " and the ", " and ", ", the ", ", ", ","}) {
        if (text.substr(at).starts_with(mark)) return mark.size();
    }
    return 0;
}

bool ends_name(std::string_view text, std::size_t at) {
    if (at >= text.size() || separator(text, at) > 0) return true;
    // "Peru (on behalf of ...)", "Bolivie (État plurinational de)"
    return text.substr(at) == "." || text.substr(at).starts_with(" (");
}

/// Length of the longest State's name at `at`; 0 when none stands there.
std::size_t name_length(std::string_view folded, std::size_t at) {
    std::size_t end = std::min(folded.size(), at + states().longest);
    for (; end > at; --end) {
        if (ends_name(folded, end) && states().name_by_key.contains(folded.substr(at, end - at))) {
            return end - at;
        }
    }
    return 0;
}

}  // namespace

std::string state_name(std::string_view printed) {
    const auto found = states().name_by_key.find(name_key(printed));
    return found == states().name_by_key.end() ? std::string() : found->second;
}

std::vector<std::string> sponsors_in(std::string_view prose) {
    const std::string printed = text::stored_form(prose);
    const std::string folded = name_key(prose);
    std::vector<std::string> sponsors;
    std::size_t at = folded.starts_with("the ") ? 4 : 0;
    const auto add = [&](std::string name) {
        if (!name.empty() && std::ranges::count(sponsors, name) == 0)
            sponsors.push_back(std::move(name));
    };
    while (at < folded.size()) {
        if (const std::size_t step = separator(folded, at); step > 0) {
            at += step;
            continue;
        }
        if (const std::size_t length = name_length(folded, at); length > 0) {
            add(states().name_by_key.find(folded.substr(at, length))->second);
            at += length;
            if (folded.substr(at).starts_with(
                    " (")) {  // "(on behalf of the Group of 77 and China)"
                const auto close = folded.find(')', at);
                at = close == std::string::npos ? folded.size() : close + 1;
            }
            if (folded.substr(at) == ".") break;
            continue;
        }
        std::size_t end = at;
        while (end < folded.size() && !folded.substr(end).starts_with(", ")) ++end;
        // Folding a name changes its letters, not where its commas are, unless marks were dropped.
        add(printed.size() == folded.size() ? printed.substr(at, end - at)
                                            : folded.substr(at, end - at));
        at = end;
    }
    return sponsors;
}

}  // namespace chancery::structure
