// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/lookup/show.hpp"

#include <algorithm>

#include "indexer/reference/citation.hpp"
#include "indexer/reference/key.hpp"
#include "indexer/text/language.hpp"
#include "searcher/lookup/held.hpp"
#include "searcher/lookup/not_held.hpp"
#include "searcher/lookup/within.hpp"
#include "searcher/query/near_symbols.hpp"
#include "searcher/results/hits.hpp"

namespace chancery::lookup {
namespace {

using reference::Citation;
using reference::Pinpoint;
using reference::Place;
using results::Hit;
using results::Results;

/// The number of a footnote that the last unit asks for ("fn4"); empty when it asks for none.
std::string footnote_of(const Pinpoint& pinpoint) {
    if (pinpoint.empty() || !pinpoint.units.back().starts_with("fn")) return {};
    return pinpoint.units.back().substr(2);
}

/// A work's passages and which of them are asked for.
struct Selection {
    std::vector<Hit> hits;  // all of the work, in document order
    std::vector<bool> taken;

    explicit Selection(std::vector<Hit> all) : hits(std::move(all)), taken(hits.size()) {}

    /// Takes all from the first passage of one end to the last of the other. False, with the end
    /// in `missing`, when that is not there; then what lies in the range by its number is taken.
    bool take(const Place& place, Pinpoint& missing) {
        std::size_t begin = hits.size(), end = 0;
        for (const Pinpoint* asked : {&place.first, &place.last}) {
            bool found = false;
            for (std::size_t i = 0; i < hits.size(); ++i) {
                if (!answers(*asked, hits[i])) continue;
                found = true;
                if (!place.is_range()) taken[i] = true;
                begin = std::min(begin, i);
                end = std::max(end, i + 1);
            }
            if (found) continue;
            missing = *asked;
            for (std::size_t i = 0; place.is_range() && i < hits.size(); ++i) {
                if (is_between(place, hits[i].passage.pinpoint)) taken[i] = true;
            }
            return false;
        }
        if (place.is_range()) {
            for (std::size_t i = begin; i < end; ++i) taken[i] = true;
        }
        return true;
    }
};

class Shower {
  public:
    Shower(const index::Index& index, const Citation& citation)
        : index_(index), citation_(citation) {}

    /// Passages of one language that the citation names.
    Result<std::vector<Hit>> hits_in(const std::string& language) {
        std::vector<Hit> hits;
        auto shelf = index_.shelf(language);
        if (!shelf) return pass_on(std::move(shelf));
        if (*shelf == nullptr) return hits;
        for (const std::string& symbol : symbols_in(**shelf, citation_.symbol.name)) {
            auto added = add_work(**shelf, symbol, hits);
            if (!added) return pass_on(std::move(added));
        }
        return hits;
    }

    /// Paragraph numbers of the work in the first language that holds it, to say what there is when
    /// a pinpoint is not.
    const std::vector<std::string>& top_units() const { return top_units_; }
    bool work_is_held() const { return work_is_held_; }

    /// Of several places those that no language gave.
    std::vector<Pinpoint> missing() const {
        std::vector<Pinpoint> missing;
        for (std::size_t i = 0; i < missing_.size(); ++i) {
            if (!found_[i]) missing.push_back(missing_[i]);
        }
        return missing;
    }

  private:
    Result<void> add_work(const index::Shelf& shelf, const std::string& symbol,
                          std::vector<Hit>& hits) {
        results::HitLoader loader(shelf);
        const Xapian::docid entry = *entry_of(shelf, symbol);
        if (!work_is_held_) described_ = shelf.language;
        work_is_held_ = true;
        std::vector<Hit> all;
        for (Xapian::docid id = entry + 1; id < shelf.lengths.end_of_edition(entry); ++id) {
            auto hit = loader.load(id);
            if (!hit) return pass_on(std::move(hit));
            if (shelf.language == described_) remember(hit->passage.pinpoint);
            all.push_back(*std::move(hit));
        }
        select(std::move(all), hits);
        return {};
    }

    void select(std::vector<Hit> all, std::vector<Hit>& hits) {
        Selection selection(std::move(all));
        const auto& places = citation_.places;
        found_.resize(places.size());
        missing_.resize(places.size());
        for (std::size_t i = 0; i < places.size(); ++i) {
            Pinpoint missing;
            if (selection.take(places[i], missing)) found_[i] = true;
            if (missing_[i].empty()) missing_[i] = std::move(missing);
        }
        for (std::size_t i = 0; i < selection.hits.size(); ++i) {
            if (places.empty() || selection.taken[i]) hits.push_back(std::move(selection.hits[i]));
        }
    }

    void remember(const Pinpoint& pinpoint) {
        const std::string& unit = pinpoint.units.front();
        if (std::ranges::count(top_units_, unit) == 0) top_units_.push_back(unit);
    }

    const index::Index& index_;
    const Citation& citation_;
    std::vector<std::string> top_units_;
    std::vector<bool> found_;        // of each place
    std::vector<Pinpoint> missing_;  // of each place: the end that was not there
    std::string described_;          // the language that top_units_ are of
    bool work_is_held_ = false;
};

/// The language that is named: by the option or in the reference.
const std::string& named_language(const ShowRequest& request, const Citation& citation) {
    return request.language.empty() ? citation.language : request.language;
}

/// Languages in the order in which they are tried: the one of the reference's words first.
std::vector<std::string> languages_for(const index::Index& index, const ShowRequest& request,
                                       const Citation& citation) {
    const std::string& named = named_language(request, citation);
    if (!named.empty() && !request.all_languages) return {named};
    std::vector<std::string> languages = index.languages();
    if (!request.all_languages) {
        // std::ranges::stable_partition is one of those that clang 14 does not take.
        std::stable_partition(languages.begin(), languages.end(), [&](const std::string& language) {
            return language == citation.wording;
        });
    }
    return languages;
}

std::string ranges_of(const std::vector<std::string>& units) {
    std::size_t preambular = 0, numbered = 0;
    std::string first, last, others;
    for (const std::string& unit : units) {
        if (unit.starts_with("pp")) {
            ++preambular;
        } else if (unit[0] >= '0' && unit[0] <= '9') {
            if (first.empty()) first = unit;
            last = unit;
            ++numbered;
        } else if (others.size() < 60) {
            others += ", " + reference::printed({{unit}});
        }
    }
    std::string text;
    if (!first.empty())
        text += first == last ? ", para. " + first : ", paras. " + first + " to " + last;
    const Counted from = counted_unit(first), to = counted_unit(last);
    if (to.value >= from.value + numbered) text += " with gaps";
    if (preambular > 0) {
        text +=
            ", " + std::to_string(preambular) + " preambular para" + (preambular == 1 ? "." : "s.");
    }
    text += others;
    return text.empty() ? "nothing" : text.substr(2);
}

/// Languages of the index that hold a work, as people name them.
std::string holders_of(const index::Index& index, const std::string& symbol) {
    std::string held;
    for (const std::string& language : index.languages()) {
        const auto shelf = index.shelf(language);
        if (shelf && *shelf != nullptr && !symbols_in(**shelf, symbol).empty()) {
            held += (held.empty() ? "" : ", ") + text::language_name(language);
        }
    }
    return held;
}

/// Which places of a work are not there, and what is.
std::string lack(const Citation& citation, const Shower& shower) {
    std::string places;
    for (const Pinpoint& pinpoint : shower.missing()) {
        places += (places.empty() ? "" : " and no ") + reference::printed(pinpoint);
    }
    return citation.symbol.name + " has no " + places + "; it has " + ranges_of(shower.top_units());
}

/// That a work is not held, and what is known of it.
std::string not_held(const index::Index& index, const Citation& citation) {
    const std::string& symbol = citation.symbol.name;
    std::string reports;
    for (const std::string& on : outcome_of(index, symbol).reported) {
        if (reports.size() < 60) reports += (reports.empty() ? "" : ", ") + on;
    }
    if (!reports.empty())
        return symbol + " is not held; it is the committee's report on " + reports;
    // Who gives a name made no slip in the symbol.
    const bool by_name = citation.form == reference::Form::name;
    const std::string suggestion = by_name ? std::string() : suggestion_for(index, symbol);
    return symbol + " is not held" + (suggestion.empty() ? "" : "; " + suggestion);
}

/// A draft that is not held is read as the text that it became; the note says so.
std::string turn_to_adopted(const index::Index& index, Citation& citation) {
    const std::string draft = citation.symbol.name;
    // Drafts bear an L: A/C.1/76/L.13; looking for others would read every masthead in vain.
    if (draft.find("/L.") == std::string::npos || !holders_of(index, draft).empty()) return {};
    const Outcome outcome = outcome_of(index, draft);
    if (outcome.adopted.size() != 1) return {};
    citation.symbol.name = outcome.adopted.front();
    return draft + " is not held; it was adopted" +
           (outcome.draft == draft ? "" : ", as revised in " + outcome.draft + ",") + " as " +
           citation.symbol.name;
}

/// What was understood of a reference that is no symbol.
std::string understood(const std::string& typed, const Citation& citation) {
    if (citation.form == reference::Form::symbol) return {};
    std::string read = citation.symbol.name;
    const auto& places = citation.places;
    if (places.size() == 1 && !places.front().is_range()) {
        read = reference::printed_reference(citation.symbol, places.front().first);
    } else if (!places.empty()) {
        read = reference::to_string(citation);
    }
    return "\"" + typed + "\" is read as " + read;
}

/// Why nothing was found.
std::string reason(const index::Index& index, const ShowRequest& request, const Citation& citation,
                   const Shower& shower) {
    const std::string& symbol = citation.symbol.name;
    if (shower.work_is_held()) return lack(citation, shower);
    const std::string held = holders_of(index, symbol);
    if (held.empty()) return not_held(index, citation);
    return symbol + " is not held in " + text::language_name(named_language(request, citation)) +
           "; it is held in " + held;
}

/// What has to be said of passages that were found: places that were not, a language that the
/// reference's words ask for and another one is given for.
std::vector<std::string> remarks(const index::Index& index, const ShowRequest& request,
                                 const Citation& citation, const Shower& shower,
                                 const std::string& given) {
    std::vector<std::string> notes;
    if (!shower.missing().empty()) notes.push_back(lack(citation, shower));
    const std::string& wording = citation.wording;
    if (!wording.empty() && wording != given && !request.all_languages &&
        named_language(request, citation).empty()) {
        const auto shelf = index.shelf(wording);
        const bool held =
            shelf && *shelf != nullptr && !symbols_in(**shelf, citation.symbol.name).empty();
        notes.push_back(
            citation.symbol.name + (held ? " has no such place in " : " is not held in ") +
            text::language_name(wording) + "; it is given in " + text::language_name(given));
    }
    return notes;
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

/// The passages that a citation names, by language.
Result<std::vector<std::vector<Hit>>> columns_of(const index::Index& index,
                                                 const ShowRequest& request,
                                                 const Citation& citation, Shower& shower) {
    std::vector<std::vector<Hit>> by_language;
    for (const std::string& language : languages_for(index, request, citation)) {
        auto hits = shower.hits_in(language);
        if (!hits) return pass_on(std::move(hits));
        if (hits->empty()) continue;
        by_language.push_back(*std::move(hits));
        if (!request.all_languages) break;
    }
    return by_language;
}

/// show(), where Xapian may throw.
Result<Results> shown(const index::Index& index, const ShowRequest& request, Citation citation) {
    Results results;
    results.query = request.reference;
    if (std::string note = understood(request.reference, citation); !note.empty()) {
        results.notes.push_back(std::move(note));
    }
    if (std::string note = turn_to_adopted(index, citation); !note.empty()) {
        results.notes.push_back(std::move(note));
    }
    results.parsed = reference::to_string(citation);
    Shower shower(index, citation);
    auto columns = columns_of(index, request, citation, shower);
    if (!columns) return pass_on(std::move(columns));
    results.hits = columns->size() == 1 ? std::move(columns->front()) : side_by_side(*columns);
    for (std::size_t i = 0; i < results.hits.size(); ++i) results.hits[i].rank = i + 1;
    results.total = {results.hits.size(), true};
    if (results.hits.empty()) {
        results.notes.push_back(reason(index, request, citation, shower));
    } else {
        const std::string& given = results.hits.front().masthead.language;
        const auto notes = remarks(index, request, citation, shower, given);
        results.notes.insert(results.notes.end(), notes.begin(), notes.end());
    }
    return results;
}

}  // namespace

bool answers(const Pinpoint& asked, const Hit& hit) {
    if (names(asked, hit.passage.pinpoint)) return true;
    const std::string note = footnote_of(asked);
    return !note.empty() &&
           std::ranges::count(hit.passage.footnotes, note, &document::Footnote::number) > 0;
}

Result<Results> show(const index::Index& index, const ShowRequest& request) {
    auto citation = reference::parse_citation(request.reference);
    if (!citation) return pass_on(std::move(citation));
    try {
        return shown(index, request, *std::move(citation));
    } catch (const Xapian::Error& error) {
        return fail(Kind::index, index.generation_folder().string(),
                    "is damaged: " + error.get_msg(),
                    "run chancery-index --verify, then build the index anew");
    }
}

}  // namespace chancery::lookup
