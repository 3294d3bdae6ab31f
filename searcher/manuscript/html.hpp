// SPDX-License-Identifier: GPL-2.0-or-later
//
// The text of an HTML page: tags, comments, scripts and styles taken out, entities read, blocks
// parted by empty lines, <blockquote> known and <q> in quotation marks. Tolerant and linear: what
// is no tag is text. It is no browser; a page that is made by scripts has no text here.
#pragma once

#include <string>
#include <string_view>

#include "searcher/manuscript/manuscript.hpp"

namespace chancery::manuscript {

/// True when the bytes begin as an HTML page does.
bool is_html(std::string_view bytes);

Manuscript without_tags(std::string name, std::string source);

}  // namespace chancery::manuscript
