// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/manuscript/quotation_verdicts.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "searcher/lookup/word_diff.hpp"
#include "searcher/manuscript/citation_verdicts.hpp"

namespace chancery::manuscript {
namespace {

using reference::finder::Find;

// Least likeness of a passage to be named as the altered quotation's: in a work that is cited, and
// anywhere. Short quotations of unknown origin resemble much by chance.
constexpr double least_in_cited = 0.5, least_anywhere = 0.7;
constexpr std::size_t least_words_anywhere = 7;

const std::string small_difference = "; only the spelling is British or American";

class QuotationJudge {
  public:
    QuotationJudge(const Quoted& quoted, Sources& sources, Finding& finding)
        : quoted_(quoted), pattern_(quoted.pattern), sources_(sources), finding_(finding) {}

    Result<void> run() {
        if (!quoted_.cited.empty()) finding_.cited = key_of(*quoted_.cited.front());
        for (const bool whole_works : {false, true}) {
            for (const Find* find : quoted_.cited) {
                auto done = look_into(*find, whole_works);
                if (!done) return pass_on(std::move(done));
                if (*done) return {};
            }
        }
        auto elsewhere = sources_.elsewhere(pattern_);
        if (!elsewhere) return pass_on(std::move(elsewhere));
        if (!elsewhere->found.empty()) {
            tell_elsewhere(std::move(*elsewhere));
            return {};
        }
        return tell_nearest();
    }

  private:
    /// Of the same work a citation with a paragraph speaks before one without.
    bool is_less_exact(const Find& find) const {
        return find.places.empty() && std::ranges::any_of(quoted_.cited, [&](const Find* other) {
                   return other->symbol == find.symbol && !other->places.empty();
               });
    }

    /// True when the words stand in the places cited, or in the work in another place.
    Result<bool> look_into(const Find& find, bool whole_work) {
        if (!whole_work && is_less_exact(find)) return false;
        auto source = sources_.of(find.symbol.name,
                                  whole_work ? std::vector<reference::Place>{} : find.places);
        if (!source) return pass_on(std::move(source));
        any_held_ = any_held_ || (*source)->held();
        const WordStream* stream = sources_.stream_of(**source);
        if (stream == nullptr) return false;
        comparable_ = true;
        if (const auto place = find_verbatim(pattern_, *stream)) {
            finding_.cited = key_of(find);
            finding_.found = {place_in(**source, place->whole())};
            const bool there = !whole_work || find.places.empty();
            finding_.verdict = there ? Verdict::verbatim : Verdict::verbatim_elsewhere;
            finding_.gravity = there || !quoted_.sure ? Gravity::fine : Gravity::fault;
            finding_.message = there ? "verbatim in " + finding_.found.front().reference
                                     : fmt::format("stands in {}, not in the place cited",
                                                   finding_.found.front().reference);
            if (place->other_spelling) tell_spelling();
            return true;
        }
        consider(**source, *stream, find);
        return false;
    }

    void tell_spelling() {
        if (finding_.gravity == Gravity::fine) finding_.gravity = Gravity::note;
        finding_.message += small_difference;
    }

    /// Keeps the nearest stretch of what is cited.
    void consider(const Source& source, const WordStream& stream, const Find& find) {
        const auto alignment = nearest_stretch(pattern_, stream);
        if (!alignment || alignment->likeness(pattern_) < least_in_cited) return;
        if (nearest_ && nearest_->alignment.cost <= alignment->cost) return;
        const lookup::WordRange range = stretch_of(*alignment);
        if (range.size() == 0) return;
        nearest_ =
            Sources::Nearest{*alignment, place_in(source, range), aligned_text(*alignment, stream)};
        nearest_cited_ = key_of(find);
    }

    static lookup::WordRange stretch_of(const Alignment& alignment) {
        lookup::WordRange range;
        for (const lookup::WordRange& one : alignment.place.segments) {
            if (one.size() == 0) continue;
            if (range.size() == 0) range.begin = one.begin;
            range.end = one.end;
        }
        return range;
    }

    void tell_elsewhere(Sources::Elsewhere elsewhere) {
        finding_.verdict = Verdict::verbatim_elsewhere;
        const std::size_t more = elsewhere.found.size() - 1;
        std::string where = elsewhere.found.front().reference;
        if (more > 0) where += fmt::format(" and {} more", more);
        const bool blamed = quoted_.sure && comparable_;
        finding_.gravity = blamed ? Gravity::fault : Gravity::fine;
        if (blamed) {
            finding_.message = fmt::format("is not in {}; it stands in {}", finding_.cited, where);
        } else if (quoted_.sure) {
            finding_.gravity = Gravity::note;
            finding_.message =
                fmt::format("{} cannot be compared; the words stand in {}", finding_.cited, where);
        } else {
            finding_.message = "verbatim in " + where;
        }
        constexpr std::size_t most = 10;
        if (elsewhere.found.size() > most) elsewhere.found.resize(most);
        finding_.found = std::move(elsewhere.found);
        if (elsewhere.other_spelling) tell_spelling();
    }

    Result<void> tell_nearest() {
        if (!nearest_) {
            const bool blamed = quoted_.sure && comparable_;
            if (blamed || pattern_.length() >= least_words_anywhere) {
                auto nearest = sources_.nearest(pattern_, blamed ? least_in_cited : least_anywhere);
                if (!nearest) return pass_on(std::move(nearest));
                nearest_ = std::move(*nearest);
            }
        }
        if (nearest_) {
            tell_altered();
            return {};
        }
        finding_.verdict = Verdict::not_found;
        const bool blamed = quoted_.sure && comparable_;
        finding_.gravity = blamed ? Gravity::fault : Gravity::note;
        finding_.message = blamed
                               ? fmt::format("is not in {}, nor in any text held", finding_.cited)
                               : "is in no text held";
        return {};
    }

    void tell_altered() {
        const auto before = analysis::words_by_letter(nearest_->text, sources_.language());
        const auto diff = lookup::word_diff(before, pattern_.words);
        finding_.found = {nearest_->found};
        const bool in_cited = !nearest_cited_.empty();
        if (in_cited) finding_.cited = nearest_cited_;
        if (diff.unchanged()) {
            finding_.verdict = in_cited ? Verdict::verbatim : Verdict::verbatim_elsewhere;
            finding_.gravity = Gravity::note;
            finding_.message = "verbatim but for gaps in " + nearest_->found.reference;
            return;
        }
        finding_.verdict = Verdict::altered;
        finding_.gravity = Gravity::fault;
        finding_.message = "differs from " + nearest_->found.reference;
        finding_.differences =
            lookup::diff_parts({nearest_->text, before}, {pattern_.text, pattern_.words}, diff);
    }

    const Quoted& quoted_;
    const Pattern& pattern_;
    Sources& sources_;
    Finding& finding_;
    bool any_held_ = false, comparable_ = false;
    std::optional<Sources::Nearest> nearest_;
    std::string nearest_cited_;
};

}  // namespace

Result<void> judge_quotation(const Quoted& quoted, Sources& sources, Finding& finding) {
    return QuotationJudge(quoted, sources, finding).run();
}

}  // namespace chancery::manuscript
