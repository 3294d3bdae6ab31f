// SPDX-License-Identifier: GPL-2.0-or-later
//
// Any bytes are taken as the stream of `chancery-index --extract`, or refused. What is taken has a
// place for every line of its source, and everything found in its text one of them.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "indexer/reference/finder/find.hpp"
#include "indexer/text/utf8.hpp"
#include "searcher/manuscript/extracted.hpp"
#include "searcher/manuscript/quotations.hpp"
#include "searcher/output/manuscript_places.hpp"

namespace {

void require(bool law) {
    if (!law) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace chancery;
    const std::string stream(bytes, bytes + size);
    const auto read = manuscript::from_extraction("a.pdf", stream);
    if (!read) return 0;
    require(text::is_utf8(read->text) && text::is_utf8(read->source));
    std::size_t lines = 0;
    for (const char byte : read->source) lines += byte == '\n' ? 1U : 0U;
    require(read->places.size() == lines);
    if (lines == 0) return 0;
    const output::ManuscriptPlaces places(*read);
    require(places.width() > 0);
    for (const auto& find : reference::finder::find_citations(read->text)) {
        require(!places.told(find.begin).empty());
        const auto span = places.span({find.begin, find.end});
        require(span[0] <= span[1]);
    }
    for (const auto& quotation : manuscript::find_quotations(read->text, read->block_quotes))
        require(quotation.outer.end <= read->text.size());
    return 0;
}
