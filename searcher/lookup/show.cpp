// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/lookup/show.hpp"

#include <algorithm>
#include <optional>

#include "indexer/index/fields.hpp"
#include "indexer/index/stored.hpp"
#include "indexer/index/terms.hpp"
#include "indexer/reference/key.hpp"
#include "indexer/text/language.hpp"
#include "searcher/results/hits.hpp"

namespace chancery::lookup {
namespace {

using reference::Key;
using results::Hit;
using results::Results;

std::optional<Xapian::docid> entry_of(const index::Shelf& shelf, const std::string& symbol) {
    const std::string term = index::id_term(symbol, {});
    const auto place = shelf.database.postlist_begin(term);
    if (place == shelf.database.postlist_end(term)) return std::nullopt;
    return *place;
}

/// Works that bear the symbol beside their own: "A/79/722" of S/2025/27.
std::vector<std::string> double_symbols_in(const index::Shelf& shelf, const std::string& named) {
    const std::string term = index::value_term(index::find_field("symbol")->prefix, named);
    std::vector<std::string> symbols;
    for (auto place = shelf.database.postlist_begin(term);
         place != shelf.database.postlist_end(term); ++place) {
        const auto record = index::decode_edition(shelf.database.get_document(*place).get_data());
        if (record) symbols.push_back(record->masthead.symbol.name);
    }
    return symbols;
}

/// The symbol, or the lettered parts of a work that is named without its letter, or the works that
/// bear the symbol beside their own, as far as held.
std::vector<std::string> symbols_in(const index::Shelf& shelf, const std::string& named) {
    if (entry_of(shelf, named)) return {named};
    std::vector<std::string> parts;
    for (char letter = 'A'; letter <= 'Z'; ++letter) {
        std::string symbol = named + letter;
        if (entry_of(shelf, symbol)) parts.push_back(std::move(symbol));
    }
    if (parts.empty()) return double_symbols_in(shelf, named);
    return parts;
}

/// True for the passage that is asked for, its parts ("24~2") and what stands below it.
bool names(const reference::Pinpoint& asked, const reference::Pinpoint& found) {
    const auto& units = asked.units;
    if (found.units.size() < units.size()) return false;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (found.units[i] == units[i]) continue;
        const bool part = i + 1 == found.units.size() && found.units[i].starts_with(units[i] + "~");
        if (!part) return false;
    }
    return true;
}

/// The number of a footnote that the last unit asks for ("fn4"); empty when it asks for none.
std::string footnote_of(const reference::Pinpoint& pinpoint) {
    if (pinpoint.empty() || !pinpoint.units.back().starts_with("fn")) return {};
    return pinpoint.units.back().substr(2);
}

class Shower {
  public:
    Shower(const index::Index& index, const Key& key) : index_(index), key_(key) {}

    /// Passages of one language that the key names.
    Result<std::vector<Hit>> hits_in(const std::string& language) {
        std::vector<Hit> hits;
        auto shelf = index_.shelf(language);
        if (!shelf) return pass_on(std::move(shelf));
        if (*shelf == nullptr) return hits;
        for (const std::string& symbol : symbols_in(**shelf, key_.symbol.name)) {
            auto added = add_work(**shelf, symbol, hits);
            if (!added) return pass_on(std::move(added));
        }
        return hits;
    }

    /// Paragraph numbers of the work in the first language that holds it, to say what there is when
    /// a pinpoint is not.
    const std::vector<std::string>& top_units() const { return top_units_; }
    bool work_is_held() const { return work_is_held_; }

  private:
    Result<void> add_work(const index::Shelf& shelf, const std::string& symbol,
                          std::vector<Hit>& hits) {
        results::HitLoader loader(shelf);
        const Xapian::docid entry = *entry_of(shelf, symbol);
        if (!work_is_held_) described_ = shelf.language;
        work_is_held_ = true;
        const std::string note = footnote_of(key_.pinpoint);
        for (Xapian::docid id = entry + 1; id < shelf.lengths.end_of_edition(entry); ++id) {
            auto hit = loader.load(id);
            if (!hit) return pass_on(std::move(hit));
            if (shelf.language == described_) remember(hit->passage.pinpoint);
            const bool bears_note =
                !note.empty() &&
                std::ranges::count(hit->passage.footnotes, note, &document::Footnote::number) > 0;
            if (names(key_.pinpoint, hit->passage.pinpoint) || bears_note)
                hits.push_back(*std::move(hit));
        }
        return {};
    }

    void remember(const reference::Pinpoint& pinpoint) {
        const std::string& unit = pinpoint.units.front();
        if (std::ranges::count(top_units_, unit) == 0) top_units_.push_back(unit);
    }

    const index::Index& index_;
    const Key& key_;
    std::vector<std::string> top_units_;
    std::string described_;  // the language that top_units_ are of
    bool work_is_held_ = false;
};

/// Languages in the order in which they are tried.
std::vector<std::string> languages_for(const index::Index& index, const ShowRequest& request,
                                       const Key& key) {
    if (!request.language.empty() && !request.all_languages) return {request.language};
    if (!key.language.empty() && !request.all_languages) return {key.language};
    return index.languages();
}

std::string ranges_of(const std::vector<std::string>& units) {
    std::size_t preambular = 0;
    std::string first, last, others;
    for (const std::string& unit : units) {
        if (unit.starts_with("pp")) {
            ++preambular;
        } else if (unit[0] >= '0' && unit[0] <= '9') {
            if (first.empty()) first = unit;
            last = unit;
        } else if (others.size() < 60) {
            others += ", " + reference::printed({{unit}});
        }
    }
    std::string text;
    if (!first.empty())
        text += first == last ? ", para. " + first : ", paras. " + first + " to " + last;
    if (preambular > 0) text += ", " + std::to_string(preambular) + " preambular paras.";
    text += others;
    return text.empty() ? "nothing" : text.substr(2);
}

/// Why nothing was found.
std::string reason(const index::Index& index, const ShowRequest& request, const Key& key,
                   const Shower& shower) {
    const std::string& symbol = key.symbol.name;
    if (shower.work_is_held()) {
        return symbol + " has no " + reference::printed(key.pinpoint) + "; it has " +
               ranges_of(shower.top_units());
    }
    std::string held;
    for (const std::string& language : index.languages()) {
        const auto shelf = index.shelf(language);
        if (shelf && *shelf != nullptr && !symbols_in(**shelf, symbol).empty()) {
            held += (held.empty() ? "" : ", ") + text::language_name(language);
        }
    }
    if (held.empty()) return symbol + " is not held";
    return symbol + " is not held in " +
           text::language_name(request.language.empty() ? key.language : request.language) +
           "; it is held in " + held;
}

/// With several languages: passage by passage, the languages of each together.
std::vector<Hit> side_by_side(const std::vector<std::vector<Hit>>& by_language) {
    std::vector<Hit> hits;
    std::vector<std::vector<bool>> taken;
    for (const auto& column : by_language) taken.emplace_back(column.size(), false);
    for (std::size_t lead = 0; lead < by_language.size(); ++lead) {
        for (std::size_t row = 0; row < by_language[lead].size(); ++row) {
            if (taken[lead][row]) continue;
            const Hit& first = by_language[lead][row];
            for (std::size_t column = lead; column < by_language.size(); ++column) {
                for (std::size_t i = 0; i < by_language[column].size(); ++i) {
                    const Hit& hit = by_language[column][i];
                    if (taken[column][i] || hit.pinpoint != first.pinpoint ||
                        hit.symbol != first.symbol)
                        continue;
                    taken[column][i] = true;
                    hits.push_back(hit);
                }
            }
        }
    }
    return hits;
}

}  // namespace

Result<Results> show(const index::Index& index, const ShowRequest& request) {
    auto key = reference::parse_reference(request.reference);
    if (!key) return pass_on(std::move(key));
    Results results;
    results.query = request.reference;
    results.parsed = reference::to_string(*key);
    Shower shower(index, *key);
    std::vector<std::vector<Hit>> by_language;
    try {
        for (const std::string& language : languages_for(index, request, *key)) {
            auto hits = shower.hits_in(language);
            if (!hits) return pass_on(std::move(hits));
            if (hits->empty()) continue;
            by_language.push_back(*std::move(hits));
            if (!request.all_languages) break;
        }
    } catch (const Xapian::Error& error) {
        return fail(Kind::index, index.generation_folder().string(),
                    "is damaged: " + error.get_msg(),
                    "run chancery-index --verify, then build the index anew");
    }
    results.hits =
        by_language.size() == 1 ? std::move(by_language.front()) : side_by_side(by_language);
    for (std::size_t i = 0; i < results.hits.size(); ++i) results.hits[i].rank = i + 1;
    results.total = {results.hits.size(), true};
    if (results.hits.empty()) results.notes.push_back(reason(index, request, *key, shower));
    return results;
}

}  // namespace chancery::lookup
