// SPDX-License-Identifier: GPL-2.0-or-later
//
// Text that OCR found on the images of a scan's pages, as hOCR (hOCR 1.2, T. Breuel et al.): XHTML
// whose elements of class ocr_page, ocr_line, ocrx_word and ocrx_cinfo carry their place in pixels
// and the recogniser's confidence in the attribute `title`. It becomes glyphs on pages, which are
// read as those of an untagged PDF. Lines are levelled by the skew of their page, and sizes of type
// that differ by what measuring on an image errs are made one.
#pragma once

#include <string>
#include <string_view>

#include "indexer/document/parsed_file.hpp"
#include "indexer/system/error.hpp"

namespace chancery::readers {

/// Resolution in which images of pages are made; hOCR counts in its pixels.
constexpr unsigned recognised_dots_an_inch = 300;

/// Appends the hOCR of the next page to a message for read_recognised().
void add_recognised_page(std::string& message, std::string_view hocr);

/// How the warning begins that tells the mean confidence of a file.
constexpr std::string_view read_by_ocr = "read by OCR";

/// How those begin that tell of a page that OCR was not sure of.
constexpr std::string_view doubtful_page = "page ";

/// Reads all pages of a message. A warning tells the mean confidence, and others each page of a low
/// one. Error `input`: broken, or no word on any page.
Result<document::ParsedFile> read_recognised(std::string_view message);

}  // namespace chancery::readers
