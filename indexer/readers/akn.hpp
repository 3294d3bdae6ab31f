// SPDX-License-Identifier: GPL-2.0-or-later
//
// Akoma Ntoso 3.0 as the UN publishes the General Assembly's resolutions in it (OASIS LegalDocML;
// namespace http://docs.oasis-open.org/legaldocml/ns/akn/3.0). Streaming, with the options that
// reliability.md section 5 found safe: no network, entities only with a loader that refuses every
// file, no HUGE, no DTD, no recovery. A file that breaks off gives what came before, marked
// damaged.
#pragma once

#include <string_view>

#include "indexer/document/parsed_file.hpp"
#include "indexer/system/error.hpp"

namespace chancery::readers {

/// True when the bytes look like an Akoma Ntoso document.
bool is_akn(std::string_view bytes);

/// Loads what the XML library needs.
void prepare_akn();

/// Reads a file. Error `input` when nothing of it could be read, with the parser's first complaint.
Result<document::ParsedFile> read_akn(std::string_view bytes);

}  // namespace chancery::readers
