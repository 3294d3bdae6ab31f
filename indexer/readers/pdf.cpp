// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf.hpp"

#include <string>
#include <utility>

#include "indexer/document/recognised.hpp"
#include "indexer/readers/pdf/core.hpp"
#include "indexer/readers/pdf/pages.hpp"
#include "indexer/readers/pdf/refusals.hpp"

namespace chancery::readers {

using document::ParsedFile;

bool is_pdf(std::string_view bytes) {
    return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

Result<ParsedFile> read_pdf(std::string_view bytes, const ReadOptions& options) {
    auto file = pdf::open(bytes);
    if (!file) return pass_on(std::move(file));
    if (pdf::is_scan(*file)) {
        ParsedFile scan;
        scan.works.emplace_back().metadata.emplace_back(document::scanned_pages_name,
                                                        std::to_string(file->pages.size()));
        return scan;
    }
    if (auto refusal = pdf::refuse_without_text(*file)) return fail(std::move(*refusal));
    ParsedFile parsed = pdf::read_pages(*file, options.use_tags);
    if (auto pictures = pdf::warn_of_pictures(*file)) {
        parsed.warnings.insert(parsed.warnings.begin(), std::move(*pictures));
    }
    const auto& blocks = parsed.works.front().blocks;
    if (auto refusal = pdf::refuse_error_page(*file, blocks)) return fail(std::move(*refusal));
    return parsed;
}

}  // namespace chancery::readers
