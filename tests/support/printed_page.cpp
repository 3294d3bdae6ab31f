// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/printed_page.hpp"

#include "indexer/reference/pinpoint.hpp"
#include "indexer/structure/structure.hpp"

namespace chancery::tests {
namespace {

constexpr float body_points = 10;

structure::Structured structured(const document::ParsedWork& work, std::string_view path) {
    document::ParsedFile file;
    file.works.push_back(work);
    return structure::to_editions(file, path);
}

}  // namespace

document::Block& Printed::add(std::string_view text) {
    document::Block& block = work_.blocks.emplace_back();
    block.text = text;
    block.page = page_;
    block.size = body_points;
    return block;
}

Printed& Printed::p(std::string_view text) {
    add(text);
    return *this;
}

Printed& Printed::bold(std::string_view text, float points) {
    document::Block& block = add(text);
    block.bold = true;
    block.strong = text.size();
    block.size += points;
    return *this;
}

Printed& Printed::centred(std::string_view text) {
    add(text).align = document::Align::centred;
    return *this;
}

Printed& Printed::italic(std::string_view text) {
    add(text).emphasis = text.size();
    return *this;
}

Printed& Printed::speech(std::string_view speaker, std::string_view rest) {
    add(std::string(speaker) + std::string(rest)).strong = speaker.size();
    return *this;
}

Printed& Printed::row(std::string_view cells, int table) {
    document::Block& block = add(cells);
    block.kind = document::BlockKind::row;
    block.table = table;
    return *this;
}

Printed& Printed::heading(std::string_view text, int level) {
    document::Block& block = add(text);
    block.kind = document::BlockKind::heading;
    block.level = level;
    return *this;
}

Printed& Printed::meta(std::string_view name, std::string_view value) {
    work_.metadata.emplace_back(name, value);
    return *this;
}

Printed& Printed::page() {
    ++page_;
    return *this;
}

Printed& Printed::masthead(std::string_view symbol) {
    return p("United Nations")
        .p(symbol)
        .bold("General Assembly", 10)
        .p("Distr.: General")
        .p("14 July 2031")
        .p("Original: English")
        .bold("Eighty-sixth session");
}

document::Edition Printed::edition(std::string_view path) const {
    return editions(path).at(0);
}

std::vector<document::Edition> Printed::editions(std::string_view path) const {
    return structured(work_, path).editions;
}

std::vector<std::string> Printed::lines() const {
    std::vector<std::string> result;
    for (const document::Passage& passage : edition().passages) {
        result.push_back(reference::to_string(passage.pinpoint) + "|" +
                         std::string(to_string(passage.role)) + "|" + passage.text);
    }
    return result;
}

std::vector<std::string> Printed::headed() const {
    std::vector<std::string> lines;
    for (const auto& passage : edition().passages) {
        std::string line = reference::to_string(passage.pinpoint) + " <";
        for (const std::string& heading : passage.heading) {
            line += (line.ends_with('<') ? "" : " > ") + heading;
        }
        lines.push_back(line + "> " + passage.text);
    }
    return lines;
}

std::vector<std::string> Printed::warnings(std::string_view path) const {
    return structured(work_, path).warnings;
}

Printed lantern_report() {
    return Printed().masthead("A/86/603").bold("Report on lanterns", 4);
}

}  // namespace chancery::tests
