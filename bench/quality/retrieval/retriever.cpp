// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/retrieval/retriever.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "bench/quality/collection/collection_index.hpp"

namespace chancery::quality {
namespace {

/// Entries asked for where several may be of one document: this many times as many, until enough.
constexpr std::size_t widening = 4;

}  // namespace

Retriever::Retriever(index::Index index)
    : index_(std::make_unique<index::Index>(std::move(index))) {
    is_collection_ = is_collection(index_->manifest());
}

Result<Retriever> Retriever::open(const std::filesystem::path& folder) {
    auto index = index::Index::open(folder);
    if (!index) return pass_on(std::move(index));
    return Retriever(*std::move(index));
}

results::KeyReader& Retriever::keys_of(const index::Shelf& shelf) {
    return keys_.try_emplace(shelf.language, shelf).first->second;
}

Result<std::string> Retriever::number_of(const index::Shelf& shelf, std::uint32_t entry,
                                         Unit unit) {
    results::KeyReader& keys = keys_of(shelf);
    return is_collection_ || unit == Unit::work ? keys.work_of(entry) : keys.key_of(entry);
}

/// Adds documents not met before up to the depth; gives whether more entries are to be had and
/// needed.
Result<bool> Retriever::collect(const results::Found& found, const RetrievalSettings& settings,
                                std::vector<Scored>& documents) {
    documents.clear();
    std::unordered_set<std::string> met;
    for (const ranking::RankedEntry& ranked : found.ranking.entries) {
        std::uint32_t entry = ranked.entry;
        if (settings.reprints_as_one && settings.unit == Unit::passage) {
            auto first = keys_of(*found.shelf).representative(entry);
            if (!first) return pass_on(std::move(first));
            entry = *first;
        }
        auto number = number_of(*found.shelf, entry, settings.unit);
        if (!number) return pass_on(std::move(number));
        if (met.insert(*number).second) documents.push_back({*std::move(number), ranked.score});
        if (documents.size() == settings.depth) return false;
    }
    return true;
}

results::Request Retriever::request_of(const Topic& topic, const RetrievalSettings& settings,
                                       std::size_t count) {
    return {.query = topic.text,
            .language = settings.language,
            .count = count,
            .collapse = settings.reprints_as_one && settings.unit == Unit::passage,
            .model = settings.model,
            .syntax = settings.syntax,
            .expansion = settings.expansion,
            .by_meaning = settings.by_meaning};
}

Result<Answers> Retriever::answer(const Topic& topic, const RetrievalSettings& settings) {
    Answers answers;
    for (std::size_t count = settings.depth;; count *= widening) {
        auto found = results::find(*index_, request_of(topic, settings, count));
        if (!found) return pass_on(std::move(found));
        answers.notes = found->notes;
        if (found->shelf == nullptr) return answers;
        answers.language = found->shelf->language;
        auto wanting = collect(*found, settings, answers.documents);
        if (!wanting) return pass_on(std::move(wanting));
        const bool more = found->ranking.entries.size() == count && count < found->shelf->passages;
        if (!*wanting || !more) return answers;
    }
}

Result<std::string> Retriever::representative(const std::string& number) {
    auto key = reference::parse_reference(number);
    // What is no key of ours, or names no passage of this index, stands for itself.
    if (!key || key->language.empty() || key->pinpoint.empty()) return number;
    auto shelf = index_->shelf(key->language);
    if (!shelf) return pass_on(std::move(shelf));
    if (*shelf == nullptr) return number;
    results::KeyReader& keys = keys_of(**shelf);
    auto entry = keys.entry_of(*key);
    if (!entry) return pass_on(std::move(entry));
    if (*entry == 0) return number;
    auto first = keys.representative(*entry);
    if (!first) return pass_on(std::move(first));
    return keys.key_of(*first);
}

Result<std::uint32_t> Retriever::entry_of(const index::Shelf& shelf, const std::string& number) {
    reference::Key key{{number}, shelf.language, {{"1"}}};
    if (!is_collection_) {
        auto parsed = reference::parse_reference(number);
        if (!parsed) return pass_on(std::move(parsed));
        key = *std::move(parsed);
    }
    auto entry = keys_of(shelf).entry_of(key);
    if (!entry) return pass_on(std::move(entry));
    if (*entry != 0) return *entry;
    return fail(Kind::usage, number, "the index does not hold this document",
                "give a document's number as runs have it");
}

Result<Explained> Retriever::explain(const Topic& topic, const std::string& number,
                                     const RetrievalSettings& settings) {
    auto found = results::find(*index_, request_of(topic, settings, settings.depth));
    if (!found) return pass_on(std::move(found));
    if (found->shelf == nullptr) {
        return fail(Kind::usage, "topic " + topic.id, "nothing can be searched",
                    found->notes.empty() ? "" : found->notes.front());
    }
    Explained explained{number, 0, {}};
    std::uint32_t entry = 0;
    std::vector<Scored> documents;
    auto collected = collect(*found, settings, documents);
    if (!collected) return pass_on(std::move(collected));
    const auto place = std::ranges::find(documents, number, &Scored::document);
    if (place != documents.end()) {
        explained.rank = static_cast<std::size_t>(place - documents.begin()) + 1;
    }
    for (const ranking::RankedEntry& ranked : found->ranking.entries) {
        auto other = number_of(*found->shelf, ranked.entry, settings.unit);
        if (!other) return pass_on(std::move(other));
        if (*other != number) continue;
        entry = ranked.entry;
        break;
    }
    if (entry == 0) {
        auto held = entry_of(*found->shelf, number);
        if (!held) return pass_on(std::move(held));
        entry = *held;
    }
    auto shares = results::explain(*found->shelf, found->meaning, settings.model, entry);
    if (!shares) return pass_on(std::move(shares));
    explained.shares = *std::move(shares);
    return explained;
}

}  // namespace chancery::quality
