// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/program/terminal.hpp"

#include <algorithm>
#include <csignal>
#include <cstdlib>

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "indexer/text/utf8.hpp"

namespace chancery::program {
namespace {

constexpr std::size_t least_width = 20, most_width = 1000;

std::string_view variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view() : std::string_view(value);
}

std::size_t asked_width(int descriptor) {
    winsize size{};
    return ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

std::size_t width_of(int descriptor, bool terminal, const Environment& environment) {
    std::size_t width = environment.columns;
    if (width == 0 && terminal) width = asked_width(descriptor);
    if (width == 0) width = default_width;
    return std::clamp(width, least_width, most_width);
}

bool is_control(char32_t point) {
    return point < 0x20 || (point >= 0x7F && point <= 0x9F);
}

bool is_hidden_order(char32_t point) {
    return point == 0x2028 || point == 0x2029 || (point >= 0x202A && point <= 0x202E) ||
           (point >= 0x2066 && point <= 0x2069);
}

/// Bytes of the code point at `position`; 0 when none in UTF-8 begins there.
std::size_t length_at(std::string_view text, std::size_t position) {
    const auto lead = static_cast<unsigned char>(text[position]);
    std::size_t length = 1;
    if (lead >= 0xC0) length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return text::is_utf8(text.substr(position, length)) ? length : 0;
}

}  // namespace

Environment environment() {
    const auto columns = variable("COLUMNS");
    const bool number = !columns.empty() && columns.size() <= 4 &&
                        columns.find_first_not_of("0123456789") == std::string_view::npos;
    return {.no_color = !variable("NO_COLOR").empty(),
            .dumb = variable("TERM") == "dumb",
            .columns = number ? std::strtoul(columns.data(), nullptr, 10) : 0};
}

Screen screen_of(int descriptor, std::string_view color, const Environment& environment) {
    const bool terminal = ::isatty(descriptor) == 1;
    const bool wanted = terminal && !environment.no_color && !environment.dumb;
    return {.terminal = terminal,
            .colour = color == "always" || (color != "never" && wanted),
            .width = width_of(descriptor, terminal, environment)};
}

std::string safe(std::string_view text) {
    std::string shown;
    shown.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) {
        const auto length = length_at(text, position);
        if (length == 0) {
            shown += fmt::format("\\x{:02x}", static_cast<unsigned char>(text[position++]));
            continue;
        }
        const auto bytes = text.substr(position, length);
        const char32_t point = text::next_code_point(text, position);
        if (is_control(point)) {
            shown += fmt::format("\\x{:02x}", static_cast<std::uint32_t>(point));
        } else if (is_hidden_order(point)) {
            shown += fmt::format("\\u{{{:04X}}}", static_cast<std::uint32_t>(point));
        } else {
            shown += bytes;
        }
    }
    return shown;
}

void prepare_process() {
    std::signal(SIGPIPE, SIG_IGN);
}

}  // namespace chancery::program
