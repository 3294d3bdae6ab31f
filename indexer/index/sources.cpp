// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/sources.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::index {
namespace {

constexpr std::string_view header =
    "path\tname\tbytes\tmodified_"
    "ns\tdigest\toutcome\teditions\tdoubts\tcounts\tlost\tpassages\treason\twarnings\n";
constexpr std::size_t columns = 13;

constexpr auto outcome_names = std::to_array<std::string_view>(
    {"indexed", "partly", "duplicate", "failed", "skipped", "scanned"});

/// Tabs, line ends, backslashes and the list separator are written as \xNN, and so is what is no
/// UTF-8.
std::string escaped_cell(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string result;
    const bool is_text = text::is_utf8(text);  // a name may be any bytes
    for (const char byte : text) {
        const auto value = static_cast<unsigned char>(byte);
        if (value < 0x20 || (value >= 0x80 && !is_text) || value == 0x7F || byte == '\\' ||
            byte == '|') {
            result += "\\x";
            result += digits[value >> 4];
            result += digits[value & 15];
        } else {
            result += byte;
        }
    }
    return result;
}

std::string unescaped_cell(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned value = 0;
        if (text[i] == '\\' && i + 3 < text.size() && text[i + 1] == 'x' &&
            std::from_chars(text.data() + i + 2, text.data() + i + 4, value, 16).ec ==
                std::errc{}) {
            result += static_cast<char>(value);
            i += 3;
        } else {
            result += text[i];
        }
    }
    return result;
}

template <class Range, class Print>
std::string joined(const Range& elements, Print print) {
    std::string result;
    bool first = true;
    for (const auto& element : elements) {
        if (!first) result += '|';
        first = false;
        result += print(element);
    }
    return result;
}

template <class T>
bool read_number(std::string_view text, T& value) {
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    return fault == std::errc{} && end == text.data() + text.size();
}

std::vector<std::string> list(std::string_view cell) {
    std::vector<std::string> elements;
    if (cell.empty()) return elements;
    for (const auto element : text::split(cell, '|')) elements.push_back(unescaped_cell(element));
    return elements;
}

/// A list of numbers, one an edition.
template <class T>
bool read_numbers(std::string_view cell, std::size_t size, std::vector<T>& numbers) {
    for (const std::string& digits : list(cell)) {
        if (!read_number(digits, numbers.emplace_back())) return false;
    }
    return numbers.size() == size;
}

bool read_row(std::string_view line, Source& source) {
    const auto cells = text::split(line, '\t');
    if (cells.size() != columns) return false;
    source.path = unescaped_cell(cells[0]);
    source.name = unescaped_cell(cells[1]);
    source.digest = cells[4];
    const auto outcome = std::ranges::find(outcome_names, cells[5]);
    if (outcome == outcome_names.end()) return false;
    source.outcome = static_cast<Outcome>(outcome - outcome_names.begin());
    source.editions = list(cells[6]);
    source.lost = list(cells[9]);
    source.reason = unescaped_cell(cells[11]);
    source.warnings = list(cells[12]);
    return read_number(cells[2], source.stamp.bytes) &&
           read_number(cells[3], source.stamp.modified_ns) &&
           read_numbers(cells[7], source.editions.size(), source.doubts) &&
           read_numbers(cells[8], source.editions.size(), source.counts) &&
           read_number(cells[10], source.passages);
}

}  // namespace

std::string_view to_string(Outcome outcome) {
    return outcome_names[static_cast<std::size_t>(outcome)];
}

std::string to_text(const std::vector<Source>& sources) {
    std::string text(header);
    const auto digits = [](auto number) { return std::to_string(number); };
    for (const Source& source : sources) {
        text += escaped_cell(source.path) + '\t' + escaped_cell(source.name) + '\t' +
                std::to_string(source.stamp.bytes) + '\t' +
                std::to_string(source.stamp.modified_ns) + '\t' + source.digest + '\t' +
                std::string(to_string(source.outcome)) + '\t' +
                joined(source.editions, escaped_cell) + '\t' + joined(source.doubts, digits) +
                '\t' + joined(source.counts, digits) + '\t' + joined(source.lost, escaped_cell) +
                '\t' + std::to_string(source.passages) + '\t' + escaped_cell(source.reason) + '\t' +
                joined(source.warnings, escaped_cell) + '\n';
    }
    return text;
}

Result<std::vector<Source>> parse_sources(std::string_view text) {
    const auto damaged = [] {
        return fail(Kind::index, "sources.tsv", "it is damaged", "build the index anew");
    };
    if (!text.starts_with(header)) return damaged();
    text.remove_prefix(header.size());
    std::vector<Source> sources;
    while (!text.empty()) {
        const auto end = text.find('\n');
        if (end == std::string_view::npos ||
            !read_row(text.substr(0, end), sources.emplace_back())) {
            return damaged();
        }
        text.remove_prefix(end + 1);
    }
    return sources;
}

Result<std::vector<Source>> read_sources(const std::filesystem::path& generation_folder) {
    auto bytes = system::read_file(generation_folder / sources_file);
    if (!bytes) return pass_on(std::move(bytes));
    return parse_sources(*bytes);
}

}  // namespace chancery::index
