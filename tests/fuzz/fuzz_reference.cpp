// SPDX-License-Identifier: GPL-2.0-or-later
//
// Any bytes as a reference, a citation or a pinpoint: a value or an error of kind usage; the own
// form of references and pinpoints reads back to the same value.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "indexer/reference/citation.hpp"
#include "indexer/reference/key.hpp"
#include "indexer/text/utf8.hpp"

namespace {

void require(bool law) {
    if (!law) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace chancery;
    const std::string text(bytes, bytes + size);
    if (!text::is_utf8(text)) return 0;  // programs check what is typed
    if (const auto key = reference::parse_reference(text)) {
        const auto again = reference::parse_reference(reference::to_string(*key));
        require(again.has_value());
        require(*again == *key);
    } else {
        require(key.error().kind == Kind::usage);
    }
    const auto citation = reference::parse_citation(text);
    require(citation.has_value() || citation.error().kind == Kind::usage);
    if (const auto pinpoint = reference::parse_pinpoint(text)) {
        const auto again = reference::parse_pinpoint(reference::to_string(*pinpoint));
        require(again.has_value());
        require(*again == *pinpoint);
        reference::printed(*pinpoint);
    }
    return 0;
}
