// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/collection/collection.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>

#include <fmt/format.h>

#include "bench/quality/collection/json_documents.hpp"
#include "bench/quality/collection/trec_documents.hpp"
#include "indexer/program/numbers.hpp"
#include "indexer/system/files.hpp"

namespace chancery::quality {
namespace {

namespace fs = std::filesystem;

enum class Format { none, json, trec, packed };

constexpr std::uint64_t max_trec_bytes = std::uint64_t{2} << 30;
constexpr auto document_files = std::to_array<std::string_view>({"docs.jsonl", "corpus.jsonl"});
constexpr auto topic_files = std::to_array<std::string_view>(
    {"topics.tsv", "topics.jsonl", "topics.txt", "queries.jsonl", "queries.tsv"});
constexpr auto qrels_files = std::to_array<std::string_view>(
    {"qrels.txt", "qrels.tsv", "qrels/test.tsv", "qrels/dev.tsv", "qrels/train.tsv"});

/// By the first bytes that are neither blank nor a byte order mark.
Format format_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes(4096, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    std::string_view start = bytes;
    if (start.starts_with("\x1f\x8b")) return Format::packed;
    if (start.starts_with("\xef\xbb\xbf")) start.remove_prefix(3);
    start.remove_prefix(std::min(start.find_first_not_of(" \t\r\n"), start.size()));
    if (start.starts_with('{')) return Format::json;
    const bool trec = start.starts_with("<DOC") || start.starts_with("<doc");
    return trec ? Format::trec : Format::none;
}

/// The first of some names that is there; empty when none is.
template <class Names>
fs::path first_of(const fs::path& folder, const Names& names) {
    for (const std::string_view name : names) {
        std::error_code error;
        if (fs::is_regular_file(folder / name, error)) return folder / name;
    }
    return {};
}

auto no_collection(const std::string& path, std::string why) {
    return fail(Kind::input, path, std::move(why),
                "give a folder with docs.jsonl or corpus.jsonl, or files of <DOC> elements");
}

/// All regular files below a folder, by path. Error `input` when the system refuses one.
Result<std::vector<fs::path>> files_below(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    fs::recursive_directory_iterator place(folder, error), end;
    while (!error && place != end) {
        if (place->is_regular_file(error)) files.push_back(place->path());
        error.clear();  // a link to nothing is no file
        place.increment(error);
    }
    if (error) {
        return fail(Kind::input, folder.string(), "cannot be read: " + error.message(),
                    "check the permissions");
    }
    std::ranges::sort(files);
    return files;
}

Result<void> find_in_folder(const fs::path& folder, Collection& collection) {
    if (const fs::path file = first_of(folder, document_files); !file.empty()) {
        collection.files = {file};
        return {};
    }
    auto files = files_below(folder);
    if (!files) return pass_on(std::move(files));
    std::vector<fs::path> others, packed;
    for (const fs::path& file : *files) {
        if (file == collection.topics || file == collection.qrels) continue;
        const Format format = format_of(file);
        if (format == Format::packed) packed.push_back(file);
        (format == Format::json || format == Format::trec ? collection.files : others)
            .push_back(file);
    }
    if (!packed.empty()) {
        collection.notes.push_back(fmt::format(
            "{} compressed, the first {}, and left out; gunzip unpacks them",
            program::counted(packed.size(), "file is", "files are"), packed.front().string()));
    }
    if (others.size() > packed.size()) {
        collection.notes.push_back(fmt::format(
            "{} below {} no documents and left out",
            program::counted(others.size() - packed.size(), "file", "files"), folder.string()));
    }
    return {};
}

Result<void> read_trec_file(const fs::path& path, const TakeDocument& take,
                            std::vector<std::string>& notes) {
    auto bytes = system::read_named(path.string(), max_trec_bytes);
    if (!bytes) return pass_on(std::move(bytes));
    auto foreign = read_trec_documents(*bytes, path.string(), take);
    if (!foreign) return pass_on(std::move(foreign));
    if (*foreign > 0) {
        notes.push_back(fmt::format("{}: {} not UTF-8 and read as ISO 8859-1", path.string(),
                                    program::counted(*foreign, "document is", "documents are")));
    }
    return {};
}

Result<void> read_json_file(const fs::path& path, const TakeDocument& take) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return fail(Kind::input, path.string(), "cannot be read", "check the permissions");
    }
    if (file.peek() == 0xef) file.ignore(3);  // a byte order mark: no JSON begins so
    return read_json_documents(file, path.string(), take);
}

}  // namespace

Result<Collection> find_collection(const std::string& path) {
    Collection collection;
    const fs::path place(path);
    collection.name = (place.has_filename() ? place : place.parent_path()).filename().string();
    std::error_code error;
    const fs::file_status status = fs::status(place, error);
    if (!fs::exists(status)) return no_collection(path, "there is no such file or folder");
    if (fs::is_directory(status)) {
        collection.topics = first_of(place, topic_files);
        collection.qrels = first_of(place, qrels_files);
        auto found = find_in_folder(place, collection);
        if (!found) return pass_on(std::move(found));
        if (collection.files.empty()) return no_collection(path, "holds no documents");
        return collection;
    }
    const Format format = format_of(place);
    if (format == Format::packed) {
        return fail(Kind::input, path, "is compressed", "unpack it with gunzip first");
    }
    if (format == Format::none) {
        return no_collection(path, "begins neither as JSON lines nor as TREC documents do");
    }
    collection.files = {place};
    return collection;
}

Result<void> read_collection(const Collection& collection, const TakeDocument& take,
                             std::vector<std::string>& notes) {
    for (const fs::path& file : collection.files) {
        auto read = format_of(file) == Format::trec ? read_trec_file(file, take, notes)
                                                    : read_json_file(file, take);
        if (!read) return read;
    }
    return {};
}

Result<std::string> digest_of(const Collection& collection) {
    std::string digests;
    for (const fs::path& file : collection.files) {
        auto digest = system::digest_file(file);
        if (!digest) return digest;
        digests += *digest;
    }
    return system::digest(digests);
}

}  // namespace chancery::quality
