// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ingest/ingest.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <functional>
#include <iterator>
#include <map>
#include <mutex>
#include <set>
#include <string_view>
#include <system_error>
#include <thread>

#include "indexer/analysis/analyse.hpp"
#include "indexer/index/layout.hpp"
#include "indexer/index/snapshot.hpp"
#include "indexer/ingest/claims.hpp"
#include "indexer/ingest/inputs.hpp"
#include "indexer/ingest/names.hpp"
#include "indexer/ingest/ocr_languages.hpp"
#include "indexer/ingest/shelves.hpp"
#include "indexer/readers/readers.hpp"
#include "indexer/system/landlock.hpp"

namespace chancery::ingest {
namespace {

using index::Outcome;
using index::Source;

/// A row of the report for what is no source.
Source mention(const std::string& path, const std::string& name, Outcome outcome,
               const std::string& reason) {
    Source source;
    source.path = path;
    source.name = name;
    source.outcome = outcome;
    source.reason = reason;
    return source;
}

/// The extensions that readers know: ".docx, .pdf, .xml".
std::string known_extensions() {
    std::set<std::string_view> extensions;
    for (const readers::Format& format : readers::formats()) extensions.insert(format.extension);
    std::string list;
    for (const std::string_view extension : extensions) {
        list += (list.empty() ? "" : ", ") + std::string(extension);
    }
    return list;
}

class Run {
  public:
    Run(const IngestOptions& options, Inputs inputs, index::NewGeneration generation,
        ReaderPool& readers, Recogniser* recogniser)
        : options_(options),
          generation_(std::move(generation)),
          inputs_(std::move(inputs)),
          readers_(readers),
          recogniser_(recogniser) {}

    Result<IngestReport> go() {
        for (const Fault& fault : inputs_.faults) {
            report_.faults.push_back(
                mention(fault.path, fault.path, Outcome::failed, fault.reason));
        }
        if (inputs_.files.empty()) {
            report_.notes.push_back("the paths hold no file whose name a reader knows (" +
                                    known_extensions() + ")");
        }
        for (const Skipped& entry : inputs_.skipped) {
            report_.skipped.push_back(
                mention(entry.path.string(), entry.name, Outcome::skipped, entry.reason));
        }
        if (system::landlock_version() == 0) {
            report_.notes.push_back(
                "this kernel has no Landlock: processes that read documents can open other files, "
                "though neither change nor send them");
        }
        auto known = known_sources();
        if (!known) return pass_on(std::move(known));
        if (!options_.given.empty()) {
            auto given = read_given(options_.given);
            if (!given) return pass_on(std::move(given));
            given_ = *std::move(given);
            tell_unused();
        }
        part_names(inputs_, *known);
        plan_ = make_plan(inputs_, *known, &given_, options_.ocr);
        report_.unchanged = plan_.unchanged;
        report_.failed_before = plan_.failed_before;
        report_.removed = plan_.removed;
        const bool anew = options_.learning == Learning::always;
        if (plan_.to_read.empty() && plan_.removed.empty() && previous_ != nullptr && !anew)
            return leave();
        auto batches = read_all();
        if (!batches) return pass_on(std::move(batches));
        return finish(*std::move(batches));
    }

  private:
    /// Rows of the given table that name no file of this run.
    void tell_unused() {
        std::vector<std::filesystem::path> files;
        for (const Input& input : inputs_.files) files.push_back(input.path);
        for (const std::string& path : given_.unused(files)) {
            report_.notes.push_back("the manifest names " + path +
                                    ", which is not among the files");
        }
    }

    /// The record of the generation before; empty when there is none that can be gone on with.
    Result<std::vector<Source>> known_sources() {
        std::string why_not;
        const auto& previous = generation_.previous(analysis::version, &why_not);
        if (!previous) {
            if (!std::filesystem::exists(options_.index / index::current_file)) {
                return std::vector<Source>{};
            }
            // Never built anew from the paths of this run alone: other sources would be lost.
            auto error = index::open_snapshot(options_.index, analysis::version);
            if (error) {  // opened at the second try: the system had refused something
                return fail(Kind::system, options_.index.string(), why_not, "run again");
            }
            if (error.error().kind == Kind::index) {
                error.error().remedy = "remove the folder and index all its sources again";
            }
            return pass_on(std::move(error));
        }
        auto sources = index::read_sources(previous->folder);
        if (!sources) {
            return fail(sources.error().kind, previous->folder.string(), sources.error().why,
                        "remove the index folder and build it anew");
        }
        previous_ = &*previous;
        return sources;
    }

    /// Nothing to do: the published generation stays.
    Result<IngestReport> leave() {
        report_.sources = plan_.kept;
        report_.manifest = previous_->manifest;
        tell_skipped();
        return std::move(report_);
    }

    Result<std::vector<BatchResult>> read_all() {
        const std::vector<BatchRange> ranges = cut_into_batches(plan_.to_read);
        std::vector<Result<BatchResult>> results(ranges.size(), Result<BatchResult>(BatchResult{}));
        const unsigned processors = std::max(1U, std::thread::hardware_concurrency());
        const std::size_t workers =
            std::min<std::size_t>(options_.jobs == 0 ? processors : options_.jobs, ranges.size());
        std::atomic<std::size_t> next{0};
        std::atomic<bool> broken{false};
        const auto work = [&](std::exception_ptr& thrown) {
            try {
                for (std::size_t i = next++; i < ranges.size() && !broken; i = next++) {
                    results[i] = run_batch(request_for(ranges[i], i));
                    if (!results[i]) broken = true;
                }
            } catch (...) {  // leaving a thread, it would end the program
                thrown = std::current_exception();
                broken = true;
            }
        };
        std::vector<std::exception_ptr> thrown(std::max<std::size_t>(workers, 1));
        {
            std::vector<std::jthread> threads;
            try {
                for (std::size_t i = 1; i < workers; ++i) {
                    threads.emplace_back(work, std::ref(thrown[i]));
                }
            } catch (const std::system_error&) {
                // No more threads are to be had: those that run do all the work.
            }
            work(thrown[0]);
        }
        for (const std::exception_ptr& exception : thrown) {
            if (exception) std::rethrow_exception(exception);
        }
        std::vector<BatchResult> batches;
        for (auto& result : results) {
            if (!result) return pass_on(std::move(result));
            batches.push_back(*std::move(result));
        }
        return batches;
    }

    BatchRequest request_for(BatchRange range, std::size_t number) {
        return {plan_.to_read,
                range,
                generation_.folder() / "segments.tmp" / ("batch-" + std::to_string(number)),
                options_.max_file_bytes,
                readers_,
                options_.reading,
                [this](const FileDone& file) { count(file); },
                &given_,
                recogniser_,
                options_.ocr_languages};
    }

    void count(const FileDone& file) {
        const std::scoped_lock lock(progress_lock_);
        ++standing_.done;
        standing_.total = plan_.to_read.size();
        standing_.failed += file.failed;
        standing_.passages += file.passages;
        options_.progress(standing_);
    }

    /// Files whose bytes are of no known format: a remark when they were found in a folder, a
    /// failure when somebody named them.
    void tell_skipped() {
        std::map<std::string_view, bool> named;
        for (const Input& input : inputs_.files) named.emplace(input.path.native(), input.named);
        for (const Source& source : report_.sources) {
            const auto input = named.find(source.path);
            if (source.outcome != Outcome::skipped || input == named.end()) continue;
            (input->second ? report_.refused : report_.skipped).push_back(source);
        }
    }

    /// Sources of the tasks; files whose content is the same keep what they gave.
    std::vector<Source> gather(std::vector<BatchResult>& batches) {
        std::vector<Source> sources;
        std::map<std::string_view, const Source*> by_path;
        for (const Source& source : plan_.before) by_path.emplace(source.path, &source);
        for (BatchResult& batch : batches) {
            for (std::size_t i = 0; i < batch.sources.size(); ++i) {
                Source& source = batch.sources[i];
                if (batch.same_content[i]) {
                    Source before = *by_path.at(source.path);
                    before.stamp = source.stamp;
                    if (is_failure(before.outcome)) ++report_.failed_before;
                    plan_.kept.push_back(std::move(before));
                    ++report_.unchanged;
                }
                // What could not be read this time is not known to have changed: what it gave
                // stays.
                const auto before = by_path.find(source.path);
                const bool unread = source.outcome == Outcome::failed && source.digest.empty();
                if (unread && before != by_path.end() && !before->second->editions.empty()) {
                    plan_.kept.push_back(*before->second);
                    still_held_.insert(source.path);
                }
                sources.push_back(std::move(source));
            }
        }
        return sources;
    }

    Result<IngestReport> finish(std::vector<BatchResult> batches) {
        std::vector<bool> same;
        for (const BatchResult& batch : batches) {
            same.insert(same.end(), batch.same_content.begin(), batch.same_content.end());
        }
        std::vector<Source> sources = gather(batches);
        const Settlement settlement = settle_claims(batches, sources, plan_.kept);
        auto facts =
            make_shelves({generation_, generation_.previous(analysis::version, nullptr), batches,
                          settlement.lost, dropped(settlement, sources, same), options_.learning});
        if (!facts) return pass_on(std::move(facts));
        for (std::size_t i = 0; i < sources.size(); ++i) {
            if (same[i]) continue;
            report_.passages += sources[i].passages;
            report_.read.push_back(std::move(sources[i]));
        }
        return publish(*std::move(facts));
    }

    /// Editions whose entries in the generation before go: of removed, changed and beaten files.
    std::set<std::string> dropped(const Settlement& settlement, const std::vector<Source>& sources,
                                  const std::vector<bool>& same) const {
        std::set<std::string> editions = settlement.replaced;
        const auto add = [&](const Source& source) {
            if (source.outcome == Outcome::duplicate) return;
            editions.insert(source.editions.begin(), source.editions.end());
        };
        for (const Source& source : plan_.removed) add(source);
        std::set<std::string_view> untouched;
        for (std::size_t i = 0; i < sources.size(); ++i) {
            if (same[i] || still_held_.contains(sources[i].path)) untouched.insert(sources[i].path);
        }
        for (const Source& source : plan_.before) {
            if (!untouched.contains(source.path)) add(source);
        }
        return editions;
    }

    Result<IngestReport> publish(Facts facts) {
        std::vector<Source> all = plan_.kept;
        std::ranges::copy_if(report_.read, std::back_inserter(all), [&](const Source& source) {
            return !still_held_.contains(source.path);
        });
        std::ranges::stable_sort(all, {}, &Source::path);
        for (const Outcome outcome : {Outcome::indexed, Outcome::partly, Outcome::duplicate,
                                      Outcome::failed, Outcome::skipped, Outcome::scanned}) {
            facts["sources." + std::string(to_string(outcome))] =
                std::to_string(std::ranges::count(all, outcome, &Source::outcome));
        }
        auto written =
            system::write_file(generation_.folder() / index::sources_file, index::to_text(all));
        if (!written) return pass_on(std::move(written));
        index::Manifest manifest;
        manifest.format = index::format_version;
        manifest.analysis = analysis::version;
        manifest.facts = std::move(facts);
        auto published = generation_.publish(std::move(manifest));
        if (!published) return pass_on(std::move(published));
        report_.sources = std::move(all);
        report_.manifest = *std::move(published);
        report_.published = true;
        tell_skipped();
        return std::move(report_);
    }

    const IngestOptions& options_;
    index::NewGeneration generation_;
    const index::Snapshot* previous_ = nullptr;
    Inputs inputs_;
    ReaderPool& readers_;
    Recogniser* recogniser_;
    GivenTable given_;
    Plan plan_;
    IngestReport report_;
    Standing standing_;
    std::set<std::string> still_held_;  // files that could not be read and keep what they gave
    std::mutex progress_lock_;
};

/// Languages that were asked for must be there; a missing program is told of each scan.
Result<std::unique_ptr<Recogniser>> start_recogniser(const IngestOptions& options) {
    auto recogniser = Recogniser::start(options.recognition);
    if (!recogniser || !(*recogniser)->missing().empty()) return recogniser;
    auto tables = ocr_tables(options.ocr_languages, (*recogniser)->languages());
    if (!tables) return pass_on(std::move(tables));
    return recogniser;
}

}  // namespace

Result<IngestReport> ingest(const IngestOptions& options) {
    Inputs inputs = find_inputs(options.paths);
    // Before anything is written: a mistyped path makes no index.
    if (inputs.roots.empty() && !inputs.faults.empty()) {
        const Fault& fault = inputs.faults.front();
        return fail(Kind::input, fault.path, fault.reason, "check the path");
    }
    // Before anything is open that a forked process could keep.
    auto readers = ReaderPool::start(options.limits);
    if (!readers) return pass_on(std::move(readers));
    std::unique_ptr<Recogniser> recogniser;
    if (options.ocr) {
        auto started = start_recogniser(options);
        if (!started) return pass_on(std::move(started));
        recogniser = *std::move(started);
    }
    auto generation = index::NewGeneration::begin(options.index);
    if (!generation) return pass_on(std::move(generation));
    return Run(options, std::move(inputs), *std::move(generation), **readers, recogniser.get())
        .go();
}

}  // namespace chancery::ingest
