// SPDX-License-Identifier: GPL-2.0-or-later
//
// Any bytes as documents of a collection, as JSON lines and as TREC's SGML, and as judgements:
// documents or an error, and no document whose number a run could not carry or whose words are not
// UTF-8.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

#include "bench/quality/collection/json_documents.hpp"
#include "bench/quality/collection/judgements.hpp"
#include "bench/quality/collection/trec_documents.hpp"
#include "indexer/text/utf8.hpp"

namespace {

using namespace chancery;

void require(bool law) {
    if (!law) std::abort();
}

Result<void> take(const quality::CollectionDocument& document, const quality::Place& place) {
    require(quality::fault_of_id(document.id).empty());
    require(text::is_utf8(document.id) && text::is_utf8(document.title) &&
            text::is_utf8(document.text));
    require(place.line > 0);
    return {};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text(bytes, bytes + size);
    std::istringstream lines(text);
    if (const auto read = quality::read_json_documents(lines, "file", take); !read) {
        require(read.error().kind == Kind::input);
    }
    if (const auto read = quality::read_trec_documents(text, "file", take); !read) {
        require(read.error().kind == Kind::input);
    }
    (void)quality::parse_qrels(quality::to_trec_qrels(text), "file");
    return 0;
}
