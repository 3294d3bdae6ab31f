// SPDX-License-Identifier: GPL-2.0-or-later
//
// The operators that draw a page (ISO 32000-1, 7.8.2), unpacked at once by inflate.hpp where they
// are packed by FlateDecode alone, as nearly all are. Other filters, and what is damaged or longer
// than 64 MiB, are left to poppler.
#pragma once

#include <string>

class Object;
class Page;

namespace chancery::readers::pdf {

/// What draws a page, unpacked into `room`, which must outlive it; as the file has it where that
/// cannot be.
Object operators_of(::Page& page, std::string& room);

}  // namespace chancery::readers::pdf
