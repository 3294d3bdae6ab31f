// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/verbs/bench.hpp"

#include <utility>

#include "bench/quality/verbs/verbs.hpp"
#include "indexer/program/progress.hpp"
#include "indexer/text/language.hpp"

namespace chancery::quality {
namespace {

Result<std::string> language_of(const program::Options& options) {
    if (options.language.empty()) return std::string();
    std::string code = text::language_code(options.language);
    if (!code.empty()) return code;
    return fail(Kind::usage, "--language " + options.language, "this is no known language",
                "give a code such as en, fr, es, ru, ar or zh");
}

}  // namespace

Result<Bench> open_collection_bench(const std::string& path, const std::filesystem::path& keep,
                                    const program::Options& options, program::Streams& streams) {
    auto language = language_of(options);
    if (!language) return pass_on(std::move(language));
    auto collection = find_collection(path);
    if (!collection) return pass_on(std::move(collection));
    Bench bench;
    bench.name = collection->name;
    bench.topics_file = collection->topics.string();
    bench.qrels_file = collection->qrels.string();
    {
        program::Progress progress(streams.err, streams.error_screen, "documents");
        auto made =
            CollectionIndex::make(*collection, {*language, keep, [&](std::size_t read) {
                                                    if (!options.quiet)
                                                        progress.update({.done = read, .total = 0});
                                                }});
        if (!made) return pass_on(std::move(made));
        bench.collection = *std::move(made);
    }
    for (const std::string& note : bench.collection->notes()) {
        if (!options.quiet) tell(streams, bench.name + ": " + note);
    }
    auto retriever = Retriever::open(bench.collection->folder());
    if (!retriever) return pass_on(std::move(retriever));
    bench.retriever = *std::move(retriever);
    return bench;
}

Result<Bench> open_bench(const program::Options& options, program::Streams& streams) {
    if (!options.collection.empty() && !options.index.empty()) {
        return fail(Kind::usage, "--index and --collection", "only one of them can be searched",
                    "leave one of them out");
    }
    if (options.collection.empty() && !options.keep.empty()) {
        return fail(Kind::usage, "--keep " + options.keep, "there is no collection to be indexed",
                    "name it with --collection");
    }
    Bench bench;
    if (!options.collection.empty()) {
        auto made = open_collection_bench(options.collection, options.keep, options, streams);
        if (!made) return made;
        bench = *std::move(made);
    } else {
        const std::filesystem::path folder =
            options.index.empty() ? index::default_folder() : std::filesystem::path(options.index);
        auto retriever = Retriever::open(folder);
        if (!retriever) return pass_on(std::move(retriever));
        bench.retriever = *std::move(retriever);
        bench.name = folder.filename().string();
    }
    if (!options.topics.empty()) bench.topics_file = options.topics;
    if (!options.qrels.empty()) bench.qrels_file = options.qrels;
    return bench;
}

Result<std::vector<Topic>> topics_of(const Bench& bench) {
    if (bench.topics_file.empty()) {
        return fail(Kind::usage, bench.name, "no topics are known",
                    "give a file of them with --topics");
    }
    return read_topics(bench.topics_file);
}

Result<void> check_format(const program::Options& options) {
    if (options.format == "text" || options.format == "json") return {};
    return fail(Kind::usage, "--format " + options.format, "there is no such form",
                "choose text or json");
}

Result<RetrievalSettings> settings_of(const program::Options& options) {
    RetrievalSettings settings;
    if (options.depth == 0) {
        return fail(Kind::usage, "--depth 0", "no document would be ranked", "give 1 or more");
    }
    settings.depth = options.depth;
    settings.unit = options.unit == "work" ? Unit::work : Unit::passage;
    settings.reprints_as_one = options.reprints;
    settings.by_meaning = options.meaning;
    settings.expansion = !options.no_expansion;
    settings.syntax = options.syntax == "query" ? results::Syntax::query : results::Syntax::words;
    auto language = language_of(options);
    if (!language) return pass_on(std::move(language));
    settings.language = *std::move(language);
    return settings;
}

}  // namespace chancery::quality
