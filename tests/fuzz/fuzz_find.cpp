// SPDX-License-Identifier: GPL-2.0-or-later
//
// Any text is read for citations. What is found stands in the text, at borders of characters, in
// the order of print; finds overlap only where one print names several works ("A/72/PV.111-112"),
// and then share an edge: a place behind it belongs to the last ("Add.1-39, annex").
// Symbols and places print and read back to the same.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "indexer/reference/finder/find.hpp"
#include "indexer/text/utf8.hpp"

namespace {

void require(bool law) {
    if (!law) std::abort();
}

bool is_border(const std::string& text, std::size_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace chancery;
    const std::string text(bytes, bytes + size);
    if (!text::is_utf8(text)) return 0;  // readers give UTF-8
    std::size_t begin = 0, end = 0;
    for (const auto& find : reference::finder::find_citations(text)) {
        require(find.begin < find.end && find.end <= text.size());
        require(is_border(text, find.begin) && is_border(text, find.end));
        require(find.begin >= end || find.begin == begin || find.end == end);
        require(find.begin >= begin || find.end == end);
        begin = find.begin;
        end = find.end;
        require(find.date.empty() || find.date.size() == 10);
        const auto symbol = reference::parse_symbol(find.symbol.name);
        require(symbol.has_value());
        require(*symbol == find.symbol);
        if (find.places.empty()) continue;
        const auto places = reference::parse_places(to_string(find.places));
        require(places.has_value());
        require(*places == find.places);
    }
    return 0;
}
