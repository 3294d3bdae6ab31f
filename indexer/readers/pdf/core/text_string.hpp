// SPDX-License-Identifier: GPL-2.0-or-later
//
// Text strings (ISO 32000-1, 7.9.2.2): what a PDF file says of itself and not on its pages, as its
// title, the labels of its pages or the text that stands for a picture.
#pragma once

#include <string>

class GooString;

namespace chancery::readers::pdf {

/// A text string of a file, in UTF-16 or PDFDocEncoding, as UTF-8; what is no character is left
/// out.
std::string from_text_string(const GooString& printed);

}  // namespace chancery::readers::pdf
