// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/collection/document.hpp"

#include <algorithm>

namespace chancery::quality {

std::string fault_of_id(std::string_view id) {
    if (id.empty()) return "the document has no id";
    const auto parts_fields = [](unsigned char byte) { return byte <= ' ' || byte == 0x7f; };
    if (std::ranges::any_of(id, parts_fields)) {
        return "the id \"" + std::string(id) + "\" holds a blank, which parts the fields of a run";
    }
    return {};
}

}  // namespace chancery::quality
