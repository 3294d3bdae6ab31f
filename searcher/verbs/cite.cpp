// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verbs/cite.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "indexer/program/messages.hpp"
#include "indexer/program/numbers.hpp"
#include "indexer/program/terminal.hpp"
#include "indexer/reference/citation.hpp"
#include "indexer/reference/symbol.hpp"
#include "indexer/text/table.hpp"
#include "searcher/cite/facts.hpp"
#include "searcher/cite/quotation.hpp"
#include "searcher/cite/style.hpp"
#include "searcher/lookup/cited.hpp"
#include "searcher/output/entries.hpp"

namespace chancery::verbs {
namespace {

/// Above this many words a quotation is told: publishers ask for leave to quote at length.
constexpr std::size_t long_quotation = 400;

Result<const cite::Style*> style_of(const program::Options& options) {
    if (const auto* style = cite::find_style(options.style)) return style;
    std::vector<std::string_view> names;
    for (const auto& style : cite::styles()) names.push_back(style.name());
    const auto near = program::nearest(options.style, names);
    return fail(Kind::usage, fmt::format("--style {}", options.style), "there is no such style",
                fmt::format("{}choose one of {}",
                            near.empty() ? "" : fmt::format("did you mean '{}'? ", near),
                            fmt::join(names, ", ")));
}

bool is_reference(const std::string& words) {
    const auto citation = reference::parse_citation(words);
    return citation && citation->form != reference::Form::prose;
}

std::string joined(std::span<const std::string> words) {
    return fmt::format("{}", fmt::join(words, " "));
}

/// True for a word that is a symbol by itself, "A/70/174,": it begins a reference. Joined to a
/// symbol before it, it could be read as that one's letter.
bool is_symbol(std::string_view word) {
    while (word.ends_with(',') || word.ends_with('.')) word.remove_suffix(1);
    const bool begins_with_organ = !word.empty() && (word.front() | 0x20) >= 'a' &&
                                   (word.front() | 0x20) <= 'z' &&
                                   word.find('/') != std::string_view::npos;
    return begins_with_organ && reference::parse_symbol(word).has_value();
}

/// How many words from the front make a reference: as many as can, else the first alone. Before a
/// symbol one word may stand ("document A/70/174").
std::size_t reference_length(std::span<const std::string> words) {
    const std::size_t least =
        is_reference(words.front()) ? 1 : std::min<std::size_t>(2, words.size());
    const auto next = std::find_if(words.begin() + std::ptrdiff_t(least), words.end(), is_symbol);
    for (auto length = std::size_t(next - words.begin()); length > 1; --length) {
        if (is_reference(joined(words.first(length)))) return length;
    }
    return 1;
}

/// The words between semicolons. One inside a word ("13;2") is no end.
std::vector<std::vector<std::string>> stretches_of(const std::vector<std::string>& words) {
    std::vector<std::vector<std::string>> stretches(1);
    for (std::string_view word : words) {
        for (;;) {
            const auto inside = word.find("; ");
            const bool at_end = inside == std::string_view::npos && word.ends_with(';');
            const auto end = at_end ? word.size() - 1 : inside;
            if (!word.substr(0, end).empty()) stretches.back().emplace_back(word.substr(0, end));
            if (end == std::string_view::npos) break;
            stretches.emplace_back();
            word.remove_prefix(std::min(word.size(), end + 2));
            if (word.empty()) break;
        }
    }
    return stretches;
}

Result<void> check_quotable(const program::Options& options, const cite::Cited& work) {
    if (!options.quote || !work.places.empty()) return {};
    const std::string& symbol = work.masthead.symbol.name;
    return fail(Kind::usage, fmt::format("--quote {}", symbol), "a whole work is not quoted",
                fmt::format("name its paragraphs, such as '{}, para. 1'", symbol));
}

void tell(std::vector<std::string> notes, const program::Options& options,
          std::span<const cite::Cited> works, std::ostream& err) {
    for (const auto& work : works) {
        if (!options.quote) continue;
        const auto words = cite::count_quoted_words(work);
        const auto& symbol = work.masthead.symbol.name;
        if (words > long_quotation) {
            notes.push_back(fmt::format("{} is quoted with {} words; publishers may want leave",
                                        symbol, program::grouped(words)));
        }
        if (!work.masthead.digest.empty()) {
            notes.push_back(fmt::format("{}: {}", symbol, work.masthead.digest));
        }
    }
    for (const auto& note : notes) err << program::note_of(program_row().name, note);
}

void write(const program::Options& options, const cite::Style& style,
           std::vector<cite::Cited> works, std::ostream& out) {
    if (!options.quote) {
        for (auto& work : works) work.quoted.clear();
    }
    if (!style.is_prose()) return output::write_entries(style, std::move(works), out);
    for (std::size_t i = 0; i < works.size(); ++i) {
        const bool apart = options.quote && i > 0;
        const auto text = options.quote ? cite::quotation(style, works[i])
                                        : cite::Facts(style, works[i]).citation();
        out << (apart ? "\n" : "");
        for (const auto line : text::split(text, '\n')) out << program::safe(line) << '\n';
    }
}

}  // namespace

std::vector<std::string> references_of(const std::vector<std::string>& words) {
    std::vector<std::string> references;
    for (const auto& stretch : stretches_of(words)) {
        std::span<const std::string> rest = stretch;
        while (!rest.empty()) {
            const std::size_t length = reference_length(rest);
            references.push_back(joined(rest.first(length)));
            rest = rest.subspan(length);
        }
    }
    return references;
}

Result<int> cite(const program::Options& options, program::Streams& streams,
                 const index::Index* index) {
    auto style = style_of(options);
    if (!style) return pass_on(std::move(style));
    auto language = language_of(options);
    if (!language) return pass_on(std::move(language));
    std::vector<cite::Cited> works;
    std::vector<std::string> notes;
    for (const auto& reference : references_of(options.operands)) {
        auto cited = lookup::find_cited(*index, {.reference = reference, .language = *language});
        if (!cited) return pass_on(std::move(cited));
        notes.insert(notes.end(), cited->notes.begin(), cited->notes.end());
        for (auto& work : cited->works) {
            if (auto quotable = check_quotable(options, work); !quotable) {
                return pass_on(std::move(quotable));
            }
            works.push_back(std::move(work));
        }
    }
    tell(std::move(notes), options, works, streams.err);
    streams.err.flush();
    const bool any = !works.empty();
    write(options, **style, std::move(works), streams.out);
    return any ? found : nothing_found;
}

}  // namespace chancery::verbs
