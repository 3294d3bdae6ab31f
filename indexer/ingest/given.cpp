// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ingest/given.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "indexer/reference/symbol.hpp"
#include "indexer/structure/dates.hpp"
#include "indexer/system/files.hpp"
#include "indexer/text/language.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::ingest {
namespace {

constexpr std::uint64_t max_table_bytes = 64ULL << 20;

constexpr auto types =
    std::to_array<std::string_view>({"resolution", "decision", "report", "draft", "letter",
                                     "record", "convention", "position", "strategy", "other"});

/// A column: what a cell may hold, and where it goes.
struct Column {
    std::string_view name;
    std::string_view wanted;  ///< what a refused cell should have been
    bool (*takes)(const std::string& value);
    void (*apply)(const std::string& value, document::Masthead& masthead);
};

bool any(const std::string&) {
    return true;
}
bool is_date(const std::string& value) {
    return structure::checked_date(value) == value;
}
bool is_symbol(const std::string& value) {
    return reference::parse_symbol(value).has_value();
}
bool is_language(const std::string& value) {
    return !text::language_code(value).empty();
}
bool is_type(const std::string& value) {
    return std::ranges::count(types, value) > 0;
}

constexpr auto columns = std::to_array<Column>({
    {"symbol", "a symbol such as A/76/135", is_symbol,
     [](const std::string& value, document::Masthead& masthead) {
         masthead.symbol = *reference::parse_symbol(value);
     }},
    {"title", "a title", any,
     [](const std::string& value, document::Masthead& masthead) { masthead.title = value; }},
    {"date", "a day such as 2021-07-14", is_date,
     [](const std::string& value, document::Masthead& masthead) { masthead.date = value; }},
    {"published", "a day such as 2021-07-14", is_date,
     [](const std::string& value, document::Masthead& masthead) { masthead.published = value; }},
    {"language", "a language such as en", is_language,
     [](const std::string& value, document::Masthead& masthead) {
         masthead.language = text::language_code(value);
     }},
    {"type",
     "one of resolution, decision, report, draft, letter, record, convention, position, "
     "strategy, other",
     is_type,
     [](const std::string& value, document::Masthead& masthead) { masthead.type = value; }},
    {"body", "an organ", any,
     [](const std::string& value, document::Masthead& masthead) { masthead.body = value; }},
    {"session", "a session", any,
     [](const std::string& value, document::Masthead& masthead) { masthead.session = value; }},
    {"agenda", "an agenda item", any,
     [](const std::string& value, document::Masthead& masthead) { masthead.agenda = {value}; }},
});

const Column* find_column(std::string_view name) {
    const auto found = std::ranges::find(columns, name, &Column::name);
    return found == columns.end() ? nullptr : &*found;
}

std::string column_names() {
    std::string names = "path";
    for (const Column& column : columns) names += ", " + std::string(column.name);
    return names;
}

/// Lines with their numbers; comments and empty lines are left out.
std::vector<std::pair<std::size_t, std::string_view>> lines_of(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    std::vector<std::pair<std::size_t, std::string_view>> lines;
    std::size_t number = 0;
    for (std::string_view line : text::split(text, '\n')) {
        ++number;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (!line.empty() && line.front() != '#') lines.emplace_back(number, line);
    }
    return lines;
}

auto fault(const std::filesystem::path& file, std::size_t line, std::string why,
           std::string remedy) {
    return fail(Kind::usage, file.string() + ", line " + std::to_string(line), std::move(why),
                std::move(remedy));
}

}  // namespace

Result<GivenTable> GivenTable::parse(std::string_view text, const std::filesystem::path& file) {
    const std::string remedy = "correct the table that --manifest names";
    if (!text::is_utf8(text)) return fault(file, 1, "the table is not UTF-8", remedy);
    const auto lines = lines_of(text);
    if (lines.empty()) return fault(file, 1, "the table has no header line", remedy);
    const auto names = text::split(lines.front().second, '\t');
    std::set<std::string_view> seen;
    for (const auto name : names) {
        if (name != "path" && find_column(name) == nullptr) {
            return fault(file, lines.front().first,
                         "no column is called \"" + std::string(name) + "\"",
                         "use the columns " + column_names());
        }
        if (!seen.insert(name).second) {
            return fault(file, lines.front().first,
                         "the column " + std::string(name) + " stands twice", remedy);
        }
    }
    if (!seen.contains("path")) {
        return fault(file, lines.front().first, "the column path is missing", remedy);
    }
    GivenTable table;
    const auto folder = std::filesystem::absolute(file).parent_path();
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const auto& [number, line] = lines[i];
        const auto cells = text::split(line, '\t');
        if (cells.size() != names.size()) {
            return fault(file, number,
                         "the line has " + std::to_string(cells.size()) + " cells, the header " +
                             std::to_string(names.size()),
                         remedy);
        }
        Row row;
        std::string path;
        for (std::size_t cell = 0; cell < cells.size(); ++cell) {
            std::string value = text::stored_form(cells[cell]);
            if (names[cell] == "path") {
                path = cells[cell];
                continue;
            }
            if (value.empty()) continue;
            const Column& column = *find_column(names[cell]);
            if (!column.takes(value)) {
                return fault(file, number, "\"" + value + "\" is no " + std::string(column.name),
                             "write " + std::string(column.wanted));
            }
            row.emplace(names[cell], std::move(value));
        }
        if (path.empty()) return fault(file, number, "the path is empty", remedy);
        const auto absolute = std::filesystem::weakly_canonical(folder / path).string();
        if (!table.rows_.emplace(absolute, std::move(row)).second) {
            return fault(file, number, path + " is named twice", remedy);
        }
    }
    return table;
}

bool GivenTable::names(const std::filesystem::path& path) const {
    return rows_.contains(path.string());
}

std::string GivenTable::row_text(const std::filesystem::path& path) const {
    const auto found = rows_.find(path.string());
    std::string text;
    if (found == rows_.end()) return text;
    for (const auto& [column, value] : found->second) text += "\n" + column + "\t" + value;
    return text;
}

void GivenTable::apply(const std::filesystem::path& path, bool single,
                       document::Masthead& masthead) const {
    const auto found = rows_.find(path.string());
    if (found == rows_.end()) return;
    for (const auto& [name, value] : found->second) {
        if (name == "symbol" && !single) continue;
        find_column(name)->apply(value, masthead);
    }
}

std::vector<std::string> GivenTable::unused(const std::vector<std::filesystem::path>& files) const {
    std::set<std::string> found;
    for (const auto& file : files) found.insert(file.string());
    std::vector<std::string> paths;
    for (const auto& [path, row] : rows_) {
        if (!found.contains(path)) paths.push_back(path);
    }
    return paths;
}

Result<GivenTable> read_given(const std::filesystem::path& file) {
    auto content = system::read_input(file, max_table_bytes);
    if (!content) {
        return fail(Kind::usage, file.string(), content.error().why,
                    "name a table that can be read with --manifest");
    }
    return GivenTable::parse(content->bytes, file);
}

}  // namespace chancery::ingest
