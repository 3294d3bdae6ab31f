// SPDX-License-Identifier: GPL-2.0-or-later
//
// Footnotes and their marks. A note is what the tree calls one, or a paragraph at the page's foot
// in smaller type that begins with a raised number; what goes on without a number belongs to the
// note before. A mark is a run of raised digits or stars, or one raised letter, whose number some
// note has; raised type without a note (ordinals, exponents) stays text.
#pragma once

#include <vector>

#include "indexer/readers/pdf/paragraph.hpp"

namespace chancery::readers::pdf {

/// Takes notes out of the paragraphs and puts each at its mark. A note without a mark goes to the
/// end of the last paragraph of its page.
void tie_notes(std::vector<Paragraph>& paragraphs);

}  // namespace chancery::readers::pdf
