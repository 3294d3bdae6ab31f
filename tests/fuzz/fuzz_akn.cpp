// SPDX-License-Identifier: GPL-2.0-or-later
//
// Any bytes as an Akoma Ntoso file: what is read has valid UTF-8, pinpoints that occur once and can
// be read back, and notes and links that lie inside their texts.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>

#include "indexer/readers/akn.hpp"
#include "indexer/reference/pinpoint.hpp"
#include "indexer/structure/structure.hpp"
#include "indexer/text/utf8.hpp"

namespace {

using namespace chancery;

void require(bool law) {
    if (!law) std::abort();
}

void check_passage(const document::Passage& passage) {
    require(text::is_utf8(passage.text) && text::is_utf8(passage.label));
    for (const std::string& heading : passage.heading) require(text::is_utf8(heading));
    const std::size_t letters = text::count_code_points(passage.text);
    for (const document::Footnote& note : passage.footnotes) {
        require(text::is_utf8(note.number) && text::is_utf8(note.text));
        require(note.offset <= letters);
    }
    for (const document::Link& link : passage.links) {
        require(link.footnote < static_cast<int>(passage.footnotes.size()));
        const std::size_t end =
            link.footnote < 0
                ? letters
                : text::count_code_points(
                      passage.footnotes[static_cast<std::size_t>(link.footnote)].text);
        require(link.begin <= link.end && link.end <= end);
    }
    const std::string printed = reference::to_string(passage.pinpoint);
    const auto again = reference::parse_pinpoint(printed);
    require(again.has_value() && *again == passage.pinpoint);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string input(bytes, bytes + size);
    const auto file = readers::read_akn(input);
    if (!file) {
        require(file.error().kind == Kind::input && !file.error().why.empty());
        return 0;
    }
    const structure::Structured structured =
        structure::to_editions(*file, "English/A_RES_76_19_E.xml");
    for (const document::Edition& edition : structured.editions) {
        require(text::is_utf8(edition.masthead.title) && text::is_utf8(edition.formula));
        std::set<reference::Pinpoint> pinpoints;
        for (const document::Passage& passage : edition.passages) {
            check_passage(passage);
            require(pinpoints.insert(passage.pinpoint).second);
        }
    }
    return 0;
}
