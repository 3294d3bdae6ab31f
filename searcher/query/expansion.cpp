// SPDX-License-Identifier: GPL-2.0-or-later
//
// The words of the query are one row of forms (of Chinese, one a letter); at each place the longest
// row of the table that stands there is taken, and what it says is sought.
#include "searcher/query/expansion.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "data/vocabulary/expansions.hpp"
#include "indexer/analysis/analyse.hpp"
#include "indexer/reference/symbol.hpp"
#include "indexer/text/table.hpp"
#include "searcher/query/edition_ranges.hpp"
#include "searcher/query/openness.hpp"
#include "searcher/query/tokens.hpp"
#include "searcher/query/typed_words.hpp"

namespace chancery::query {
namespace {

/// A row of the table for one language.
struct Entry {
    std::vector<std::string> typed;  ///< forms
    std::string_view as_printed;     ///< where case tells the word from another: LAWS
    std::vector<std::string_view> sought;
    double share = 0;
};

/// A word of the query, or a part of one.
struct TypedPart {
    std::string form, ranked;
    std::string_view word;  ///< that it is part of
};

/// Ranked where there is such a form, so that "CBM" is "CBMs".
void add_parts(std::string_view word, TypedWords& reader, std::vector<TypedPart>& parts) {
    const Forms forms = reader.forms_of(word);
    for (std::size_t i = 0; i < forms.exact.size(); ++i) {
        const std::string& ranked = forms.ranked_by_part[i];
        parts.push_back({ranked.empty() ? forms.exact[i] : ranked, ranked, word});
    }
}

/// Without commas and brackets that stand at a word: what is told of it.
std::string_view bare(std::string_view word) {
    const auto is_sign = [](unsigned char byte) { return std::ispunct(byte) != 0; };
    while (!word.empty() && is_sign(static_cast<unsigned char>(word.front())))
        word.remove_prefix(1);
    while (!word.empty() && is_sign(static_cast<unsigned char>(word.back()))) word.remove_suffix(1);
    return word;
}

double share_of(std::string_view printed) {
    double share = 0;
    std::from_chars(printed.data(), printed.data() + printed.size(), share);
    return share;
}

std::vector<Entry> read_table(std::string_view language, TypedWords& reader) {
    std::vector<Entry> entries;
    for (const text::Row& row : text::table_rows(data::expansions)) {
        if (row[0] != language) continue;
        for (const std::string_view typed : text::split(row[1], '|')) {
            std::vector<TypedPart> parts;
            for (const std::string_view word : text::split(typed, ' '))
                add_parts(word, reader, parts);
            Entry entry;
            for (const TypedPart& part : parts) entry.typed.push_back(part.form);
            if (row[2] == "case") entry.as_printed = typed;
            entry.sought = text::split(row[3], '|');
            entry.share = share_of(row[4]);
            // "hacking" and "hacker" may be one form.
            const bool is_new = std::ranges::none_of(entries, [&](const Entry& other) {
                return other.typed == entry.typed && other.sought == entry.sought;
            });
            if (is_new) entries.push_back(std::move(entry));
        }
    }
    return entries;
}

const std::vector<Entry>& table_of(const std::string& language, TypedWords& reader) {
    static thread_local std::map<std::string, std::vector<Entry>> tables;
    const auto known = tables.find(language);
    if (known != tables.end()) return known->second;
    return tables.emplace(language, read_table(language, reader)).first->second;
}

/// Words side by side, in order.
void collect_words(const Node& node, std::vector<std::string_view>& words) {
    if (const auto* word = std::get_if<Word>(&node.content)) words.push_back(word->text);
    const auto* operation = std::get_if<Operation>(&node.content);
    if (operation == nullptr) return;
    for (const Node& operand : operation->operands) collect_words(operand, words);
}

bool names_symbol(std::string_view word) {
    return word.find('/') != std::string_view::npos && reference::parse_symbol(word).has_value();
}

class Expander {
  public:
    Expander(Meaning& meaning, const index::Shelf& shelf)
        : meaning_(meaning), shelf_(shelf), reader_(shelf) {}

    void run(const std::vector<std::string_view>& words) {
        std::vector<TypedPart> parts;
        for (const std::string_view word : words) add_parts(word, reader_, parts);
        const std::vector<Entry>& table = table_of(shelf_.language, reader_);
        for (std::size_t at = 0; at < parts.size();) {
            std::size_t longest = 0;
            for (const Entry& entry : table) {
                if (stands_at(entry, parts, at)) longest = std::max(longest, entry.typed.size());
            }
            for (const Entry& entry : table) {
                if (longest > 0 && entry.typed.size() == longest && stands_at(entry, parts, at))
                    seek(entry, parts, at);
            }
            at += std::max<std::size_t>(longest, 1);
        }
        if (!meaning_.expansions.empty()) tell();
    }

  private:
    static bool stands_at(const Entry& entry, const std::vector<TypedPart>& parts, std::size_t at) {
        if (entry.typed.empty() || at + entry.typed.size() > parts.size()) return false;
        if (!entry.as_printed.empty() && bare(parts[at].word) != entry.as_printed) return false;
        return std::ranges::equal(
            entry.typed,
            std::vector<TypedPart>(
                parts.begin() + static_cast<std::ptrdiff_t>(at),
                parts.begin() + static_cast<std::ptrdiff_t>(at + entry.typed.size())),
            {}, {}, &TypedPart::form);
    }

    void seek(const Entry& entry, const std::vector<TypedPart>& parts, std::size_t at) {
        Expansion expansion;
        expansion.share = entry.share;
        std::vector<Xapian::Query> ways;
        for (const std::string_view sought : entry.sought) {
            const Row row = reader_.forms_of(sought).exact;
            Xapian::Query way = reader_.phrase({}, row);
            if (passages_of(way, 1).empty()) continue;
            if (ways.empty()) expansion.sought = sought;
            ways.push_back(std::move(way));
            meaning_.marks.push_back({{}, row});
        }
        if (ways.empty()) return;
        expansion.passages = std::make_shared<const std::vector<Xapian::docid>>(
            passages_of(joined(Xapian::Query::OP_OR, ways), shelf_.database.get_doccount()));
        for (std::size_t i = at; i < at + entry.typed.size(); ++i) {
            if (!parts[i].ranked.empty()) expansion.ranked.push_back(parts[i].ranked);
            if (i == at || parts[i].word.data() != parts[i - 1].word.data())
                expansion.typed += (i == at ? "" : " ") + std::string(bare(parts[i].word));
        }
        if (meaning_.needs_matching) {
            meaning_.matching = Xapian::Query(Xapian::Query::OP_OR, meaning_.matching,
                                              entries_query(*expansion.passages));
        }
        meaning_.expansions.push_back(std::move(expansion));
    }

    /// In rising order.
    std::vector<Xapian::docid> passages_of(const Xapian::Query& query,
                                           Xapian::doccount most) const {
        Xapian::Enquire enquire(shelf_.database);
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        enquire.set_docid_order(Xapian::Enquire::ASCENDING);
        enquire.set_query(query);
        const Xapian::MSet found = enquire.get_mset(0, most);
        std::vector<Xapian::docid> passages;
        for (auto place = found.begin(); place != found.end(); ++place) passages.push_back(*place);
        return passages;
    }

    void tell() {
        std::string list;
        for (const Expansion& expansion : meaning_.expansions) {
            list += fmt::format("{}\"{}\" for \"{}\"", list.empty() ? "" : ", ", expansion.sought,
                                expansion.typed);
        }
        add_note(meaning_.notes, "also searched: " + list + "; --no-expansion leaves it out");
    }

    Meaning& meaning_;
    const index::Shelf& shelf_;
    TypedWords reader_;
};

}  // namespace

Result<void> expand(Meaning& meaning, const Tree& tree, const index::Shelf& shelf) {
    if (openness_of(tree) != Openness::words) return {};
    std::vector<std::string_view> words;
    collect_words(tree.root, words);
    if (std::ranges::any_of(words, names_symbol)) return {};
    try {
        Expander(meaning, shelf).run(words);
    } catch (const Xapian::Error& error) {
        return fail(Kind::index, shelf.language, "the index is damaged: " + error.get_msg(),
                    "run chancery-index --verify, then build the index anew");
    }
    return {};
}

}  // namespace chancery::query
