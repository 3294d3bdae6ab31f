// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ingest/edition_writer.hpp"

#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include <xapian.h>

#include "indexer/analysis/analyse.hpp"
#include "indexer/index/generation.hpp"
#include "indexer/index/sources.hpp"
#include "indexer/ingest/segment.hpp"
#include "indexer/system/files.hpp"

namespace chancery::ingest {
namespace {

namespace fs = std::filesystem;

}  // namespace

class EditionWriter::State {
  public:
    explicit State(index::NewGeneration generation)
        : generation_(std::move(generation)),
          // Below the folder that make_shelves() clears away.
          work_(generation_.folder() / "segments.tmp" / "editions") {}

    void add(const document::Edition& edition) {
        const std::string& language = edition.masthead.language;
        auto segment = segments_.find(language);
        if (segment == segments_.end()) {
            fs::create_directories(work_);
            segment = segments_.try_emplace(language, work_ / language, language).first;
            batch_.segments[language] = work_ / language;
        }
        segment->second.add(edition, {});
    }

    Result<index::Manifest> publish(const Facts& facts) {
        for (auto& [language, segment] : segments_) segment.finish();
        segments_.clear();
        const std::optional<index::Snapshot> nothing_before;
        auto counts = make_shelves({generation_, nothing_before, {std::move(batch_)}, {}, {}});
        if (!counts) return pass_on(std::move(counts));
        auto written = system::write_file(generation_.folder() / index::sources_file,
                                          index::to_text(std::vector<index::Source>{}));
        if (!written) return pass_on(std::move(written));
        index::Manifest manifest;
        manifest.format = index::format_version;
        manifest.analysis = analysis::version;
        manifest.facts = *std::move(counts);
        manifest.facts.insert(facts.begin(), facts.end());
        return generation_.publish(std::move(manifest));
    }

    const fs::path& folder() const { return generation_.folder(); }

  private:
    index::NewGeneration generation_;
    fs::path work_;
    std::map<std::string, Segment> segments_;
    BatchResult batch_;
};

namespace {

/// What Xapian and the system throw while entries are written, as an error.
template <class T>
Result<T> guarded(const fs::path& folder, const std::function<Result<T>()>& write) {
    constexpr const char* remedy = "make room or choose another folder, then run again";
    try {
        return write();
    } catch (const Xapian::Error& error) {
        return fail(Kind::system, folder.string(), "cannot be written: " + error.get_description(),
                    remedy);
    } catch (const fs::filesystem_error& error) {
        return fail(Kind::system, folder.string(), "cannot be written: " + error.code().message(),
                    remedy);
    }
}

}  // namespace

EditionWriter::EditionWriter(std::unique_ptr<State> state) : state_(std::move(state)) {}
EditionWriter::EditionWriter(EditionWriter&&) noexcept = default;
EditionWriter& EditionWriter::operator=(EditionWriter&&) noexcept = default;
EditionWriter::~EditionWriter() = default;

Result<EditionWriter> EditionWriter::begin(const fs::path& index) {
    auto generation = index::NewGeneration::begin(index);
    if (!generation) return pass_on(std::move(generation));
    return EditionWriter(std::make_unique<State>(*std::move(generation)));
}

Result<void> EditionWriter::add(const document::Edition& edition) {
    return guarded<void>(state_->folder(), [&]() -> Result<void> {
        state_->add(edition);
        return {};
    });
}

Result<index::Manifest> EditionWriter::publish(const Facts& facts) {
    return guarded<index::Manifest>(state_->folder(), [&] { return state_->publish(facts); });
}

}  // namespace chancery::ingest
