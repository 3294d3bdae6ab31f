// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/open.hpp"

#include <algorithm>
#include <cstdlib>

#include "indexer/analysis/analyse.hpp"
#include "indexer/system/files.hpp"
#include "indexer/text/language.hpp"

namespace chancery::index {
namespace {

std::size_t fact(const Manifest& manifest, const std::string& name) {
    const auto found = manifest.facts.find(name);
    return found == manifest.facts.end() ? 0 : std::strtoull(found->second.c_str(), nullptr, 10);
}

/// Languages that have a count of passages among the facts ("en.passages").
std::vector<std::string> languages_of(const Manifest& manifest) {
    constexpr std::string_view ending = ".passages";
    std::vector<std::string> languages;
    for (const auto& [name, value] : manifest.facts) {
        if (name.ends_with(ending))
            languages.push_back(name.substr(0, name.size() - ending.size()));
    }
    const auto place = [](const std::string& language) {
        return std::ranges::find(text::official_languages, language) -
               text::official_languages.begin();
    };
    std::ranges::stable_sort(languages, {}, place);
    return languages;
}

}  // namespace

Result<Index> Index::open(const std::filesystem::path& folder) {
    auto snapshot = open_snapshot(folder, analysis::version);
    if (!snapshot) return pass_on(std::move(snapshot));
    Index index;
    index.snapshot_ = std::make_shared<Snapshot>(*std::move(snapshot));
    index.languages_ = languages_of(index.snapshot_->manifest);
    index.shelves_ = std::make_shared<std::map<std::string, Shelf, std::less<>>>();
    index.mapped_ = std::make_shared<MappedFiles>();
    return index;
}

Result<const Shelf*> Index::shelf(std::string_view language) const {
    if (const auto open = shelves_->find(language); open != shelves_->end()) return &open->second;
    if (std::ranges::count(languages_, language) == 0) return nullptr;
    const std::filesystem::path folder = snapshot_->folder / language;
    auto lengths = Lengths::read(folder / lengths_file);
    if (!lengths) return pass_on(std::move(lengths));
    auto order = WorksOrder::read(folder / order_file);
    if (!order) return pass_on(std::move(order));
    try {
        Shelf shelf{std::string(language),
                    Xapian::Database(folder.string()),
                    *std::move(lengths),
                    *std::move(order),
                    fact(manifest(), std::string(language) + ".editions"),
                    fact(manifest(), std::string(language) + ".passages")};
        return &shelves_->emplace(language, std::move(shelf)).first->second;
    } catch (const Xapian::Error& error) {
        return fail(Kind::index, folder.string(), "is damaged: " + error.get_msg(),
                    "run chancery-index --verify, then build the index anew");
    }
}

Result<std::shared_ptr<const system::MappedFile>> Index::mapped(const ManifestFile& file) const {
    if (const auto open = mapped_->find(file.name); open != mapped_->end()) return open->second;
    auto mapped = system::MappedFile::open(generation_folder() / file.name);
    if (!mapped) return pass_on(std::move(mapped));
    if (system::digest(mapped->bytes()) != file.digest)
        return fail(Kind::index, file.name, "is damaged");
    auto kept = std::make_shared<const system::MappedFile>(*std::move(mapped));
    return mapped_->emplace(file.name, std::move(kept)).first->second;
}

std::filesystem::path default_folder() {
    const auto variable = [](const char* name) {
        const char* value = std::getenv(name);
        return std::filesystem::path(value == nullptr ? "" : value);
    };
    if (auto folder = variable("CHANCERY_INDEX"); !folder.empty()) return folder;
    if (auto home = variable("XDG_DATA_HOME"); !home.empty()) return home / "chancery" / "index";
    return variable("HOME") / ".local" / "share" / "chancery" / "index";
}

}  // namespace chancery::index
