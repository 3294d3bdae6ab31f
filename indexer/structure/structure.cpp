// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/structure.hpp"

#include <utility>

#include "indexer/structure/citations.hpp"
#include "indexer/structure/item.hpp"
#include "indexer/structure/masthead.hpp"
#include "indexer/structure/passage_languages.hpp"
#include "indexer/structure/print.hpp"
#include "indexer/structure/print/front.hpp"
#include "indexer/structure/verbs.hpp"
#include "indexer/structure/votes.hpp"

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

/// A work on its way to an edition.
struct Source {
    document::ParsedWork printed;  // where passes of print made a work of their own
    const document::ParsedWork* work = nullptr;
    bool is_printed = false;
    std::vector<std::string> warnings;
};

/// The works of a file; those of printed pages get the form that markup gives others.
std::vector<Source> works_of(const document::ParsedFile& file, std::string_view path) {
    std::vector<Source> sources;
    for (const document::ParsedWork& work : file.works) {
        if (!is_printed(work)) {
            sources.emplace_back().work = &work;
            continue;
        }
        std::vector<std::string> warnings;
        for (document::ParsedWork& part : read_print(work, path, warnings)) {
            Source& source = sources.emplace_back();
            source.printed = std::move(part);
            source.is_printed = true;
            source.warnings = std::exchange(warnings, {});
        }
    }
    for (Source& source : sources) {
        if (source.is_printed) source.work = &source.printed;
    }
    return sources;
}

Items items_of(const Source& source) {
    Items items = make_items(source.work->blocks);
    if (source.is_printed) {
        nest_lists(items);
    } else {
        find_titles(items);
    }
    settle_regions(items, source.is_printed);
    outline(items);
    return items;
}

}  // namespace

Structured to_editions(const document::ParsedFile& file, std::string_view path) {
    Structured result;
    std::vector<Source> sources = works_of(file, path);
    for (std::size_t i = 0; i < sources.size(); ++i) {
        Source& source = sources[i];
        Items items = items_of(source);
        std::vector<std::string>& warnings = source.warnings;
        number(items, warnings, source.is_printed);
        const std::string sample = sample_of(items);
        MastheadResult read = read_masthead(
            {*source.work, i, sources.size(), path, sample, source.is_printed}, warnings);
        document::Edition edition{std::move(read.masthead), formula_of(items), to_passages(items),
                                  read.doubt * document::doubt_step + file.rank};
        adapt_roles(edition);
        find_votes(edition.passages, warnings);
        if (source.is_printed) find_languages(edition, warnings);
        govern(edition);
        cite(edition);
        for (std::string& warning : warnings) {
            result.warnings.push_back(edition.masthead.symbol.name + " " + std::move(warning));
        }
        if (!edition.passages.empty()) result.editions.push_back(std::move(edition));
    }
    return result;
}

}  // namespace chancery::structure
