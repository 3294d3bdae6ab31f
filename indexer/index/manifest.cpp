// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/manifest.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <iterator>
#include <optional>
#include <system_error>

#include <fmt/format.h>

#include "indexer/system/files.hpp"

namespace chancery::index {
namespace {

using Record = std::vector<std::string>;

constexpr std::size_t digest_digits = 32;

/// Tab, line feed and backslash of a value, so that a record stays one line.
std::string escaped(std::string_view value) {
    std::string out;
    for (const char byte : value) {
        switch (byte) {
            case '\t':
                out += "\\t";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\\':
                out += "\\\\";
                break;
            default:
                out += byte;
        }
    }
    return out;
}

std::string unescaped(std::string_view value) {
    std::string out;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] != '\\' || i + 1 == value.size()) {
            out += value[i];
            continue;
        }
        ++i;
        out += value[i] == 't' ? '\t' : value[i] == 'n' ? '\n' : value[i];
    }
    return out;
}

void append_record(std::string& text, const Record& record) {
    for (std::size_t i = 0; i < record.size(); ++i) {
        if (i > 0) text += '\t';
        text += escaped(record[i]);
    }
    text += '\n';
}

Record to_record(std::string_view line) {
    Record record;
    for (;;) {
        const auto tab = line.find('\t');
        record.push_back(unescaped(line.substr(0, tab)));
        if (tab == std::string_view::npos) return record;
        line.remove_prefix(tab + 1);
    }
}

bool read_number(const std::string& digits, std::uint64_t& into) {
    const char* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, into);
    return error == std::errc{} && stop == end;
}

/// Names stay within the generation: a manifest from elsewhere must not point at other files.
bool is_inside(std::string_view name) {
    if (name.empty() || name.front() == '/') return false;
    return ("/" + std::string(name) + "/").find("/../") == std::string::npos;
}

bool read_file_record(const Record& record, Manifest& manifest) {
    ManifestFile file{.name = record[1], .bytes = 0, .digest = record[3]};
    if (!is_inside(file.name) || !read_number(record[2], file.bytes)) return false;
    manifest.files.push_back(std::move(file));
    return true;
}

bool read_fact(const Record& record, Manifest& manifest) {
    return manifest.facts.emplace(record[1], record[2]).second;
}

struct RecordKind {
    std::string_view name;
    std::size_t columns;
    bool (*read)(const Record&, Manifest&);
};

constexpr auto record_kinds = std::to_array<RecordKind>({
    {"format", 2, [](const Record& r, Manifest& m) { return (m.format = r[1], true); }},
    {"analysis", 2, [](const Record& r, Manifest& m) { return (m.analysis = r[1], true); }},
    {"generation", 2, [](const Record& r, Manifest& m) { return read_number(r[1], m.generation); }},
    {"published", 2, [](const Record& r, Manifest& m) { return (m.published = r[1], true); }},
    {"fact", 3, read_fact},
    {"file", 4, read_file_record},
});

bool read_record(const Record& record, Manifest& manifest) {
    const auto kind = std::ranges::find(record_kinds, record.front(), &RecordKind::name);
    return kind != record_kinds.end() && kind->columns == record.size() &&
           kind->read(record, manifest);
}

/// The lines before the closing one, when that holds their digest.
std::optional<std::string_view> sound_lines(std::string_view text) {
    constexpr std::string_view name = "end\t";
    constexpr std::size_t closing = name.size() + digest_digits + 1;
    if (text.size() < closing) return std::nullopt;
    const auto lines = text.substr(0, text.size() - closing);
    if (text.substr(lines.size()) != fmt::format("{}{}\n", name, system::digest(lines))) {
        return std::nullopt;
    }
    return lines;
}

auto damaged() {
    return fail(Kind::index, "MANIFEST", "is damaged", "run chancery-index again to rebuild it");
}

}  // namespace

std::string to_text(const Manifest& manifest) {
    std::string text;
    append_record(text, {"format", manifest.format});
    append_record(text, {"analysis", manifest.analysis});
    append_record(text, {"generation", std::to_string(manifest.generation)});
    append_record(text, {"published", manifest.published});
    for (const auto& [name, value] : manifest.facts) append_record(text, {"fact", name, value});
    for (const auto& file : manifest.files) {
        append_record(text, {"file", file.name, std::to_string(file.bytes), file.digest});
    }
    append_record(text, {"end", system::digest(text)});
    return text;
}

Result<Manifest> parse_manifest(std::string_view text) {
    auto lines = sound_lines(text);
    if (!lines) return damaged();
    Manifest manifest;
    while (!lines->empty()) {
        const auto end = lines->find('\n');
        if (!read_record(to_record(lines->substr(0, end)), manifest)) return damaged();
        if (manifest.format != format_version) return manifest;
        lines->remove_prefix(end == std::string_view::npos ? lines->size() : end + 1);
    }
    // One way to write each manifest: whatever else was let through above ends here.
    if (to_text(manifest) != text) return damaged();
    return manifest;
}

}  // namespace chancery::index
