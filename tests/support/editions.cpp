// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/editions.hpp"

#include <map>
#include <memory>
#include <stdexcept>

#include <xapian.h>

#include "indexer/analysis/analyse.hpp"
#include "indexer/index/generation.hpp"
#include "indexer/index/sources.hpp"
#include "indexer/ingest/entries.hpp"
#include "indexer/ingest/shelves.hpp"
#include "tests/support/folder.hpp"

namespace chancery::tests {
namespace {

using document::Edition;

template <class T>
T taken(Result<T> result) {
    if (!result) throw std::runtime_error(to_sentence(result.error()));
    return *std::move(result);
}

/// Two batches of editions, each with a segment a language.
class Segments {
  public:
    explicit Segments(std::filesystem::path folder) : folder_(std::move(folder)) {}

    ingest::Claim add(std::size_t batch, const Edition& edition) {
        const std::string& language = edition.masthead.language;
        Xapian::WritableDatabase& segment = open(batch, language);
        ingest::EntryMaker maker(language);
        const auto count = static_cast<unsigned>(edition.passages.size());
        const index::EditionRecord record{edition.masthead, edition.formula,
                                          std::string(made_up_source), count};
        const Xapian::docid entry = segment.add_document(maker.edition_entry(record));
        for (const document::Passage& passage : edition.passages) {
            segment.add_document(maker.passage_entry(edition.masthead, passage));
        }
        return {edition.masthead.symbol.name + "@" + language, language, 0, 0, entry, count};
    }

    std::vector<ingest::BatchResult> finish() {
        for (auto& [key, segment] : open_) segment.commit();
        open_.clear();
        return std::move(batches_);
    }

  private:
    Xapian::WritableDatabase& open(std::size_t batch, const std::string& language) {
        const auto known = open_.find({batch, language});
        if (known != open_.end()) return known->second;
        const auto folder = folder_ / (std::to_string(batch) + language);
        std::filesystem::create_directories(folder);
        batches_.at(batch).segments[language] = folder;
        Xapian::WritableDatabase segment(folder.string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
        return open_.emplace(std::pair(batch, language), segment).first->second;
    }

    std::filesystem::path folder_;
    std::vector<ingest::BatchResult> batches_ = std::vector<ingest::BatchResult>(2);
    std::map<std::pair<std::size_t, std::string>, Xapian::WritableDatabase> open_;
};

}  // namespace

document::Passage passage(const std::string& pinpoint, const std::string& text) {
    document::Passage passage;
    passage.pinpoint = taken(reference::parse_pinpoint(pinpoint));
    passage.text = text;
    return passage;
}

Edition edition(const std::string& symbol, const std::string& language, const std::string& title,
                const std::string& date) {
    Edition edition;
    edition.masthead.symbol.name = symbol;
    edition.masthead.language = language;
    edition.masthead.title = title;
    edition.masthead.date = date;
    return edition;
}

document::Edition work_of(const std::string& symbol, const std::string& title,
                          const std::vector<std::string>& texts, const std::string& language) {
    auto made = edition(symbol, language, title, "2021-12-06");
    for (std::size_t i = 0; i < texts.size(); ++i)
        made.passages.push_back(passage(std::to_string(i + 1), texts[i]));
    return made;
}

void publish_editions(const std::filesystem::path& folder, const std::vector<Edition>& editions,
                      const std::vector<Edition>& decoys) {
    auto generation = taken(index::NewGeneration::begin(folder));
    const std::optional<index::Snapshot> nothing;
    Segments segments(generation.folder() / "segments.tmp");
    std::vector<ingest::LostClaim> lost;
    for (std::size_t i = 0; i < editions.size(); ++i) {
        const std::size_t batch = 2 * i < editions.size() ? 0 : 1;
        if (i < decoys.size()) lost.push_back({batch, segments.add(batch, decoys[i])});
        segments.add(batch, editions[i]);
    }
    const auto batches = segments.finish();
    index::Manifest manifest;
    manifest.analysis = analysis::version;
    manifest.facts = taken(ingest::make_shelves({generation, nothing, batches, lost, {}}));
    std::filesystem::remove_all(generation.folder() / "segments.tmp");
    put(generation.folder() / index::sources_file, index::to_text(std::vector<index::Source>{}));
    taken(generation.publish(std::move(manifest)));
}

index::Index index_of(const std::filesystem::path& folder, const std::vector<Edition>& editions,
                      const std::vector<Edition>& decoys) {
    publish_editions(folder, editions, decoys);
    return taken(index::Index::open(folder));
}

}  // namespace chancery::tests
