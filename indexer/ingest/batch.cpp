// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ingest/batch.hpp"

#include <algorithm>
#include <numeric>

#include "indexer/ingest/scans.hpp"
#include "indexer/ingest/segment.hpp"
#include "indexer/reference/key.hpp"
#include "indexer/structure/file_name.hpp"
#include "indexer/system/files.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::ingest {
namespace {

// About 10,000 passages of Akoma Ntoso, which has 23 bytes of markup and text for one of text.
constexpr std::uint64_t max_batch_bytes = 12'000'000;
constexpr std::uint64_t min_batch_bytes = 500'000;
constexpr std::uint64_t wished_batches = 16;

/// A file's name as its reader may put it into keys: bytes that are no UTF-8 as \xNN.
std::string readable(const std::string& name) {
    return text::is_utf8(name) ? name : text::escaped_bytes(name);
}

index::Outcome outcome_of(const Reading& reading) {
    switch (reading.outcome) {
        case Reading::Outcome::read:
            return index::Outcome::indexed;
        case Reading::Outcome::partly:
            return index::Outcome::partly;
        case Reading::Outcome::no_format:
            return index::Outcome::skipped;
        case Reading::Outcome::failed:
            break;
    }
    return reading.scanned_pages > 0 ? index::Outcome::scanned : index::Outcome::failed;
}

class Batch {
  public:
    explicit Batch(const BatchRequest& request) : request_(request) {}

    Result<BatchResult> run() {
        for (std::size_t i = request_.range.begin; i < request_.range.end; ++i) {
            const std::size_t before = passages_;
            auto added = add_file(i);
            if (!added) return pass_on(std::move(added));
            const bool failed = index::is_failure(result_.sources.back().outcome);
            request_.done({failed, passages_ - before, request_.tasks[i].input.stamp.bytes});
        }
        for (auto& [language, segment] : segments_) segment.finish();
        return std::move(result_);
    }

  private:
    Result<void> add_file(std::size_t number) {
        const Task& task = request_.tasks[number];
        index::Source& source = result_.sources.emplace_back();
        result_.same_content.push_back(false);
        source.path = task.input.path.string();
        source.name = task.input.name;
        source.stamp = task.input.stamp;
        auto content = system::read_input(task.input.path, request_.max_file_bytes);
        if (!content) {
            source.reason = content.error().why;
            return {};
        }
        source.stamp = content->stamp;
        source.digest = system::digest(content->bytes);
        if (request_.given != nullptr && request_.given->names(task.input.path)) {
            // What is given belongs to the content: a changed row is a changed file.
            source.digest =
                system::digest(source.digest + request_.given->row_text(task.input.path));
        }
        if (!task.known_digest.empty() && source.digest == task.known_digest) {
            result_.same_content.back() = true;
            return {};
        }
        const ReadRequest request{readable(source.name), request_.options};
        auto reading = request_.readers.read(content->bytes, request);
        if (reading && reading->scanned_pages > 0 && request_.recogniser != nullptr) {
            const Scan scan{content->bytes, request, reading->scanned_pages,
                            languages_of(task.input.path, request.name)};
            reading = read_scan(scan, *request_.recogniser, request_.readers);
        }
        if (!reading) return pass_on(std::move(reading));
        add_reading(number, *std::move(reading), source);
        return {};
    }

    /// Of a scan, as somebody told them: the command line, the manifest, the file's name, its
    /// folder.
    std::string languages_of(const std::filesystem::path& path, const std::string& name) const {
        if (!request_.ocr_languages.empty()) return request_.ocr_languages;
        document::Masthead said;
        if (request_.given != nullptr) request_.given->apply(path, false, said);
        if (!said.language.empty()) return said.language;
        const std::string language = structure::language_in_name(name);
        return language.empty() ? structure::language_of_folder(name) : language;
    }

    void add_reading(std::size_t number, Reading reading, index::Source& source) {
        source.outcome = outcome_of(reading);
        source.reason = std::move(reading.reason);
        source.warnings = std::move(reading.warnings);
        for (document::Edition& edition : reading.editions) {
            if (request_.given != nullptr) {
                request_.given->apply(request_.tasks[number].input.path,
                                      reading.editions.size() == 1, edition.masthead);
            }
            add_edition(number, edition, source);
        }
    }

    void add_edition(std::size_t number, const document::Edition& edition, index::Source& source) {
        const std::string& language = edition.masthead.language;
        const Xapian::docid entry = segment_of(language).add(edition, source.name);
        std::string key = reference::to_string({edition.masthead.symbol, language, {}});
        result_.claims.push_back({key, language, number, edition.doubt, entry,
                                  edition.passages.size(), add_guests(edition, source)});
        source.editions.push_back(std::move(key));
        source.doubts.push_back(edition.doubt);
        source.counts.push_back(edition.passages.size());
        source.passages += edition.passages.size();
        passages_ += edition.passages.size();
    }

    std::vector<Guests> add_guests(const document::Edition& edition, const index::Source& source) {
        std::map<std::string, document::Edition> by_language;
        for (const document::Passage& passage : edition.passages) {
            if (passage.language.empty() || passage.language == edition.masthead.language) continue;
            by_language[passage.language].passages.push_back(passage);
        }
        std::vector<Guests> guests;
        for (auto& [language, part] : by_language) {
            part.masthead = edition.masthead;
            part.formula = edition.formula;
            guests.push_back(
                {language, segment_of(language).add(part, source.name), part.passages.size()});
        }
        return guests;
    }

    Segment& segment_of(const std::string& language) {
        auto segment = segments_.find(language);
        if (segment == segments_.end()) {
            const auto folder = request_.folder / language;
            std::filesystem::create_directories(request_.folder);
            segment = segments_.try_emplace(language, folder, language).first;
            result_.segments[language] = folder;
        }
        return segment->second;
    }

    const BatchRequest& request_;
    BatchResult result_;
    std::map<std::string, Segment> segments_;
    std::size_t passages_ = 0;
};

}  // namespace

std::vector<BatchRange> cut_into_batches(const std::vector<Task>& tasks) {
    const auto bytes = [](const Task& task) { return task.input.stamp.bytes; };
    const std::uint64_t total =
        std::transform_reduce(tasks.begin(), tasks.end(), std::uint64_t{0}, std::plus<>{}, bytes);
    const std::uint64_t wished =
        std::clamp(total / wished_batches, min_batch_bytes, max_batch_bytes);
    std::vector<BatchRange> ranges;
    std::uint64_t size = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        size += bytes(tasks[i]);
        if (size < wished && i + 1 < tasks.size()) continue;
        ranges.push_back({begin, i + 1});
        begin = i + 1;
        size = 0;
    }
    return ranges;
}

Result<BatchResult> run_batch(const BatchRequest& request) {
    try {
        return Batch(request).run();
    } catch (const Xapian::Error& error) {
        // Never go on with a database that failed once (reliability.md section 1): the run is over.
        return fail(Kind::system, request.folder.string(),
                    "cannot be written: " + error.get_description(),
                    "make room or choose another folder with --index, then run again");
    } catch (const std::bad_alloc&) {
        return fail(Kind::system, request.folder.string(), "there is not enough memory",
                    "use fewer --jobs or free some memory, then run again");
    } catch (const std::system_error& error) {
        return fail(Kind::system, request.folder.string(), error.code().message(),
                    "make room or choose another folder with --index, then run again");
    }
}

}  // namespace chancery::ingest
