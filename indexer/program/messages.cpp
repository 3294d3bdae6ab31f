// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/program/messages.hpp"

#include <exception>
#include <new>

#include <fmt/format.h>
#include <unistd.h>

#include "indexer/program/terminal.hpp"
#include "indexer/text/table.hpp"

namespace chancery::program {
namespace {

/// `what` of a query's error: the query, a line end, blanks and a caret.
bool has_caret(const Error& error) {
    return error.kind == Kind::usage && error.what.find('\n') != std::string::npos;
}

Error unexpected(std::string_view what) {
    return {Kind::defect, "internal error", std::string(what),
            "this is a defect of Chancery, please report it with the command that led here"};
}

/// Lets standard output end well, whatever code the work gave.
int finished(std::string_view program, Streams& streams, const FileBuffer& buffer, int code) {
    const auto written = finish(streams.out, buffer);
    return written ? (buffer.error_number() == 0 ? code : 0)
                   : report(program, written.error(), streams.err);
}

Result<int> answer(const Program& program, std::span<const std::string> arguments, Streams& streams,
                   const Body& body) {
    if (arguments.empty() && !program.commands[0].name.empty()) {
        streams.err << help_text(program, "");
        return static_cast<int>(Kind::usage);
    }
    auto options = parse_options(program, arguments);
    if (!options) return pass_on(std::move(options));
    if (options->version || options->help) {
        streams.out << (options->version ? version_text(program)
                                         : help_text(program, options->verb));
        return 0;
    }
    const auto surroundings = environment();
    streams.screen = screen_of(STDOUT_FILENO, options->color, surroundings);
    streams.error_screen = screen_of(STDERR_FILENO, options->color, surroundings);
    return body(*options, streams);
}

}  // namespace

std::string message_of(std::string_view program, const Error& error) {
    if (!has_caret(error)) return fmt::format("{}: {}\n", program, safe(to_sentence(error)));
    const Error first_line{error.kind, "query", error.why, error.remedy};
    auto message = fmt::format("{}: {}\n", program, safe(to_sentence(first_line)));
    for (auto line : text::split(error.what, '\n')) message += fmt::format("  {}\n", safe(line));
    return message;
}

std::string note_of(std::string_view program, std::string_view note) {
    return fmt::format("{}: note: {}\n", program, safe(note));
}

int report(std::string_view program, const Error& error, std::ostream& err) {
    err << message_of(program, error) << std::flush;
    return static_cast<int>(error.kind);
}

int guard(std::string_view program, std::ostream& err, const std::function<Result<int>()>& body) {
    try {
        const auto code = body();
        return code ? *code : report(program, code.error(), err);
    } catch (const std::bad_alloc&) {
        return report(program,
                      {Kind::system, "memory", "the system has no more to give",
                       "close other programs or run on a machine with more"},
                      err);
    } catch (const std::exception& exception) {
        return report(program, unexpected(exception.what()), err);
    } catch (...) {
        return report(program, unexpected("an exception of unknown type"), err);
    }
}

int run_program(const Program& program, int argument_count, const char* const* arguments,
                const Body& body) {
    prepare_process();
    FileBuffer out_buffer(STDOUT_FILENO), err_buffer(STDERR_FILENO);
    std::ostream out(&out_buffer), err(&err_buffer);
    err << std::unitbuf;
    Streams streams{.out = out, .err = err, .screen = {}, .error_screen = {}};
    const int code = guard(program.name, err, [&] {
        return answer(program, arguments_of(argument_count, arguments), streams, body);
    });
    return finished(program.name, streams, out_buffer, code);
}

}  // namespace chancery::program
