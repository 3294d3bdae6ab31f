// SPDX-License-Identifier: GPL-2.0-or-later
//
// Any text is taken as a manuscript: text, Markdown or HTML. Quotations stand in its text, one
// behind the other, with their parts in them; block quotes and what is found lie in the text, and
// every byte of it has a place in the source. Patterns of quotations have no empty segment.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "indexer/reference/finder/find.hpp"
#include "indexer/text/utf8.hpp"
#include "searcher/manuscript/attribution.hpp"
#include "searcher/manuscript/manuscript.hpp"
#include "searcher/manuscript/pattern.hpp"
#include "searcher/manuscript/quotations.hpp"

namespace {

using namespace chancery;

void require(bool law) {
    if (!law) std::abort();
}

void require_inside(const manuscript::Quotation& quotation, const manuscript::Span& whole) {
    require(whole.begin <= quotation.outer.begin && quotation.outer.end <= whole.end);
    require(!quotation.parts.empty());
    for (const manuscript::Span& part : quotation.parts) {
        require(quotation.outer.begin <= part.begin && part.begin <= part.end);
        require(part.end <= quotation.outer.end);
    }
    for (const manuscript::Quotation& inside : quotation.inside)
        require_inside(inside, quotation.outer);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text(bytes, bytes + size);
    if (!text::is_utf8(text)) return 0;  // refused before
    const auto read = manuscript::to_manuscript("draft", text);
    require(text::is_utf8(read.text));
    const manuscript::Span whole{0, read.text.size()};
    for (const manuscript::Span& block : read.block_quotes) require(block.end <= whole.end);
    const auto finds = reference::finder::find_citations(read.text);
    for (const auto& find : finds) require(read.in_source(find.end) <= read.source.size());
    const auto quotations = manuscript::find_quotations(read.text, read.block_quotes);
    const manuscript::Attributor attributor(read, finds, quotations);
    for (std::size_t i = 0; i < quotations.size(); ++i) {
        require_inside(quotations[i], whole);
        if (i > 0) require(quotations[i - 1].outer.begin <= quotations[i].outer.begin);
        for (const std::size_t number : attributor.of(i).citations) require(number < finds.size());
        const auto pattern = manuscript::pattern_of(read.text, quotations[i], "en");
        require(text::is_utf8(pattern.text));
        for (const auto& segment : pattern.segments) {
            require(segment.count > 0);
            require(segment.first + segment.count <= pattern.words.size());
        }
    }
    return 0;
}
