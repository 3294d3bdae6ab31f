// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a stream stands on: a terminal or not, how wide, colours or not (--color, NO_COLOR of
// no-color.org, TERM=dumb). And what may reach it: a document, a name or a query can hold escape
// sequences that would command the terminal, or bidirectional controls that would show one text
// where another stands; safe() makes both visible (reliability.md section 3, "Output").
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chancery::program {

constexpr std::size_t default_width = 80;

struct Screen {
    bool terminal = false;
    bool colour = false;
    std::size_t width = default_width;  ///< columns
};

/// What the environment says; a value of its own so that tests need none.
struct Environment {
    bool no_color = false;    ///< NO_COLOR is set and not empty
    bool dumb = false;        ///< TERM is "dumb"
    std::size_t columns = 0;  ///< COLUMNS; 0: not set
};

Environment environment();

/// The screen behind a descriptor; `color` is the value of --color: always, never, auto.
Screen screen_of(int descriptor, std::string_view color, const Environment& environment);

/// The text as it may be shown: C0 and C1 controls, DEL and bytes that are no UTF-8 as "\x1b", the
/// separators U+2028 and U+2029 and bidirectional embeddings, overrides and isolates as
/// "\u{202E}". The marks U+200E, U+200F and U+061C stay: they move nothing but their neighbours.
std::string safe(std::string_view text);

/// A closed pipe is a failed write, not a signal; text needs no locale.
void prepare_process();

}  // namespace chancery::program
