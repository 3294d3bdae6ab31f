// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/structure.hpp"

#include "indexer/structure/item.hpp"
#include "indexer/structure/masthead.hpp"

namespace chancery::structure {
namespace {

constexpr std::size_t sample_bytes = 4000;

std::string sample_of(const Items& items) {
    std::string sample;
    for (const Item& item : items) {
        if (sample.size() >= sample_bytes) break;
        sample += item.text + " ";
    }
    return sample;
}

std::string formula_of(const Items& items) {
    std::string formula;
    for (const Item& item : items) {
        if (item.kind != document::BlockKind::formula) continue;
        if (!formula.empty()) formula += " / ";
        formula += item.text;
    }
    return formula;
}

/// Paragraphs of a report or convention are numbered; only resolutions and decisions operate.
void adapt_roles(document::Edition& edition) {
    const std::string& type = edition.masthead.type;
    if (type == "resolution" || type == "decision" || type == "draft") return;
    for (document::Passage& passage : edition.passages) {
        if (passage.role == document::Role::operative) passage.role = document::Role::numbered;
    }
}

}  // namespace

Structured to_editions(const document::ParsedFile& file, std::string_view path) {
    Structured result;
    for (std::size_t i = 0; i < file.works.size(); ++i) {
        Items items = make_items(file.works[i].blocks);
        find_titles(items);
        settle_regions(items);
        outline(items);
        std::vector<std::string> warnings;
        number(items, warnings);
        const std::string sample = sample_of(items);
        MastheadResult read =
            read_masthead({file.works[i], i, file.works.size(), path, sample}, warnings);
        document::Edition edition{std::move(read.masthead), formula_of(items), to_passages(items),
                                  read.doubt};
        adapt_roles(edition);
        for (std::string& warning : warnings) {
            result.warnings.push_back(edition.masthead.symbol.name + " " + std::move(warning));
        }
        if (!edition.passages.empty()) result.editions.push_back(std::move(edition));
    }
    return result;
}

}  // namespace chancery::structure
