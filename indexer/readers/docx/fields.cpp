// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/docx/fields.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "indexer/text/table.hpp"

namespace chancery::readers {
namespace {

constexpr std::size_t max_code_bytes = 1 << 16;
constexpr auto hidden_fields =
    std::to_array<std::string_view>({"PAGE", "NUMPAGES", "SECTIONPAGES", "NOTEREF", "FTNREF"});

/// The field's name in capitals; `rest` is what stands behind it.
std::string name_of(std::string_view code, std::string_view& rest) {
    code = text::trim(code);
    std::size_t end = 0;
    std::string name;
    while (end < code.size() && std::isalpha(static_cast<unsigned char>(code[end])) != 0) {
        name += static_cast<char>(std::toupper(static_cast<unsigned char>(code[end++])));
    }
    rest = text::trim(code.substr(end));
    return name;
}

}  // namespace

std::string link_address(std::string_view code) {
    std::string_view rest;
    if (name_of(code, rest) != "HYPERLINK" || rest.empty() || rest.front() == '\\') return {};
    if (rest.front() == '"') {
        rest.remove_prefix(1);
        return std::string(rest.substr(0, rest.find('"')));
    }
    return std::string(rest.substr(0, rest.find(' ')));
}

bool hides_result(std::string_view code) {
    std::string_view rest;
    const std::string name = name_of(code, rest);
    return std::ranges::count(hidden_fields, name) > 0;
}

std::string DocxFields::separate() {
    if (fields_.empty() || fields_.back().in_result) return {};
    Field& field = fields_.back();
    field.in_result = true;
    field.address = link_address(field.code);
    field.hidden = hides_result(field.code);
    return field.address;
}

bool DocxFields::end() {
    if (fields_.empty()) return false;
    const bool link = !fields_.back().address.empty();
    fields_.pop_back();
    return link;
}

void DocxFields::add_code(std::string_view characters) {
    if (fields_.empty() || fields_.back().in_result) return;
    std::string& code = fields_.back().code;
    if (code.size() + characters.size() <= max_code_bytes) code += characters;
}

bool DocxFields::shows() const {
    return std::ranges::all_of(fields_,
                               [](const Field& field) { return field.in_result && !field.hidden; });
}

void DocxFields::end_codes() {
    std::erase_if(fields_, [](const Field& field) { return !field.in_result; });
}

std::vector<std::string> DocxFields::open_links() const {
    std::vector<std::string> addresses;
    for (const Field& field : fields_) {
        if (!field.address.empty()) addresses.push_back(field.address);
    }
    return addresses;
}

}  // namespace chancery::readers
