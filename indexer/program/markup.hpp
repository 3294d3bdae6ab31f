// SPDX-License-Identifier: GPL-2.0-or-later
//
// Text of others inside XML or HTML that we write.
#pragma once

#include <string>
#include <string_view>

namespace chancery::program {

/// Text for elements and quoted attributes of XML and HTML: its five signs as references, and what
/// safe() makes visible (control characters, which XML cannot hold).
std::string markup_text(std::string_view text);

}  // namespace chancery::program
