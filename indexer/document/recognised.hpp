// SPDX-License-Identifier: GPL-2.0-or-later
//
// Words that were recognised on pictures of pages (OCR) and not typed: how a reader says so in the
// metadata of a ParsedWork, and how an edition bears it. Whoever quotes such words looks at the
// page.
#pragma once

#include <string_view>

namespace chancery::document {

/// Name of the pair that tells how many pages a file of pictures has; it gives no block then.
constexpr std::string_view scanned_pages_name = "scanned_pages";

/// Name of the pair that tells how sure the recogniser was, in per cent.
constexpr std::string_view confidence_name = "ocr_confidence";

/// Masthead::format of an edition whose words were recognised.
constexpr std::string_view recognised_format = "pdf-ocr";

}  // namespace chancery::document
