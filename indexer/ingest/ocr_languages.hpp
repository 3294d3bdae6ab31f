// SPDX-License-Identifier: GPL-2.0-or-later
//
// Which of tesseract's tables a scan is read with. A language that somebody tells - the command
// line, the manifest, the file's name or folder - is taken alone; of an unknown one every script is
// tried, languages of one script together.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/system/error.hpp"

namespace chancery::ingest {

/// Tables for languages by ISO 639-1 code, name or tesseract's own name, joined by commas or plus
/// signs: "eng+fra" for "en,fr". Error `input` names the first that is not installed, and its
/// Debian package.
Result<std::string> ocr_tables(std::string_view languages, std::span<const std::string> installed);

/// Tables to try for the official languages, one script each: "eng+fra+spa", "rus". Empty when none
/// of them is installed.
std::vector<std::string> ocr_tables_to_try(std::span<const std::string> installed);

}  // namespace chancery::ingest
