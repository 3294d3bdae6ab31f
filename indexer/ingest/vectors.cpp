// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ingest/vectors.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "indexer/analysis/analyse.hpp"
#include "indexer/index/stored.hpp"
#include "indexer/index/terms.hpp"
#include "indexer/meaning/learn.hpp"
#include "indexer/meaning/lend.hpp"
#include "indexer/meaning/passage_table.hpp"
#include "indexer/meaning/shipped.hpp"
#include "indexer/meaning/word_table.hpp"
#include "indexer/system/files.hpp"

namespace chancery::ingest {
namespace {

/// Entries that a shelf must have gained on those learned from before it is learned anew.
constexpr double growth = 1.2;

/// Texts of entries, each different one once.
class EntryTexts {
  public:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    explicit EntryTexts(const VectorRequest& request)
        : database_(request.database), analyser_(request.language) {}

    /// Reads the entries from `first` on; their texts are of(entry).
    Result<void> read(Xapian::docid first) {
        first_ = first;
        const Xapian::docid last = database_.get_lastdocid();
        of_.assign(last >= first ? last - first + 1 : 0, none);
        auto place = database_.postlist_begin({});
        place.skip_to(first);
        for (; place != database_.postlist_end({}); ++place) {
            auto text = text_of(database_.get_document(*place));
            if (!text) return pass_on(std::move(text));
            of_[*place - first] = number_of(*text);
        }
        return {};
    }

    std::size_t of(Xapian::docid entry) const {
        return entry < first_ || entry - first_ >= of_.size() ? none : of_[entry - first_];
    }
    const meaning::Texts& texts() const { return texts_; }

  private:
    static Result<std::string> text_of(const Xapian::Document& entry) {
        const std::string record = entry.get_data();
        if (entry.get_value(index::slot_fingerprint).empty()) {
            if (auto edition = index::decode_edition(record)) return edition->masthead.title;
        }
        auto passage = index::decode_passage(record);
        if (!passage) return pass_on(std::move(passage));
        return std::move(passage->text);
    }

    std::size_t number_of(const std::string& text) {
        const auto [known, is_new] = numbers_.emplace(system::digest(text), texts_.count());
        if (!is_new) return known->second;
        for (const analysis::Token& token : analyser_.analyse(text)) {
            if (!token.ranked.empty()) texts_.add(token.ranked);
        }
        return texts_.end();
    }

    const Xapian::Database& database_;
    analysis::Analyser analyser_;
    meaning::Texts texts_;
    std::unordered_map<std::string, std::size_t> numbers_;  // by digest
    std::vector<std::size_t> of_;
    Xapian::docid first_ = 1;
};

/// The files of the generation before, as far as they are sound.
struct TablesBefore {
    std::string words_bytes, passages_bytes;
    meaning::WordTable words;
    std::optional<meaning::PassageTable> passages;
};

std::optional<std::string> bytes_of(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::exists(path, error)) return std::nullopt;
    auto bytes = system::read_file(path);
    if (!bytes) return std::nullopt;
    return *std::move(bytes);
}

/// Damaged ones are no loss: they are made anew.
std::unique_ptr<TablesBefore> tables_before(const ShelfBefore& before) {
    if (before.folder.empty()) return nullptr;
    auto tables = std::make_unique<TablesBefore>();
    auto words = bytes_of(before.folder / meaning::words_file);
    if (!words) return nullptr;
    tables->words_bytes = *std::move(words);
    const auto table = meaning::WordTable::over(tables->words_bytes);
    if (!table) return nullptr;
    tables->words = *table;
    if (auto passages = bytes_of(before.folder / meaning::passages_file)) {
        tables->passages_bytes = *std::move(passages);
        const auto rows = meaning::PassageTable::over(tables->passages_bytes);
        if (rows && rows->words() == system::digest(tables->words_bytes)) tables->passages = *rows;
    }
    return tables;
}

/// Rows of texts by what was learned.
std::vector<meaning::PassageRow> rows_of(const meaning::Texts& texts,
                                         const meaning::WordTable& words) {
    std::vector<std::optional<std::size_t>> places;
    places.reserve(texts.words().size());
    for (const std::string& word : texts.words()) places.push_back(words.find(word));
    std::vector<meaning::PassageRow> rows;
    rows.reserve(texts.count());
    std::vector<std::size_t> known;
    for (std::size_t text = 0; text < texts.count(); ++text) {
        known.clear();
        for (const std::uint32_t word : texts.text(text)) {
            if (places[word]) known.push_back(*places[word]);
        }
        rows.push_back(
            {meaning::quantised(meaning::placed(known, words)), meaning::packed_words(known)});
    }
    return rows;
}

meaning::PassageRow row_before(const meaning::PassageTable& table, std::size_t entry) {
    meaning::PassageRow row;
    if (entry == 0 || entry > table.last()) return row;
    std::ranges::copy(table.row(entry), row.direction.numbers.begin());
    row.direction.factor = table.factor(entry);
    row.words = table.packed(entry);
    return row;
}

class VectorWriter {
  public:
    explicit VectorWriter(const VectorRequest& request) : request_(request), texts_(request) {}

    Result<std::string> run() {
        const auto before = tables_before(request_.before);
        if (before != nullptr && serves(before->words)) return go_on(*before);
        if (request_.learning == Learning::never) return std::string();
        auto read = texts_.read(1);
        if (!read) return pass_on(std::move(read));
        const std::string shipped = meaning::words_to_lend(request_.language);
        const meaning::Texts& texts = texts_.texts();
        if (texts.count() >= meaning::least_texts) return write(learned(shipped), nullptr);
        const auto lender = meaning::WordTable::over(shipped);
        if (!lender) return std::string();
        const auto words = meaning::without_common(meaning::words_of(*lender), texts);
        return write(meaning::encode(words, lender->from()), nullptr);
    }

  private:
    std::string learned(std::string_view shipped) const {
        const meaning::Texts& texts = texts_.texts();
        auto words = meaning::learn(texts);
        const double familiar = request_.language == meaning::shipped_pivot
                                    ? meaning::familiar_share
                                    : meaning::familiar_share_rendered;
        if (const auto lender = meaning::WordTable::over(shipped)) {
            words = meaning::without_common(
                meaning::joined_with(std::move(words), *lender, familiar), texts);
        }
        return meaning::encode(words, {request_.database.get_doccount(), texts.count()});
    }

    /// Whether what was learned before still tells of the library as it is.
    bool serves(const meaning::WordTable& words) const {
        if (request_.learning != Learning::automatic) return request_.learning == Learning::never;
        return request_.database.get_doccount() <=
               growth * static_cast<double>(words.from().entries);
    }

    Result<std::string> go_on(const TablesBefore& before) {
        const bool has_rows = before.passages.has_value();
        auto read = texts_.read(has_rows ? request_.before.last + 1 : 1);
        if (!read) return pass_on(std::move(read));
        return write(before.words_bytes, has_rows ? &*before.passages : nullptr);
    }

    Result<std::string> write(const std::string& words_bytes, const meaning::PassageTable* before) {
        const auto words = meaning::WordTable::over(words_bytes);
        if (!words) return pass_on(Result<meaning::WordTable>(words));
        const std::vector<meaning::PassageRow> rows = rows_of(texts_.texts(), *words);
        std::vector<meaning::PassageRow> entries(request_.database.get_lastdocid());
        for (auto place = request_.database.postlist_begin({});
             place != request_.database.postlist_end({}); ++place) {
            const std::size_t text = texts_.of(*place);
            if (text != EntryTexts::none) {
                entries[*place - 1] = rows[text];
            } else if (before != nullptr) {
                entries[*place - 1] = row_before(*before, *place + request_.before.moved);
            }
        }
        auto written = system::write_file(request_.folder / meaning::words_file, words_bytes);
        if (!written) return pass_on(std::move(written));
        written = system::write_file(request_.folder / meaning::passages_file,
                                     meaning::encode(entries, system::digest(words_bytes)));
        if (!written) return pass_on(std::move(written));
        return std::to_string(words->size()) + " words of " + std::to_string(words->from().texts) +
               " texts";
    }

    const VectorRequest& request_;
    EntryTexts texts_;
};

}  // namespace

Result<std::string> write_vectors(const VectorRequest& request) {
    return VectorWriter(request).run();
}

}  // namespace chancery::ingest
