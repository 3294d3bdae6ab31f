// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/manuscript/back_references.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "data/vocabulary/back_reference_words.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"
#include "searcher/manuscript/note_references.hpp"
#include "searcher/manuscript/words_around.hpp"

namespace chancery::manuscript {
namespace {

using reference::finder::Certainty;
using reference::finder::Find;

/// A citation stands so near that "ibid." can mean it.
constexpr std::size_t farthest = 2'000;
/// Bytes that a place of its own takes: "., preambular paras. 3 to 5 and 7".
constexpr std::size_t longest_place = 80;
/// A note of more bytes cites more than one work, and is not read for each reference to it.
constexpr std::size_t longest_note = 4'000;

const std::vector<std::string_view>& words() {
    static const std::vector<std::string_view> table = [] {
        std::vector<std::string_view> all;
        for (const text::Row& row : text::table_rows(data::back_reference_words)) {
            if (row[2] != "last") continue;
            for (const std::string_view word : text::split(row[1], '|')) all.push_back(word);
        }
        return all;
    }();
    return table;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> signs) {
    return std::ranges::any_of(signs, [&](std::string_view sign) { return text.ends_with(sign); });
}

/// Where a reference may begin: a note, a sentence, a bracket, behind "see"; not behind a name.
bool may_begin(std::string_view before) {
    const std::size_t last = before.find_last_not_of(" *_");
    if (last == std::string_view::npos) return true;
    const std::string_view head = before.substr(0, last + 1);
    if (ends_with_any(head, {"\n", "(", "[", ";", ".", ":", "。", "（", "；", "：", "؛", "”"}))
        return true;
    const std::size_t blank = head.find_last_of(" \n(:;");
    const std::size_t start = blank == std::string_view::npos ? 0 : blank + 1;
    return last + 1 < before.size() && is_around(Around::signal, head.substr(start));
}

/// The word is whole: no letter goes on.
bool ends_word(std::string_view rest) {
    if (rest.empty() || rest.starts_with("،") || rest.starts_with("؛")) return true;
    const auto byte = static_cast<unsigned char>(rest.front());
    const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    return !letter && (byte < 0xC3 || byte >= 0xE2);
}

/// Another kind of source between: pages, volumes, years in brackets, marks of notes.
bool names_another(std::string_view between) {
    for (const std::string_view sign :
         {" p. ", " pp. ", " vol. ", " ed. ", " eds", "(19", "(20", "http", "doi", "[^"}) {
        if (between.find(sign) != std::string_view::npos) return true;
    }
    return false;
}

/// Start of the note that a place stands in; nothing for running text.
std::optional<std::size_t> note_around(std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, at);
    const std::size_t far = at - std::min(at, farthest);
    for (std::size_t line = before.rfind('\n'); line != std::string_view::npos && line >= far;
         line = line == 0 ? std::string_view::npos : before.rfind('\n', line - 1)) {
        const std::string_view rest = before.substr(line + 1);
        if (rest.starts_with("[^")) {
            const bool body = rest.find("]:") < rest.find(' ');
            return body ? std::optional(line + 1) : std::nullopt;
        }
        if (rest.starts_with('\n')) return {};
    }
    return before.starts_with("[^") ? std::optional<std::size_t>(0) : std::nullopt;
}

class Resolver {
  public:
    Resolver(std::string_view text, const std::vector<Find>& finds) : text_(text), finds_(finds) {}

    /// What the word at a place stands for; nothing where that is not certain enough.
    std::optional<Find> resolve(std::size_t at, std::size_t length) const {
        const auto next = std::ranges::upper_bound(finds_, at, {}, &Find::begin);
        if (next == finds_.begin()) return {};
        const Find& before = *(next - 1);
        if (before.end > at || at - before.end > farthest) return {};
        if (!is_next_to(before, at)) return {};
        if (next - finds_.begin() > 1 && shares_sentence(*(next - 2), before)) return {};
        return placed(before, at, length);
    }

    /// What a reference to a note stands for: the one work cited there, with a place of its own.
    std::optional<Find> resolve(const NoteReference& reference, const NoteText& note) const {
        const auto first = std::ranges::lower_bound(finds_, note.begin, {}, &Find::begin);
        const auto last = std::ranges::lower_bound(finds_, note.end, {}, &Find::begin);
        if (note.end - note.begin > longest_note) return {};
        if (first == last || names_another(text_.substr(note.begin, note.end - note.begin)))
            return {};
        const bool one = std::all_of(
            first, last, [&](const Find& find) { return find.symbol == first->symbol; });
        if (!one || is_cited_beside(reference)) return {};
        Find work = *first;
        work.places.clear();
        return placed(work, reference.at, reference.length);
    }

  private:
    /// "UNGA Res 76/19 (n 1)", "A/70/174, supra note 3": the work itself stands before.
    bool is_cited_beside(const NoteReference& reference) const {
        const auto next = std::ranges::upper_bound(finds_, reference.at, {}, &Find::begin);
        if (next == finds_.begin()) return false;
        const Find& before = *(next - 1);
        return before.end > reference.at ||
               text_.substr(before.end, reference.at - before.end).find_first_not_of(" ,(") ==
                   std::string_view::npos;
    }

    bool is_next_to(const Find& before, std::size_t at) const {
        const std::string_view between = text_.substr(before.end, at - before.end);
        const auto note = note_around(text_, at);
        const auto other = note_around(text_, before.begin);
        if (note.has_value() != other.has_value()) return false;
        if (!note) return between.find("\n\n") == std::string_view::npos && !names_another(between);
        if (*note == *other) return !names_another(between);
        // The note right before: one body begins between, and it is this one.
        const std::string_view own = text_.substr(*note, at - *note);
        const std::string_view rest = text_.substr(before.end, *note - before.end);
        const std::size_t close = own.find("]:");
        return rest.find("\n[^") == std::string_view::npos && !names_another(rest) &&
               close != std::string_view::npos && !names_another(own.substr(close));
    }

    /// Two works in one sentence: which is meant, nobody can tell.
    bool shares_sentence(const Find& one, const Find& other) const {
        if (one.symbol == other.symbol || one.end > other.begin) return one.symbol != other.symbol;
        const std::string_view between = text_.substr(one.end, other.begin - one.end);
        return between.find('\n') == std::string_view::npos &&
               sentence_end(between) == std::string_view::npos;
    }

    /// The finder reads the places as if the symbol were printed in the word's stead.
    Find placed(const Find& before, std::size_t at, std::size_t length) const {
        Find find = before;
        find.begin = at;
        find.end = at + length;
        find.date.clear();
        find.certainty = std::max(before.certainty, Certainty::likely);
        std::string_view rest = text_.substr(find.end);
        const std::size_t stop = rest.starts_with('.') ? 1 : 0;
        rest = text::cut(rest.substr(stop), longest_place);
        rest = rest.substr(0, rest.find('\n'));
        const auto read = reference::finder::find_citations(before.symbol.name + std::string(rest));
        const std::size_t name = before.symbol.name.size();
        if (!read.empty() && read.front().begin == 0 && read.front().symbol == before.symbol &&
            read.front().end > name) {
            find.places = read.front().places;
            find.end += stop + read.front().end - name;
        } else if (has_number_of_its_own(rest)) {
            find.places.clear();  // "ibid., p. 5": another place, which is no paragraph
        }
        return find;
    }

    static bool has_number_of_its_own(std::string_view rest) {
        constexpr std::size_t near = 12;
        const std::string_view head = rest.substr(0, near);
        const std::size_t digit = head.find_first_of("0123456789");
        return digit != std::string_view::npos && head.find_first_of(";)") > digit;
    }

    std::string_view text_;
    const std::vector<Find>& finds_;
};

}  // namespace

std::vector<Find> with_back_references(std::string_view text, std::vector<Find> finds) {
    const auto notes = notes_of(text);
    std::vector<NoteReference> places;
    if (!notes.empty()) places = note_references(text);
    for (const std::string_view word : words()) {
        for (std::size_t at = text.find(word); at != std::string_view::npos;
             at = text.find(word, at + word.size())) {
            if (ends_word(text.substr(at + word.size())) && may_begin(text.substr(0, at)))
                places.push_back({at, word.size(), {}});
        }
    }
    std::ranges::sort(places, {}, &NoteReference::at);
    for (const NoteReference& place : places) {
        const Resolver resolver(text, finds);
        const auto note = notes.find(place.note);
        auto find = place.note.empty()    ? resolver.resolve(place.at, place.length)
                    : note != notes.end() ? resolver.resolve(place, note->second)
                                          : std::nullopt;
        if (!find) continue;
        // The next "ibid." may mean this one.
        const auto behind = std::ranges::upper_bound(finds, find->begin, {}, &Find::begin);
        finds.insert(behind, *std::move(find));
    }
    return finds;
}

}  // namespace chancery::manuscript
