// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ingest/extract.hpp"

#include <utility>

#include <nlohmann/json.hpp>

#include "indexer/readers/mismatch.hpp"
#include "indexer/structure/plain.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::ingest {
namespace {

using document::Passage;
using document::Role;
using Json = nlohmann::ordered_json;

/// The work of the reading process.
Reading read_plain(std::string_view bytes, const ReadRequest& request) {
    if (!bytes.empty() && readers::find_format(bytes) == nullptr) {
        if (const auto mismatch = readers::find_mismatch(request.name, bytes))
            return failed(*mismatch);
        return failed("is of no format that is read; give a DOCX or PDF file");
    }
    const auto parsed = readers::read(bytes, request.options);
    if (!parsed) {
        const Error& error = parsed.error();
        return failed(told(error.why + (error.remedy.empty() ? "" : "; " + error.remedy)));
    }
    if (auto scan = refuse_scan(*parsed, "run OCR over it first (ocrmypdf)"))
        return *std::move(scan);
    Reading reading;
    for (const std::string& warning : parsed->warnings) reading.warnings.push_back(told(warning));
    document::Edition edition = structure::to_plain_edition(*parsed);
    if (edition.passages.empty()) return failed("has no paragraph in it; save it again as text");
    reading.outcome = parsed->damaged ? Reading::Outcome::partly : Reading::Outcome::read;
    if (parsed->damaged) reading.reason = told(parsed->warnings.back());
    reading.editions.push_back(std::move(edition));
    return reading;
}

std::string_view kind_of(const Passage& passage) {
    if (!passage.letters.empty()) return "quote";
    if (passage.role == Role::heading) return "heading";
    if (passage.role == Role::row) return "row";
    return passage.role == Role::note ? "note" : "paragraph";
}

void write(const Passage& passage, std::size_t number, std::string& lines) {
    const auto begin = [&](std::string_view kind) {
        Json line = {{"paragraph", number}, {"kind", kind}};
        if (passage.page > 0) line["page"] = passage.page;
        return line;
    };
    Json line = begin(kind_of(passage));
    line["text"] = passage.text;
    for (const document::Footnote& note : passage.footnotes)
        line["marks"].push_back({{"note", note.number}, {"at", note.offset}});
    lines += line.dump() + '\n';
    for (const document::Footnote& note : passage.footnotes) {
        Json below = begin("footnote");
        below["note"] = note.number;
        below["text"] = note.text;
        lines += below.dump() + '\n';
    }
}

}  // namespace

Result<Extraction> extract(std::string_view bytes, const ReadRequest& request,
                           const ReadLimits& limits) {
    auto pool = ReaderPool::start(limits, read_plain);
    if (!pool) return pass_on(std::move(pool));
    auto reading = (*pool)->read(bytes, request);
    if (!reading) return pass_on(std::move(reading));
    if (reading->editions.empty()) return fail(Kind::input, request.name, reading->reason);
    Extraction extraction;
    extraction.notes = std::move(reading->warnings);
    std::size_t number = 0;
    for (const Passage& passage : reading->editions.front().passages)
        write(passage, ++number, extraction.lines);
    return extraction;
}

}  // namespace chancery::ingest
