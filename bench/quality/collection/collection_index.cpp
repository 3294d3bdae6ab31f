// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/collection/collection_index.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "indexer/analysis/analyse.hpp"
#include "indexer/index/layout.hpp"
#include "indexer/index/snapshot.hpp"
#include "indexer/ingest/edition_writer.hpp"
#include "indexer/program/numbers.hpp"
#include "indexer/system/files.hpp"
#include "indexer/text/language.hpp"
#include "indexer/text/language_guess.hpp"
#include "indexer/text/normal.hpp"

namespace chancery::quality {
namespace {

namespace fs = std::filesystem;

/// Name of the manifest's fact that makes an index a collection's: the digest of what it is of.
constexpr const char* collection_fact = "collection";
/// Raised when documents become editions in another way.
constexpr std::string_view form_version = "1";

constexpr std::size_t asked_for_language = 500;  // documents

document::Edition to_edition(const CollectionDocument& document, const std::string& language) {
    document::Edition edition;
    edition.masthead.symbol.name = document.id;
    edition.masthead.language = language;
    edition.masthead.title = document.title;
    document::Passage passage;
    passage.pinpoint.units = {"1"};
    passage.text = document.title + (document.title.empty() || document.text.empty() ? "" : " ") +
                   document.text;
    edition.passages.push_back(std::move(passage));
    return edition;
}

/// Documents on their way into an index. The first of them wait until they have told the language.
class Intake {
  public:
    Intake(ingest::EditionWriter& writer, const CollectionIndexRequest& request)
        : writer_(writer), request_(request), language_(request.language) {}

    Result<void> take(CollectionDocument document, const Place& place) {
        if (request_.read) request_.read(++read_);
        if (!ids_.insert(document.id).second) {
            if (twice_++ == 0) {
                first_twice_ = fmt::format("{}: line {}: {}", place.file, place.line, document.id);
            }
            return {};
        }
        document.title = text::stored_form(document.title);
        document.text = text::stored_form(document.text);
        if (document.title.empty() && document.text.empty()) {
            if (wordless_++ == 0) first_wordless_ = document.id;
            return {};
        }
        ++taken_;
        if (!language_.empty()) return writer_.add(to_edition(document, language_));
        waiting_.push_back(std::move(document));
        return waiting_.size() < asked_for_language ? Result<void>() : settle_language();
    }

    /// What is to be told at the end. Error `input`: there was no document.
    Result<std::vector<std::string>> finish(const std::string& name) {
        if (taken_ == 0) {
            return fail(Kind::input, name, "holds no document with words",
                        "check that this is the collection meant");
        }
        auto settled = settle_language();
        if (!settled) return pass_on(std::move(settled));
        if (twice_ > 0) {
            notes_.push_back(fmt::format(
                "{} an id that another has, the first at {}; the first document of an id is taken",
                program::counted(twice_, "document bears", "documents bear"), first_twice_));
        }
        if (wordless_ > 0) {
            notes_.push_back(fmt::format(
                "{} no words, the first {}, and cannot be found",
                program::counted(wordless_, "document has", "documents have"), first_wordless_));
        }
        return std::move(notes_);
    }

  private:
    Result<void> settle_language() {
        if (!language_.empty()) return {};
        std::map<std::string, std::size_t> votes;
        for (const CollectionDocument& document : waiting_) {
            ++votes[text::guessed_language(document.title + " " + document.text)];
        }
        votes.erase("");
        const auto most =
            std::ranges::max_element(votes, {}, [](const auto& vote) { return vote.second; });
        language_ = most == votes.end() ? "en" : most->first;
        notes_.push_back(fmt::format(
            "the documents {} {}; --language says otherwise",
            most == votes.end() ? "do not tell their language and are taken for" : "are taken for",
            text::language_name(language_)));
        for (const CollectionDocument& document : waiting_) {
            auto added = writer_.add(to_edition(document, language_));
            if (!added) return added;
        }
        waiting_.clear();
        return {};
    }

    ingest::EditionWriter& writer_;
    const CollectionIndexRequest& request_;
    std::string language_;
    std::vector<CollectionDocument> waiting_;
    std::unordered_set<std::string> ids_;
    std::size_t read_ = 0, taken_ = 0, twice_ = 0, wordless_ = 0;
    std::string first_twice_, first_wordless_;
    std::vector<std::string> notes_;
};

}  // namespace

CollectionIndex::CollectionIndex(CollectionIndex&& other) noexcept
    : folder_(std::move(other.folder_)),
      temporary_(std::exchange(other.temporary_, false)),
      notes_(std::move(other.notes_)) {}

CollectionIndex& CollectionIndex::operator=(CollectionIndex&& other) noexcept {
    std::swap(folder_, other.folder_);
    std::swap(temporary_, other.temporary_);
    std::swap(notes_, other.notes_);
    return *this;
}

CollectionIndex::~CollectionIndex() {
    std::error_code ignored;
    if (temporary_) fs::remove_all(folder_, ignored);
}

Result<void> CollectionIndex::choose_folder(const fs::path& keep) {
    if (!keep.empty()) {
        folder_ = keep;
        return {};
    }
    std::error_code error;
    std::string name = (fs::temp_directory_path(error) / "chancery-eval-XXXXXX").string();
    if (error || mkdtemp(name.data()) == nullptr) {
        return fail(Kind::system, name, "cannot be made",
                    "make room, or let --keep or $TMPDIR name a folder that can be written");
    }
    folder_ = name;
    temporary_ = true;
    return {};
}

Result<CollectionIndex> CollectionIndex::make(const Collection& collection,
                                              const CollectionIndexRequest& request) {
    CollectionIndex made;
    made.notes_ = collection.notes;
    auto chosen = made.choose_folder(request.keep);
    if (!chosen) return pass_on(std::move(chosen));
    auto digest = digest_of(collection);
    if (!digest) return pass_on(std::move(digest));
    const std::string mark =
        system::digest(fmt::format("{} {} {}", form_version, *digest, request.language));
    if (fs::exists(made.folder_ / index::current_file)) {
        const auto before = index::open_snapshot(made.folder_, analysis::version);
        if (!before || !is_collection(before->manifest)) {
            return fail(Kind::index, made.folder_.string(),
                        before ? "holds an index that is no collection's"
                               : "holds an index that cannot be used: " + before.error().why,
                        "let --keep name another folder");
        }
        if (before->manifest.facts.at(collection_fact) == mark) return made;
    }
    auto writer = ingest::EditionWriter::begin(made.folder_);
    if (!writer) return pass_on(std::move(writer));
    Intake intake(*writer, request);
    auto read = read_collection(
        collection,
        [&](CollectionDocument document, const Place& place) {
            return intake.take(std::move(document), place);
        },
        made.notes_);
    if (!read) return pass_on(std::move(read));
    auto notes = intake.finish(collection.name);
    if (!notes) return pass_on(std::move(notes));
    made.notes_.insert(made.notes_.end(), notes->begin(), notes->end());
    auto published = writer->publish({{collection_fact, mark}});
    if (!published) return pass_on(std::move(published));
    return made;
}

bool is_collection(const index::Manifest& manifest) {
    return manifest.facts.contains(collection_fact);
}

}  // namespace chancery::quality
