// SPDX-License-Identifier: GPL-2.0-or-later
//
// Lengths are read off the finished database: Xapian's own document length of a passage is the
// number of ranked terms of its text, since nothing else bears weight (entries.cpp).
#include "indexer/ingest/shelves.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <mutex>

#include "indexer/index/layout.hpp"
#include "indexer/index/lengths.hpp"
#include "indexer/index/stored.hpp"
#include "indexer/index/terms.hpp"
#include "indexer/index/works_order.hpp"
#include "indexer/ingest/translations.hpp"
#include "indexer/reference/key.hpp"
#include "indexer/system/files.hpp"
#include "indexer/system/parallel.hpp"
#include "indexer/text/table.hpp"

namespace chancery::ingest {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view work_folder = "segments.tmp";
constexpr std::string_view guests_fact = "guests";

std::string language_of(const std::string& edition) {
    return edition.substr(edition.rfind('@') + 1);
}
std::string symbol_of(const std::string& edition) {
    return edition.substr(0, edition.rfind('@'));
}

/// Xapian takes a table that it could not open for one that was never made, and would leave records
/// or positions out of what it joins. Every part of ours has both.
bool is_whole(const Xapian::Database& part) {
    bool data = false, positions = false;
    for (auto entry = part.postlist_begin({}); entry != part.postlist_end({}); ++entry) {
        data = data || !part.get_document(*entry).get_data().empty();
        for (auto term = part.termlist_begin(*entry); term != part.termlist_end(*entry); ++term) {
            positions = positions || part.positionlist_begin(*entry, *term) !=
                                         part.positionlist_end(*entry, *term);
            if (positions) break;
        }
        if (data && positions) return true;
    }
    return part.get_doccount() == 0;
}

/// Throws what Xapian should have thrown.
void require_whole(const Xapian::Database& part, const fs::path& folder) {
    if (is_whole(part)) return;
    throw Xapian::DatabaseOpeningError("a table of " + folder.string() + " could not be opened");
}

void delete_entries(Xapian::WritableDatabase& database, Xapian::docid entry, std::size_t passages) {
    for (Xapian::docid id = entry; id <= entry + passages; ++id) database.delete_document(id);
}

/// Removes editions by their ids from a copy of a shelf.
Result<void> drop_editions(const fs::path& folder, const std::vector<std::string>& ids) {
    Xapian::WritableDatabase database(folder.string(), Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
    require_whole(database, folder);
    for (const std::string& id : ids) {
        const std::string term = index::id_term(id, {});
        const auto place = database.postlist_begin(term);
        if (place == database.postlist_end(term)) continue;
        const Xapian::docid entry = *place;
        const auto record = index::decode_edition(database.get_document(entry).get_data());
        if (!record) return pass_on(Result<index::EditionRecord>(record));
        delete_entries(database, entry, record->passages);
    }
    database.commit();
    return {};
}

void drop_lost(const ShelfRequest& request, const std::string& language) {
    for (std::size_t batch = 0; batch < request.batches.size(); ++batch) {
        std::vector<Guests> lost;
        for (const LostClaim& row : request.lost) {
            if (row.batch != batch) continue;
            std::vector<Guests> places = row.claim.guests;
            places.push_back({row.claim.language, row.claim.entry, row.claim.passages});
            std::ranges::copy_if(places, std::back_inserter(lost),
                                 [&](const Guests& place) { return place.language == language; });
        }
        if (lost.empty()) continue;
        const fs::path& folder = request.batches[batch].segments.at(language);
        Xapian::WritableDatabase database(folder.string(), Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
        require_whole(database, folder);
        for (const Guests& place : lost) delete_entries(database, place.entry, place.passages);
        database.commit();
    }
}

struct Counts {
    std::size_t editions = 0, passages = 0;
    std::map<std::string, std::size_t> formats;  // editions of each
    std::string vectors;                         // what was learned
    std::string guests;  // editions of other languages that have passages here: "A/1@en A/2@en"
};

/// Writes the order file of a finished database and counts formats on the way.
Result<void> write_order(const Xapian::Database& database, const std::string& language,
                         const fs::path& folder, Counts& counts) {
    std::vector<index::WorksOrder::Work> works;
    const std::string marker(index::edition_marker);
    for (auto place = database.postlist_begin(marker); place != database.postlist_end(marker);
         ++place) {
        auto record = index::decode_edition(database.get_document(*place).get_data());
        if (!record) return pass_on(std::move(record));
        const document::Masthead& masthead = record->masthead;
        if (masthead.language != language) {
            counts.guests += (counts.guests.empty() ? "" : " ") +
                             reference::to_string({masthead.symbol, masthead.language, {}});
        } else {
            ++counts.editions;
            if (!masthead.format.empty()) ++counts.formats[masthead.format];
        }
        works.push_back({*place, masthead.date, reference::sort_key(masthead.symbol)});
    }
    return index::WorksOrder(works).write(folder / index::order_file);
}

/// Writes the lengths file of a finished database.
Result<void> write_lengths(const Xapian::Database& database, const fs::path& folder,
                           Counts& counts) {
    std::vector<std::uint16_t> values(database.get_lastdocid(), index::Lengths::no_entry);
    for (auto place = database.postlist_begin({}); place != database.postlist_end({}); ++place) {
        values[*place - 1] = static_cast<std::uint16_t>(
            std::min<Xapian::termcount>(place.get_doclength(), index::Lengths::longest));
        ++counts.passages;
    }
    const std::string marker(index::edition_marker);
    for (auto place = database.postlist_begin(marker); place != database.postlist_end(marker);
         ++place) {
        values[*place - 1] = index::Lengths::edition_entry;
        --counts.passages;
    }
    return index::Lengths(std::move(values)).write(folder / index::lengths_file);
}

std::set<std::string> previous_languages(const std::optional<index::Snapshot>& previous) {
    std::set<std::string> languages;
    if (!previous) return languages;
    for (const auto& [name, value] : previous->manifest.facts) {
        if (name.ends_with(".passages")) languages.insert(name.substr(0, name.size() - 9));
    }
    return languages;
}

/// Ids of the entries that go from a shelf of the generation before: of editions in its language,
/// and of its guests.
std::vector<std::string> dropped_ids(const ShelfRequest& request, const std::string& language) {
    std::vector<std::string> ids;
    for (const std::string& edition : request.dropped) {
        if (language_of(edition) == language) ids.push_back(symbol_of(edition));
    }
    const auto& facts = request.previous->manifest.facts;
    const auto guests = facts.find(language + "." + std::string(guests_fact));
    if (guests == facts.end()) return ids;
    for (const auto guest : text::split(guests->second, ' ')) {
        if (request.dropped.contains(std::string(guest))) ids.emplace_back(guest);
    }
    return ids;
}

/// The languages that this run changes.
std::set<std::string> touched_languages(const ShelfRequest& request) {
    std::set<std::string> languages;
    for (const BatchResult& batch : request.batches) {
        for (const auto& [language, folder] : batch.segments) languages.insert(language);
    }
    for (const std::string& language : previous_languages(request.previous)) {
        if (request.learning == Learning::always || !dropped_ids(request, language).empty())
            languages.insert(language);
    }
    return languages;
}

class ShelfMaker {
  public:
    explicit ShelfMaker(const ShelfRequest& request)
        : request_(request), work_(request.generation.folder() / work_folder) {}

    Result<Facts> run() {
        const std::set<std::string> touched = touched_languages(request_);
        for (const std::string& language : previous_languages(request_.previous)) {
            if (touched.contains(language)) continue;
            auto shared = request_.generation.share(language);
            if (!shared) return pass_on(std::move(shared));
            for (const auto& [name, count] : request_.previous->manifest.facts) {
                if (name.starts_with(language + ".")) facts_[name] = count;
            }
        }
        const std::vector<std::string> languages(touched.begin(), touched.end());
        std::vector<Result<Counts>> results(languages.size(), Result<Counts>(Counts{}));
        system::in_parallel(languages.size(),
                            [&](std::size_t i) { results[i] = guarded(languages[i]); });
        for (std::size_t i = 0; i < languages.size(); ++i) {
            if (!results[i]) return pass_on(std::move(results[i]));
            if (results[i]->passages == 0) continue;
            facts_[languages[i] + ".editions"] = std::to_string(results[i]->editions);
            facts_[languages[i] + ".passages"] = std::to_string(results[i]->passages);
            if (!results[i]->guests.empty()) {
                facts_[languages[i] + "." + std::string(guests_fact)] = results[i]->guests;
            }
            if (!results[i]->vectors.empty()) {
                facts_[languages[i] + ".vectors"] = results[i]->vectors;
            }
            for (const auto& [format, count] : results[i]->formats) {
                facts_[languages[i] + ".format." + format] = std::to_string(count);
            }
        }
        auto translated = write_translations({request_.generation.folder(),
                                              request_.previous ? &*request_.previous : nullptr,
                                              facts_, request_.learning});
        if (!translated) return pass_on(std::move(translated));
        facts_.merge(*std::move(translated));
        std::error_code error;
        fs::remove_all(work_, error);
        if (error) {  // else it would be published with the rest
            return fail(Kind::system, work_.string(), "cannot be removed: " + error.message(),
                        "make room or choose another folder with --index, then run again");
        }
        return std::move(facts_);
    }

  private:
    Result<Counts> guarded(const std::string& language) {
        try {
            return make(language);
        } catch (const Xapian::Error& error) {
            return fail(Kind::system, (request_.generation.folder() / language).string(),
                        "cannot be written: " + error.get_description(),
                        "make room or choose another folder with --index, then run again");
        } catch (const std::bad_alloc&) {
            return fail(Kind::system, language, "there is not enough memory",
                        "free some memory, then run again");
        }
    }

    Result<Counts> make(const std::string& language) {
        Xapian::Database parts;
        std::size_t entries = 0;
        const auto add = [&](const fs::path& folder) {
            const Xapian::Database part(folder.string());
            require_whole(part, folder);
            entries += part.get_doccount();
            parts.add_database(part);
        };
        drop_lost(request_, language);
        auto rest = rest_of_previous(language);
        if (!rest) return pass_on(std::move(rest));
        ShelfBefore before;
        if (!rest->empty()) {
            add(*rest);
            before = before_of(*rest, language);
        }
        for (const BatchResult& batch : request_.batches) {
            const auto segment = batch.segments.find(language);
            if (segment != batch.segments.end()) add(segment->second);
        }
        if (entries == 0) return Counts{};
        const fs::path folder = request_.generation.folder() / language;
        parts.compact(folder.string());
        const Xapian::Database database(folder.string());
        require_whole(database, folder);
        Counts counts;
        auto ordered = write_order(database, language, folder, counts);
        if (!ordered) return pass_on(std::move(ordered));
        auto written = write_lengths(database, folder, counts);
        if (!written) return pass_on(std::move(written));
        auto vectors = write_vectors({database, language, folder, before, request_.learning});
        if (!vectors) return pass_on(std::move(vectors));
        counts.vectors = *std::move(vectors);
        return counts;
    }

    /// Compaction takes the numbers of what stays, less those unused before the first.
    ShelfBefore before_of(const fs::path& rest, const std::string& language) const {
        const Xapian::Database database(rest.string());
        const auto first = database.postlist_begin({});
        if (first == database.postlist_end({})) return {};
        const std::uint32_t moved = *first - 1;
        Xapian::docid last = *first;  // in use: get_lastdocid() counts what was deleted, too
        for (auto place = first; place != database.postlist_end({}); ++place) last = *place;
        return {request_.previous->folder / language, last - moved, moved};
    }

    /// What stays of the shelf before: the published folder itself, or a copy without what is
    /// dropped.
    Result<fs::path> rest_of_previous(const std::string& language) {
        if (!previous_languages(request_.previous).contains(language)) return fs::path();
        const std::vector<std::string> ids = dropped_ids(request_, language);
        const fs::path published = request_.previous->folder / language;
        auto sound = check(language);
        if (!sound) return pass_on(std::move(sound));
        if (ids.empty()) return published;
        const fs::path copy = work_ / language;
        std::error_code error;
        fs::create_directories(work_, error);
        fs::copy(published, copy, fs::copy_options::recursive, error);
        if (error) {
            return fail(Kind::system, copy.string(), error.message(),
                        "make room or choose another folder with --index, then run again");
        }
        auto dropped = drop_editions(copy, ids);
        if (!dropped) return pass_on(std::move(dropped));
        return copy;
    }

    /// Damage of the shelf before must not be given new digests and pass as sound.
    Result<void> check(const std::string& language) const {
        for (const index::ManifestFile& file : request_.previous->manifest.files) {
            if (!file.name.starts_with(language + "/") || index::can_be_missed(file.name)) continue;
            const fs::path path = request_.previous->folder / file.name;
            auto digest = system::digest_file(path);
            if (!digest) return pass_on(std::move(digest));
            if (*digest != file.digest) {
                return fail(Kind::index, path.string(), "is damaged",
                            "remove the index folder and index all its sources again");
            }
        }
        return {};
    }

    const ShelfRequest& request_;
    fs::path work_;
    Facts facts_;
};

}  // namespace

Result<Facts> make_shelves(const ShelfRequest& request) {
    return ShelfMaker(request).run();
}

}  // namespace chancery::ingest
