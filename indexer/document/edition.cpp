// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/document/edition.hpp"

namespace chancery::document {

std::string_view to_string(Role role) {
    switch (role) {
        case Role::preambular:
            return "preambular";
        case Role::operative:
            return "operative";
        case Role::numbered:
            return "numbered";
        case Role::unnumbered:
            return "unnumbered";
        case Role::article:
            return "article";
        case Role::heading:
            return "heading";
        case Role::note:
            return "note";
        case Role::row:
            return "row";
    }
    return "unnumbered";
}

}  // namespace chancery::document
