// SPDX-License-Identifier: GPL-2.0-or-later
//
// Finds the command by its verb, hands its options to CLI11 as texts, then converts them by the
// table's rows. CLI11 would take "-nuclear" in a query for "-n uclear", so words that are the
// query's are marked before it sees them and unmarked after; and it would unpack "[a,b]" as a list
// of values, so operands are what it leaves over, and it never sees what stands behind "--".
#include "indexer/program/options.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <numeric>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "indexer/program/option_table.hpp"

namespace chancery::program {
namespace {

constexpr char word_mark = '\x1f';  // a unit separator: nobody types it before a hyphen

std::string help_command(const Program& program, std::string_view verb) {
    return verb.empty() ? fmt::format("{} --help", program.name)
                        : fmt::format("{} {} --help", program.name, verb);
}

/// Changes of one letter (put in, left out, other, swapped with the next) from one word to another.
std::size_t distance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> before(right.size() + 1), above(right.size() + 1);
    std::iota(above.begin(), above.end(), std::size_t{0});
    for (std::size_t i = 1; i <= left.size(); ++i) {
        std::vector<std::size_t> row(right.size() + 1, i);
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t other = left[i - 1] == right[j - 1] ? 0 : 1;
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + other});
            const bool swapped =
                i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before = std::exchange(above, std::move(row));
    }
    return above.back();
}

std::string suggestion(std::string_view word, std::span<const std::string_view> candidates,
                       std::string_view hyphens) {
    const auto near = nearest(word, candidates);
    return near.empty() ? "" : fmt::format("did you mean '{}{}'? ", hyphens, near);
}

auto unknown_verb(const Program& program, const std::string& verb) {
    std::vector<std::string_view> names;
    for (const auto& command : program.commands) names.push_back(command.name);
    return fail(
        Kind::usage, verb, "there is no such verb",
        suggestion(verb, names, "") + fmt::format("'{}' lists them", help_command(program, "")));
}

auto unknown_option(const Program& program, const Command& command, const std::string& option) {
    auto candidates = std::vector(command.options.begin(), command.options.end());
    candidates.emplace_back("help");
    const auto start = std::min(option.find_first_not_of('-'), option.size());
    const auto word = option.substr(start, option.find('=') - start);
    return fail(Kind::usage, option, "there is no such option",
                suggestion(word, candidates, "--") +
                    fmt::format("'{}' lists them", help_command(program, command.name)));
}

/// Is an argument of the form "-word" an option of ours rather than a word of the query?
bool is_short_option(std::string_view argument) {
    const auto letter = argument.substr(1, 1);
    if (letter == "h") return argument.size() == 2;
    return std::ranges::any_of(option_table, [&](const OptionRow& row) {
        return !row.letter.empty() && row.letter == letter &&
               argument.find_first_not_of("0123456789", 2) == std::string_view::npos;
    });
}

bool is_hyphened_word(std::string_view argument) {
    return argument.size() > 1 && argument[0] == '-' && argument[1] != '-' &&
           !is_short_option(argument);
}

void mark_words(std::vector<std::string>& arguments) {
    bool word_seen = false;
    for (auto& argument : arguments) {
        if (word_seen && is_hyphened_word(argument)) argument.insert(argument.begin(), word_mark);
        if (!argument.starts_with('-')) word_seen = true;
    }
}

/// The text that CLI11 read for an option, and whether it was there at all.
struct Given {
    const OptionRow* row = nullptr;
    CLI::Option* option = nullptr;
    std::string value;
    std::vector<std::string> values;  ///< of a list
    bool on = false;                  ///< of a switch
};

Result<std::uint64_t> parse_number(const Given& given) {
    const auto& digits = given.value;
    std::uint64_t number = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (fault != std::errc{} || end != digits.data() + digits.size()) {
        return fail(Kind::usage, fmt::format("--{} {}", given.row->name, digits),
                    "this is not a whole number",
                    fmt::format("give one from 0, such as --{} 20", given.row->name));
    }
    return number;
}

Result<void> check_choice(const Given& given) {
    const auto& choices = given.row->choices;
    if (choices[0].empty() || std::ranges::find(choices, given.value) != choices.end()) return {};
    return fail(Kind::usage, fmt::format("--{} {}", given.row->name, given.value),
                "there is no such choice",
                fmt::format("choose one of {}", fmt::join(choices, ", ")));
}

Result<void> store(const Given& given, Options& options) {
    if (const auto* flag = std::get_if<bool Options::*>(&given.row->target)) {
        options.** flag = given.on;
        return {};
    }
    if (const auto* list = std::get_if<std::vector<std::string> Options::*>(&given.row->target)) {
        options.** list = given.values;
        return {};
    }
    if (const auto* number = std::get_if<std::uint64_t Options::*>(&given.row->target)) {
        auto value = parse_number(given);
        options.given.emplace(given.row->name);
        if (!value) return pass_on(std::move(value));
        options.** number = *value;
        return {};
    }
    options.*std::get<std::string Options::*>(given.row->target) = given.value;
    return check_choice(given);
}

/// Tells CLI11 of the command's options; each leaves its text in its Given.
std::vector<Given> declare(CLI::App& parser, const Command& command) {
    std::vector<Given> all(command.options.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto& given = all[i];
        given.row = find_option(command.options[i]);
        assert(given.row != nullptr);
        auto names = fmt::format("--{}", given.row->name);
        if (!given.row->letter.empty()) names += fmt::format(",-{}", given.row->letter);
        if (std::holds_alternative<std::vector<std::string> Options::*>(given.row->target)) {
            given.option = parser.add_option(names, given.values)->allow_extra_args(false);
        } else if (given.row->value.empty()) {
            given.option = parser.add_flag(names, given.on);
        } else {
            given.option = parser.add_option(names, given.value);
            given.option->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
        }
    }
    return all;
}

/// Those of "BASE RUN..." that stand behind the ones given.
std::string_view missing_operands(std::string_view names, std::size_t given) {
    for (; given > 0 && names.find(' ') != std::string_view::npos; --given)
        names.remove_prefix(names.find(' ') + 1);
    return names;
}

Result<void> check_operands(const Program& program, const Command& command,
                            const std::vector<std::string>& operands) {
    const auto remedy = fmt::format("'{}' has examples", help_command(program, command.name));
    const auto name = command.name.empty() ? program.name : command.name;
    if (operands.size() < command.least_operands) {
        return fail(
            Kind::usage, std::string(name),
            fmt::format("{} is missing", missing_operands(command.operands, operands.size())),
            remedy);
    }
    if (operands.size() > command.most_operands) {
        return fail(Kind::usage, operands[command.most_operands], "this word is one too many",
                    remedy);
    }
    return {};
}

/// CLI11 says "--count: 1 required TEXT missing".
auto missing_value(const Program& program, const Command& command, std::string_view complaint) {
    return fail(Kind::usage, std::string(complaint.substr(0, complaint.find(':'))),
                "its value is missing",
                fmt::format("'{}' tells what it takes", help_command(program, command.name)));
}

/// Any other complaint; the one that is left is a switch with a value that is neither yes nor no.
auto bad_form(const Program& program, const Command& command, std::string_view complaint) {
    return fail(Kind::usage, "command line", std::string(complaint),
                fmt::format("'{}' tells the options", help_command(program, command.name)));
}

/// Moves what CLI11 left over to the operands; what looks like an option is none of ours.
Result<void> take_operands(const Program& program, const Command& command,
                           const std::vector<std::string>& left_over, Options& options) {
    for (const auto& word : left_over) {
        if (word.size() > 1 && word[0] == '-') return unknown_option(program, command, word);
        options.operands.push_back(word.starts_with(word_mark) ? word.substr(1) : word);
    }
    return {};
}

Result<void> store_all(std::span<const Given> given_options, Options& options) {
    for (const auto& given : given_options) {
        if (given.option->count() == 0) continue;
        if (auto stored = store(given, options); !stored) return stored;
    }
    return {};
}

/// Reads the arguments before "--".
Result<void> read_options(const Program& program, const Command& command,
                          std::vector<std::string> arguments, Options& options) {
    CLI::App parser;
    parser.set_help_flag("");
    parser.allow_extras();
    const auto given_options = declare(parser, command);
    parser.add_flag("-h,--help", options.help);
    std::ranges::reverse(arguments);  // CLI11 takes them from the back
    try {
        parser.parse(arguments);
    } catch (const CLI::ArgumentMismatch& error) {
        return missing_value(program, command, error.what());
    } catch (const CLI::ParseError& error) {
        return bad_form(program, command, error.what());
    }
    if (options.help) return {};
    if (auto taken = take_operands(program, command, parser.remaining(), options); !taken) {
        return taken;
    }
    return store_all(given_options, options);
}

/// A program with verbs: the row that the first argument names.
Result<const Command*> find_command(const Program& program, const std::string& verb) {
    const auto found = std::ranges::find(program.commands, verb, &Command::name);
    if (found != program.commands.end()) return &*found;
    if (!verb.starts_with('-')) return unknown_verb(program, verb);
    return fail(Kind::usage, verb, "the verb comes first",
                fmt::format("'{}' lists the verbs", help_command(program, "")));
}

bool asks(std::span<const std::string> arguments, std::string_view option) {
    return !arguments.empty() && arguments[0] == option;
}

Result<Options> parse_command(const Program& program, const Command& command,
                              std::span<const std::string> arguments) {
    Options options;
    options.verb = command.name;
    if (command.hands_on) {
        options.operands.assign(arguments.begin(), arguments.end());
        return options;
    }
    const auto end = std::ranges::find(arguments, "--");
    std::vector<std::string> before(arguments.begin(), end);
    if (command.free_words) mark_words(before);
    if (auto read = read_options(program, command, std::move(before), options); !read) {
        return pass_on(std::move(read));
    }
    if (options.help) return options;
    if (end != arguments.end()) {
        options.operands.insert(options.operands.end(), end + 1, arguments.end());
    }
    if (auto checked = check_operands(program, command, options.operands); !checked) {
        return pass_on(std::move(checked));
    }
    return options;
}

}  // namespace

Result<Options> parse_options(const Program& program, std::span<const std::string> arguments) {
    Options options;
    options.version = asks(arguments, "--version");
    if (options.version) return options;
    const bool has_verbs = !program.commands[0].name.empty();
    if (!has_verbs) return parse_command(program, program.commands[0], arguments);
    options.help = asks(arguments, "--help") || asks(arguments, "-h");
    if (options.help) return options;
    if (arguments.empty()) {
        return fail(Kind::usage, std::string(program.name), "the verb is missing",
                    fmt::format("'{}' lists them", help_command(program, "")));
    }
    auto command = find_command(program, arguments[0]);
    if (!command) return pass_on(std::move(command));
    return parse_command(program, **command, arguments.subspan(1));
}

std::vector<std::string> arguments_of(int argument_count, const char* const* arguments) {
    if (argument_count < 2) return {};
    return {arguments + 1, arguments + argument_count};
}

bool is_option(std::string_view name) {
    return find_option(name) != nullptr;
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
    std::string_view best;
    std::size_t least =
        word.size() / 3 + 2;  // at most a third of the letters, and one more, differ
    for (auto candidate : candidates) {
        const auto changes = distance(word, candidate);
        if (changes < least && changes < candidate.size()) {
            least = changes;
            best = candidate;
        }
    }
    return best;
}

}  // namespace chancery::program
