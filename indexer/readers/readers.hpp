// SPDX-License-Identifier: GPL-2.0-or-later
//
// The table of formats. A reader turns the bytes of one file into a ParsedFile: metadata as printed
// and blocks in reading order. It knows its format and no rule of the UN. The bytes decide which
// row is taken, not the file's name.
#pragma once

#include <span>
#include <string_view>

#include "indexer/document/parsed_file.hpp"
#include "indexer/system/error.hpp"

namespace chancery::readers {

/// How to read. Formats that an option means nothing to do not look at it.
struct ReadOptions {
    bool use_tags = true;  ///< follow a PDF's structure tree where it has a sound one

    bool recognised = false;  ///< the bytes are what OCR gave for a scan (hocr.hpp), no file's own

    friend bool operator==(const ReadOptions&, const ReadOptions&) = default;
};

struct Format {
    std::string_view name;       ///< "Akoma Ntoso"
    std::string_view extension;  ///< with its point, lower case: which files of a folder are taken
    bool (*recognises)(std::string_view bytes);
    Result<document::ParsedFile> (*read)(std::string_view bytes, const ReadOptions& options);
    /// Loads what the format's library would open later: tables, encodings, fonts. Called once,
    /// before the process that reads gives up its right to open files. May be absent.
    void (*prepare)() = nullptr;
};

std::span<const Format> formats();

/// True when a file of this name is taken from a folder: its extension is in the table.
bool takes_name(std::string_view file_name);

/// The first format that recognises the bytes; nullptr when none does.
const Format* find_format(std::string_view bytes);

/// What is said of a file that no format recognises.
constexpr std::string_view format_not_read = "format not read yet";

/// What is advised for a scan that OCR was not tried on.
constexpr std::string_view advises_ocr = "index it with --ocr";

/// Calls every format's prepare().
void prepare();

/// Reads a file by the first format that recognises it. Error `input` with the reason: what() is
/// empty, the caller knows the file.
Result<document::ParsedFile> read(std::string_view bytes, const ReadOptions& options = {});

}  // namespace chancery::readers
