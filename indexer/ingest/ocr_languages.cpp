// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ingest/ocr_languages.hpp"

#include <algorithm>
#include <array>

#include "indexer/text/language.hpp"

namespace chancery::ingest {
namespace {

/// What tesseract calls a language's table (ISO 639-2/T but for Chinese); the Debian package is
/// named after the table.
struct Row {
    std::string_view language, table;
};
constexpr auto rows = std::to_array<Row>({{"en", "eng"},
                                          {"fr", "fra"},
                                          {"es", "spa"},
                                          {"ru", "rus"},
                                          {"ar", "ara"},
                                          {"zh", "chi_sim"},
                                          {"de", "deu"},
                                          {"pt", "por"},
                                          {"it", "ita"},
                                          {"uk", "ukr"},
                                          {"fa", "fas"},
                                          {"ja", "jpn"}});

// Languages of one script are read together: an accent costs little.
constexpr auto scripts =
    std::to_array<std::array<std::string_view, 3>>({{"en", "fr", "es"}, {"ru"}, {"ar"}, {"zh"}});

std::string table_of(std::string_view language) {
    const std::string code = text::language_code(language);
    const auto row = std::ranges::find(rows, code.empty() ? language : code, &Row::language);
    return std::string(row == rows.end() ? language : row->table);
}

void join(std::string& tables, const std::string& table) {
    tables += (tables.empty() ? "" : "+") + table;
}

bool holds(std::span<const std::string> installed, const std::string& table) {
    return std::ranges::find(installed, table) != installed.end();
}

}  // namespace

Result<std::string> ocr_tables(std::string_view languages, std::span<const std::string> installed) {
    std::string tables;
    while (!languages.empty()) {
        const std::string_view language = languages.substr(0, languages.find_first_of(",+"));
        languages.remove_prefix(std::min(languages.size(), language.size() + 1));
        if (language.empty()) continue;
        const std::string table = table_of(language);
        if (!holds(installed, table)) {
            std::string package = "tesseract-ocr-" + table;
            std::ranges::replace(package, '_', '-');
            return fail(Kind::input, "OCR of " + text::language_name(language),
                        "tesseract has no data of this language",
                        "install the Debian package " + package);
        }
        join(tables, table);
    }
    return tables;
}

std::vector<std::string> ocr_tables_to_try(std::span<const std::string> installed) {
    std::vector<std::string> all;
    for (const auto& languages : scripts) {
        std::string tables;
        for (const std::string_view language : languages) {
            if (language.empty()) continue;
            const std::string table = table_of(language);
            if (holds(installed, table)) join(tables, table);
        }
        if (!tables.empty()) all.push_back(std::move(tables));
    }
    return all;
}

}  // namespace chancery::ingest
