// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/readers.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "indexer/readers/akn.hpp"
#include "indexer/readers/docx.hpp"
#include "indexer/readers/hocr.hpp"
#include "indexer/readers/pdf.hpp"
#include "indexer/readers/xml.hpp"

namespace chancery::readers {
namespace {

/// In the order in which they are believed where two files give the same work.
constexpr auto table = std::to_array<Format>({
    {"Akoma Ntoso", ".xml", is_akn,
     [](std::string_view bytes, const ReadOptions&) { return read_akn(bytes); }, prepare_akn},
    {"DOCX", ".docx", is_docx,
     [](std::string_view bytes, const ReadOptions&) { return read_docx(bytes); }, prepare_xml},
    {"PDF", ".pdf", is_pdf, read_pdf},
});

}  // namespace

std::span<const Format> formats() {
    return table;
}

bool takes_name(std::string_view file_name) {
    std::string lower(file_name);
    std::ranges::transform(lower, lower.begin(), [](unsigned char byte) {
        return static_cast<char>(std::tolower(byte));
    });
    return std::ranges::any_of(
        table, [&](const Format& format) { return lower.ends_with(format.extension); });
}

const Format* find_format(std::string_view bytes) {
    const auto format =
        std::ranges::find_if(table, [&](const Format& row) { return row.recognises(bytes); });
    return format == table.end() ? nullptr : &*format;
}

void prepare() {
    for (const Format& format : table) {
        if (format.prepare != nullptr) format.prepare();
    }
}

Result<document::ParsedFile> read(std::string_view bytes, const ReadOptions& options) {
    if (options.recognised) {
        auto file = read_recognised(bytes);
        if (file) file->rank = static_cast<unsigned>(table.size());
        return file;
    }
    if (bytes.empty()) return fail(Kind::input, {}, "the file is empty");
    const Format* format = find_format(bytes);
    if (format == nullptr) return fail(Kind::input, {}, std::string(format_not_read));
    auto file = format->read(bytes, options);
    if (file) file->rank = static_cast<unsigned>(format - table.data());
    return file;
}

}  // namespace chancery::readers
