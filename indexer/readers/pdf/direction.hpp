// SPDX-License-Identifier: GPL-2.0-or-later
//
// Lines that hold letters written from right to left. Programs draw them in either order, word by
// word or letter by letter; the places on the page alone tell what is read after what.
#pragma once

#include "indexer/readers/pdf/lines.hpp"

namespace chancery::readers::pdf {

/// From which gap between two letters on a blank stands there, and from which on a tab: shares of
/// their size.
struct Gaps {
    float blank = 0, tab = 0;
};

/// Puts the letters of such a line into the order in which they are read, marks behind the letter
/// that bears them, forms for print as the letters that they stand for; other lines stay as they
/// are. Gaps between letters in the order of drawing say nothing here: blanks that were only gaps
/// are found anew.
void put_in_reading_order(Line& line, const Gaps& gaps);

}  // namespace chancery::readers::pdf
