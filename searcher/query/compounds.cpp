// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/compounds.hpp"

#include <algorithm>
#include <map>

#include "data/vocabulary/function_words.hpp"
#include "indexer/analysis/analyse.hpp"
#include "indexer/index/terms.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::query {
namespace {

/// Letters that a part has unless a hyphen shows it to be one ("e-mail").
constexpr std::size_t least_part = 3;
constexpr std::size_t max_word_bytes = 60;
/// Two words that both stand in more passages than this are not looked for side by side.
constexpr Xapian::doccount max_tried = 5'000;
constexpr std::size_t max_forms = 50, max_rows = 6;

const std::set<std::string_view>& small_words_of(const std::string& language) {
    static const std::map<std::string_view, std::set<std::string_view>, std::less<>> words = [] {
        std::map<std::string_view, std::set<std::string_view>, std::less<>> by_language;
        for (const text::Row& row : text::table_rows(data::function_words)) {
            const auto list = text::split(row[1], '|');
            by_language[row[0]].insert(list.begin(), list.end());
        }
        return by_language;
    }();
    static const std::set<std::string_view> none;
    const auto found = words.find(language);
    return found == words.end() ? none : found->second;
}

std::string ranked_of(const index::Shelf& shelf, const std::string& word) {
    const auto& tokens = analysis::kept_analyser(shelf.language).analyse(word);
    return tokens.size() == 1 ? tokens.front().ranked : std::string();
}

bool begins_with_digit(const std::string& word) {
    return !word.empty() && word.front() >= '0' && word.front() <= '9';
}

}  // namespace

Compounds::Compounds(const index::Shelf& shelf)
    : shelf_(shelf), small_words_(small_words_of(shelf.language)) {}

bool Compounds::holds(const std::string& exact) const {
    return shelf_.database.term_exists(index::exact_term({}, exact));
}

bool Compounds::is_hyphenated(const std::string& one, const std::string& other) const {
    return shelf_.database.term_exists(
        index::exact_term(index::compound_prefix, one + "-" + other));
}

bool Compounds::may_join(const std::string& one, const std::string& other) const {
    if (begins_with_digit(one) || one.size() + other.size() > max_word_bytes) return false;
    if (is_hyphenated(one, other)) return true;
    const auto is_part = [this](const std::string& word) {
        return text::count_code_points(word) >= least_part && !small_words_.contains(word) &&
               !begins_with_digit(word);
    };
    return is_part(one) && is_part(other);
}

bool Compounds::are_common(const std::string& one, const std::string& other) const {
    const auto holding = [this](const std::string& exact) {
        return shelf_.database.get_termfreq(index::exact_term({}, exact));
    };
    return std::min(holding(one), holding(other)) > max_tried;
}

bool Compounds::stand_together(const std::string& one, const std::string& other,
                               Xapian::doccount times) const {
    const std::vector<std::string> terms = {index::exact_term({}, one),
                                            index::exact_term({}, other)};
    Xapian::Enquire enquire(shelf_.database);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(Xapian::Query(Xapian::Query::OP_PHRASE, terms.begin(), terms.end(), 2));
    return enquire.get_mset(0, times).size() == times;
}

bool Compounds::is_open(const Row& row) const {
    if (are_common(row.front(), row.back())) return true;
    const std::string hyphenated =
        index::exact_term(index::compound_prefix, row.front() + "-" + row.back());
    return stand_together(row.front(), row.back(), shelf_.database.get_termfreq(hyphenated) + 1);
}

/// The word and other forms of it that the shelf holds: "maker", "makers".
Row Compounds::forms_beside(const std::string& word) const {
    Row forms;
    const std::string ranked = ranked_of(shelf_, word);
    const auto common = std::ranges::mismatch(word, ranked).in1 - word.begin();
    const std::string begin(text::cut(word, static_cast<std::size_t>(common)));
    if (text::count_code_points(begin) < least_part) return holds(word) ? Row{word} : forms;
    const Xapian::Database& database = shelf_.database;
    auto term = database.allterms_begin(begin);
    for (std::size_t i = 0; i < max_forms && term != database.allterms_end(begin); ++i, ++term) {
        if (*term == word || ranked_of(shelf_, *term) == ranked) forms.push_back(*term);
    }
    return forms;
}

std::vector<Row> Compounds::apart(const std::string& word) const {
    std::vector<Row> rows;
    if (word.size() > max_word_bytes || begins_with_digit(word)) return rows;
    for (std::size_t cut = 1; cut < word.size() && rows.empty(); ++cut) {
        if ((static_cast<unsigned char>(word[cut]) & 0xC0) == 0x80) continue;
        const std::string one = word.substr(0, cut), other = word.substr(cut);
        if (!holds(one)) continue;
        for (const std::string& form : forms_beside(other)) {
            if (!may_join(one, form)) continue;
            if (is_hyphenated(one, form) ||
                (!are_common(one, form) && stand_together(one, form, 1)))
                rows.push_back({one, form});
        }
    }
    return rows;
}

void Compounds::continue_row(const Row& row, std::size_t at, Row& made,
                             std::vector<Row>& rows) const {
    if (rows.size() >= max_rows) return;
    if (at == row.size()) {
        rows.push_back(made);
        return;
    }
    made.push_back(row[at]);
    continue_row(row, at + 1, made, rows);
    made.pop_back();
    if (at + 1 < row.size() && holds(row[at] + row[at + 1]) && may_join(row[at], row[at + 1])) {
        made.push_back(row[at] + row[at + 1]);
        continue_row(row, at + 2, made, rows);
        made.pop_back();
    }
    for (const Row& parts : apart(row[at])) {
        if (parts.front() + parts.back() != row[at]) continue;  // another form: not the same words
        made.insert(made.end(), parts.begin(), parts.end());
        continue_row(row, at + 1, made, rows);
        made.resize(made.size() - parts.size());
    }
}

std::vector<Row> Compounds::same_words(const Row& row) const {
    std::vector<Row> rows;
    Row made;
    continue_row(row, 0, made, rows);
    return rows;
}

}  // namespace chancery::query
