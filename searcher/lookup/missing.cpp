// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/lookup/missing.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "data/catalogue.hpp"
#include "indexer/index/fields.hpp"
#include "indexer/index/terms.hpp"
#include "indexer/reference/symbol.hpp"
#include "indexer/text/table.hpp"

namespace chancery::lookup {
namespace {

using Symbols = std::set<std::string>;

/// "A/79/1/Add.3" is 3 of the series "A/79/1" "Add.".
struct Member {
    std::string stem, series;
    unsigned number = 0;
};

/// Longer series are no series but misprints.
constexpr unsigned max_series = 200;

std::optional<Member> member_of(const std::string& symbol) {
    const auto slash = symbol.rfind('/');
    if (slash == std::string::npos) return std::nullopt;
    const std::string tail = symbol.substr(slash + 1);
    for (const std::string_view series : {"Add.", "Corr.", "Rev."}) {
        if (!tail.starts_with(series)) continue;
        unsigned number = 0;
        for (const char digit : tail.substr(series.size())) {
            if (digit < '0' || digit > '9' || number > max_series) return std::nullopt;
            number = 10 * number + static_cast<unsigned>(digit - '0');
        }
        if (number == 0 || number > max_series) return std::nullopt;
        return Member{symbol.substr(0, slash), std::string(series), number};
    }
    return std::nullopt;
}

/// The works that a shelf's entries or texts name in a field, with how many entries do.
template <class Take>
void each_value(const index::Shelf& shelf, std::string_view field, Take take) {
    const std::string prefix(index::find_field(field)->prefix);
    const auto end = shelf.database.allterms_end(prefix);
    for (auto term = shelf.database.allterms_begin(prefix); term != end; ++term) {
        std::string value = (*term).substr(prefix.size());
        if (value.starts_with(':')) value.erase(0, 1);
        // Another field's prefix may begin alike; then its terms are not this field's.
        if (index::value_term(prefix, value) == *term) take(std::move(value), term.get_termfreq());
    }
}

/// Held as it is named, as lettered parts, or by a half of a double symbol.
bool is_held(const Symbols& held, const std::string& symbol) {
    for (const std::string& half : reference::halves_of({symbol})) {
        if (held.contains(half)) return true;
        const auto next = held.upper_bound(half);
        const bool lettered = next != held.end() && next->size() == half.size() + 1 &&
                              next->starts_with(half) && next->back() >= 'A' && next->back() <= 'Z';
        if (lettered) return true;
    }
    return false;
}

struct Citations {
    std::map<std::string, std::size_t> paragraphs;
    Symbols halves;  // of double symbols: told as the double one
};

void count_citations(const index::Shelf& shelf, Citations& citations) {
    std::map<std::string, std::size_t> here;
    each_value(shelf, "cites", [&](std::string symbol, std::size_t paragraphs) {
        if (symbol.find('#') != std::string::npos) return;
        const auto halves = reference::halves_of({symbol});
        citations.halves.insert(halves.begin() + 1, halves.end());
        here.emplace(std::move(symbol), paragraphs);
    });
    citations.paragraphs.merge(here);  // what an earlier language counted stands
}

struct Known {
    std::string title, date;
    bool unsure = false;
};

const std::map<std::string, Known, std::less<>>& catalogue() {
    static const auto table = [] {
        std::map<std::string, Known, std::less<>> known;
        for (const text::Row& row : text::table_rows(data::catalogue)) {
            known.emplace(std::string(row[0]),
                          Known{std::string(row[1]), std::string(row[2]), row[4] != "yes"});
        }
        return known;
    }();
    return table;
}

MissingWork missing_work(std::string symbol, std::string_view reason) {
    MissingWork work;
    work.url = reference::url_of({symbol}, "en");
    work.reason = reason;
    if (const auto known = catalogue().find(symbol); known != catalogue().end()) {
        work.title = known->second.title;
        work.date = known->second.date;
        work.unsure = known->second.unsure;
    }
    work.symbol = std::move(symbol);
    return work;
}

std::vector<MissingWork> cited_works(const Citations& citations, const Symbols& held) {
    std::vector<MissingWork> works;
    for (const auto& [symbol, paragraphs] : citations.paragraphs) {
        if (is_held(held, symbol) || citations.halves.contains(symbol)) continue;
        works.push_back(missing_work(symbol, "cited"));
        works.back().paragraphs = paragraphs;
    }
    std::ranges::stable_sort(works, std::ranges::greater(), &MissingWork::paragraphs);
    return works;
}

}  // namespace

std::vector<Gap> gaps_in(const Symbols& held) {
    std::map<std::pair<std::string, std::string>, std::vector<unsigned>> series;
    for (const std::string& symbol : held) {
        if (const auto member = member_of(symbol)) {
            series[{member->stem, member->series}].push_back(member->number);
        }
    }
    std::vector<Gap> gaps;
    for (auto& [name, numbers] : series) {
        const auto& [stem, kind] = name;
        std::ranges::sort(numbers);
        const auto symbol = [&, &stem = stem, &kind = kind](unsigned number) {
            return stem + "/" + kind + std::to_string(number);
        };
        const bool replaces = kind == "Rev.";
        if (!replaces && !is_held(held, stem)) gaps.push_back({stem, symbol(numbers.front())});
        for (unsigned number = replaces ? numbers.front() : 1; number < numbers.back(); ++number) {
            if (held.contains(symbol(number))) continue;
            gaps.push_back({symbol(number), symbol(*std::ranges::upper_bound(numbers, number))});
        }
    }
    return gaps;
}

Result<std::vector<MissingWork>> missing(const index::Index& index) {
    Symbols held;
    Citations citations;
    try {
        for (const std::string& language : index.languages()) {
            auto shelf = index.shelf(language);
            if (!shelf) return pass_on(std::move(shelf));
            each_value(**shelf, "symbol",
                       [&](std::string symbol, std::size_t) { held.insert(std::move(symbol)); });
            count_citations(**shelf, citations);
        }
    } catch (const Xapian::Error& error) {
        return fail(Kind::index, index.generation_folder().string(),
                    "is damaged: " + error.get_msg(),
                    "run chancery-index --verify, then build the index anew");
    }
    auto works = cited_works(citations, held);
    Symbols told;
    for (const MissingWork& work : works) told.insert(work.symbol);
    const auto gaps = gaps_in(held);
    for (const Gap& gap : gaps) {
        if (!told.insert(gap.symbol).second) continue;
        works.push_back(missing_work(gap.symbol, "gap"));
        works.back().beside = gap.beside;
    }
    for (const auto& [symbol, known] : catalogue()) {
        if (is_held(held, symbol) || !told.insert(symbol).second) continue;
        works.push_back(missing_work(symbol, "known"));
    }
    return works;
}

}  // namespace chancery::lookup
