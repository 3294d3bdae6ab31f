// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/manuscript/note_references.hpp"

#include <algorithm>

#include "data/vocabulary/back_reference_words.hpp"
#include "indexer/text/ascii.hpp"
#include "indexer/text/table.hpp"

namespace chancery::manuscript {
namespace {

constexpr std::size_t max_digits = 4, max_mark = 60;

/// A form with its number: what stands before and behind.
struct Form {
    std::string before;
    std::string_view behind;
};

/// Of forms that begin with a letter also those with a capital.
const std::vector<Form>& forms() {
    static const std::vector<Form> table = [] {
        std::vector<Form> all;
        for (const text::Row& row : text::table_rows(data::back_reference_words)) {
            if (row[2] != "note") continue;
            for (const std::string_view words : text::split(row[1], '|')) {
                const std::size_t number = words.find('#');
                Form form{std::string(words.substr(0, number)), words.substr(number + 1)};
                all.push_back(form);
                if (!text::is_lower(form.before.front())) continue;
                form.before.replace(0, 1, text::upper(form.before.substr(0, 1)));
                all.push_back(form);
            }
        }
        return all;
    }();
    return table;
}

/// "3" at a place, where it is no part of a longer number or of a symbol.
std::string_view number_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && text::is_digit(text[end])) ++end;
    const bool goes_on = end < text.size() && text[end] == '/';
    return end == at || end - at > max_digits || goes_on ? std::string_view()
                                                         : text.substr(at, end - at);
}

}  // namespace

std::vector<NoteReference> note_references(std::string_view text) {
    std::vector<NoteReference> found;
    for (const Form& form : forms()) {
        for (std::size_t at = text.find(form.before); at != std::string_view::npos;
             at = text.find(form.before, at + form.before.size())) {
            const bool within_word =
                at > 0 && text::is_letter(form.before.front()) && text::is_letter(text[at - 1]);
            const std::string_view number = number_at(text, at + form.before.size());
            const std::size_t end = at + form.before.size() + number.size();
            if (within_word || number.empty() || !text.substr(end).starts_with(form.behind))
                continue;
            found.push_back({at, end + form.behind.size() - at, std::string(number)});
        }
    }
    return found;
}

std::map<std::string, NoteText, std::less<>> notes_of(std::string_view text) {
    std::map<std::string, NoteText, std::less<>> notes;
    for (std::size_t at = text.find("[^"); at != std::string_view::npos;
         at = text.find("[^", at + 2)) {
        if (at > 0 && text[at - 1] != '\n') continue;
        const std::size_t mark = text.substr(at, max_mark).find("]:");
        if (mark == std::string_view::npos) continue;
        const std::string_view rest = text.substr(at + mark);
        const std::string_view note = rest.substr(0, rest.find("\n[^"));
        const std::size_t size = std::min(note.find("\n\n"), note.size());
        notes.try_emplace(std::string(text.substr(at + 2, mark - 2)),
                          NoteText{at + mark, at + mark + size});
    }
    return notes;
}

}  // namespace chancery::manuscript
