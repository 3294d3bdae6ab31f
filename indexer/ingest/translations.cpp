// SPDX-License-Identifier: GPL-2.0-or-later
//
// Words are read off the terms of the entries, so no text is analysed again. A title is a text,
// too.
#include "indexer/ingest/translations.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

#include "indexer/index/layout.hpp"
#include "indexer/index/terms.hpp"
#include "indexer/meaning/translation_table.hpp"
#include "indexer/meaning/translations.hpp"
#include "indexer/system/files.hpp"
#include "indexer/system/parallel.hpp"

namespace chancery::ingest {
namespace {

/// Shelf's passages that there must be for each one learned from before learning anew.
constexpr double translations_growth = 1.2;

/// Texts with more different words than this tell little of each.
constexpr std::size_t most_words = 120;

using Facts = std::map<std::string, std::string>;

constexpr std::string_view title_prefix = "S";

bool is_capital(char letter) {
    return letter >= 'A' && letter <= 'Z';
}

/// What an entry's terms tell of it.
struct EntryTerms {
    std::string id;           ///< term
    std::string fingerprint;  ///< of an edition's its words
    std::vector<std::string> words;
};

EntryTerms terms_of(const Xapian::Database& database, Xapian::docid entry) {
    const std::string ranked = index::ranked_term({}, {});
    const std::string in_title = index::ranked_term(title_prefix, {});
    EntryTerms terms;
    std::vector<std::string> of_title;
    bool is_edition = false;
    for (auto place = database.termlist_begin(entry); place != database.termlist_end(entry);
         ++place) {
        const std::string term = *place;
        if (term == index::edition_marker) is_edition = true;
        if (term.starts_with(index::id_prefix) && terms.id.empty()) terms.id = term;
        if (!term.starts_with(ranked) || term.size() == ranked.size()) continue;
        if (!is_capital(term[ranked.size()])) {
            terms.words.push_back(term.substr(ranked.size()));
        } else if (term.starts_with(in_title) && term.size() > in_title.size() &&
                   !is_capital(term[in_title.size()])) {
            of_title.push_back(term.substr(in_title.size()));
        }
    }
    if (is_edition) terms.words = std::move(of_title);
    for (const std::string& word : terms.words) terms.fingerprint += word + " ";
    return terms;
}

/// Passages of two shelves that stand at the same place, different ones once.
struct Aligned {
    meaning::Texts texts, pivot_texts;
};

void add(meaning::Texts& texts, const std::vector<std::string>& words) {
    for (const std::string& word : words) texts.add(word);
    texts.end();
}

Aligned aligned(const Xapian::Database& shelf, const Xapian::Database& pivot) {
    Aligned both;
    std::set<std::string> seen;  // digests
    const auto fits = [](const EntryTerms& terms) {
        return !terms.words.empty() && terms.words.size() <= most_words;
    };
    for (auto place = shelf.postlist_begin({}); place != shelf.postlist_end({}); ++place) {
        const EntryTerms here = terms_of(shelf, *place);
        if (!fits(here) || here.id.empty()) continue;
        const auto other = pivot.postlist_begin(here.id);
        if (other == pivot.postlist_end(here.id)) continue;
        const EntryTerms there = terms_of(pivot, *other);
        if (!fits(there)) continue;
        if (!seen.insert(system::digest(here.fingerprint + "|" + there.fingerprint)).second)
            continue;
        add(both.texts, here.words);
        add(both.pivot_texts, there.words);
    }
    return both;
}

class Writer {
  public:
    explicit Writer(const TranslationRequest& request) : request_(request) {
        constexpr std::string_view ending = ".passages";
        for (const auto& [name, value] : request.facts) {
            if (!name.ends_with(ending)) continue;
            const std::string language = name.substr(0, name.size() - ending.size());
            const std::size_t passages = std::stoul(value);
            languages_.emplace_back(language, passages);
            if (passages > most_) {
                most_ = passages;
                pivot_ = language;
            }
        }
    }

    Result<Facts> run() const {
        std::vector<Result<std::string>> done(languages_.size(),
                                              Result<std::string>(std::string()));
        system::in_parallel(languages_.size(), [&](std::size_t i) { done[i] = guarded(i); });
        Facts facts;
        for (std::size_t i = 0; i < done.size(); ++i) {
            if (!done[i]) return pass_on(Result<std::string>(done[i]));
            if (!done[i]->empty()) facts[languages_[i].first + ".translations"] = *done[i];
        }
        return facts;
    }

  private:
    Result<std::string> guarded(std::size_t number) const {
        try {
            return write(languages_[number].first, languages_[number].second);
        } catch (const Xapian::Error& error) {
            return fail(Kind::system, (request_.folder / languages_[number].first).string(),
                        "cannot be read: " + error.get_description(), "run again");
        }
    }

    Result<std::string> write(const std::string& language, std::size_t passages) const {
        if (language == pivot_) return std::string();
        std::string bytes = bytes_before(language, passages);
        if (bytes.empty() && request_.learning != Learning::never)
            bytes = learned(language, passages);
        if (bytes.empty()) return std::string();
        const auto table = meaning::TranslationTable::over(bytes);
        if (!table) return pass_on(Result<meaning::TranslationTable>(table));
        auto written = system::write_file(
            request_.folder / (language + std::string(index::translations_suffix)), bytes);
        if (!written) return pass_on(std::move(written));
        return std::to_string(table->pairs()) + " pairs with " + std::string(table->pivot()) +
               " of " + std::to_string(table->from().texts) + " texts";
    }

    /// What was learned before, where it still tells of the library as it is; damaged files are no
    /// loss, they are made anew.
    std::string bytes_before(const std::string& language, std::size_t passages) const {
        if (request_.previous == nullptr || request_.learning == Learning::always) return {};
        const auto path =
            request_.previous->folder / (language + std::string(index::translations_suffix));
        std::error_code error;
        if (!std::filesystem::exists(path, error)) return {};
        auto bytes = system::read_file(path);
        if (!bytes) return {};
        const auto table = meaning::TranslationTable::over(*bytes);
        if (!table) return {};
        const bool serves = table->pivot() == pivot_ &&
                            static_cast<double>(passages) <=
                                translations_growth * static_cast<double>(table->from().entries);
        return serves || request_.learning == Learning::never ? *std::move(bytes) : std::string();
    }

    std::string learned(const std::string& language, std::size_t passages) const {
        const Xapian::Database shelf((request_.folder / language).string());
        const Xapian::Database pivot((request_.folder / pivot_).string());
        const Aligned both = aligned(shelf, pivot);
        if (both.texts.count() < meaning::least_aligned) return {};
        return meaning::encode(meaning::translations(both.texts, both.pivot_texts), pivot_,
                               {passages, both.texts.count()});
    }

    const TranslationRequest& request_;
    std::vector<std::pair<std::string, std::size_t>> languages_;
    std::string pivot_;
    std::size_t most_ = 0;
};

}  // namespace

Result<Facts> write_translations(const TranslationRequest& request) {
    return Writer(request).run();
}

}  // namespace chancery::ingest
