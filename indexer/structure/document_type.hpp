// SPDX-License-Identifier: GPL-2.0-or-later
//
// Which kind of document the words of a title page name: "Letter dated 5 May ..." is a letter.
// Words: data/vocabulary/document_types.tsv.
#pragma once

#include <span>
#include <string>

namespace chancery::structure {

/// The type (contract.md section 4) that title lines name; empty when they name none.
std::string type_of_titles(std::span<const std::string> titles);

}  // namespace chancery::structure
