// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/ingest_desk.hpp"

#include <chrono>
#include <stdexcept>
#include <utility>

#include "indexer/index/open.hpp"
#include "indexer/index/stored.hpp"
#include "indexer/ingest/verify.hpp"

namespace chancery::tests {
namespace {

namespace fs = std::filesystem;

template <class T>
T whole(Result<T> result) {
    if (!result) throw std::runtime_error(to_sentence(result.error()));
    return *std::move(result);
}

void add_passages(const index::Shelf& shelf, const std::string& language, Passages& passages) {
    std::string edition;
    for (Xapian::docid id = 1; id <= shelf.lengths.last(); ++id) {
        if (shelf.lengths[id] == index::Lengths::no_entry) continue;
        const std::string data = shelf.database.get_document(id).get_data();
        if (!shelf.lengths.is_passage(id)) {
            const auto record = whole(index::decode_edition(data));
            edition = record.masthead.symbol.name + "@" + language + "#";
            continue;
        }
        const auto passage = whole(index::decode_passage(data));
        const std::string key = edition + to_string(passage.pinpoint);
        if (!passages.emplace(key, passage.text).second) {
            throw std::runtime_error("two passages have the key " + key);
        }
    }
}

}  // namespace

void IngestDesk::write(std::string_view name, std::string_view bytes) {
    put(inputs / name, bytes);
    fs::last_write_time(inputs / name,
                        fs::file_time_type::clock::now() + std::chrono::minutes(++minutes_));
}

void IngestDesk::remove(std::string_view name) const {
    fs::remove(inputs / name);
}

Result<ingest::IngestReport> IngestDesk::try_run(const std::vector<std::string>& paths,
                                                 unsigned jobs) const {
    ingest::IngestOptions options;
    options.index = index;
    for (const std::string& path : paths) options.paths.push_back((inputs / path).string());
    options.jobs = jobs;
    return ingest::ingest(options);
}

ingest::IngestReport IngestDesk::run(const std::vector<std::string>& paths, unsigned jobs) const {
    auto report = whole(try_run(paths, jobs));
    const auto verified = whole(ingest::verify(index));
    if (!verified.faults.empty()) throw std::runtime_error("verify: the index is not sound");
    return report;
}

Passages IngestDesk::passages() const {
    Passages passages;
    auto opened = whole(index::Index::open(index));
    for (const std::string& language : opened.languages()) {
        add_passages(*whole(opened.shelf(language)), language, passages);
    }
    return passages;
}

AknWork lantern(const std::string& symbol, const std::string& text, const std::string& language) {
    AknWork work;
    work.symbol = symbol;
    work.language = language;
    work.paragraphs = {text, "Second"};
    return work;
}

std::vector<std::string> names(const std::vector<index::Source>& sources, index::Outcome outcome) {
    std::vector<std::string> names;
    for (const index::Source& source : sources) {
        if (source.outcome == outcome) names.push_back(source.name);
    }
    return names;
}

}  // namespace chancery::tests
