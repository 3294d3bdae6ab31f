// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/lookup/cited_by.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "indexer/index/stored.hpp"
#include "indexer/reference/citation.hpp"
#include "indexer/reference/key.hpp"
#include "indexer/text/language.hpp"
#include "searcher/lookup/held.hpp"
#include "searcher/results/hits.hpp"

namespace chancery::lookup {
namespace {

using reference::Citation;
using results::Hit;

/// Paragraphs of one work, in its order.
struct Group {
    index::WorksOrder::Row work;
    std::size_t begin = 0, end = 0;  // in Entries
};

/// Entries by work, the newest first.
std::vector<Group> grouped(const index::Shelf& shelf, const Entries& entries) {
    std::vector<Group> groups;
    const auto& rows = shelf.order.rows();
    std::size_t row = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::size_t before = row;
        while (row + 1 < rows.size() && rows[row + 1].entry <= entries[i]) ++row;
        if (groups.empty() || row != before) groups.push_back({rows[row], i, i});
        ++groups.back().end;
    }
    std::ranges::sort(groups, [](const Group& one, const Group& other) {
        return one.work.place > other.work.place;
    });
    return groups;
}

void add_years(const std::vector<Group>& groups, std::map<std::uint32_t, std::size_t>& years) {
    for (const Group& group : groups) {
        constexpr std::uint32_t days = 10'000;  // 20211206
        if (group.work.day > 0) years[group.work.day / days] += group.end - group.begin;
    }
}

/// All symbols of the text that is asked for: both of a double one, those that it bears beside its
/// own, those of its lettered parts.
Result<std::vector<std::string>> symbols_of(const index::Index& index,
                                            const reference::Symbol& symbol, CitedBy& found) {
    std::set<std::string> symbols;
    const auto add = [&](const reference::Symbol& one) {
        for (std::string& half : reference::halves_of(one)) symbols.insert(std::move(half));
    };
    add(symbol);
    for (const std::string& language : index.languages()) {
        auto shelf = index.shelf(language);
        if (!shelf) return pass_on(std::move(shelf));
        for (const std::string& held : symbols_in(**shelf, symbol.name)) {
            const Xapian::docid entry = *entry_of(**shelf, held);
            auto record = index::decode_edition((*shelf)->database.get_document(entry).get_data());
            if (!record) return pass_on(std::move(record));
            add(record->masthead.symbol);
            for (const std::string& other : record->masthead.other_symbols) add({other});
            if (std::exchange(found.held, true)) continue;
            found.title = record->masthead.title;
            found.date = record->masthead.date;
        }
        if (found.held) break;
    }
    return std::vector<std::string>(symbols.begin(), symbols.end());
}

/// Marks the words that cite one of the symbols.
void mark(const std::vector<std::string>& symbols, Hit& hit) {
    hit.footnote_marks.resize(hit.passage.footnotes.size());
    for (const document::Citation& citation : hit.passage.citations) {
        const auto halves = reference::halves_of({citation.symbol});
        if (std::ranges::find_first_of(halves, symbols) == halves.end()) continue;
        if (citation.begin >= citation.end) continue;
        const auto note = static_cast<std::size_t>(citation.footnote);
        if (citation.footnote >= 0 && note >= hit.footnote_marks.size()) continue;
        auto& marks = citation.footnote < 0 ? hit.marks : hit.footnote_marks[note];
        if (marks.empty() || marks.back().second <= citation.begin) {
            marks.emplace_back(citation.begin, citation.end);
        }
    }
}

class Lister {
  public:
    Lister(const index::Shelf& shelf, const CitedByRequest& request, CitedBy& found)
        : loader_(shelf), skip_(request.first), room_(request.count), found_(found) {}

    Result<void> list(const Entries& entries, const std::vector<Group>& groups,
                      const std::vector<std::string>& symbols) {
        for (const Group& group : groups) {
            for (std::size_t i = group.begin; i < group.end && room_ > 0; ++i) {
                ++rank_;
                if (rank_ <= skip_) continue;
                auto hit = loader_.load(entries[i]);
                if (!hit) return pass_on(std::move(hit));
                hit->rank = rank_;
                mark(symbols, *hit);
                found_.results.hits.push_back(*std::move(hit));
                found_.of_work.push_back(group.end - group.begin);
                --room_;
            }
        }
        return {};
    }

  private:
    results::HitLoader loader_;
    std::size_t skip_, room_, rank_ = 0;
    CitedBy& found_;
};

/// Those of a shelf; none is no error.
Result<void> find_in(const index::Shelf& shelf, const CitedByRequest& request,
                     const Citation& citation, const std::vector<std::string>& symbols,
                     CitedBy& found) {
    const Citing entries = citing(shelf, symbols, citation.places);
    const auto narrow = grouped(shelf, entries.narrow), wide = grouped(shelf, entries.wide);
    found.language = shelf.language;
    found.narrow = entries.narrow.size();
    found.results.total = {entries.narrow.size() + entries.wide.size(), true};
    if (found.results.total.value == 0) return {};
    std::set<std::uint32_t> works;
    for (const auto* groups : {&narrow, &wide}) {
        for (const Group& group : *groups) works.insert(group.work.entry);
    }
    found.works = works.size();
    Entries all;
    std::ranges::set_union(entries.narrow, entries.wide, std::back_inserter(all));
    auto& facets = found.results.facets;
    facets.push_back({"verb", count_verbs(shelf, symbols, all)});
    std::map<std::uint32_t, std::size_t> years;
    add_years(narrow, years);
    add_years(wide, years);
    facets.push_back({"year", {}});
    for (auto year = years.rbegin(); year != years.rend(); ++year) {
        facets.back().counts.emplace_back(std::to_string(year->first), year->second);
    }
    if (!citation.places.empty()) {
        const std::string& symbol = citation.symbol.name;
        facets.push_back({"place", {}});
        auto& counts = facets.back().counts;
        if (found.narrow > 0) {
            counts.emplace_back(symbol + "#" + to_string(citation.places), found.narrow);
        }
        if (!entries.wide.empty()) counts.emplace_back(symbol, entries.wide.size());
    }
    Lister lister(shelf, request, found);
    auto listed = lister.list(entries.narrow, narrow, symbols);
    if (!listed) return listed;
    return lister.list(entries.wide, wide, symbols);
}

std::string printed_reference_of(const Citation& citation) {
    if (citation.places.size() == 1 && !citation.places.front().is_range()) {
        return reference::printed_reference(citation.symbol, citation.places.front().first);
    }
    return to_string(Citation{citation.symbol, {}, {}, citation.places});
}

Result<void> find(const index::Index& index, const CitedByRequest& request,
                  const Citation& citation, CitedBy& found) {
    auto symbols = symbols_of(index, citation.symbol, found);
    if (!symbols) return pass_on(std::move(symbols));
    std::vector<std::string> languages = index.languages();
    std::stable_partition(languages.begin(), languages.end(), [&](const std::string& language) {
        return language == citation.wording;
    });
    for (const std::string& language : languages) {
        if (!request.language.empty() && language != request.language) continue;
        auto shelf = index.shelf(language);
        if (!shelf) return pass_on(std::move(shelf));
        auto listed = find_in(**shelf, request, citation, *symbols, found);
        if (!listed) return listed;
        if (found.results.total.value > 0) return {};
    }
    found.language = request.language;
    return {};
}

}  // namespace

Result<CitedBy> cited_by(const index::Index& index, const CitedByRequest& request) {
    auto citation = reference::parse_citation(request.reference);
    if (!citation) return pass_on(std::move(citation));
    CitedBy found;
    found.results.query = request.reference;
    found.results.parsed = reference::to_string(*citation);
    found.reference = printed_reference_of(*citation);
    try {
        auto done = find(index, request, *citation, found);
        if (!done) return pass_on(std::move(done));
    } catch (const Xapian::Error& error) {
        return fail(Kind::index, index.generation_folder().string(),
                    "is damaged: " + error.get_msg(),
                    "run chancery-index --verify, then build the index anew");
    }
    if (found.results.total.value == 0) {
        const std::string where =
            request.language.empty() ? "" : " in " + text::language_name(request.language);
        found.results.notes.push_back("nothing that is held" + where + " cites " + found.reference +
                                      (found.held ? "" : ", which is not held"));
    }
    return found;
}

}  // namespace chancery::lookup
