// SPDX-License-Identifier: GPL-2.0-or-later
//
// Help and version, made from the rows of options and commands.
#include <algorithm>

#include <fmt/format.h>

#include "indexer/program/option_table.hpp"
#include "indexer/program/options.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/width.hpp"

namespace chancery::program {
namespace {

constexpr std::size_t help_width = 79;
constexpr std::size_t name_columns = 24;
constexpr std::string_view version = "0.1.0";

std::string usage_line(const Program& program, const Command& command) {
    std::string line(program.name);
    if (!command.name.empty()) line += fmt::format(" {}", command.name);
    if (!command.options.empty()) line += " [options]";
    if (!command.operands.empty()) line += fmt::format(" {}", command.operands);
    return line;
}

/// A name with its explanation to the right, wrapped; a long name stands on its own line.
std::string entry(std::string_view name, std::string_view explanation) {
    std::string lines = text::padded(fmt::format("  {}", name), name_columns);
    if (text::columns(lines) > name_columns) {
        lines += "\n" + std::string(name_columns, ' ');
    }
    bool first = true;
    for (auto line : text::wrap(explanation, {.width = help_width - name_columns})) {
        if (!first) lines += "\n" + std::string(name_columns, ' ');
        lines += line;
        first = false;
    }
    return lines + "\n";
}

std::string option_entry(const OptionRow& row) {
    std::string name = row.letter.empty() ? "" : fmt::format("-{}, ", row.letter);
    name += fmt::format("--{}", row.name);
    if (!row.value.empty()) name += fmt::format(" {}", row.value);
    std::string explanation(row.help);
    if (!row.default_text.empty()) explanation += fmt::format(" (default: {})", row.default_text);
    return entry(name, explanation);
}

std::string wrapped_paragraphs(std::string_view paragraphs) {
    std::string lines;
    for (auto paragraph : text::split(paragraphs, '\n')) {
        for (auto line : text::wrap(paragraph, {.width = help_width})) {
            lines += fmt::format("{}\n", line);
        }
        if (paragraph.empty()) lines += "\n";
    }
    return lines;
}

std::string capitalized(std::string_view sentence) {
    std::string result(sentence);
    if (!result.empty() && result[0] >= 'a' && result[0] <= 'z') {
        result[0] = static_cast<char>(result[0] - 'a' + 'A');
    }
    return result;
}

std::string options_part(const Command& command) {
    std::string lines = "\nOptions:\n";
    for (auto name : command.options) {
        if (const auto* row = find_option(name)) lines += option_entry(*row);
    }
    lines += entry("-h, --help", "print this help");
    if (command.name.empty()) lines += entry("--version", "print the version");
    return lines;
}

std::string examples_part(const Command& command) {
    std::string lines = command.examples.empty() ? "" : "\nExamples:\n";
    for (const auto& example : command.examples) {
        lines += fmt::format("  {}\n      {}\n", example.line, example.meaning);
    }
    return lines;
}

std::string command_help(const Program& program, const Command& command) {
    auto lines = fmt::format("Usage: {}\n\n{}.\n", usage_line(program, command),
                             capitalized(command.summary));
    if (!command.details.empty()) lines += "\n" + wrapped_paragraphs(command.details);
    return lines + options_part(command) + examples_part(command);
}

std::string program_help(const Program& program) {
    auto lines = fmt::format("Usage: {} VERB [options] ...\n\n{}.\n\nVerbs:\n", program.name,
                             capitalized(program.summary));
    for (const auto& command : program.commands) lines += entry(command.name, command.summary);
    lines += "\nOptions:\n" + entry("-h, --help", "print this help; after a verb, that verb's") +
             entry("--version", "print the version");
    lines += "\nExamples:\n";
    for (const auto& command : program.commands) {
        if (!command.examples.empty()) lines += fmt::format("  {}\n", command.examples[0].line);
    }
    return lines;
}

}  // namespace

std::string help_text(const Program& program, std::string_view verb) {
    const auto found = std::ranges::find(program.commands, verb, &Command::name);
    if (found != program.commands.end()) return command_help(program, *found);
    return program_help(program);
}

std::string version_text(const Program& program) {
    return fmt::format("{} {}\n", program.name, version);
}

}  // namespace chancery::program
