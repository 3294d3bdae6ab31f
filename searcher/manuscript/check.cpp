// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/manuscript/check.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "indexer/text/language_guess.hpp"
#include "indexer/text/normal.hpp"
#include "searcher/manuscript/attribution.hpp"
#include "searcher/manuscript/back_references.hpp"
#include "searcher/manuscript/citation_verdicts.hpp"
#include "searcher/manuscript/quotation_verdicts.hpp"

namespace chancery::manuscript {
namespace {

using reference::finder::Find;

/// Quotations that are looked up; a book has fewer.
constexpr std::size_t max_quotations = 20'000;

std::string printed_words(std::string_view text, const Span& span) {
    return text::stored_form(text.substr(span.begin, span.end - span.begin));
}

class Checker {
  public:
    Checker(const index::Index& index, const Manuscript& manuscript, const CheckRequest& request)
        : manuscript_(manuscript),
          text_(manuscript.text),
          today_(request.today),
          sources_(index, language_of(index, manuscript, request)) {}

    Result<Report> run() {
        finds_ = with_back_references(text_, reference::finder::find_citations(text_));
        report_.citations = finds_.size();
        for (const Find& find : finds_) {
            auto judged = judge_citation(find, text_, today_, sources_, report_.findings);
            if (!judged) return pass_on(std::move(judged));
        }
        quotations_ = find_quotations(text_, manuscript_.block_quotes);
        spare_quoted_dates();
        const Attributor attributor(manuscript_, finds_, quotations_);
        for (std::size_t i = 0; i < quotations_.size(); ++i) {
            if (report_.quotations == max_quotations) {
                report_.notes.push_back(
                    fmt::format("only the first {} quotations were compared", max_quotations));
                break;
            }
            auto judged = judge(quotations_[i], attributor.of(i));
            if (!judged) return pass_on(std::move(judged));
        }
        std::ranges::stable_sort(report_.findings, {}, [&](const Finding& finding) {
            return manuscript_.in_source(finding.span.begin);
        });
        return std::move(report_);
    }

  private:
    static std::string language_of(const index::Index& index, const Manuscript& manuscript,
                                   const CheckRequest& request) {
        if (!request.language.empty()) return request.language;
        auto guessed = text::guessed_language(manuscript.text);
        if (guessed.empty() && !index.languages().empty()) return index.languages().front();
        return guessed;
    }

    /// A quotation; where it is found nowhere, those inside of it.
    Result<void> judge(const Quotation& quotation, const Attribution& attribution) {
        const Pattern pattern = pattern_without_citation(quotation);
        if (pattern.length() < least_quoted_words) return {};
        std::vector<const Find*> cited;
        for (const std::size_t number : attribution.citations) cited.push_back(&finds_[number]);
        Finding finding;
        finding.quotation = true;
        finding.span = quotation.outer;
        finding.text = printed_words(text_, quotation.outer);
        auto judged = judge_once({pattern, cited, attribution.sure}, finding);
        if (!judged) return judged;
        const bool lost = finding.verdict == Verdict::not_found;
        ++report_.quotations;
        if (!lost || quotation.inside.empty()) {
            report_.findings.push_back(std::move(finding));
            return {};
        }
        const std::size_t before = report_.quotations;
        for (const Quotation& inside : quotation.inside) {
            auto inner = judge(inside, attribution);
            if (!inner) return inner;
        }
        if (report_.quotations == before) report_.findings.push_back(std::move(finding));
        return {};
    }

    /// The same words with the same citations get the same verdict.
    Result<void> judge_once(const Quoted& quoted, Finding& finding) {
        std::string name = quoted.pattern.text + (quoted.sure ? "\n!" : "\n");
        for (const Find* find : quoted.cited) name += key_of(*find) + "\n";
        const auto known = judged_.find(name);
        if (known == judged_.end()) {
            auto judged = judge_quotation(quoted, sources_, finding);
            if (judged) judged_.emplace(std::move(name), finding);
            return judged;
        }
        Finding same = known->second;
        same.span = finding.span;
        same.text = finding.text;
        finding = std::move(same);
        return {};
    }

    /// A citation within a quotation is not the author's: what its date says is only noted.
    void spare_quoted_dates() {
        for (Finding& finding : report_.findings) {
            if (finding.verdict != Verdict::date_differs) continue;
            const auto next = std::ranges::upper_bound(
                quotations_, finding.span.begin, {},
                [](const Quotation& quotation) { return quotation.outer.begin; });
            if (next == quotations_.begin()) continue;
            if (finding.span.end <= (next - 1)->outer.end) finding.gravity = Gravity::note;
        }
    }

    /// A block quote may end in its own citation, which is not quoted.
    Pattern pattern_without_citation(const Quotation& quotation) const {
        if (!quotation.block) return pattern_of(text_, quotation, sources_.language());
        Quotation words = quotation;
        Span& part = words.parts.front();
        for (const Find& find : finds_) {
            if (find.begin < part.begin || find.end > part.end || part.end - find.end > 40)
                continue;
            const std::size_t mark = text_.substr(0, find.begin).find_last_of("(\n");
            if (mark != std::string_view::npos && mark > part.begin && find.begin - mark < 40) {
                part.end = mark;
                break;
            }
        }
        return pattern_of(text_, words, sources_.language());
    }

    const Manuscript& manuscript_;
    std::string_view text_;
    std::string today_;
    Sources sources_;
    std::vector<Find> finds_;
    std::vector<Quotation> quotations_;
    std::map<std::string, Finding> judged_;
    Report report_;
};

}  // namespace

std::string_view to_string(Verdict verdict) {
    constexpr auto names = std::to_array<std::string_view>(
        {"held", "not-held", "cannot-exist", "no-paragraph", "date-differs", "superseded",
         "verbatim", "verbatim-elsewhere", "altered", "not-found"});
    return names[static_cast<std::size_t>(verdict)];
}

std::size_t Report::count(Gravity gravity) const {
    return static_cast<std::size_t>(std::ranges::count(findings, gravity, &Finding::gravity));
}

Result<Report> check(const index::Index& index, const Manuscript& manuscript,
                     const CheckRequest& request) {
    return Checker(index, manuscript, request).run();
}

}  // namespace chancery::manuscript
